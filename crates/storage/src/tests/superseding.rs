//! A wipe takes the place of what waits, and waits for what doesn't.

use super::fixture::{Fixture, NOON};
use crate::{AcceptCommand, Accepting};
use model::action::RemoteAction;
use model::rules::Reason;

#[tokio::test]
async fn what_waits_is_superseded_in_the_same_breath() {
    let (fixture, phone) = Fixture::with_phone().await;
    let lock = fixture.ask(RemoteAction::RemoteLock, "lock", &phone).await;
    let reset = fixture.reset("reset", &phone).await;
    fixture.check_in(&phone, None).await;
    let before = fixture.version(&phone).await;
    let wipe = fixture.ask(RemoteAction::Wipe, "wipe", &phone).await;
    assert!(fixture.version(&phone).await > before);
    for command in [&lock, &reset] {
        assert_eq!(fixture.states(command).await, "Queued Sent Superseded");
        assert_eq!(fixture.take(&phone, command, NOON).await, "not open");
    }
    assert_eq!(
        fixture.told().await,
        ["reset Superseded", "lock Superseded"]
    );
    assert_eq!(fixture.reveal(&fixture.ada, &reset, NOON).await, "gone");
    assert_eq!(fixture.check_in(&phone, None).await, "wipe Sent");
    assert_eq!(
        fixture.take(&phone, &wipe, NOON).await,
        "taken, no passcode"
    );
    let entries = fixture.storage.audit_entries(0).await.unwrap();
    assert_eq!(crate::verify_audit(&entries), Ok(()));
}

#[tokio::test]
async fn what_the_device_has_taken_is_waited_for() {
    for action in [RemoteAction::ResetPasscode, RemoteAction::Wipe] {
        let (fixture, phone) = Fixture::with_phone().await;
        let first = fixture.ask(action, "first", &phone).await;
        fixture.take(&phone, &first, NOON).await;
        let request = AcceptCommand {
            action: RemoteAction::Wipe,
            ..fixture.request("second", &phone)
        };
        let Accepting::Denied(denial) = fixture.storage.accept_command(request).await.unwrap()
        else {
            panic!("a second destructive action beside {action:?}");
        };
        let expected = match action {
            RemoteAction::Wipe => Reason::Leaving,
            _ => Reason::AnotherUnderWay,
        };
        assert_eq!(denial.reason(), expected);
        assert_eq!(fixture.states(&first).await, "Queued Accepted");
    }
}
