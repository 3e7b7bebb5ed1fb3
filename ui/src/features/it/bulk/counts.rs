//! How many devices are how far with an action.

use crate::features::device::outcome::can_be_called_off;
use wire::portal::BulkAction;
use wire::terms::CommandState;

/// On how many devices of `bulk` it is in a state that `counts`; none, where it couldn't run.
pub(super) fn count(bulk: &BulkAction, counts: impl Fn(Option<CommandState>) -> bool) -> u32 {
    let states = bulk.states.iter().filter(|it| counts(it.state));
    states.map(|it| it.devices).sum()
}

/// Whether no device has taken it.
pub(super) fn waits(state: Option<CommandState>) -> bool {
    state.is_some_and(can_be_called_off)
}

/// Whether a second administrator has yet to approve it.
pub(super) fn awaits_approval(state: Option<CommandState>) -> bool {
    state == Some(CommandState::AwaitingApproval)
}

/// Whether nothing more becomes of it.
pub(super) fn has_ended(state: Option<CommandState>) -> bool {
    state.is_none_or(|state| model::command::CommandState::from(state).is_settled())
}

/// Whether it was to be done, and wasn't.
pub(super) fn came_to_nothing(state: Option<CommandState>) -> bool {
    matches!(
        state,
        None | Some(CommandState::Failed | CommandState::Expired | CommandState::Unknown)
    )
}

/// Whether anything may still become of `bulk`.
#[must_use]
pub(super) fn is_under_way(bulk: &BulkAction) -> bool {
    count(bulk, has_ended) < bulk.devices
}

#[cfg(test)]
mod tests {
    use super::{came_to_nothing, has_ended, waits};
    use wire::terms::CommandState;

    #[test]
    fn what_is_still_to_come_and_what_can_be_tried_again() {
        for state in [CommandState::AwaitingApproval, CommandState::Queued] {
            assert!(waits(Some(state)) && !has_ended(Some(state)));
        }
        assert!(!waits(Some(CommandState::Accepted)) && !has_ended(Some(CommandState::Accepted)));
        assert!(came_to_nothing(None) && has_ended(None));
        assert!(came_to_nothing(Some(CommandState::Expired)));
        assert!(!came_to_nothing(Some(CommandState::Cancelled)));
        assert!(!came_to_nothing(Some(CommandState::Succeeded)));
    }
}
