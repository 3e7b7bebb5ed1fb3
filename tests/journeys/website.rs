//! The portal's website: the same journeys as in the app, in a laptop's browser and on a phone, and those that only a
//! browser has. In Chromium always, in the other engines' browsers where all is walked.

mod addresses;
mod away;
mod notified;
mod painted;
mod tabs;

use crate::{Journey, employee, it_staff, keyboard, reset_passcode};
use futures::FutureExt as _;
use support::{stage::Host, web_driver::Engine};

/// What only a website has.
const ITS_OWN: &[Journey] = &[
    ("addresses", |host| {
        addresses::opened_reloaded_and_gone_back_to(host).boxed_local()
    }),
    ("back", |host| {
        addresses::back_closes_what_is_open(host).boxed_local()
    }),
    ("shared-link", |host| {
        addresses::shared_with_somebody_signed_out(host).boxed_local()
    }),
    ("offline", |host| {
        away::opens_with_the_last_list(host).boxed_local()
    }),
    ("sign-out-unconfirmed", |host| {
        away::sign_out_is_not_confirmed(host).boxed_local()
    }),
    ("part-missing", |host| {
        away::offers_to_reload_without_the_later_part(host).boxed_local()
    }),
    ("painted", |host| {
        painted::before_the_face(host).boxed_local()
    }),
    ("system-notification", |host| {
        notified::through_the_system(host).boxed_local()
    }),
    ("two-tabs", |host| tabs::see_the_same(host).boxed_local()),
];

/// What the app has and a website hasn't.
const NOT_ON_THE_WEBSITE: [&str; 7] = [
    // The tab is at the issuer meanwhile, and there is nothing of the portal to press.
    "reset-passcode/cancelled-in-the-app",
    // Without the portal there is no website, and without this computer's issuer no page to sign in on.
    "reset-passcode/network-away-at-the-start",
    "reset-passcode/network-lost-in-the-browser",
    // Nobody is signed out before the portal has heard of it: the tab stays at the banner and says so there.
    "reset-passcode/network-lost-before-signing-in-anew",
    // Nobody is still signed in after the day that it takes.
    "employee/expires",
    // The command names the portal as its people know it, and only their browser finds that name.
    "employee/enrol-linux",
    "employee/enrol-linux-in-dutch",
];

/// What only Chromium's driver can be told: that the person allows something, and that a file can't be had or takes
/// long.
const IN_CHROMIUM_ALONE: [&str; 3] = ["painted", "part-missing", "system-notification"];

/// What can't be walked in Firefox: its clock can't be moved from outside, and it keeps nothing of a website whose
/// certificate it was told to take.
const NOT_IN_FIREFOX: [&str; 4] = [
    "offline",
    "reset-passcode/too-late-to-sign-in",
    "reset-passcode/too-late-to-confirm",
    "employee/never-answers",
];

/// Those that are walked on a phone as well: together they come to every screen and every kind of banner.
const ON_A_PHONE: [&str; 8] = [
    "addresses",
    "back",
    "painted",
    "reset-passcode/android-6",
    "employee/remote-lock",
    "employee/reset-device",
    "employee/notifications",
    "employee/screens-in-dutch",
];

/// Every journey on the website.
pub(crate) fn walks() -> impl Iterator<Item = (Host, &'static Journey)> {
    let on_a_phone = every().filter(|(name, _)| ON_A_PHONE.contains(name));
    let in_one_browser = it_staff::IN_ONE_BROWSER.iter().chain(keyboard::JOURNEYS);
    on_a_laptop(Engine::Chromium)
        .chain(on_a_phone.map(|journey| (Host::PhonesWebsite, journey)))
        .chain(in_one_browser.map(|journey| (Host::Website(Engine::Chromium), journey)))
}

/// Every journey on the website in the browsers of other engines than Chromium's.
pub(crate) fn walks_elsewhere() -> impl Iterator<Item = (Host, &'static Journey)> {
    on_a_laptop(Engine::Firefox)
        .filter(|(_, (name, _))| !NOT_IN_FIREFOX.contains(name))
        .chain(on_a_laptop(Engine::WebKit))
        .filter(|(_, (name, _))| !IN_CHROMIUM_ALONE.contains(name))
}

fn on_a_laptop(engine: Engine) -> impl Iterator<Item = (Host, &'static Journey)> {
    every()
        .filter(|(name, _)| !NOT_ON_THE_WEBSITE.contains(name))
        .map(move |journey| (Host::Website(engine), journey))
}

fn every() -> impl Iterator<Item = &'static Journey> {
    let journeys = [
        ITS_OWN,
        reset_passcode::JOURNEYS,
        employee::JOURNEYS,
        it_staff::JOURNEYS,
    ];
    journeys.into_iter().flatten()
}
