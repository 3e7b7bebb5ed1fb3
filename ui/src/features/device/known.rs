//! A device that is known: puts together what is asked, shown and done.

use crate::clock::use_clock;
use crate::features::shortcuts::{DeviceShortcuts, use_shortcuts};
use crate::host::use_host;
use crate::routes::Confirm;
use crate::state::brand::use_brand;
use crate::state::this_device::use_this_device;
use leptos::prelude::*;
use wire::graph::{DeviceCompliancePolicyState, ManagedDevice};
use wire::portal::ActionStory;
use wire::terms::Action;

use super::asking::Asking;
use super::confirmation::{Banner, is_offered};
use super::outcome::{Outcome, outcome};
use super::quick::Quick;
use super::showing::Showing;
use super::view::{DeviceAnswers, DeviceState, DeviceView};

/// The device with its banners and its passcode.
#[component]
pub(super) fn KnownDevice(
    device: Signal<ManagedDevice>,
    stories: Signal<Vec<ActionStory>>,
    compliance: Signal<Vec<DeviceCompliancePolicyState>>,
    go: Callback<String>,
    close: Callback<()>,
    reload: Callback<()>,
) -> impl IntoView {
    let host = use_host();
    let clock = use_clock();
    let now = clock.now();
    let asking = Asking::of_address(device, go, reload);
    let showing = Showing::new(stories, asking);
    let quick = Quick::new(device, reload);
    let this_device = use_this_device().id();
    let counting = Memo::new(move |_| {
        matches!(asking.banner.get(), Banner::Last { until: Some(_), .. })
            || showing.on_screen.is_visible()
            || stories.with(|stories| matches!(outcome(stories, now.get()), Outcome::Undo { .. }))
    });
    Effect::new(move |_| {
        if counting.get() {
            clock.count_down();
        }
    });
    let act = Callback::new(move |action: Action| {
        clock.look();
        match (action, Confirm::of(action)) {
            (_, Some(confirm)) => asking.open(confirm),
            (Action::Rename, None) => quick.begin_renaming(),
            (_, None) => quick.check_status(),
        }
    });
    let by_key = move |action: Action| {
        Callback::new(move |()| {
            if device.with_untracked(|device| is_offered(device, action)) {
                act.run(action);
            }
        })
    };
    use_shortcuts().on_device(DeviceShortcuts {
        rename: by_key(Action::Rename),
        remove: by_key(Action::Retire),
        check_status: by_key(Action::SyncDevice),
        blocked: Signal::derive(move || asking.banner.get() != Banner::Closed),
    });
    let answers = DeviceAnswers {
        close,
        act,
        sign_out: Callback::new(move |()| asking.sign_out()),
        confirm: Callback::new(move |()| asking.send()),
        start_again: Callback::new(move |()| asking.start_again()),
        cancel: Callback::new(move |()| asking.cancel()),
        call_off: Callback::new(move |action_id| quick.call_off(action_id)),
        rename: Callback::new(move |name| quick.rename(name)),
        stop_renaming: Callback::new(move |()| quick.stop_renaming()),
        passcode: showing.on_screen.answers(showing.on_show()),
        open_link: Callback::new(move |url| host.open_link(url)),
    };
    let state = DeviceState {
        device,
        is_this: Signal::derive(move || {
            this_device.with(|this| this.as_ref() == Some(&device.read().id))
        }),
        stories,
        compliance,
        brand: use_brand().known(),
        banner: asking.banner.into(),
        leaving: asking.leaving.into(),
        checking: quick.checking.into(),
        calling_off: quick.calling_off.into(),
        naming: quick.naming.into(),
        shown: showing.on_screen.shown.into(),
        now,
    };
    view! { <DeviceView state answers /> }
}
