//! A command is called off in time, or too late.

use super::fixture::{Fixture, NOON};
use crate::{CancelCommand, Cancelling, Outcome};
use model::action::RemoteAction;
use model::id::{CommandId, PersonId};

async fn cancel(fixture: &Fixture, person: &PersonId, command: &CommandId) -> Cancelling {
    let cancel = CancelCommand {
        command: command.clone(),
        person: person.clone(),
        now: NOON,
        notification: fixture.mint(),
        request_id: "request".to_owned(),
    };
    fixture.storage.cancel_command(cancel).await.unwrap()
}

#[tokio::test]
async fn in_time_it_never_runs_and_again_changes_nothing() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    assert_eq!(fixture.check_in(&phone, None).await, "one Sent");
    let ada = &fixture.ada;
    assert_eq!(cancel(&fixture, ada, &command).await, Cancelling::Cancelled);
    let entries = fixture.storage.audit_entries(0).await.unwrap();
    assert_eq!(entries.last().unwrap().action, "commandCancelled");
    assert_eq!(
        cancel(&fixture, ada, &command).await,
        Cancelling::AlreadyCancelled
    );
    assert_eq!(fixture.states(&command).await, "Queued Sent Cancelled");
    assert_eq!(fixture.take(&phone, &command, NOON).await, "not open");
    assert_eq!(fixture.reveal(ada, &command, NOON).await, "gone");
    assert_eq!(fixture.told().await, [""; 0]);
    fixture.reset("two", &phone).await;
}

#[tokio::test]
async fn once_the_device_has_taken_it_it_is_too_late() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.take(&phone, &command, NOON).await;
    let ada = &fixture.ada;
    assert_eq!(cancel(&fixture, ada, &command).await, Cancelling::TooLate);
    let outcome = Outcome::Succeeded;
    fixture.complete(&phone, &command, outcome, NOON).await;
    assert_eq!(cancel(&fixture, ada, &command).await, Cancelling::TooLate);
    assert_eq!(fixture.states(&command).await, "Queued Accepted Succeeded");
}

#[tokio::test]
async fn nobody_elses_command_is_there() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    let nowhere = CommandId("nowhere".to_owned());
    for (person, command) in [(&fixture.ben, &command), (&fixture.ada, &nowhere)] {
        assert_eq!(
            cancel(&fixture, person, command).await,
            Cancelling::NotFound
        );
    }
    // Whose device it has become since has no say in what was asked for before them.
    let sold = "UPDATE devices SET primary_user_id = 'ben'";
    fixture.tamper(sold).unwrap();
    assert_eq!(
        cancel(&fixture, &fixture.ben, &command).await,
        Cancelling::NotFound
    );
    assert_eq!(
        cancel(&fixture, &fixture.ada, &command).await,
        Cancelling::Cancelled
    );
}

#[tokio::test]
async fn a_removal_is_undone_before_any_device_may_have_it() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.ask(RemoteAction::Retire, "one", &phone).await;
    assert_eq!(fixture.check_in(&phone, None).await, "");
    let early = NOON.plus(9);
    assert_eq!(fixture.take(&phone, &command, early).await, "not found");
    assert_eq!(
        cancel(&fixture, &fixture.ada, &command).await,
        Cancelling::Cancelled
    );
    let late = NOON.plus(10);
    assert_eq!(fixture.take(&phone, &command, late).await, "not open");
}
