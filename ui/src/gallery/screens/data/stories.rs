//! What became of a reset: one story for each way it can go.

use crate::features::device::outcome::can_be_called_off;
use wire::portal::{ActionStep, ActionStory, Requester, TemporaryPasscode};
use wire::terms::{Characters, CommandState, DeviceFailure, Effect, Loses, Opens, RemoteAction};

use super::devices::LETTERS;
use super::{DAY, PERSON, before};

/// The passcode of a device was reset a minute ago, and stands at `state`.
pub(in crate::gallery::screens) fn story(state: CommandState) -> ActionStory {
    let temporary = TemporaryPasscode {
        opens: Opens::Device,
        characters: Characters::LettersAndDigits,
        until_date_time: Some(before(-7 * DAY)),
    };
    ActionStory {
        id: "a-1".to_owned(),
        action: RemoteAction::ResetPasscode,
        device_id: "work-phone".to_owned(),
        device_name: "SM-G900F".to_owned(),
        user_display_name: Some(PERSON.to_owned()),
        effect: LETTERS,
        state,
        requested_by: Requester {
            id: "sanne".to_owned(),
            display_name: PERSON.to_owned(),
        },
        requested_date_time: before(60),
        not_before_date_time: before(60),
        until_date_time: before(60 - DAY),
        device_last_sync_date_time: before(20),
        steps: steps(state),
        failure: (state == CommandState::Failed).then_some(DeviceFailure::PasscodeRefused),
        can_be_cancelled: can_be_called_off(state),
        temporary_passcode: (state == CommandState::Succeeded).then_some(temporary),
        it_reveals_until_date_time: None,
    }
}

/// The same, of a device that was last in contact three days ago.
pub(in crate::gallery::screens) fn out_of_contact() -> ActionStory {
    ActionStory {
        device_last_sync_date_time: before(3 * DAY),
        ..story(CommandState::Queued)
    }
}

/// The passcode of an iPhone was removed, and it asks for a new one.
pub(in crate::gallery::screens) fn removed() -> ActionStory {
    ActionStory {
        effect: Effect::RemovesPasscode { asks_for_new: true },
        temporary_passcode: None,
        ..story(CommandState::Succeeded)
    }
}

/// Something else was asked of it a minute ago, and stands at `state`.
pub(in crate::gallery::screens) fn of(
    action: RemoteAction,
    effect: Effect,
    state: CommandState,
) -> ActionStory {
    let failure = match (action, state) {
        (RemoteAction::RemoteLock, CommandState::Failed) => Some(DeviceFailure::NoPasscodeSet),
        (_, CommandState::Failed) => Some(DeviceFailure::Other),
        _ => None,
    };
    ActionStory {
        action,
        effect,
        failure,
        temporary_passcode: None,
        not_before_date_time: before(60),
        ..story(state)
    }
}

/// A removal that can still be undone for eight seconds.
pub(in crate::gallery::screens) fn removing() -> ActionStory {
    let effect = Effect::LeavesManagement {
        loses: Loses::CompanyData,
    };
    ActionStory {
        requested_date_time: before(2),
        not_before_date_time: before(-8),
        until_date_time: before(-30 * DAY),
        steps: vec![step(CommandState::Queued, 2)],
        ..of(RemoteAction::Retire, effect, CommandState::Queued)
    }
}

/// The device never came for it, and the time for that is over.
pub(in crate::gallery::screens) fn expired() -> ActionStory {
    ActionStory {
        requested_date_time: before(DAY + 600),
        not_before_date_time: before(600),
        until_date_time: before(600),
        device_last_sync_date_time: before(3 * DAY),
        steps: vec![
            step(CommandState::Queued, DAY + 600),
            step(CommandState::Expired, 600),
        ],
        ..story(CommandState::Expired)
    }
}

/// A check of the status that is running, a lock that waits behind it, and one from yesterday that
/// was done.
pub(in crate::gallery::screens) fn several() -> Vec<ActionStory> {
    let lock = |state| of(RemoteAction::RemoteLock, Effect::Locks, state);
    let yesterday = DAY + 3600;
    let locked = CommandState::Succeeded;
    vec![
        ActionStory {
            id: "a-3".to_owned(),
            requested_date_time: before(10),
            not_before_date_time: before(10),
            steps: vec![step(CommandState::Queued, 10)],
            ..lock(CommandState::Queued)
        },
        ActionStory {
            id: "a-2".to_owned(),
            ..of(
                RemoteAction::SyncDevice,
                Effect::ChecksStatus,
                CommandState::Accepted,
            )
        },
        ActionStory {
            id: "a-1".to_owned(),
            requested_date_time: before(yesterday),
            not_before_date_time: before(yesterday),
            steps: vec![
                step(CommandState::Queued, yesterday),
                step(CommandState::Accepted, yesterday - 2),
                step(locked, yesterday - 4),
            ],
            ..lock(locked)
        },
    ]
}

fn steps(state: CommandState) -> Vec<ActionStep> {
    let way: &[CommandState] = match state {
        CommandState::Queued => &[],
        CommandState::Accepted => &[CommandState::Queued],
        _ => &[CommandState::Queued, CommandState::Accepted],
    };
    way.iter()
        .chain([&state])
        .zip([60, 58, 56])
        .map(|(state, seconds)| step(*state, seconds))
        .collect()
}

fn step(state: CommandState, seconds: i64) -> ActionStep {
    ActionStep {
        state,
        date_time: before(seconds),
    }
}
