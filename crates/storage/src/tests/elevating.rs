//! A fresh sign-in that the service has proved: whose it is, what it is good for, and that it is good once.

use super::fixture::{Fixture, NOON, hash_of, mint};
use crate::{
    AcceptCommand, Accepting, AskElevation, AskingElevation, CompleteElevation, Hash,
    ProveElevation, Spending,
};
use futures::future::join_all;
use model::elevation::Purpose;
use model::id::PersonId;
use model::time::Timestamp;

impl Fixture {
    /// Ada asks for one in the session `token`.
    async fn asks_elevation(&self, id: &str, token: &str) -> AskingElevation {
        let asked = AskElevation {
            id: id.to_owned(),
            person: self.ada.clone(),
            session: hash_of(token),
            purpose: Purpose::ResetPasscode,
            port: 50_000,
            now: NOON,
        };
        self.storage.ask_elevation(asked).await.unwrap()
    }

    /// Her browser goes to the issuer and comes back, and she signed in at `auth_time`.
    async fn proves(&self, id: &str, auth_time: Timestamp) -> bool {
        let browser = hash_of(&format!("browser of {id}"));
        let sent = self.storage.send_elevation(id.to_owned(), browser, NOON);
        assert_eq!(sent.await.unwrap(), Some(50_000));
        let answered = self.storage.answer_elevation(browser, NOON).await.unwrap();
        let answered = answered.expect("it was sent");
        assert_eq!((&*answered.id, &*answered.subject), (id, "ada"));
        let proof = ProveElevation {
            id: id.to_owned(),
            code_hash: hash_of("code"),
            auth_time,
            now: NOON,
        };
        self.storage.prove_elevation(proof).await.unwrap()
    }

    fn completing(&self, id: &str, token: &str) -> CompleteElevation {
        CompleteElevation {
            id: id.to_owned(),
            person: self.ada.clone(),
            session: hash_of(token),
            code_hash: hash_of("code"),
            now: NOON,
            request_id: "request".to_owned(),
        }
    }

    /// Ada has one in the session `token`.
    async fn elevated(&self, token: &str) {
        assert_eq!(
            self.asks_elevation(token, token).await,
            AskingElevation::Asked
        );
        assert!(self.proves(token, NOON).await);
        let completing = self.completing(token, token);
        let completed = self.storage.complete_elevation(completing).await.unwrap();
        assert_eq!(completed, Some(NOON.plus(300)));
    }

    async fn elevated_for(
        &self,
        person: &PersonId,
        token: &str,
        now: Timestamp,
    ) -> Option<Purpose> {
        let found = self
            .storage
            .elevated_for(person.clone(), hash_of(token), now);
        found.await.unwrap()
    }
}

fn spending(token: &str, purpose: Purpose) -> Option<Spending> {
    let session: Hash = hash_of(token);
    Some(Spending { session, purpose })
}

#[tokio::test]
async fn it_is_of_one_session_of_one_person_and_lasts_five_minutes() {
    let fixture = Fixture::new().await;
    fixture.elevated("token").await;
    let (ada, ben) = (&fixture.ada, &fixture.ben);
    let reset = Some(Purpose::ResetPasscode);
    assert_eq!(fixture.elevated_for(ada, "token", NOON).await, reset);
    assert_eq!(fixture.elevated_for(ben, "token", NOON).await, None);
    assert_eq!(fixture.elevated_for(ada, "another", NOON).await, None);
    let last = NOON.plus(300);
    assert_eq!(fixture.elevated_for(ada, "token", last).await, reset);
    let over = NOON.plus(301);
    assert_eq!(fixture.elevated_for(ada, "token", over).await, None);
    // A clock set back doesn't make it last longer.
    let before = NOON.plus(-31);
    assert_eq!(fixture.elevated_for(ada, "token", before).await, None);
}

#[tokio::test]
async fn fifty_actions_at_once_spend_it_once() {
    let fixture = Fixture::new().await;
    fixture.elevated("token").await;
    let mut requests = Vec::new();
    for number in 0..50 {
        let phone = fixture.enrol(&format!("phone {number}"), "ada").await;
        requests.push(AcceptCommand {
            spending: spending("token", Purpose::ResetPasscode),
            ..fixture.request(&format!("command {number}"), &phone)
        });
    }
    let accepting = requests
        .into_iter()
        .map(|request| fixture.storage.accept_command(request));
    let answers: Vec<_> = join_all(accepting).await;
    let count = |wanted: fn(&Accepting) -> bool| {
        let answers = answers.iter().map(|answer| answer.as_ref().unwrap());
        answers.filter(|answer| wanted(answer)).count()
    };
    assert_eq!(count(|it| matches!(it, Accepting::Accepted { .. })), 1);
    assert_eq!(count(|it| matches!(it, Accepting::NotElevated)), 49);
    // What it was spent for may still be looked at.
    let still = fixture.elevated_for(&fixture.ada, "token", NOON).await;
    assert_eq!(still, Some(Purpose::ResetPasscode));
}

#[tokio::test]
async fn only_its_own_purpose_and_session_spend_it() {
    let (fixture, phone) = Fixture::with_phone().await;
    fixture.elevated("token").await;
    for (token, purpose, accepted) in [
        ("token", Purpose::ResetDevice, false),
        ("another", Purpose::ResetPasscode, false),
        ("token", Purpose::ResetPasscode, true),
    ] {
        let request = AcceptCommand {
            spending: spending(token, purpose),
            ..fixture.request("command", &phone)
        };
        let answer = fixture.storage.accept_command(request).await.unwrap();
        let was = matches!(answer, Accepting::Accepted { .. });
        assert_eq!(was, accepted, "{token} {purpose:?}");
    }
}

#[tokio::test]
async fn what_is_not_accepted_spends_nothing() {
    let (fixture, phone) = Fixture::with_phone().await;
    fixture.elevated("token").await;
    let first = fixture.reset("first", &phone).await;
    let again = || AcceptCommand {
        spending: spending("token", Purpose::ResetPasscode),
        ..fixture.request("second", &phone)
    };
    let denied = fixture.storage.accept_command(again()).await.unwrap();
    assert!(matches!(denied, Accepting::Denied(_)), "{denied:?}");
    fixture.run(&phone, &first).await;
    let accepted = fixture.storage.accept_command(again()).await.unwrap();
    assert!(
        matches!(accepted, Accepting::Accepted { .. }),
        "{accepted:?}"
    );
}

#[tokio::test]
async fn each_step_is_taken_once_and_by_nobody_else() {
    let fixture = Fixture::new().await;
    fixture.asks_elevation("one", "token").await;
    let browser = hash_of("browser of one");
    let storage = &fixture.storage;
    assert_eq!(storage.answer_elevation(browser, NOON).await.unwrap(), None);
    assert!(fixture.proves("one", NOON).await);
    let sent_again = storage.send_elevation("one".to_owned(), hash_of("thief"), NOON);
    assert_eq!(sent_again.await.unwrap(), None);
    assert_eq!(storage.answer_elevation(browser, NOON).await.unwrap(), None);
    let right = fixture.completing("one", "token");
    for wrong in [
        CompleteElevation {
            person: fixture.ben.clone(),
            ..right.clone()
        },
        CompleteElevation {
            session: hash_of("another"),
            ..right.clone()
        },
        CompleteElevation {
            code_hash: hash_of("guess"),
            ..right.clone()
        },
        CompleteElevation {
            now: NOON.plus(301),
            ..right.clone()
        },
    ] {
        assert_eq!(storage.complete_elevation(wrong).await.unwrap(), None);
    }
    assert!(
        storage
            .complete_elevation(right.clone())
            .await
            .unwrap()
            .is_some()
    );
    assert_eq!(storage.complete_elevation(right).await.unwrap(), None);
    // A session has one; a proof that is too old is none.
    assert_eq!(
        fixture.asks_elevation("two", "token").await,
        AskingElevation::Already
    );
    fixture.asks_elevation("three", "later token").await;
    assert!(!fixture.proves("three", NOON.plus(-301)).await);
}

#[tokio::test]
async fn signing_out_everywhere_and_time_end_it() {
    let fixture = Fixture::new().await;
    fixture.elevated("token").await;
    let request = "request".to_owned();
    let signing_out = fixture
        .storage
        .sign_out_everywhere(fixture.ada.clone(), NOON, request);
    signing_out.await.unwrap();
    assert_eq!(
        fixture.elevated_for(&fixture.ada, "token", NOON).await,
        None
    );
    fixture.elevated("later token").await;
    let due = fixture.storage.expire_due(NOON.plus(301), mint());
    due.await.unwrap();
    // The row is gone, not only too old: the clock could be set back.
    let found = fixture
        .elevated_for(&fixture.ada, "later token", NOON)
        .await;
    assert_eq!(found, None);
}
