//! Many devices at once: whole or not at all, whatever ends the service, and nobody waits for them.

mod approving;

use super::fixture::{Fixture, NOON, mint, signed_in};
use crate::{
    AcceptCommand, Accepting, BulkAction, CancelBulk, CancellingBulk, CreateBulk, CreatingBulk,
    DecideApproval, DecideEach, Deciding, Decision, DeviceQuery, Place, PreviewBulk, PutStop,
    PuttingStop, Selection, SignedInPerson, Storage,
};
use futures::future::join_all;
use model::action::RemoteAction;
use model::approval::{ApprovalState, CannotDecide};
use model::command::CommandState;
use model::id::{CommandId, DeviceId, PersonId};
use model::person::Role;
use model::rules::{Effect, Loses};
use model::time::Timestamp;
use model::verdict::{Actor, Availability, verdict};
use std::path::Path;
use std::sync::Arc;

const LOCKS: Decision = Decision {
    effect: Effect::Locks,
    sealed_passcode: None,
};

const ERASES: Effect = Effect::Erases {
    loses: Loses::CompanyData,
};

impl Fixture {
    /// Somebody with this role, seen at noon.
    async fn staff(&self, name: &str, role: Role) -> PersonId {
        let person = SignedInPerson {
            role,
            ..signed_in(name)
        };
        let person = self.storage.person_signs_in(person).await.unwrap();
        person.unwrap().id
    }

    /// So many phones of Ada's.
    async fn phones(&self, number: usize) -> Vec<DeviceId> {
        let mut phones = Vec::new();
        for place in 0..number {
            phones.push(self.enrol(&format!("phone-{place:03}"), "ada").await);
        }
        phones
    }

    /// `person` looks at `action` on every device, and asks for it.
    async fn asks(&self, id: &str, person: &PersonId, action: RemoteAction) -> CreatingBulk {
        let selection = Selection::Listed(Box::<DeviceQuery>::default());
        create(&self.storage, id, person, action, selection).await
    }

    async fn bulk(&self, id: &str) -> BulkAction {
        let action = self.storage.bulk_action(id.to_owned(), NOON);
        action.await.unwrap().unwrap()
    }

    async fn works(&self) -> bool {
        work(&self.storage, NOON).await
    }
}

async fn create(
    storage: &Storage,
    id: &str,
    person: &PersonId,
    action: RemoteAction,
    devices: Selection,
) -> CreatingBulk {
    let preview = storage.preview_bulk(PreviewBulk {
        id: id.to_owned(),
        action,
        devices,
        at_most: 1_000,
        requester: person.clone(),
        now: NOON,
        judge: Box::new(move |device, policy| {
            let judged = verdict(Actor::Administrator, action.into(), &device.facts, policy);
            match judged {
                Availability::Available(grant) => Ok(grant.effect()),
                Availability::Unavailable(denial) => Err(denial),
            }
        }),
    });
    let list_hash = preview.await.unwrap().unwrap().list_hash;
    let creating = storage.create_bulk(CreateBulk {
        id: id.to_owned(),
        list_hash,
        reason: None,
        requester: person.clone(),
        spending: None,
        now: NOON,
        mint: mint_for(id),
        request_id: "request".to_owned(),
    });
    creating.await.unwrap()
}

fn mint_for(what: &str) -> crate::MintNotification {
    let (what, mut number) = (what.to_owned(), 0);
    Box::new(move || {
        number += 1;
        model::id::NotificationId(format!("{what} {number}"))
    })
}

/// Makes the commands of some devices; whether there may be more.
async fn work(storage: &Storage, now: Timestamp) -> bool {
    let at = storage.latest_version().await.unwrap();
    let mut number = 0;
    let new_command = Box::new(move || {
        number += 1;
        CommandId(format!("command {at} {number}"))
    });
    let decide: DecideEach = Arc::new(|facts, _| {
        let actor = Actor::in_console(facts.role).unwrap_or(Actor::Employee {
            primary_user: false,
        });
        match verdict(actor, facts.action.into(), &facts.device, &facts.policy) {
            Availability::Available(grant) => Ok(Decision {
                effect: grant.effect(),
                sealed_passcode: None,
            }),
            Availability::Unavailable(denial) => Err(denial),
        }
    });
    let minting = mint_for(&format!("made at {at}"));
    let more = storage.run_bulk_due(now, minting, new_command, decide);
    more.await.unwrap()
}

/// How many commands are queued in this file.
fn queued(path: &Path) -> u32 {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let connection = rusqlite::Connection::open_with_flags(path, flags).unwrap();
    let sql = "SELECT count(*) FROM commands WHERE state = 'queued'";
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[tokio::test]
async fn whatever_ends_it_it_goes_on_where_it_ended() {
    let fixture = Fixture::new().await;
    fixture.phones(150).await;
    let hugo = fixture.staff("hugo", Role::HelpDesk).await;
    let lock = RemoteAction::RemoteLock;
    assert_eq!(
        fixture.asks("bulk", &hugo, lock).await,
        CreatingBulk::Created
    );
    assert!(fixture.works().await);
    // What is in the files at this moment is what a killed process leaves behind.
    let left = tempfile::tempdir().unwrap();
    for name in ["portal.sqlite", "portal.sqlite-wal"] {
        let from = fixture.directory.path().join(name);
        std::fs::copy(from, left.path().join(name)).unwrap();
    }
    let again = Storage::open(&left.path().join("portal.sqlite")).unwrap();
    while work(&again, NOON).await {}
    let action = again.bulk_action("bulk".to_owned(), NOON);
    let action = action.await.unwrap().unwrap();
    assert_eq!(action.states, [(Some(CommandState::Queued), 150)]);
    assert_eq!(queued(&left.path().join("portal.sqlite")), 150);
    let entries = again.audit_entries(0).await.unwrap();
    assert_eq!(crate::verify_audit(&entries), Ok(()));
}

#[tokio::test]
async fn whoever_asks_meanwhile_waits_for_one_device_at_most() {
    let fixture = Fixture::new().await;
    let phones = fixture.phones(150).await;
    let hugo = fixture.staff("hugo", Role::HelpDesk).await;
    fixture.asks("bulk", &hugo, RemoteAction::RemoteLock).await;
    assert!(fixture.works().await);
    assert_eq!(queued(&fixture.path()), 64, "nobody waits");
    // While the next device is decided about, somebody else's wish arrives.
    let (begins, begun) = tokio::sync::mpsc::unbounded_channel();
    let (go_on, may_go_on) = std::sync::mpsc::channel::<()>();
    let may_go_on = std::sync::Mutex::new(may_go_on);
    let decide: DecideEach = Arc::new(move |_, _| {
        begins.send(()).unwrap();
        // Until `go_on` is gone.
        let _ = may_go_on.lock().unwrap().recv();
        Ok(LOCKS)
    });
    let mut number = 0;
    let new_command = Box::new(move || {
        number += 1;
        CommandId(format!("meanwhile {number}"))
    });
    let making = fixture
        .storage
        .run_bulk_due(NOON, mint_for("meanwhile"), new_command, decide);
    let asking = async {
        let mut begun = begun;
        begun.recv().await.unwrap();
        let mut asking = Box::pin(fixture.reset("one", &phones[149]));
        assert!(futures::poll!(&mut asking).is_pending());
        drop(go_on);
        asking.await
    };
    let (making, _) = tokio::join!(making, asking);
    assert!(making.unwrap());
    assert_eq!(queued(&fixture.path()), 64 + 1 + 1);
    while fixture.works().await {}
    assert_eq!(queued(&fixture.path()), 151);
}

#[tokio::test]
async fn whoever_lost_the_role_meanwhile_has_nothing_made() {
    let fixture = Fixture::new().await;
    fixture.phones(3).await;
    let hugo = fixture.staff("hugo", Role::HelpDesk).await;
    fixture.asks("bulk", &hugo, RemoteAction::RemoteLock).await;
    fixture.staff("hugo", Role::Employee).await;
    while fixture.works().await {}
    assert_eq!(fixture.bulk("bulk").await.states, [(None, 3)]);
}

#[tokio::test]
async fn what_is_stopped_while_it_is_made_stays_so() {
    let fixture = Fixture::new().await;
    fixture.phones(100).await;
    let hugo = fixture.staff("hugo", Role::HelpDesk).await;
    let mark = fixture.staff("mark", Role::Administrator).await;
    fixture.asks("bulk", &hugo, RemoteAction::RemoteLock).await;
    assert!(fixture.works().await);
    let stop = async |person: &PersonId, stopped| {
        let put = PutStop {
            stopped,
            reason: None,
            person: person.clone(),
            spending: None,
            now: NOON,
            request_id: "request".to_owned(),
        };
        fixture.storage.put_stop(put).await.unwrap()
    };
    assert_eq!(stop(&fixture.ada, true).await, PuttingStop::NotAllowed);
    assert_eq!(stop(&hugo, true).await, PuttingStop::Put);
    assert!(!fixture.works().await);
    let refused = fixture.asks("more", &mark, RemoteAction::RemoteLock).await;
    assert_eq!(refused, CreatingBulk::Stopped);
    assert_eq!(stop(&hugo, false).await, PuttingStop::NotAllowed);
    assert_eq!(stop(&mark, false).await, PuttingStop::Put);
    assert!(!fixture.works().await);
    let mut batches = 0;
    while fixture
        .storage
        .call_off_due(NOON, mint_for(&format!("off {batches}")))
        .await
        .unwrap()
    {
        batches += 1;
    }
    assert_eq!(batches, 4);
    let states = fixture.bulk("bulk").await.states;
    assert_eq!(states, [(Some(CommandState::Cancelled), 100)]);
}

#[tokio::test]
async fn a_preview_that_nobody_asks_for_goes() {
    let fixture = Fixture::new().await;
    fixture.phones(3).await;
    let hugo = fixture.staff("hugo", Role::HelpDesk).await;
    let preview = fixture.storage.preview_bulk(PreviewBulk {
        id: "preview".to_owned(),
        action: RemoteAction::RemoteLock,
        devices: Selection::Listed(Box::default()),
        at_most: 2,
        requester: hugo.clone(),
        now: NOON,
        judge: Box::new(|_, _| Ok(Effect::Locks)),
    });
    assert!(preview.await.unwrap().is_none());
    let kept = fixture.storage.preview_bulk(PreviewBulk {
        id: "preview".to_owned(),
        action: RemoteAction::RemoteLock,
        devices: Selection::Listed(Box::default()),
        at_most: 3,
        requester: hugo.clone(),
        now: NOON,
        judge: Box::new(|_, _| Ok(Effect::Locks)),
    });
    assert_eq!(kept.await.unwrap().unwrap().devices, 3);
    let forget = async |now| {
        let mut rows = 0;
        while fixture.storage.forget_previews_due(now).await.unwrap() {
            rows += 1;
        }
        rows
    };
    assert_eq!(forget(NOON.plus(899)).await, 0);
    let there = fixture
        .storage
        .askable_preview("preview".to_owned(), hugo.clone(), NOON);
    assert!(there.await.unwrap().is_some());
    assert_eq!(forget(NOON.plus(900)).await, 2);
    let gone = fixture
        .storage
        .askable_preview("preview".to_owned(), hugo, NOON);
    assert!(gone.await.unwrap().is_none());
}

#[tokio::test]
async fn notifications_of_an_older_file_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portal.sqlite");
    let mut older = crate::connection::open_writer(&path).unwrap();
    crate::schema::migrate_until(&mut older, 8);
    let rows = "
        INSERT INTO people (id, issuer, subject, display_name, user_name)
          VALUES ('ada', 'issuer', 'ada', 'Ada', 'ada@contoso.example');
        INSERT INTO devices (id, version, secret_hash, primary_user_id, assignment, ownership,
            enrolment, management_agent, managed_device_name, device_name, platform,
            operating_system, os_version, chassis, model, manufacturer, serial_number,
            reset_token_activated, enrolled_at, last_contact)
          VALUES ('phone', 1, zeroblob(32), 'ada', 'primaryUser', 'company', 'device', 'mdm',
            'Phone', 'phone', 'ios', 'iOS', '17', 'phone', 'One', 'Apple', 'X-1', 0, 1, 2);
        INSERT INTO commands (id, device_id, device_name, action, effect, requester_id, as_employee,
            primary_user_id, state, requested_at, until, updated_at)
          VALUES ('lock', 'phone', 'Phone', 'remoteLock', 'locks', 'ada', 1, 'ada', 'succeeded', 1, 2, 2);
        INSERT INTO notifications (id, person_id, command_seq, state, at, is_read)
          VALUES ('told', 'ada', 1, 'succeeded', 2, 1);";
    older.execute_batch(rows).unwrap();
    drop(older);
    let storage = Storage::open(&path).unwrap();
    let told = storage.notifications_of(PersonId("ada".to_owned()));
    let told = told.await.unwrap();
    assert_eq!((told[0].id.as_str(), told[0].read), ("told", true));
    assert_eq!(told[0].device.as_str(), "phone");
}
