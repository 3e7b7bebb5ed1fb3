//! The frame as it stands around a page while Sanne is signed in, with two unread notifications.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use super::data;
use crate::components::{
    AppFrame, FlagPanel, FrameFlag, FramePerson, FrameWords, Icon, Menu, MenuItem, MenuLink,
    MenuOpener, MenuText, MorePlaces, Persona, Place,
};
use crate::features::notifications::days;
use crate::routes;

/// `page` at `address`, which is one of the rail's, with the frame around it.
pub(super) fn framed(
    address: &'static str,
    title: Signal<String>,
    page: impl IntoView + 'static,
) -> AnyView {
    framed_for(address, title, page, false)
}

/// The same for IT's staff.
pub(super) fn framed_for_it(
    address: &'static str,
    title: Signal<String>,
    page: impl IntoView + 'static,
) -> AnyView {
    framed_for(address, title, page, true)
}

fn framed_for(
    address: &'static str,
    title: Signal<String>,
    page: impl IntoView + 'static,
    is_it: bool,
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
            more=places_of_it(address, is_it)
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
    vec![
        place(
            address,
            routes::DEVICES,
            [Icon::Laptop, Icon::LaptopFilled],
            move_tr!("frame-my-devices"),
        ),
        place(
            address,
            routes::NOTIFICATIONS,
            [Icon::Alert, Icon::AlertFilled],
            move_tr!("frame-notifications"),
        ),
        place(
            address,
            routes::SUPPORT,
            [Icon::PersonSupport, Icon::PersonSupportFilled],
            move_tr!("frame-support"),
        ),
        place(
            address,
            routes::SETTINGS,
            [Icon::Settings, Icon::SettingsFilled],
            move_tr!("frame-settings"),
        ),
    ]
}

fn places_of_it(address: &'static str, is_it: bool) -> MorePlaces {
    MorePlaces {
        heading: move_tr!("frame-it"),
        shown: Signal::stored(is_it),
        places: vec![
            place(
                address,
                routes::IT_DEVICES,
                [Icon::PhoneLaptop, Icon::PhoneLaptopFilled],
                move_tr!("frame-all-devices"),
            ),
            place(
                address,
                routes::IT_PEOPLE,
                [Icon::People, Icon::PeopleFilled],
                move_tr!("frame-people"),
            ),
            place(
                address,
                routes::IT_ACTIONS,
                [Icon::History, Icon::HistoryFilled],
                move_tr!("frame-device-actions"),
            ),
            place(
                address,
                routes::IT_APPROVALS,
                [Icon::ShieldTask, Icon::ShieldTaskFilled],
                move_tr!("frame-approvals"),
            ),
            place(
                address,
                routes::IT_POLICY,
                [Icon::Options, Icon::OptionsFilled],
                move_tr!("frame-policy"),
            ),
            place(
                address,
                routes::IT_AUDIT,
                [Icon::Clipboard, Icon::ClipboardFilled],
                move_tr!("frame-audit"),
            ),
        ],
    }
}

fn place(
    address: &'static str,
    href: &'static str,
    [icon, icon_current]: [Icon; 2],
    label: Signal<String>,
) -> Place {
    Place {
        href,
        icon,
        icon_current,
        label,
        current: Signal::stored(href == address),
    }
}

#[component]
fn Flag() -> impl IntoView {
    view! {
        <FlagPanel
            label=Signal::derive(|| tr!("notifications-flag-unread", { "count" => 2 }))
            count=2
            unread=2
            heading=move_tr!("notifications-title")
            mark_all_label=move_tr!("notifications-mark-all")
            see_all_label=move_tr!("notifications-see-all")
            see_all_href=routes::NOTIFICATIONS
            empty=move_tr!("notifications-empty")
            days=Signal::derive(|| days(&data::notifications::told(), data::NOW))
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
