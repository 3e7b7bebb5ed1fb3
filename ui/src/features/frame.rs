//! What stands around every page once somebody is signed in: bar, rail, flag, person.

use crate::components::{
    AppFrame, BarLayout, FrameFlag, FramePerson, FrameWords, Icon, Intent, Menu, MenuItem,
    MenuLink, MenuOpener, MenuText, MessageBar, MorePlaces, Persona, Place,
};
use crate::later::{Later, Screen};
use crate::routes;
use crate::routing::use_path;
use crate::state::brand::{logo_url, use_brand};
use crate::state::changes::use_changes;
use crate::state::role::use_role;
use crate::state::session::use_session;
use crate::words::{move_tr, tr};
use leptos::prelude::*;
use wire::host::SessionState;

/// The id of the person's menu, of which there is one in the page.
const PERSON_MENU: &str = "person-menu";

/// Frame and page.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let session = use_session().session();
    let brand = use_brand().known();
    let offline = use_changes().offline();
    let sign_out_unconfirmed = use_session().sign_out_unconfirmed();
    let organisation = Signal::derive(move || {
        let told = brand.read().display_name.clone();
        if told.is_empty() {
            session
                .read()
                .as_ref()
                .and_then(|session| session.organisation.clone())
                .unwrap_or_default()
        } else {
            told
        }
    });
    // My Devices says itself that its list is out of date, and how old it is.
    let path = use_path();
    let on_devices = Memo::new(move |_| {
        let path = path.read();
        path.starts_with(routes::DEVICES) && !path.starts_with(routes::ENROL)
    });
    let words = FrameWords {
        skip: move_tr!("frame-skip"),
        menu: move_tr!("frame-menu"),
        places: move_tr!("frame-menu"),
    };
    view! {
        <AppFrame
            organisation
            logo=Signal::derive(move || brand.with(logo_url))
            product=move_tr!("frame-product")
            title=page_title()
            words
            places=places()
            more=places_of_it()
        >
            <FrameFlag slot>
                <Later screen=Screen::Flag />
            </FrameFlag>
            <FramePerson slot>
                <Person />
            </FramePerson>
            <Show when=move || offline.get() && !on_devices.get()>
                <MessageBar intent=Intent::Warning layout=BarLayout::Line>
                    {move_tr!("frame-offline")}
                </MessageBar>
            </Show>
            <Show when=move || sign_out_unconfirmed.get()>
                <MessageBar intent=Intent::Danger layout=BarLayout::Line>
                    {move_tr!("frame-sign-out-unconfirmed")}
                </MessageBar>
            </Show>
            {children()}
        </AppFrame>
    }
}

fn places() -> Vec<Place> {
    vec![
        place(
            routes::DEVICES,
            [Icon::Laptop, Icon::LaptopFilled],
            move_tr!("frame-my-devices"),
        ),
        place(
            routes::NOTIFICATIONS,
            [Icon::Alert, Icon::AlertFilled],
            move_tr!("frame-notifications"),
        ),
        place(
            routes::SUPPORT,
            [Icon::PersonSupport, Icon::PersonSupportFilled],
            move_tr!("frame-support"),
        ),
        place(
            routes::SETTINGS,
            [Icon::Settings, Icon::SettingsFilled],
            move_tr!("frame-settings"),
        ),
    ]
}

/// What IT's staff has below that.
fn places_of_it() -> MorePlaces {
    MorePlaces {
        heading: move_tr!("frame-it"),
        shown: use_role().is_it().into(),
        places: vec![
            place(
                routes::IT_DEVICES,
                [Icon::PhoneLaptop, Icon::PhoneLaptopFilled],
                move_tr!("frame-all-devices"),
            ),
            place(
                routes::IT_PEOPLE,
                [Icon::People, Icon::PeopleFilled],
                move_tr!("frame-people"),
            ),
            place(
                routes::IT_ACTIONS,
                [Icon::History, Icon::HistoryFilled],
                move_tr!("frame-device-actions"),
            ),
            place(
                routes::IT_APPROVALS,
                [Icon::ShieldTask, Icon::ShieldTaskFilled],
                move_tr!("frame-approvals"),
            ),
            place(
                routes::IT_POLICY,
                [Icon::Options, Icon::OptionsFilled],
                move_tr!("frame-policy"),
            ),
            place(
                routes::IT_AUDIT,
                [Icon::Clipboard, Icon::ClipboardFilled],
                move_tr!("frame-audit"),
            ),
        ],
    }
}

fn place(href: &'static str, [icon, icon_current]: [Icon; 2], label: Signal<String>) -> Place {
    let path = use_path();
    Place {
        href,
        icon,
        icon_current,
        label,
        current: Signal::derive(move || path.read().starts_with(href)),
    }
}

/// The page's title, for the top bar of a phone.
fn page_title() -> Signal<String> {
    let path = use_path();
    Signal::derive(move || {
        let path = path.read();
        let within = |place| path.starts_with(place);
        if within(routes::NOTIFICATIONS) {
            tr!("frame-notifications")
        } else if within(routes::SUPPORT) {
            tr!("frame-support")
        } else if within(routes::LICENCES) {
            tr!("frame-licences")
        } else if within(routes::SETTINGS) {
            tr!("frame-settings")
        } else if within(routes::ENROL) {
            tr!("frame-enrolment")
        } else if within(routes::DEVICES) {
            tr!("frame-my-devices")
        } else if within(routes::IT_DEVICES) {
            tr!("frame-all-devices")
        } else if within(routes::IT_PEOPLE) {
            tr!("frame-people")
        } else if within(routes::IT_ACTIONS) {
            tr!("frame-device-actions")
        } else if within(routes::IT_APPROVALS) {
            tr!("frame-approvals")
        } else if within(routes::IT_POLICY) {
            tr!("frame-policy")
        } else if within(routes::IT_AUDIT) {
            tr!("frame-audit")
        } else {
            tr!("frame-product")
        }
    })
}

#[component]
fn Person() -> impl IntoView {
    let known = use_session();
    let session = known.session();
    let names = Memo::new(move |_| match session.get().map(|session| session.state) {
        Some(SessionState::SignedIn {
            display_name,
            user_name,
            ..
        }) => (display_name, user_name),
        _ => Default::default(),
    });
    let name = Signal::derive(move || names.read().0.clone());
    let sign_out = move |()| known.sign_out(false);
    view! {
        <Menu
            id=PERSON_MENU
            label=Signal::derive(move || tr!("frame-account-of", { "name" => name.get() }))
        >
            <MenuOpener slot>
                <Persona name />
            </MenuOpener>
            <MenuText>
                <strong>{name}</strong>
                <br />
                {move || names.read().1.clone()}
            </MenuText>
            <Show when=move || session.read().as_ref().is_some_and(|it| it.can_choose)>
                <MenuLink href=routes::JOIN icon=Icon::Globe>
                    {move_tr!("frame-use-another")}
                </MenuLink>
            </Show>
            <MenuItem menu=PERSON_MENU icon=Icon::SignOut on_press=sign_out>
                {move_tr!("frame-sign-out")}
            </MenuItem>
        </Menu>
    }
}
