//! Browsers that sign in at the portal: each step once, and sessions that end when they should.

use super::fixture::{Fixture, NOON, hash_of, mint};
use crate::{
    BeginWebSession, BeginWebSignIn, EndedByIssuer, Hash, RenewWebSession, WebProof, WebSignIn,
};
use model::id::PersonId;
use model::time::Timestamp;

const BROWSER: &str = "browser";
const TICKET: &str = "ticket";

fn sign_in() -> WebSignIn {
    WebSignIn {
        language: "nl".to_owned(),
        proof: WebProof::AnewBy {
            subject: "ada".to_owned(),
            user_name: "ada@contoso.example".to_owned(),
        },
        session: Some(hash_of("the one before")),
        return_to: Some("/devices".to_owned()),
        confirming: Some("{}".to_owned()),
    }
}

impl Fixture {
    async fn begins(&self, browser: &str, replaces: Option<Hash>) {
        let begun = BeginWebSignIn {
            browser_hash: hash_of(browser),
            ticket_hash: hash_of(&format!("{TICKET} of {browser}")),
            sign_in: sign_in(),
            replaces,
            now: NOON,
        };
        self.storage.begin_web_sign_in(begun).await.unwrap();
    }

    async fn goes(&self, browser: &str, now: Timestamp) -> Option<WebSignIn> {
        let ticket = hash_of(&format!("{TICKET} of {BROWSER}"));
        let sent = self.storage.send_web_sign_in(hash_of(browser), ticket, now);
        sent.await.unwrap()
    }

    async fn comes_back(&self, now: Timestamp) -> Option<(WebSignIn, bool)> {
        let answered = self.storage.answer_web_sign_in(hash_of(BROWSER), now);
        answered.await.unwrap()
    }

    fn session(&self, name: &str) -> BeginWebSession {
        BeginWebSession {
            session_hash: hash_of(name),
            browser_hash: hash_of(BROWSER),
            person: self.ada.clone(),
            subject: "ada".to_owned(),
            issuer_session: Some(format!("{name} at the issuer")),
            proved: Some(NOON),
            auth_time: Some(NOON),
            confirmed_until: Some(NOON.plus(300)),
            in_context: true,
            refresh: Some(vec![1, 2, 3]),
            checked_until: NOON.plus(600),
            idle_until: NOON.plus(1_800),
            until: NOON.plus(3_600),
        }
    }

    /// Ada signs in; the session is called so.
    async fn signed_in(&self, name: &str) {
        assert!(self.signs_in(self.session(name)).await);
    }

    async fn signs_in(&self, begun: BeginWebSession) -> bool {
        self.begins(BROWSER, None).await;
        self.goes(BROWSER, NOON).await.expect("it was begun");
        self.comes_back(NOON).await.expect("it was sent");
        self.storage.begin_web_session(begun).await.unwrap()
    }

    async fn lasts(&self, name: &str, now: Timestamp) -> bool {
        let session = self.storage.web_session(hash_of(name), now).await.unwrap();
        session.is_some()
    }

    async fn issuer_ends(&self, subject: Option<&str>, session: Option<&str>) -> Vec<PersonId> {
        let ended = EndedByIssuer {
            subject: subject.map(str::to_owned),
            issuer_session: session.map(|name| format!("{name} at the issuer")),
        };
        self.storage.end_web_sessions(ended).await.unwrap()
    }
}

#[tokio::test]
async fn of_more_than_can_be_meant_the_oldest_go() {
    let fixture = Fixture::new().await;
    fixture.begins(BROWSER, None).await;
    fixture
        .tamper("UPDATE web_sign_ins SET until = until - 1")
        .unwrap();
    let flood = |count: u32, until: i64| {
        let flood = format!(
            "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
             INSERT INTO web_sign_ins (browser_hash, ticket_hash, state, language, anew, until)
             SELECT randomblob(32), randomblob(32), 'begun', 'en', 0, {until} FROM numbers"
        );
        fixture.tamper(&flood).unwrap();
    };
    flood(49_998, NOON.plus(300).0);
    fixture.begins("one more", None).await;
    assert_eq!(fixture.goes(BROWSER, NOON).await, Some(sign_in()));
    flood(2, NOON.plus(300).0);
    fixture.begins("yet another", None).await;
    assert_eq!(fixture.comes_back(NOON).await, None, "the oldest went");
}

#[tokio::test]
async fn each_step_of_a_sign_in_is_taken_once_by_its_browser_in_time() {
    let fixture = Fixture::new().await;
    fixture.begins(BROWSER, None).await;
    assert_eq!(fixture.comes_back(NOON).await, None, "nobody was sent");
    assert_eq!(fixture.goes("another", NOON).await, None);
    assert_eq!(fixture.goes(BROWSER, NOON.plus(301)).await, None);
    assert_eq!(fixture.goes(BROWSER, NOON.plus(300)).await, Some(sign_in()));
    assert_eq!(fixture.goes(BROWSER, NOON).await, None, "a second time");
    assert_eq!(fixture.comes_back(NOON).await, Some((sign_in(), false)));
    assert_eq!(fixture.comes_back(NOON).await, None, "a second time");
    let (first, second) = (fixture.session("first"), fixture.session("second"));
    assert!(fixture.storage.begin_web_session(first).await.unwrap());
    assert!(!fixture.storage.begin_web_session(second).await.unwrap());
    assert!(!fixture.lasts("second", NOON).await);
}

#[tokio::test]
async fn who_comes_back_late_is_told_so() {
    let fixture = Fixture::new().await;
    fixture.begins(BROWSER, None).await;
    fixture.goes(BROWSER, NOON).await;
    let (now, storage) = (NOON.plus(3_900), &fixture.storage);
    storage.expire_due(now, mint()).await.unwrap();
    fixture.begins("never went on", None).await;
    let late = fixture.comes_back(NOON.plus(301)).await;
    assert_eq!(late, Some((sign_in(), true)));
    storage.expire_due(now.plus(1), mint()).await.unwrap();
    assert_eq!(fixture.comes_back(NOON).await, None);
}

#[tokio::test]
async fn a_failure_is_told_for_five_minutes_and_not_after_the_next_sign_in() {
    let fixture = Fixture::new().await;
    let (storage, browser) = (&fixture.storage, hash_of(BROWSER));
    let told = async |now| storage.failed_web_sign_in(browser, now).await.unwrap();
    fixture.begins(BROWSER, None).await;
    assert_eq!(told(NOON).await, None, "it hasn't failed");
    let failing = storage.fail_web_sign_in(browser, "cancelled".to_owned(), NOON.plus(60));
    failing.await.unwrap();
    let failed = told(NOON.plus(360)).await.expect("it is told");
    assert_eq!(
        (&*failed.failure, failed.confirming.as_deref()),
        ("cancelled", Some("{}"))
    );
    assert_eq!(told(NOON.plus(361)).await, None);
    assert_eq!(fixture.goes(BROWSER, NOON).await, None, "it is over");
    fixture.begins("the next", Some(browser)).await;
    assert_eq!(told(NOON.plus(61)).await, None);
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used_and_anyhow_after_a_while() {
    let fixture = Fixture::new().await;
    fixture.signed_in("session").await;
    let session = fixture.storage.web_session(hash_of("session"), NOON).await;
    let session = session.unwrap().expect("it has begun");
    assert_eq!(
        (&session.person.id, &*session.subject),
        (&fixture.ada, "ada")
    );
    assert_eq!(session.confirmed_until, Some(NOON.plus(300)));
    assert_eq!(session.refresh, Some(vec![1, 2, 3]));
    assert!(fixture.lasts("session", NOON.plus(1_799)).await);
    assert!(!fixture.lasts("session", NOON.plus(1_800)).await);
    let used = async |until| {
        let using = fixture.storage.use_web_session(hash_of("session"), until);
        using.await.unwrap();
    };
    used(NOON.plus(2_000)).await;
    used(NOON.plus(1_000)).await;
    assert!(fixture.lasts("session", NOON.plus(1_999)).await);
    used(NOON.plus(9_000)).await;
    assert!(fixture.lasts("session", NOON.plus(3_599)).await);
    assert!(!fixture.lasts("session", NOON.plus(3_600)).await);
    for (now, left) in [(NOON.plus(3_599), true), (NOON.plus(3_600), false)] {
        fixture.storage.expire_due(now, mint()).await.unwrap();
        assert_eq!(fixture.lasts("session", NOON).await, left);
    }
}

#[tokio::test]
async fn who_signed_out_everywhere_meanwhile_is_not_signed_in() {
    let fixture = Fixture::new().await;
    let signing_out =
        fixture
            .storage
            .sign_out_everywhere(fixture.ada.clone(), NOON, "request".to_owned());
    assert_eq!(signing_out.await.unwrap(), []);
    for (name, proved, expected) in [
        ("before", Some(NOON.plus(-1)), false),
        ("unsaid", None, false),
        ("after", Some(NOON), true),
    ] {
        let begun = BeginWebSession {
            proved,
            ..fixture.session(name)
        };
        assert_eq!(fixture.signs_in(begun).await, expected, "{name}");
        assert_eq!(fixture.lasts(name, NOON).await, expected, "{name}");
    }
}

#[tokio::test]
async fn what_has_ended_is_not_renewed() {
    let fixture = Fixture::new().await;
    fixture.signed_in("session").await;
    let renewed = || RenewWebSession {
        session_hash: hash_of("session"),
        in_context: false,
        refresh: Some(vec![4]),
        checked_until: NOON.plus(900),
    };
    let storage = &fixture.storage;
    assert!(storage.renew_web_session(renewed()).await.unwrap());
    let session = storage.web_session(hash_of("session"), NOON).await.unwrap();
    let session = session.expect("it goes on");
    assert_eq!(
        (session.checked_until, session.refresh),
        (NOON.plus(900), Some(vec![4]))
    );
    assert!(!session.in_context);
    let ended = storage.end_web_session(hash_of("session")).await.unwrap();
    assert_eq!(ended, Some((fixture.ada.clone(), Some(vec![4]))));
    assert_eq!(
        storage.end_web_session(hash_of("session")).await.unwrap(),
        None
    );
    assert!(!storage.renew_web_session(renewed()).await.unwrap());
}

#[tokio::test]
async fn the_issuer_ends_one_session_or_all_of_somebody() {
    let fixture = Fixture::new().await;
    for name in ["first", "second", "third"] {
        fixture.signed_in(name).await;
    }
    let ada = fixture.ada.clone();
    assert_eq!(fixture.issuer_ends(None, None).await, []);
    assert_eq!(fixture.issuer_ends(Some("grace"), Some("first")).await, []);
    assert_eq!(fixture.issuer_ends(Some("grace"), None).await, []);
    assert_eq!(fixture.issuer_ends(None, Some("nobody's")).await, []);
    assert_eq!(
        fixture.issuer_ends(None, Some("first")).await,
        std::slice::from_ref(&ada)
    );
    assert_eq!(
        fixture.issuer_ends(Some("ada"), Some("second")).await,
        std::slice::from_ref(&ada)
    );
    assert!(fixture.lasts("third", NOON).await);
    assert_eq!(fixture.issuer_ends(Some("ada"), None).await, [ada]);
    assert!(!fixture.lasts("third", NOON).await);
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_browsers_session() {
    let fixture = Fixture::new().await;
    fixture.signed_in("session").await;
    let signing_out =
        fixture
            .storage
            .sign_out_everywhere(fixture.ada.clone(), NOON, "request".to_owned());
    let ended = signing_out.await.unwrap();
    assert_eq!(ended, [(hash_of("session"), Some(vec![1, 2, 3]))]);
    assert!(!fixture.lasts("session", NOON).await);
}
