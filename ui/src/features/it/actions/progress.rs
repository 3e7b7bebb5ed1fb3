//! How far a bulk action is, in the one line that its row in the list has for that.

use crate::components::Tone;
use crate::words::{bulk, it_action, number, tr};
use wire::portal::{BulkAction, BulkState};
use wire::terms::CommandState;

/// On how many devices a bulk action ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Ended {
    done: u32,
    cancelled: u32,
    failed: u32,
    /// In any other way, or never begun.
    otherwise: u32,
    under_way: u32,
}

fn ended(progress: &BulkAction) -> Ended {
    let mut ended = Ended::default();
    for BulkState { state, devices } in &progress.states {
        let count = match state {
            Some(CommandState::Succeeded) => &mut ended.done,
            Some(CommandState::Cancelled) => &mut ended.cancelled,
            Some(CommandState::Failed) => &mut ended.failed,
            Some(state) if !model::command::CommandState::from(*state).is_settled() => {
                &mut ended.under_way
            }
            _ => &mut ended.otherwise,
        };
        *count += devices;
    }
    ended
}

/// How far it is, or how it ended.
#[must_use]
pub fn words(progress: &BulkAction) -> String {
    let waits = progress
        .states
        .iter()
        .any(|it| it.state == Some(CommandState::AwaitingApproval));
    if waits {
        return it_action::state(CommandState::AwaitingApproval);
    }
    if let Some(alike) = ended_alike(progress) {
        return bulk::state(alike);
    }
    let ended = ended(progress);
    let [done, all] = [ended.done, progress.devices].map(|count| number::written(count.into()));
    let rest = |count: u32| number::written(count.into());
    match ended {
        Ended { under_way: 1.., .. } => {
            tr!("it-actions-many-progress", { "done" => done, "all" => all })
        }
        Ended {
            cancelled: 0,
            failed: 0,
            otherwise: 0,
            ..
        } => {
            tr!("it-actions-many-progress", { "done" => done, "all" => all })
        }
        Ended {
            cancelled,
            failed: 0,
            otherwise: 0,
            ..
        } => {
            tr!("it-actions-many-cancelled", { "done" => done, "all" => all, "rest" => rest(cancelled) })
        }
        Ended {
            cancelled: 0,
            failed,
            otherwise: 0,
            ..
        } => {
            tr!("it-actions-many-failed", { "done" => done, "all" => all, "rest" => rest(failed) })
        }
        Ended {
            cancelled,
            failed,
            otherwise,
            ..
        } => {
            let rest = rest(cancelled + failed + otherwise);
            tr!("it-actions-many-not-done", { "done" => done, "all" => all, "rest" => rest })
        }
    }
}

/// How it ended, where that was without being done, and the same on every device; none within: it never ran there.
fn ended_alike(progress: &BulkAction) -> Option<Option<CommandState>> {
    let mut states = progress.states.iter().filter(|it| it.devices > 0);
    let (only, None) = (states.next()?.state, states.next()) else {
        return None;
    };
    let ended = only.is_none_or(|only| model::command::CommandState::from(only).is_settled());
    (ended && only != Some(CommandState::Succeeded)).then_some(only)
}

/// Under way until every device has ended it; then it was done, or on some it wasn't.
#[must_use]
pub fn tone(progress: &BulkAction) -> Tone {
    if let Some(alike) = ended_alike(progress) {
        return bulk::tone(alike);
    }
    let ended = ended(progress);
    if ended.under_way > 0 {
        let runs = |it: &BulkState| it.devices > 0 && it.state == Some(CommandState::Accepted);
        return if progress.states.iter().any(runs) {
            Tone::Busy
        } else {
            Tone::Waiting
        };
    }
    if ended.done == progress.devices {
        Tone::Success
    } else {
        Tone::Warning
    }
}

#[cfg(test)]
mod tests {
    use super::{Ended, ended, ended_alike, tone};
    use crate::components::Tone;
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::portal::{BulkAction, BulkState, Requester};
    use wire::terms::{CommandState, RemoteAction};

    fn progress(states: &[(Option<CommandState>, u32)]) -> BulkAction {
        let at = DateTime(Timestamp(0));
        BulkAction {
            id: "b".to_owned(),
            action: RemoteAction::RemoteLock,
            requested_by: Requester {
                id: "p".to_owned(),
                display_name: "Fatima El Amrani".to_owned(),
            },
            requested_date_time: at,
            reason: None,
            list_hash: String::new(),
            needs_approval: false,
            not_before_date_time: at,
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

    #[test]
    fn what_was_cancelled_on_every_device_is_cancelled() {
        use CommandState::{Cancelled, Queued, Succeeded};
        let ended = |states: &[(Option<CommandState>, u32)]| ended_alike(&progress(states));
        let cancelled = [(Some(Cancelled), 3), (Some(Succeeded), 0)];
        assert_eq!(ended(&cancelled), Some(Some(Cancelled)));
        assert_eq!(tone(&progress(&cancelled)), Tone::CalledOff);
        assert_eq!(ended(&[(Some(Cancelled), 3), (Some(Succeeded), 1)]), None);
        assert_eq!(ended(&[(None, 3)]), Some(None));
        assert_eq!(tone(&progress(&[(None, 3)])), Tone::Warning);
        for state in [Queued, Succeeded] {
            assert_eq!(ended(&[(Some(state), 3)]), None);
        }
    }

    #[test]
    fn a_bulk_action_is_under_way_until_every_device_has_ended_it() {
        use CommandState::{Accepted, Cancelled, Failed, Queued, Succeeded};
        let running = progress(&[
            (Some(Succeeded), 700),
            (Some(Accepted), 2),
            (Some(Failed), 1),
        ]);
        let counted = Ended {
            done: 700,
            failed: 1,
            under_way: 2,
            ..Ended::default()
        };
        assert_eq!((ended(&running), tone(&running)), (counted, Tone::Busy));
        let waiting = progress(&[(Some(Cancelled), 700), (Some(Queued), 2)]);
        assert_eq!(tone(&waiting), Tone::Waiting);
    }

    #[test]
    fn a_bulk_action_is_done_once_it_is_done_on_every_device() {
        use CommandState::{Cancelled, Expired, Failed, Queued, Rejected, Succeeded, Superseded};
        let all = progress(&[(Some(Succeeded), 9), (Some(Queued), 0)]);
        assert_eq!(tone(&all), Tone::Success);
        for other in [Cancelled, Superseded, Rejected, Failed, Expired].map(Some) {
            let mixed = progress(&[(Some(Succeeded), 375), (other, 475)]);
            assert_eq!(tone(&mixed), Tone::Warning, "{other:?}");
        }
        let never = progress(&[(Some(Succeeded), 9), (None, 1)]);
        assert_eq!(tone(&never), Tone::Warning);
        assert_eq!(ended(&never).otherwise, 1);
    }
}
