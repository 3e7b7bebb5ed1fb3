//! Banners: each intent, and the line that is only to be known.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use crate::components::{
    Appearance, BarActions, BarLayout, BarTrailing, Button, Intent, MessageBar,
};

pub(super) fn message_bars() -> AnyView {
    [
        Intent::Warning,
        Intent::Info,
        Intent::Success,
        Intent::Danger,
    ]
    .map(|intent| view! { <Confirmation intent /> })
    .into_any()
}

/// The last question before a passcode is reset.
#[component]
pub fn Confirmation(
    /// What kind of news it is.
    intent: Intent,
) -> impl IntoView {
    let nothing = Callback::new(|()| ());
    view! {
        <MessageBar intent title=Signal::derive(|| Some(tr!("gallery-banner-title")))>
            <BarActions slot>
                <Button appearance=Appearance::Primary on_press=nothing>
                    {move_tr!("gallery-reset-passcode")}
                </Button>
                <Button on_press=nothing>{move_tr!("gallery-cancel")}</Button>
            </BarActions>
            <BarTrailing slot>{move_tr!("gallery-banner-left")}</BarTrailing>
            {move_tr!("gallery-banner-text")}
        </MessageBar>
    }
}

pub(super) fn line() -> AnyView {
    let nothing = Callback::new(|()| ());
    view! {
        <MessageBar
            layout=BarLayout::Line
            title=Signal::derive(|| Some(tr!("gallery-enrol-title")))
        >
            <BarActions slot>
                <Button on_press=nothing>{move_tr!("gallery-enrol-button")}</Button>
            </BarActions>
            {move_tr!("gallery-enrol-text")}
        </MessageBar>
        <MessageBar layout=BarLayout::Line>
            <BarActions slot>
                <Button appearance=Appearance::Subtle on_press=nothing>
                    {move_tr!("gallery-choose")}
                </Button>
            </BarActions>
            {move_tr!("gallery-which-device")}
        </MessageBar>
    }
    .into_any()
}
