//! What became of a reset: under way, done with a passcode or without one, and not done.

use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::ManagedDevice;
use wire::portal::ActionStory;
use wire::terms::{Action, CommandState, Effect, Instead, Loses, Reason, RemoteAction};

use crate::features::device::Shown;
use crate::gallery::screens::data::{self, devices, offers, stories};

fn became(device: fn() -> ManagedDevice, story: ActionStory, shown: Shown) -> AnyView {
    super::became(device, vec![story], shown)
}

fn phone(state: CommandState) -> AnyView {
    became(devices::phone, stories::story(state), Shown::Hidden)
}

/// The phone, which can't be asked once more while a reset is under way.
fn asked() -> ManagedDevice {
    devices::refused(Reason::UnderWay, Instead::Wait)
}

fn under_way(state: CommandState) -> AnyView {
    became(asked, stories::story(state), Shown::Hidden)
}

pub(in crate::gallery::screens) fn pending() -> AnyView {
    under_way(CommandState::Queued)
}

pub(in crate::gallery::screens) fn out_of_contact() -> AnyView {
    became(
        || ManagedDevice {
            last_sync_date_time: data::before(3 * data::DAY),
            ..asked()
        },
        stories::out_of_contact(),
        Shown::Hidden,
    )
}

pub(in crate::gallery::screens) fn accepted() -> AnyView {
    under_way(CommandState::Accepted)
}

pub(in crate::gallery::screens) fn passcode_hidden() -> AnyView {
    phone(CommandState::Succeeded)
}

pub(in crate::gallery::screens) fn passcode_shown() -> AnyView {
    visible(false)
}

pub(in crate::gallery::screens) fn passcode_spelled() -> AnyView {
    visible(true)
}

fn visible(spelled_out: bool) -> AnyView {
    let shown = Shown::Visible {
        passcode: "h7mk3rpta".to_owned(),
        until: Timestamp(data::NOW.0 + 278),
        spelled_out,
        copied: None,
    };
    let story = stories::story(CommandState::Succeeded);
    became(devices::phone, story, shown)
}

pub(in crate::gallery::screens) fn removed() -> AnyView {
    became(devices::iphone, stories::removed(), Shown::Hidden)
}

pub(in crate::gallery::screens) fn failed() -> AnyView {
    phone(CommandState::Failed)
}

pub(in crate::gallery::screens) fn expired() -> AnyView {
    became(
        || ManagedDevice {
            last_sync_date_time: data::before(3 * data::DAY),
            ..devices::phone()
        },
        stories::expired(),
        Shown::Hidden,
    )
}

pub(in crate::gallery::screens) fn unknown() -> AnyView {
    phone(CommandState::Unknown)
}

fn lock_became(state: CommandState) -> AnyView {
    let story = stories::of(RemoteAction::RemoteLock, Effect::Locks, state);
    became(devices::phone, story, Shown::Hidden)
}

pub(in crate::gallery::screens) fn lock_pending() -> AnyView {
    let story = stories::of(
        RemoteAction::RemoteLock,
        Effect::Locks,
        CommandState::Queued,
    );
    let locking = || offers::busy(devices::phone(), &[(Action::RemoteLock, Reason::UnderWay)]);
    became(locking, story, Shown::Hidden)
}

pub(in crate::gallery::screens) fn locked() -> AnyView {
    lock_became(CommandState::Succeeded)
}

pub(in crate::gallery::screens) fn not_locked() -> AnyView {
    lock_became(CommandState::Failed)
}

pub(in crate::gallery::screens) fn removing() -> AnyView {
    let leaving = || {
        let waiting = [
            (Action::Retire, Reason::UnderWay),
            (Action::ResetPasscode, Reason::AnotherUnderWay),
        ];
        offers::busy(devices::phone(), &waiting)
    };
    became(leaving, stories::removing(), Shown::Hidden)
}

pub(in crate::gallery::screens) fn restarted() -> AnyView {
    let story = stories::of(
        RemoteAction::RebootNow,
        Effect::Restarts,
        CommandState::Succeeded,
    );
    became(devices::laptop, story, Shown::Hidden)
}

pub(in crate::gallery::screens) fn checking() -> AnyView {
    let story = stories::of(
        RemoteAction::SyncDevice,
        Effect::ChecksStatus,
        CommandState::Queued,
    );
    let checking = || offers::busy(devices::iphone(), &[(Action::SyncDevice, Reason::UnderWay)]);
    became(checking, story, Shown::Hidden)
}

pub(in crate::gallery::screens) fn probably_reset() -> AnyView {
    let effect = Effect::Erases {
        loses: Loses::Everything,
    };
    let story = stories::of(RemoteAction::Wipe, effect, CommandState::Unknown);
    became(devices::phone, story, Shown::Hidden)
}
