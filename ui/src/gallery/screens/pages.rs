//! The other pages: notifications, support, settings.

use client::Failure;
use leptos::prelude::*;
use leptos_fluent::move_tr;
use wire::graph::IntuneBrand;
use wire::host::SendFailure;
use wire::portal::Notification;

use super::data;
use super::frame::framed;
use crate::features::notifications::NotificationsView;
use crate::features::settings::SettingsView;
use crate::features::support::SupportView;
use crate::routes;
use crate::state::asked::Asked;
use crate::state::preferences::{LanguageChoice, ThemeChoice};

fn notifications_of(all: fn() -> Vec<Notification>) -> AnyView {
    let page = view! {
        <NotificationsView
            notifications=Signal::derive(move || Asked::answered(all(), data::NOW))
            now=data::NOW
            on_open=|_| ()
            on_mark_all=|()| ()
        />
    };
    framed(routes::NOTIFICATIONS, move_tr!("frame-notifications"), page)
}

pub(super) fn notifications() -> AnyView {
    notifications_of(data::notifications::all)
}

pub(super) fn no_notifications() -> AnyView {
    notifications_of(Vec::new)
}

fn support_of(brand: fn() -> IntuneBrand) -> AnyView {
    let brand = Signal::derive(move || Asked::answered(brand(), data::NOW));
    let page = view! { <SupportView brand on_open_link=|_| () /> };
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
    let page = view! { <SupportView brand on_open_link=|_| () /> };
    framed(routes::SUPPORT, move_tr!("frame-support"), page)
}

pub(super) fn support_empty() -> AnyView {
    support_of(data::nothing_filled_in)
}

pub(super) fn settings() -> AnyView {
    let page = view! {
        <SettingsView
            language=LanguageChoice::System
            theme=ThemeChoice::System
            session=Signal::stored(Some(data::signed_in()))
            about=Signal::stored(Some(data::about()))
            on_language=|_| ()
            on_theme=|_| ()
            on_sign_out=|()| ()
        />
    };
    framed(routes::SETTINGS, move_tr!("frame-settings"), page)
}
