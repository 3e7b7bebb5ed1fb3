//! What became of the latest action, as far as it is still news.

use model::time::Timestamp;
use wire::portal::ActionStory;
use wire::terms::{CommandState, DeviceFailure, Effect, Opens, RemoteAction};

/// How long an outcome without a passcode to show stays news, in seconds.
const NEWS: i64 = 24 * 60 * 60;

/// What stands at the top of the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing.
    None,
    /// It waits, and can be undone until then.
    Undo {
        /// When the device may take it.
        until: Timestamp,
    },
    /// It is under way.
    Pending,
    /// The passcode has been removed.
    Removed {
        /// The device asks for a new one.
        asks_for_new: bool,
    },
    /// Something else was done.
    Done,
    /// It was to be locked, and has no passcode to lock it with.
    NoPasscodeSet,
    /// It was called off before the device took it.
    CalledOff,
    /// The device took it and never answered.
    InDoubt,
    /// The device was never in contact in time.
    Expired,
    /// It ended otherwise; the story says how.
    Failed,
}

/// A temporary passcode that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Temporary {
    /// The action that made it.
    pub action_id: String,
    /// What it opens.
    pub opens: Opens,
    /// Until when it can be shown.
    pub until: Timestamp,
}

/// The latest story.
#[must_use]
pub fn latest(stories: &[ActionStory]) -> Option<&ActionStory> {
    stories.iter().max_by_key(|story| story.requested_date_time)
}

/// What became of the latest action.
#[must_use]
pub fn outcome(stories: &[ActionStory], now: Timestamp) -> Outcome {
    let Some(story) = latest(stories) else {
        return Outcome::None;
    };
    if !model::command::CommandState::from(story.state).is_settled() {
        let until = story.not_before_date_time.0;
        return if story.can_be_cancelled && until > now {
            Outcome::Undo { until }
        } else {
            Outcome::Pending
        };
    }
    let settled = story
        .steps
        .last()
        .map_or(story.requested_date_time, |step| step.date_time);
    if now.since(settled.0) > NEWS {
        return Outcome::None;
    }
    match (story.state, story.effect) {
        (CommandState::Succeeded, Effect::RemovesPasscode { asks_for_new }) => {
            Outcome::Removed { asks_for_new }
        }
        (CommandState::Succeeded, Effect::TemporaryPasscode { .. }) => Outcome::None,
        (CommandState::Succeeded, _) => Outcome::Done,
        (CommandState::Failed, _) if story.failure == Some(DeviceFailure::NoPasscodeSet) => {
            Outcome::NoPasscodeSet
        }
        (CommandState::Cancelled | CommandState::Superseded | CommandState::Rejected, _) => {
            Outcome::CalledOff
        }
        (CommandState::Unknown, _) => Outcome::InDoubt,
        (CommandState::Expired, _) if story.lapsed() => Outcome::CalledOff,
        (CommandState::Expired, _) => Outcome::Expired,
        _ => Outcome::Failed,
    }
}

/// Whether an action can still be called off: the device hasn't taken it.
#[must_use]
pub fn can_be_called_off(state: CommandState) -> bool {
    matches!(
        state,
        CommandState::AwaitingApproval | CommandState::Queued | CommandState::Sent
    )
}

/// The temporary passcode that opens the device now. While a later reset may have replaced it, the
/// portal shows neither.
#[must_use]
pub fn temporary(stories: &[ActionStory], now: Timestamp) -> Option<Temporary> {
    let story = stories
        .iter()
        .filter(|story| story.action == RemoteAction::ResetPasscode)
        .filter(|story| {
            matches!(
                story.state,
                CommandState::Succeeded | CommandState::Accepted | CommandState::Unknown
            )
        })
        .max_by_key(|story| story.requested_date_time)
        .filter(|story| story.state == CommandState::Succeeded)?;
    let temporary = story.temporary_passcode?;
    let until = temporary.until_date_time?.0;
    (until > now).then(|| Temporary {
        action_id: story.id.clone(),
        opens: temporary.opens,
        until,
    })
}

#[cfg(test)]
mod tests {
    use super::{Outcome, outcome, temporary};
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::portal::{ActionStep, ActionStory, Requester, TemporaryPasscode};
    use wire::terms::{Characters, CommandState, DeviceFailure, Effect, Opens, RemoteAction};

    fn story(state: CommandState, at: i64, effect: Effect) -> ActionStory {
        let at = DateTime(Timestamp(at));
        ActionStory {
            id: format!("a-{at}"),
            action: RemoteAction::ResetPasscode,
            device_id: "d".to_owned(),
            device_name: "Work phone".to_owned(),
            user_display_name: None,
            effect,
            state,
            requested_by: Requester {
                id: "p".to_owned(),
                display_name: "Sanne de Vries".to_owned(),
            },
            requested_date_time: at,
            not_before_date_time: at,
            until_date_time: at,
            device_last_sync_date_time: at,
            steps: vec![ActionStep {
                state,
                date_time: at,
            }],
            failure: None,
            can_be_cancelled: super::can_be_called_off(state),
            temporary_passcode: matches!(effect, Effect::TemporaryPasscode { .. }).then_some(
                TemporaryPasscode {
                    opens: Opens::Device,
                    characters: Characters::Digits,
                    until_date_time: Some(DateTime(Timestamp(5_000))),
                },
            ),
            it_reveals_until_date_time: None,
        }
    }

    const REMOVES: Effect = Effect::RemovesPasscode { asks_for_new: true };
    const REPLACES: Effect = Effect::TemporaryPasscode {
        opens: Opens::Device,
        characters: Characters::Digits,
    };

    #[test]
    fn the_latest_reset_decides() {
        let stories = [
            story(CommandState::Failed, 10, REMOVES),
            story(CommandState::Succeeded, 20, REMOVES),
        ];
        assert_eq!(
            outcome(&stories, Timestamp(30)),
            Outcome::Removed { asks_for_new: true }
        );
        assert_eq!(outcome(&stories, Timestamp(200_000)), Outcome::None);
        let pending = [story(CommandState::Queued, 10, REPLACES)];
        assert_eq!(outcome(&pending, Timestamp(200_000)), Outcome::Pending);
    }

    #[test]
    fn what_nobody_approved_is_no_fault_of_the_device() {
        let mut lapsed = story(CommandState::Expired, 10, REMOVES);
        assert_eq!(outcome(&[lapsed.clone()], Timestamp(30)), Outcome::Expired);
        lapsed.steps.insert(
            0,
            ActionStep {
                state: CommandState::AwaitingApproval,
                date_time: DateTime(Timestamp(5)),
            },
        );
        assert_eq!(outcome(&[lapsed], Timestamp(30)), Outcome::CalledOff);
    }

    fn lock(state: CommandState, at: i64) -> ActionStory {
        ActionStory {
            action: RemoteAction::RemoteLock,
            failure: (state == CommandState::Failed).then_some(DeviceFailure::NoPasscodeSet),
            ..story(state, at, Effect::Locks)
        }
    }

    #[test]
    fn a_lock_without_a_passcode_is_neither_done_nor_just_failed() {
        let failed = [lock(CommandState::Failed, 10)];
        assert_eq!(outcome(&failed, Timestamp(30)), Outcome::NoPasscodeSet);
        let done = [lock(CommandState::Succeeded, 10)];
        assert_eq!(outcome(&done, Timestamp(30)), Outcome::Done);
    }

    #[test]
    fn a_removal_can_be_undone_until_the_device_may_take_it() {
        let removal = [ActionStory {
            not_before_date_time: DateTime(Timestamp(20)),
            ..story(CommandState::Queued, 10, Effect::Locks)
        }];
        let until = Timestamp(20);
        assert_eq!(outcome(&removal, Timestamp(19)), Outcome::Undo { until });
        assert_eq!(outcome(&removal, Timestamp(20)), Outcome::Pending);
    }

    #[test]
    fn a_lock_hides_no_passcode() {
        let stories = [
            story(CommandState::Succeeded, 10, REPLACES),
            lock(CommandState::Succeeded, 20),
        ];
        assert!(temporary(&stories, Timestamp(30)).is_some());
    }

    #[test]
    fn a_passcode_shows_only_once_the_device_has_it_and_while_it_is_kept() {
        let queued = [story(CommandState::Queued, 10, REPLACES)];
        assert_eq!(temporary(&queued, Timestamp(20)), None);
        let done = [story(CommandState::Succeeded, 10, REPLACES)];
        assert!(temporary(&done, Timestamp(20)).is_some());
        assert_eq!(temporary(&done, Timestamp(5_000)), None);
        let replaced = [
            story(CommandState::Succeeded, 10, REPLACES),
            story(CommandState::Succeeded, 20, REMOVES),
        ];
        assert_eq!(temporary(&replaced, Timestamp(30)), None);
        for in_doubt in [CommandState::Accepted, CommandState::Unknown] {
            let maybe_replaced = [
                story(CommandState::Succeeded, 10, REPLACES),
                story(in_doubt, 20, REPLACES),
            ];
            assert_eq!(temporary(&maybe_replaced, Timestamp(30)), None);
        }
        let waiting = [
            story(CommandState::Succeeded, 10, REPLACES),
            story(CommandState::Queued, 20, REPLACES),
        ];
        assert!(temporary(&waiting, Timestamp(30)).is_some());
    }
}
