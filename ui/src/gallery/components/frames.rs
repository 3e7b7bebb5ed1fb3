//! What stands around a page.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use super::cards;
use super::facts::days;
use crate::components::{
    AppFrame, Appearance, Button, ButtonSize, FlagPanel, FrameFlag, FramePerson, FrameWords, Icon,
    Menu, MenuItem, MenuOpener, PageHeader, Persona, Place, SignInCorner, SignInFrame,
};

pub(super) fn frame() -> AnyView {
    let place = |icon, icon_current, label, current: bool| Place {
        href: "/gallery",
        icon,
        icon_current,
        label,
        current: Signal::stored(current),
    };
    let places = vec![
        place(
            Icon::Laptop,
            Icon::LaptopFilled,
            move_tr!("gallery-devices"),
            true,
        ),
        place(
            Icon::Alert,
            Icon::AlertFilled,
            move_tr!("gallery-notifications"),
            false,
        ),
        place(
            Icon::Settings,
            Icon::SettingsFilled,
            move_tr!("gallery-settings"),
            false,
        ),
    ];
    let words = FrameWords {
        skip: move_tr!("gallery-skip"),
        menu: move_tr!("gallery-menu"),
        places: move_tr!("gallery-menu"),
    };
    view! {
        <AppFrame
            organisation="Contoso"
            product=move_tr!("gallery-product")
            title=move_tr!("gallery-devices")
            words
            places
        >
            <FrameFlag slot>
                <FlagPanel
                    label=Signal::derive(|| tr!("notifications-flag-unread", { "count" => 2 }))
                    count=2
                    unread=2
                    heading=move_tr!("gallery-notifications")
                    mark_all_label=move_tr!("gallery-mark-all")
                    see_all_label=move_tr!("gallery-see-all")
                    see_all_href="/gallery"
                    empty=move_tr!("gallery-empty-title")
                    days=Signal::derive(days)
                    on_open=|_| ()
                    on_mark_all=|()| ()
                />
            </FrameFlag>
            <FramePerson slot>
                <Menu id="gallery-person" label="Sanne Visser">
                    <MenuOpener slot>
                        <Persona name="Sanne Visser" />
                    </MenuOpener>
                    <MenuItem menu="gallery-person" icon=Icon::SignOut on_press=|()| ()>
                        {move_tr!("gallery-sign-out")}
                    </MenuItem>
                </Menu>
            </FramePerson>
            <PageHeader
                title=move_tr!("gallery-devices")
                meta=Signal::derive(|| Some(tr!("gallery-devices-meta")))
            />
            {cards::device_cards()}
        </AppFrame>
    }
    .into_any()
}

pub(super) fn sign_in() -> AnyView {
    view! {
        <SignInFrame
            organisation="Contoso"
            promise=move_tr!("gallery-promise")
            promise_meta=move_tr!("gallery-promise-meta")
        >
            <SignInCorner slot>
                <Button appearance=Appearance::Subtle icon=Icon::Globe on_press=|()| ()>
                    "English"
                </Button>
            </SignInCorner>
            <h1 class="sign-in__title">{move_tr!("gallery-product")}</h1>
            <p class="sign-in__text">{move_tr!("gallery-sign-in-text")}</p>
            <Button appearance=Appearance::Primary size=ButtonSize::Wide on_press=|()| ()>
                {move_tr!("gallery-sign-in")}
            </Button>
            <p class="sign-in__note">{move_tr!("gallery-sign-in-note")}</p>
        </SignInFrame>
    }
    .into_any()
}
