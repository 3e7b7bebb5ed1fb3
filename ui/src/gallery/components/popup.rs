//! A device's popup and the temporary passcode in it.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use super::action_rows::Rows;
use super::banners::Confirmation;
use super::facts::{Facts, Story};
use crate::components::{
    Appearance, Button, Chassis, DeviceDrawing, Dialog, DialogHeader, DialogSide, DialogTop,
    DrawingSize, Icon, Intent, PasscodeButtons, PasscodeCard, PasscodeSteps, SpelledCharacter,
    StatusLine, Tone,
};

/// What is drawn at the top of the popup.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Top {
    Banner,
    Passcode,
}

pub(super) fn passcode_shown() -> AnyView {
    view! { <Passcode shown=true spelled=true /> }.into_any()
}

pub(super) fn passcode_hidden() -> AnyView {
    view! { <Passcode shown=false spelled=false /> }.into_any()
}

#[component]
fn Passcode(shown: bool, spelled: bool) -> impl IntoView {
    let nothing = Callback::new(|()| ());
    let words = [
        ('h', "Hotel"),
        ('7', "seven"),
        ('m', "Mike"),
        ('q', "Quebec"),
        ('3', "three"),
        ('k', "Kilo"),
        ('r', "Romeo"),
        ('p', "Papa"),
    ];
    let words = words.map(|(character, word)| SpelledCharacter {
        character,
        word: word.to_owned(),
    });
    view! {
        <PasscodeCard
            title=move_tr!("gallery-passcode")
            passcode=shown.then(|| "h7mq3krp".to_owned())
            hidden_label=move_tr!("gallery-passcode-hidden")
            spelled=spelled.then(|| words.to_vec())
            hides_in=Signal::derive(move || shown.then(|| tr!("gallery-hides-in")))
        >
            <PasscodeButtons slot>
                {if shown {
                    view! { <ButtonsOfShown /> }.into_any()
                } else {
                    view! {
                        <Button icon=Icon::Eye on_press=nothing>
                            {move_tr!("gallery-show")}
                        </Button>
                    }
                    .into_any()
                }}
            </PasscodeButtons>
            <PasscodeSteps slot>
                <li>{move_tr!("gallery-step-unlock")}</li>
                <li>{move_tr!("gallery-step-choose")}</li>
            </PasscodeSteps>
        </PasscodeCard>
    }
}

#[component]
fn ButtonsOfShown() -> impl IntoView {
    let nothing = Callback::new(|()| ());
    view! {
        <Button icon=Icon::Copy on_press=nothing>
            {move_tr!("gallery-copy")}
        </Button>
        <Button icon=Icon::TextQuote on_press=nothing>
            {move_tr!("gallery-spell")}
        </Button>
        <Button appearance=Appearance::Subtle icon=Icon::EyeOff on_press=nothing>
            {move_tr!("gallery-hide")}
        </Button>
    }
}

pub(super) fn dialog() -> AnyView {
    view! { <Popup top=Top::Passcode /> }.into_any()
}

pub(super) fn dialog_with_banner() -> AnyView {
    view! { <Popup top=Top::Banner /> }.into_any()
}

#[component]
fn Popup(top: Top) -> impl IntoView {
    view! {
        <Dialog
            label=move_tr!("gallery-phone")
            page_title=move_tr!("gallery-device-details")
            close_label=move_tr!("gallery-close")
            blocked=top == Top::Banner
            on_close=|()| ()
        >
            <DialogHeader slot>
                <DeviceDrawing chassis=Chassis::Phone size=DrawingSize::Header />
                <div class="dialog__title-block">
                    <h2 class="dialog__title">{move_tr!("gallery-phone")}</h2>
                    <p class="dialog__about">"Samsung Galaxy S5 · Android 6.0"</p>
                    <StatusLine tone=Tone::Success text=move_tr!("gallery-can-access") />
                </div>
            </DialogHeader>
            <DialogTop slot>
                {match top {
                    Top::Banner => view! { <Confirmation intent=Intent::Warning /> }.into_any(),
                    Top::Passcode => view! { <Passcode shown=true spelled=false /> }.into_any(),
                }}
            </DialogTop>
            <DialogSide slot>
                <Facts />
                <Story />
            </DialogSide>
            <Rows />
        </Dialog>
    }
}
