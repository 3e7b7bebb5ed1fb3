//! From the story of an action as storage tells it to the document on the wire, as far as whoever asks may see it.

use crate::api::document::device_failure;
use model::command::CommandState;
use model::person::Role;
use model::rules::Effect;
use model::time::Timestamp;
use storage::{Person, Step, Story};
use wire::DateTime;
use wire::portal::{ActionStep, ActionStory, Requester, TemporaryPasscode};

/// The story of an action as `person` reads it, who may; `now` says whether its passcode's time is over.
pub(crate) fn action_story(story: Story, person: &Person, now: Timestamp) -> ActionStory {
    let can_be_cancelled = may_cancel(&story, person);
    let in_it = person.role != Role::Employee;
    let reveals_to_it = story.reveals_to_it && in_it;
    let Story {
        id,
        action,
        device,
        device_name,
        effect,
        state,
        requester,
        user,
        by_it: _,
        requested_at,
        not_before,
        until,
        device_last_contact,
        steps,
        failure,
        passcode_until,
        reveals_to_it: _,
    } = story;
    let passcode_until = passcode_until.filter(|until| now < *until);
    // Whoever has left IT still reads what they asked for, and no longer whose devices it was for.
    let user = user.filter(|user| in_it || user.id == person.id);
    ActionStory {
        id: id.0,
        action: action.into(),
        device_id: device.0,
        device_name,
        user_display_name: user.map(|user| user.display_name),
        effect: effect.into(),
        state: state.into(),
        requested_by: Requester {
            id: requester.id.0,
            display_name: requester.display_name,
        },
        requested_date_time: DateTime(requested_at),
        not_before_date_time: DateTime(not_before),
        until_date_time: DateTime(until),
        device_last_sync_date_time: DateTime(device_last_contact),
        steps: steps
            .into_iter()
            .map(|Step { state, at }| ActionStep {
                state: state.into(),
                date_time: DateTime(at),
            })
            .collect(),
        failure: failure.as_deref().map(device_failure),
        can_be_cancelled,
        temporary_passcode: temporary_passcode(effect, passcode_until),
        it_reveals_until_date_time: passcode_until.filter(|_| reveals_to_it).map(DateTime),
    }
}

/// What IT asked for is called off by IT, and what an employee asked for by them: whoever is in IT reads
/// others' stories, too.
fn may_cancel(story: &Story, person: &Person) -> bool {
    let in_it = person.role != Role::Employee;
    let may = if story.by_it {
        in_it
    } else {
        !in_it || story.requester.id == person.id
    };
    may && story.state.may_become(CommandState::Cancelled)
}

fn temporary_passcode(effect: Effect, until: Option<Timestamp>) -> Option<TemporaryPasscode> {
    match effect {
        Effect::TemporaryPasscode { opens, characters } => Some(TemporaryPasscode {
            opens: opens.into(),
            characters: characters.into(),
            until_date_time: until.map(DateTime),
        }),
        Effect::RemovesPasscode { .. }
        | Effect::Locks
        | Effect::LocksWithPin
        | Effect::ChecksStatus
        | Effect::Restarts
        | Effect::Renames
        | Effect::LeavesManagement { .. }
        | Effect::Erases { .. } => None,
    }
}
