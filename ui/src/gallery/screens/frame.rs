//! The frame as it stands around a page while Sanne is signed in, with two unread notifications.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::data;
use crate::components::{
    AppFrame, FlagPanel, FrameFlag, FramePerson, FrameWords, Icon, Menu, MenuItem, MenuLink,
    MenuOpener, MenuText, Persona, Place,
};
use crate::features::notifications::days;
use crate::routes;

/// `page` at `address`, which is one of the rail's, with the frame around it.
pub(super) fn framed(
    address: &'static str,
    title: Signal<String>,
    page: impl IntoView + 'static,
) -> AnyView {
    let words = FrameWords {
        skip: move_tr!("frame-skip"),
        menu: move_tr!("frame-menu"),
        places: move_tr!("frame-menu"),
    };
    view! {
        <AppFrame
            organisation="Contoso"
            product=move_tr!("frame-product")
            title
            words
            places=places(address)
        >
            <FrameFlag slot>
                <Flag />
            </FrameFlag>
            <FramePerson slot>
                <Person />
            </FramePerson>
            {page}
        </AppFrame>
    }
    .into_any()
}

fn places(address: &'static str) -> Vec<Place> {
    let place = |href, icon, icon_current, label| Place {
        href,
        icon,
        icon_current,
        label,
        current: Signal::stored(href == address),
    };
    vec![
        place(
            routes::DEVICES,
            Icon::Laptop,
            Icon::LaptopFilled,
            move_tr!("frame-my-devices"),
        ),
        place(
            routes::NOTIFICATIONS,
            Icon::Alert,
            Icon::AlertFilled,
            move_tr!("frame-notifications"),
        ),
        place(
            routes::SUPPORT,
            Icon::PersonSupport,
            Icon::PersonSupportFilled,
            move_tr!("frame-support"),
        ),
        place(
            routes::SETTINGS,
            Icon::Settings,
            Icon::SettingsFilled,
            move_tr!("frame-settings"),
        ),
    ]
}

#[component]
fn Flag() -> impl IntoView {
    view! {
        <FlagPanel
            label=Signal::derive(|| tr!("notifications-flag-unread", { "count" => 2 }))
            count=2
            heading=move_tr!("notifications-title")
            mark_all_label=move_tr!("notifications-mark-all")
            see_all_label=move_tr!("notifications-see-all")
            see_all_href=routes::NOTIFICATIONS
            empty=move_tr!("notifications-empty")
            days=Signal::derive(|| days(&data::notifications::all(), data::NOW))
            on_open=|_| ()
            on_mark_all=|()| ()
        />
    }
}

#[component]
fn Person() -> impl IntoView {
    let name = data::PERSON;
    view! {
        <Menu
            id="person-menu"
            label=Signal::derive(move || tr!("frame-account-of", { "name" => name }))
        >
            <MenuOpener slot>
                <Persona name />
            </MenuOpener>
            <MenuText>
                <strong>{name}</strong>
                <br />
                "sanne.visser@contoso.example"
            </MenuText>
            <MenuLink href=routes::JOIN icon=Icon::Globe>
                {move_tr!("frame-use-another")}
            </MenuLink>
            <MenuItem menu="person-menu" icon=Icon::SignOut on_press=|()| ()>
                {move_tr!("frame-sign-out")}
            </MenuItem>
        </Menu>
    }
}
