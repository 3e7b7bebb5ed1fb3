//! A device as a picture of what is known of it.

use crate::components::{
    ActionList, ActionRow, DeviceDrawing, Dialog, DialogHeader, DialogSide, DialogTop, DrawingSize,
    Icon, Intent, MessageBar, StatusLine,
};
use crate::features::devices::standing::Standing;
use crate::features::devices::{about, drawing};
use crate::words::{action, activity, passcode as passcode_words, standing as words};
use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use model::time::Timestamp;
use wire::graph::{Availability, IntuneBrand, ManagedDevice};
use wire::portal::ActionStory;
use wire::terms::{Action, Reason};

use super::banner::BannerView;
use super::confirmation::{Banner, availability};
use super::help::Help;
use super::outcome::{Outcome, latest, outcome, temporary};
use super::passcode::{PasscodeView, Shown};
use super::side::{Activity, Details};

/// What is known of an opened device.
#[derive(Clone, Copy)]
pub struct DeviceState {
    /// The device.
    pub device: Signal<ManagedDevice>,
    /// Everything that was asked of it.
    pub stories: Signal<Vec<ActionStory>>,
    /// The organisation, for IT's contact.
    pub brand: Signal<IntuneBrand>,
    /// The banner.
    pub banner: Signal<Banner>,
    /// Signing out is under way.
    pub leaving: Signal<bool>,
    /// How the temporary passcode is shown.
    pub shown: Signal<Shown>,
    /// What time it is.
    pub now: Signal<Timestamp>,
}

/// What a person can do about it.
#[derive(Clone, Copy)]
pub struct DeviceAnswers {
    /// Close the device.
    pub close: Callback<()>,
    /// Ask to reset the passcode.
    pub reset_passcode: Callback<()>,
    /// Banner 1: sign out, and in again.
    pub sign_out: Callback<()>,
    /// Banner 2: do it.
    pub confirm: Callback<()>,
    /// Begin again after it took too long.
    pub start_again: Callback<()>,
    /// Close the banner.
    pub cancel: Callback<()>,
    /// Show the temporary passcode.
    pub show: Callback<()>,
    /// Hide it.
    pub hide: Callback<()>,
    /// Copy it.
    pub copy: Callback<()>,
    /// Spell it out, or no longer.
    pub spell: Callback<()>,
    /// Open a link outside.
    pub open_link: Callback<String>,
}

/// A device in its popup.
#[component]
pub fn DeviceView(
    /// What is known.
    state: DeviceState,
    /// What can be done.
    answers: DeviceAnswers,
) -> impl IntoView {
    let DeviceState {
        device,
        stories,
        brand,
        banner,
        now,
        ..
    } = state;
    let name = Signal::derive(move || device.read().managed_device_name.clone());
    let standing = Memo::new(move |_| device.with(Standing::of));
    let blocked = Memo::new(move |_| banner.get() != Banner::Closed);
    view! {
        <Dialog
            label=name
            page_title=move_tr!("device-page")
            close_label=move_tr!("frame-close")
            blocked
            on_close=answers.close
        >
            <DialogHeader slot>
                <DeviceDrawing
                    chassis=Signal::derive(move || drawing(device.read().chassis))
                    size=DrawingSize::Header
                />
                <div class="dialog__title-block">
                    <h2 class="dialog__title">{name}</h2>
                    <p class="dialog__about">{move || device.with(about)}</p>
                    <StatusLine
                        tone=Signal::derive(move || standing.get().tone())
                        text=Signal::derive(move || words::standing(standing.get(), now.get()))
                    />
                </div>
            </DialogHeader>
            <DialogTop slot>
                <Top state answers />
            </DialogTop>
            <DialogSide slot>
                <Details device now />
                <Activity stories device now />
            </DialogSide>
            <Actions device answers />
            <Help brand on_open_link=answers.open_link />
        </Dialog>
    }
}

/// What can be done to the device.
#[component]
fn Actions(device: Signal<ManagedDevice>, answers: DeviceAnswers) -> impl IntoView {
    let offered = Memo::new(move |_| device.with(availability));
    let description = move || match offered.get() {
        Some(Availability::Available(effect)) => action::effect(effect),
        Some(Availability::Unavailable { .. }) | None => String::new(),
    };
    let unavailable = move || match offered.get() {
        Some(Availability::Available(_)) => None,
        Some(Availability::Unavailable { reason, instead }) => Some(
            [
                action::reason(Action::ResetPasscode, reason),
                action::instead(instead),
            ]
            .join(" "),
        ),
        None => Some(action::reason(
            Action::ResetPasscode,
            Reason::NotKnownEnough,
        )),
    };
    view! {
        <ActionList heading=move_tr!("device-actions")>
            <ActionRow
                id="reset-passcode"
                icon=Icon::KeyReset
                label=move_tr!("reset-passcode")
                description=Signal::derive(description)
                unavailable=Signal::derive(unavailable)
                on_press=answers.reset_passcode
            />
        </ActionList>
    }
}

/// The banner; without one, what became of the latest reset, and the temporary passcode.
#[component]
fn Top(state: DeviceState, answers: DeviceAnswers) -> impl IntoView {
    let DeviceState {
        device,
        stories,
        banner,
        leaving,
        shown,
        now,
        ..
    } = state;
    let name = Signal::derive(move || device.read().managed_device_name.clone());
    let platform = Signal::derive(move || device.read().platform);
    let closed = Memo::new(move |_| banner.get() == Banner::Closed);
    let passcode = Memo::new(move |_| stories.with(|stories| temporary(stories, now.get())));
    let became = Memo::new(move |_| stories.with(|stories| outcome(stories, now.get())));
    let passcode_view = move || {
        passcode.get().map(|temporary| {
            view! {
                <PasscodeView
                    temporary=Signal::stored(temporary)
                    shown
                    device=name
                    platform
                    now
                    on_show=answers.show
                    on_hide=answers.hide
                    on_copy=answers.copy
                    on_spell=answers.spell
                />
            }
        })
    };
    view! {
        <BannerView
            banner
            device=name
            platform
            now
            leaving
            on_sign_out=answers.sign_out
            on_confirm=answers.confirm
            on_start_again=answers.start_again
            on_cancel=answers.cancel
        />
        // A screen reader hears what changes inside a region that was there before.
        <p class="visually-hidden" role="status">
            {move || {
                let device = name.get();
                match became.get() {
                    _ if !closed.get() => None,
                    Outcome::Pending => Some(tr!("became-pending", { "device" => device })),
                    Outcome::Removed { .. } => Some(tr!("became-removed", { "device" => device })),
                    Outcome::None if passcode.read().is_some() => {
                        Some(tr!("became-temporary", { "device" => device }))
                    }
                    Outcome::None | Outcome::InDoubt | Outcome::Failed => None,
                }
            }}
        </p>
        <Show when=move || closed.get()>
            <OutcomeView outcome=became stories name now />
            {passcode_view}
        </Show>
    }
}

/// What became of the latest reset.
#[component]
fn OutcomeView(
    outcome: Memo<Outcome>,
    stories: Signal<Vec<ActionStory>>,
    name: Signal<String>,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let explanation = move || {
        stories.with(|stories| {
            latest(stories).map(|story| activity::explanation(story, &name.read(), now.get()))
        })
    };
    move || match outcome.get() {
        Outcome::None => ().into_any(),
        Outcome::Pending => view! {
            <MessageBar
                intent=Intent::Info
                title=Signal::derive(move || {
                    Some(tr!("became-pending", { "device" => name.get() }))
                })
            >
                {explanation}
            </MessageBar>
        }
        .into_any(),
        Outcome::Removed { asks_for_new } => view! {
            <MessageBar
                intent=Intent::Success
                title=Signal::derive(move || {
                    Some(tr!("became-removed", { "device" => name.get() }))
                })
            >
                <ol class="message-bar__steps">
                    {move || {
                        passcode_words::steps_after_removal(asks_for_new, &name.read())
                            .map(|step| view! { <li>{step}</li> })
                            .collect_view()
                    }}
                </ol>
            </MessageBar>
        }
        .into_any(),
        Outcome::InDoubt => view! {
            <MessageBar
                intent=Intent::Warning
                title=Signal::derive(move || {
                    Some(tr!("notification-reset-unknown", { "device" => name.get() }))
                })
            >
                {explanation}
            </MessageBar>
        }
        .into_any(),
        Outcome::Failed => view! {
            <MessageBar
                intent=Intent::Danger
                title=Signal::derive(move || {
                    Some(tr!("became-failed", { "device" => name.get() }))
                })
            >
                {explanation}
            </MessageBar>
        }
        .into_any(),
    }
}
