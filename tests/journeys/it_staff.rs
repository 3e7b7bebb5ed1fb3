//! What IT's staff does with everybody's devices, and what employees never see of it.

mod all_devices;
mod approval_refused;
mod approved;
mod find_and_lock;
mod handed_over;
mod in_dutch;
mod logo;
mod meanwhile;
mod stopped;

use crate::Journey;
use anyhow::{Context as _, Result};
use futures::FutureExt as _;
use std::path::Path;
use support::{
    company::Company,
    stage::{Host, Stage, Time},
    words::Language,
};

/// Every journey.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("it-staff/all-devices", |host| {
        all_devices::found_narrowed_and_opened(host).boxed_local()
    }),
    ("it-staff/find-and-lock", |host| {
        find_and_lock::locks_what_can_be_locked(host).boxed_local()
    }),
    ("it-staff/not-for-employees", |host| {
        all_devices::not_for_employees(host).boxed_local()
    }),
];

/// What several people do one after the other in one browser. In every host the same is asked and shown, so that it is
/// walked in one.
pub(crate) const IN_ONE_BROWSER: &[Journey] = &[
    ("it-staff/approval-refused", |host| {
        approval_refused::and_said_why(host).boxed_local()
    }),
    ("it-staff/approved", |host| {
        approved::by_a_second_administrator(host).boxed_local()
    }),
    ("it-staff/handed-over", |host| {
        handed_over::read_to_whose_phone_it_is(host).boxed_local()
    }),
    ("it-staff/in-dutch", |host| {
        in_dutch::says_everything(host).boxed_local()
    }),
    ("it-staff/logo", |host| {
        logo::chosen_from_a_file(host).boxed_local()
    }),
    ("it-staff/meanwhile", |host| {
        meanwhile::devices_and_whoever_asked_change(host).boxed_local()
    }),
    ("it-staff/stopped", |host| {
        stopped::by_the_help_desk_until_an_administrator(host).boxed_local()
    }),
];

/// Somebody of the demo's company has signed in and sees their own devices.
async fn signed_in(host: Host, name: &str, who: &str) -> Result<Stage> {
    signed_in_speaking(host, name, Language::English, who).await
}

/// The same in this language.
async fn signed_in_speaking(
    host: Host,
    name: &str,
    language: Language,
    who: &str,
) -> Result<Stage> {
    let stage = Stage::set(host, name, language, Time::Real).await?;
    signs_in(&stage, who).await?;
    Ok(stage)
}

/// Somebody signs in where nobody is, and sees their own devices.
async fn signs_in(stage: &Stage, who: &str) -> Result<()> {
    stage.is_signed_out().await?;
    stage.press("signing-in-button").await?;
    let person = stage.company.person(who)?;
    stage
        .sign_in(&person)
        .await
        .with_context(|| format!("signing {who} in"))?;
    stage.app_says("devices-title", &[]).await
}

/// Whoever is signed in leaves the portal and the issuer.
async fn signs_out(stage: &Stage) -> Result<()> {
    stage.go_to("frame-settings").await?;
    stage.press("frame-sign-out").await?;
    stage.sign_out_at_the_issuer().await
}

/// Whoever is signed in leaves, and somebody else signs in in the same browser.
async fn another_signs_in(stage: &Stage, who: &str) -> Result<()> {
    signs_out(stage).await?;
    signs_in(stage, who).await
}

/// While nobody is signed in, the company in the file gives somebody these roles instead of theirs.
async fn has_roles(stage: &mut Stage, company: &Path, who: &str, roles: &[&str]) -> Result<()> {
    Company::give_roles(company, who, roles)?;
    stage.lose_the_network();
    stage.find_the_network().await
}

/// From the first banner of what takes a fresh sign-in through that.
async fn confirms(stage: &Stage, who: &str) -> Result<()> {
    stage.press("confirm-sign-out").await?;
    stage.is_signing_in("signing-in-waiting", &[]).await?;
    stage.sign_in(&stage.company.person(who)?).await
}
