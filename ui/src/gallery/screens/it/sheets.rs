//! The sheet before anything runs, and what became of it.

use crate::routing::Query;
use crate::words::{move_tr, tr};
use leptos::prelude::*;
use wire::failure::FailureCode;
use wire::graph::Page;
use wire::host::SendFailure;
use wire::portal::{
    BulkAction, BulkCannot, BulkDevice, BulkPreview, BulkReason, BulkResult, BulkRuns, BulkState,
    Requester,
};
use wire::terms::{
    Characters, CommandState, DeviceFailure, Effect, Instead, Loses, Opens, Reason, RemoteAction,
};

use super::{devices, framed_for_it};
use crate::features::device::confirmation::{Leaving, Sending};
use crate::features::device::{ItList, Viewer};
use crate::features::it::bulk::{self, BulkAnswers, BulkView};
use crate::features::it::sheet::{SheetAnswers, SheetState, SheetView, Stage};
use crate::gallery::screens::data::{self, before};
use crate::routes;
use crate::state::asked::Asked;
use crate::state::long_list::LongList;
use client::{Failure, PortalFailure};

/// How it stands when somebody is about to ask for it.
const READY: Stage = Stage::Ready { until: None };

fn device(id: &str, name: String, person: &str) -> BulkDevice {
    BulkDevice {
        id: id.to_owned(),
        managed_device_name: name,
        user_display_name: Some(person.to_owned()),
    }
}

fn phone() -> BulkDevice {
    device("1", tr!("gallery-phone"), "Sanne Visser")
}

fn iphone() -> BulkDevice {
    device("2", tr!("gallery-iphone"), "Noor Bakker")
}

fn laptop() -> BulkDevice {
    device("3", tr!("gallery-laptop"), "Sanne Visser")
}

fn tablet() -> BulkDevice {
    device("4", "iPad".to_owned(), "Lars Jansen")
}

fn newer_phone() -> BulkDevice {
    device("5", "Pixel 8".to_owned(), "Fleur Smit")
}

fn preview(action: RemoteAction, will_run: Vec<BulkRuns>, cannot: Vec<BulkCannot>) -> BulkPreview {
    let runs: u32 = will_run.iter().map(|group| group.devices).sum();
    let refused: u32 = cannot.iter().map(|group| group.devices).sum();
    BulkPreview {
        id: "b".to_owned(),
        action,
        devices: runs + refused,
        will_run,
        cannot,
        list_hash: String::new(),
        needs_approval: false,
        delay_seconds: 0,
        expires_date_time: before(-900),
    }
}

fn reset() -> BulkPreview {
    let runs = |effect, devices, sample| BulkRuns {
        effect,
        devices,
        sample,
    };
    let cannot = |reason, instead, devices, sample| BulkCannot {
        reason: BulkReason::Rule(reason),
        instead: Some(instead),
        devices,
        sample,
    };
    let letters = Effect::TemporaryPasscode {
        opens: Opens::Device,
        characters: Characters::LettersAndDigits,
    };
    let removes = Effect::RemovesPasscode { asks_for_new: true };
    preview(
        RemoteAction::ResetPasscode,
        vec![
            runs(letters, 1, vec![phone()]),
            runs(removes, 11, vec![iphone(), tablet()]),
        ],
        vec![
            cannot(
                Reason::AndroidTooNew,
                Instead::ResetDevice,
                2,
                vec![newer_phone()],
            ),
            cannot(Reason::PlatformCant, Instead::ContactIt, 1, vec![laptop()]),
        ],
    )
}

fn erase() -> BulkPreview {
    let effect = Effect::Erases {
        loses: Loses::Everything,
    };
    let will_run = vec![BulkRuns {
        effect,
        devices: 60,
        sample: vec![phone(), iphone(), laptop()],
    }];
    BulkPreview {
        needs_approval: true,
        delay_seconds: 900,
        ..preview(RemoteAction::Wipe, will_run, Vec::new())
    }
}

fn lock_one() -> BulkPreview {
    let will_run = vec![BulkRuns {
        effect: Effect::Locks,
        devices: 1,
        sample: vec![phone()],
    }];
    preview(RemoteAction::RemoteLock, will_run, Vec::new())
}

fn nowhere() -> BulkPreview {
    let cannot = vec![BulkCannot {
        reason: BulkReason::Rule(Reason::PlatformCant),
        instead: None,
        devices: 4,
        sample: vec![phone(), iphone()],
    }];
    preview(RemoteAction::RebootNow, Vec::new(), cannot)
}

/// Somebody of IT's looks.
fn for_it() {
    provide_context(Viewer::It(ItList {
        list: StoredValue::new(routes::IT_DEVICES.to_owned()),
        devices: StoredValue::new(routes::IT_DEVICES.to_owned()),
        query: Memo::new(|_| Query::default()),
    }));
}

fn sheet(
    action: RemoteAction,
    preview: Signal<Asked<BulkPreview>>,
    stage: Stage,
    sending: Sending,
) -> AnyView {
    for_it();
    let state = SheetState {
        action,
        preview,
        stage: Signal::stored(stage),
        sending: Signal::stored(sending),
        leaving: Signal::stored(Leaving::NotBegun),
        now: Signal::stored(data::NOW),
    };
    let nothing = Callback::new(|()| ());
    let answers = SheetAnswers {
        confirm: Callback::new(|_| ()),
        sign_out: nothing,
        start_again: nothing,
        look_again: nothing,
        close: nothing,
    };
    view! { <SheetView state answers /> }.into_any()
}

fn known(preview: fn() -> BulkPreview) -> Signal<Asked<BulkPreview>> {
    Signal::derive(move || Asked::answered(preview(), data::NOW))
}

pub(super) fn ready() -> AnyView {
    devices::behind(15, || {
        let until = Some(before(-252).0);
        let stage = Stage::Ready { until };
        sheet(
            RemoteAction::ResetPasscode,
            known(reset),
            stage,
            Sending::Ready,
        )
    })
}

pub(super) fn confirm_you() -> AnyView {
    devices::behind(15, || {
        let stage = Stage::ConfirmYou { challenged: false };
        sheet(
            RemoteAction::ResetPasscode,
            known(reset),
            stage,
            Sending::Ready,
        )
    })
}

pub(super) fn needs_approval() -> AnyView {
    devices::behind(60, || {
        let until = Some(before(-252).0);
        let stage = Stage::Ready { until };
        sheet(RemoteAction::Wipe, known(erase), stage, Sending::Ready)
    })
}

pub(super) fn runs_nowhere() -> AnyView {
    devices::behind(4, || {
        sheet(
            RemoteAction::RebootNow,
            known(nowhere),
            READY,
            Sending::Ready,
        )
    })
}

pub(super) fn looking() -> AnyView {
    devices::behind(4, || {
        let preview = Signal::stored(Asked::default());
        sheet(RemoteAction::RemoteLock, preview, READY, Sending::Ready)
    })
}

pub(super) fn stopped() -> AnyView {
    devices::behind(1, || {
        let stopped = Failure::Portal(PortalFailure {
            code: FailureCode::Stopped,
            reason: None,
            instead: None,
            challenge: false,
            request_id: None,
        });
        sheet(
            RemoteAction::RemoteLock,
            known(lock_one),
            READY,
            Sending::ended(stopped),
        )
    })
}

pub(super) fn one_device() -> AnyView {
    devices::behind(1, || {
        sheet(
            RemoteAction::RemoteLock,
            known(lock_one),
            READY,
            Sending::Ready,
        )
    })
}

pub(super) fn in_doubt() -> AnyView {
    devices::behind(15, || {
        let lost = Failure::Host(SendFailure::Unreachable);
        sheet(
            RemoteAction::ResetPasscode,
            known(reset),
            READY,
            Sending::ended(lost),
        )
    })
}

fn asked(states: &[(Option<CommandState>, u32)]) -> BulkAction {
    BulkAction {
        id: "b".to_owned(),
        action: RemoteAction::RemoteLock,
        requested_by: Requester {
            id: "p-1".to_owned(),
            display_name: "Fatima El Amrani".to_owned(),
        },
        requested_date_time: before(90),
        reason: None,
        list_hash: String::new(),
        needs_approval: false,
        not_before_date_time: before(90),
        devices: states.iter().map(|(_, devices)| devices).sum(),
        states: states
            .iter()
            .map(|(state, devices)| BulkState {
                state: *state,
                devices: *devices,
            })
            .collect(),
    }
}

fn results() -> Vec<BulkResult> {
    let result = |device, state, failure, denied| BulkResult {
        device,
        effect: Some(Effect::Locks),
        action_id: None,
        state,
        failure,
        denied,
    };
    vec![
        result(phone(), Some(CommandState::Succeeded), None, None),
        result(iphone(), Some(CommandState::Queued), None, None),
        result(
            BulkDevice {
                id: "4".to_owned(),
                ..phone()
            },
            Some(CommandState::Failed),
            Some(DeviceFailure::NoPasscodeSet),
            None,
        ),
        result(
            laptop(),
            None,
            None,
            Some(BulkReason::Rule(Reason::PlatformCant)),
        ),
    ]
}

/// Nobody has approved it yet.
fn awaiting() -> Vec<BulkResult> {
    let awaits = |device| BulkResult {
        device,
        effect: Some(Effect::Erases {
            loses: Loses::Everything,
        }),
        action_id: None,
        state: Some(CommandState::AwaitingApproval),
        failure: None,
        denied: None,
    };
    [phone(), iphone(), laptop()].map(awaits).into()
}

fn became(action: fn() -> BulkAction, results: fn() -> Vec<BulkResult>) -> AnyView {
    for_it();
    let state = bulk::BulkState {
        bulk: Signal::derive(move || Asked::answered(action(), data::NOW)),
        results: Signal::derive(move || {
            LongList::beginning_with(Page {
                context: String::new(),
                count: None,
                count_at_least: None,
                next_link: None,
                previous_link: None,
                last_link: None,
                value: results(),
            })
        }),
        calling_off: Signal::stored(false),
        not_called_off: Signal::stored(None),
        now: Signal::stored(data::NOW),
    };
    let answers = BulkAnswers {
        call_off: Callback::new(|()| ()),
        retry: Callback::new(|()| ()),
        try_again: Callback::new(|()| ()),
        near: Callback::new(|_| ()),
    };
    framed_for_it(
        routes::IT_ACTIONS,
        move_tr!("frame-device-actions"),
        view! { <BulkView state answers /> },
    )
}

pub(super) fn under_way() -> AnyView {
    let states = || {
        asked(&[
            (Some(CommandState::Queued), 5),
            (Some(CommandState::Succeeded), 12),
            (Some(CommandState::Failed), 1),
            (None, 1),
        ])
    };
    became(states, results)
}

pub(super) fn to_be_approved() -> AnyView {
    let asked = || BulkAction {
        action: RemoteAction::Wipe,
        needs_approval: true,
        reason: Some("Ticket 4711".to_owned()),
        ..asked(&[(Some(CommandState::AwaitingApproval), 60)])
    };
    became(asked, awaiting)
}
