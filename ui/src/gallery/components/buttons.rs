//! Buttons: each appearance, at rest, under way and not to be pressed.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use crate::components::{Appearance, Button, ButtonSize, Icon, IconButton, LinkButton};

pub(super) fn buttons() -> AnyView {
    let nothing = Callback::new(|()| ());
    view! {
        <div class="gallery__row">
            <Button appearance=Appearance::Primary on_press=nothing>
                {move_tr!("gallery-reset-passcode")}
            </Button>
            <Button on_press=nothing>{move_tr!("gallery-cancel")}</Button>
            <Button appearance=Appearance::Subtle icon=Icon::EyeOff on_press=nothing>
                {move_tr!("gallery-hide")}
            </Button>
            <Button appearance=Appearance::Danger on_press=nothing>
                {move_tr!("gallery-remove")}
            </Button>
        </div>
        <div class="gallery__row">
            <Button appearance=Appearance::Primary busy=true on_press=nothing>
                {move_tr!("gallery-reset-passcode")}
            </Button>
            <Button icon=Icon::Copy busy=true on_press=nothing>
                {move_tr!("gallery-copy")}
            </Button>
            <Button icon=Icon::Copy on_press=nothing>
                {move_tr!("gallery-copy")}
            </Button>
            <Button
                appearance=Appearance::Primary
                disabled_reason=Signal::derive(|| Some(tr!("gallery-reason")))
                on_press=nothing
            >
                {move_tr!("gallery-reset-passcode")}
            </Button>
            <LinkButton href="/gallery">{move_tr!("gallery-title")}</LinkButton>
        </div>
        <Button appearance=Appearance::Primary size=ButtonSize::Wide on_press=nothing>
            {move_tr!("gallery-sign-in")}
        </Button>
    }
    .into_any()
}

pub(super) fn icon_buttons() -> AnyView {
    let nothing = Callback::new(|()| ());
    view! {
        <div class="gallery__row">
            <IconButton icon=Icon::Edit label=move_tr!("gallery-rename") on_press=nothing />
            <IconButton icon=Icon::Dismiss label=move_tr!("gallery-close") on_press=nothing />
            <IconButton
                icon=Icon::Navigation
                label=move_tr!("gallery-menu")
                expanded=Signal::stored(true)
                on_press=nothing
            />
        </div>
    }
    .into_any()
}
