//! The other pages: notifications, support, settings, licences, and the overview of shortcuts.

use crate::words::move_tr;
use client::Failure;
use leptos::prelude::*;
use wire::graph::IntuneBrand;
use wire::host::{SendFailure, Session};
use wire::portal::Notifications;

use super::data;
use super::frame::framed;
use crate::features::licences::{Group, Licences, LicencesView, Loaded, Notice, Package, Work};
use crate::features::notifications::NotificationsView;
use crate::features::settings::{SettingsAnswers, SettingsView, Switches};
use crate::features::shortcuts::OverviewView;
use crate::features::support::SupportView;
use crate::routes;
use crate::state::asked::Asked;
use crate::state::preferences::{LanguageChoice, ThemeChoice};

fn notifications_of(all: fn() -> Notifications) -> AnyView {
    let page = view! {
        <NotificationsView
            notifications=Signal::derive(move || Asked::answered(all(), data::NOW))
            unread=Signal::derive(move || {
                let unread = all().value.into_iter().filter(|notification| !notification.read);
                u32::try_from(unread.count()).unwrap_or(u32::MAX)
            })
            now=data::NOW
            brand=Signal::derive(data::contoso)
            on_open_link=|_| ()
            on_retry=|()| ()
            on_open=|_| ()
            on_mark_all=|()| ()
        />
    };
    framed(routes::NOTIFICATIONS, move_tr!("frame-notifications"), page)
}

pub(super) fn notifications() -> AnyView {
    notifications_of(data::notifications::told)
}

pub(super) fn no_notifications() -> AnyView {
    notifications_of(Notifications::default)
}

fn support_of(brand: fn() -> IntuneBrand) -> AnyView {
    let brand = Signal::derive(move || Asked::answered(brand(), data::NOW));
    let page = view! { <SupportView brand on_retry=|()| () on_open_link=|_| () /> };
    framed(routes::SUPPORT, move_tr!("frame-support"), page)
}

pub(super) fn support() -> AnyView {
    support_of(data::contoso)
}

pub(super) fn support_failed() -> AnyView {
    let brand = Signal::stored(Asked {
        failure: Some(Failure::Host(SendFailure::Unreachable)),
        ..Asked::default()
    });
    let page = view! { <SupportView brand on_retry=|()| () on_open_link=|_| () /> };
    framed(routes::SUPPORT, move_tr!("frame-support"), page)
}

pub(super) fn support_empty() -> AnyView {
    support_of(data::nothing_filled_in)
}

/// Nobody answers in a gallery.
fn no_answers() -> SettingsAnswers {
    SettingsAnswers {
        language: Callback::new(|_| ()),
        theme: Callback::new(|_| ()),
        system_notifications: Callback::new(|_| ()),
        shortcuts: Callback::new(|_| ()),
        show_shortcuts: Callback::new(|()| ()),
        sign_out: Callback::new(|()| ()),
        sign_out_everywhere: Callback::new(|()| ()),
    }
}

fn settings_with(switches: Switches, signing_out: bool) -> AnyView {
    settings_below(data::signed_in(), switches, signing_out, || ())
}

/// The settings page with whatever is open over it.
fn settings_below<Above: IntoView + 'static>(
    session: Session,
    switches: Switches,
    signing_out: bool,
    above: impl FnOnce() -> Above,
) -> AnyView {
    let page = view! {
        <SettingsView
            language=LanguageChoice::System
            theme=ThemeChoice::System
            switches
            session=Signal::stored(Some(session))
            signing_out
            about=Signal::stored(Some(data::about()))
            answers=no_answers()
        />
        {above()}
    };
    framed(routes::SETTINGS, move_tr!("frame-settings"), page)
}

fn switches() -> Switches {
    Switches {
        system_notifications: Signal::stored(true),
        system_notifications_refused: Signal::stored(false),
        shortcuts: Some(Signal::stored(true)),
    }
}

pub(super) fn settings() -> AnyView {
    settings_with(switches(), false)
}

/// In a browser there are no shortcuts.
pub(super) fn settings_in_browser() -> AnyView {
    settings_of_website(false)
}

/// The browser keeps the website from showing notifications of the system.
pub(super) fn settings_refused() -> AnyView {
    settings_of_website(true)
}

fn settings_of_website(refused: bool) -> AnyView {
    let switches = Switches {
        system_notifications: Signal::stored(false),
        system_notifications_refused: Signal::stored(refused),
        shortcuts: None,
    };
    settings_below(data::signed_in_to_website(), switches, false, || ())
}

pub(super) fn settings_signing_out() -> AnyView {
    settings_with(switches(), true)
}

pub(super) fn shortcuts() -> AnyView {
    let overview = || view! { <OverviewView on_close=|()| () /> };
    settings_below(data::signed_in(), switches(), false, overview)
}

fn licences_of(loaded: Loaded) -> AnyView {
    let page = view! { <LicencesView loaded=Signal::stored(loaded) on_retry=|()| () /> };
    framed(routes::SETTINGS, move_tr!("licences-title"), page)
}

pub(super) fn licences() -> AnyView {
    let packages = |names: &[&str]| {
        names
            .iter()
            .map(|name| Package {
                name: (*name).to_owned(),
                version: "1.2.3".to_owned(),
            })
            .collect()
    };
    let works = vec![Work {
        name: "Inter".to_owned(),
        licence: "OFL-1.1".to_owned(),
        text: "…".to_owned(),
    }];
    let groups = vec![
        Group {
            licence: "Apache-2.0 OR MIT".to_owned(),
            packages: packages(&["serde", "serde_json", "url"]),
            notices: vec![Notice {
                packages: vec!["serde".to_owned(), "serde_json".to_owned()],
                text: "…".to_owned(),
            }],
        },
        Group {
            licence: "Unicode-3.0".to_owned(),
            packages: packages(&["icu_locale_core"]),
            notices: Vec::new(),
        },
    ];
    licences_of(Loaded::Here(Licences { works, groups }))
}

pub(super) fn licences_failed() -> AnyView {
    licences_of(Loaded::Failed)
}
