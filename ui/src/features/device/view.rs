//! A device as a picture of what is known of it.

use crate::components::{Dialog, DialogHeader, DialogSide, DialogTop};
use crate::features::devices::standing::Standing;
use crate::words::move_tr;
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::{DeviceCompliancePolicyState, IntuneBrand, ManagedDevice};
use wire::portal::ActionStory;
use wire::terms::Action;

use super::actions::Actions;
use super::compliance::Compliance;
use super::confirmation::{Banner, Leaving, Sending};
use super::header::Header;
use super::help::Help;
use super::lost::Lost;
use super::passcode::{PasscodeAnswers, Shown};
use super::quick::{CallingOff, Naming};
use super::side::{Activity, Details};
use super::top::Top;
use super::viewer::use_viewer;

/// What is known of an opened device.
#[derive(Clone, Copy)]
pub struct DeviceState {
    /// The device.
    pub device: Signal<ManagedDevice>,
    /// It is the device in the person's hands.
    pub is_this: Signal<bool>,
    /// Everything that was asked of it.
    pub stories: Signal<Vec<ActionStory>>,
    /// The policies that apply, and which of their settings it meets.
    pub compliance: Signal<Vec<DeviceCompliancePolicyState>>,
    /// The organisation, for IT's contact.
    pub brand: Signal<IntuneBrand>,
    /// The banner.
    pub banner: Signal<Banner>,
    /// How far signing out has come.
    pub leaving: Signal<Leaving>,
    /// How far asking for its status has come.
    pub checking: Signal<Sending>,
    /// What is being called off.
    pub calling_off: Signal<Option<CallingOff>>,
    /// Whether it is being renamed.
    pub naming: Signal<Naming>,
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
    /// Do an action, or begin with its banner.
    pub act: Callback<Action>,
    /// Banner 1: sign out, and in again.
    pub sign_out: Callback<()>,
    /// Banner 2: do it.
    pub confirm: Callback<()>,
    /// Begin again after it took too long.
    pub start_again: Callback<()>,
    /// Close the banner.
    pub cancel: Callback<()>,
    /// Call an action off, by its id.
    pub call_off: Callback<String>,
    /// Give it this name.
    pub rename: Callback<String>,
    /// Leave its name as it is.
    pub stop_renaming: Callback<()>,
    /// Show the temporary passcode, and what can be done then.
    pub passcode: PasscodeAnswers,
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
        brand,
        banner,
        now,
        ..
    } = state;
    let name = Signal::derive(move || device.read().managed_device_name.clone());
    let needs_attention =
        Memo::new(move |_| device.with(|device| Standing::of(device).needs_attention()));
    let for_it = use_viewer().is_it();
    let blocked = Memo::new(move |_| banner.get() != Banner::Closed);
    view! {
        <Dialog
            label=name
            page_title=move_tr!("device-page")
            close_label=move_tr!("frame-close")
            blocked
            on_unblock=answers.cancel
            on_close=answers.close
        >
            <DialogHeader slot>
                <Header state answers />
            </DialogHeader>
            <DialogTop slot>
                <Top state answers />
            </DialogTop>
            <DialogSide slot>
                <Details device now />
                <Activity state answers />
            </DialogSide>
            // What keeps the device from being used for work is why somebody looks.
            <Show when=move || needs_attention.get()>
                <Compliance state answers />
            </Show>
            <Actions state answers />
            {(!for_it).then(|| view! { <Lost state answers /> })}
            <Show when=move || !needs_attention.get()>
                <Compliance state answers />
            </Show>
            {(!for_it).then(|| view! { <Help brand on_open_link=answers.open_link /> })}
        </Dialog>
    }
}
