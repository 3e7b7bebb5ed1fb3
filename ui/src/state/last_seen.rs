//! Who was signed in last, kept on this device for the time that the service which would say so can't be reached.
//!
//! A name and nothing secret: it opens the last list, as old as that is, and no request succeeds on the strength of
//! it. It is forgotten when the person signs out, and when the service says that nobody is signed in. Older than
//! [`LONGEST`] it counts no more, and is forgotten by the first that would have it: whoever sits at a shared machine
//! by then may be somebody else.

use super::memory::Memory;
use super::whose::Whose;
use model::time::Timestamp;
use serde::{Deserialize, Serialize};
use wire::DateTime;
use wire::host::{Kept, Session, SessionState};
use wire::json;

/// What it is kept under.
const KEY: &str = "last-seen";
/// How long it counts after the service last said so, in seconds, where the session itself doesn't end before.
const LONGEST: i64 = 12 * 60 * 60;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct LastSeen {
    organisation: Option<String>,
    portal: String,
    display_name: String,
    user_name: String,
    until: DateTime,
}

/// Notes who is signed in, as the service says at `now`.
pub fn note(session: &Session, now: Timestamp) {
    match written(session, now) {
        Some(text) => Memory::Machine.remember(KEY, &text),
        None => forget(),
    }
}

/// The session of whoever was signed in last, with nothing confirmed; `None` once that is too long before `now`.
#[must_use]
pub fn read(now: Timestamp) -> Option<Session> {
    understood(&Memory::Machine.recall(KEY)?, now)
}

/// Whether whoever is signed in to `session` was it the last time too, however long ago.
#[must_use]
pub fn is_same_person(session: &Session) -> bool {
    Memory::Machine
        .recall(KEY)
        .is_some_and(|text| is_of(&text, session))
}

/// Forgets them.
pub fn forget() {
    Memory::Machine.forget(KEY);
}

fn written(session: &Session, now: Timestamp) -> Option<String> {
    let SessionState::SignedIn {
        display_name,
        user_name,
        kept,
        ..
    } = &session.state
    else {
        return None;
    };
    let longest = now.plus(LONGEST);
    let until = match kept {
        Kept::WhileUsed { until } => longest.min(until.0),
        Kept::UntilClosed | Kept::UntilSignedOut => longest,
    };
    let seen = LastSeen {
        organisation: session.organisation.clone(),
        portal: session.portal.clone()?,
        display_name: display_name.clone(),
        user_name: user_name.clone(),
        until: until.into(),
    };
    serde_json::to_string(&seen).ok()
}

/// What another version kept and this one can't read is nobody.
fn understood(text: &str, now: Timestamp) -> Option<Session> {
    let seen: LastSeen = json::read(text).ok()?;
    // An end further away than any was written before the machine's clock was set back: how long ago isn't known.
    let left = seen.until.0.since(now);
    (1..=LONGEST).contains(&left).then(|| seen.session())
}

fn is_of(text: &str, session: &Session) -> bool {
    let seen = json::read(text).ok().map(LastSeen::session);
    let before = seen.as_ref().and_then(Whose::of);
    before.is_some() && before == Whose::of(session)
}

impl LastSeen {
    fn session(self) -> Session {
        let Self {
            organisation,
            portal,
            display_name,
            user_name,
            until,
        } = self;
        Session {
            organisation,
            portal: Some(portal),
            sign_in_host: None,
            can_choose: false,
            state: SessionState::SignedIn {
                display_name,
                user_name,
                confirmed_until: None,
                return_to: None,
                kept: Kept::WhileUsed { until },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, is_of, understood, written};
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::host::{Kept, Session, SessionState};

    const TOLD: Timestamp = Timestamp(1_800_000_000);

    fn session(state: SessionState) -> Session {
        Session {
            organisation: Some("Contoso".to_owned()),
            portal: Some("https://portal.contoso.example".to_owned()),
            sign_in_host: Some("login.contoso.example".to_owned()),
            can_choose: false,
            state,
        }
    }

    fn signed_in(confirmed_until: Option<DateTime>, return_to: Option<&str>) -> SessionState {
        SessionState::SignedIn {
            display_name: "Anna Visser".to_owned(),
            user_name: "anna".to_owned(),
            confirmed_until,
            return_to: return_to.map(ToOwned::to_owned),
            kept: Kept::WhileUsed {
                until: DateTime(TOLD.plus(LONGEST)),
            },
        }
    }

    fn of(user_name: &str) -> Session {
        session(SessionState::SignedIn {
            display_name: "Anna Visser".to_owned(),
            user_name: user_name.to_owned(),
            confirmed_until: None,
            return_to: None,
            kept: Kept::WhileUsed {
                until: DateTime(TOLD.plus(LONGEST)),
            },
        })
    }

    fn nobody() -> Session {
        session(SessionState::SignedOut {
            failure: None,
            confirming: None,
        })
    }

    #[test]
    fn somebody_comes_back_with_nothing_confirmed() {
        let confirmed = Some(DateTime(TOLD));
        let told = session(signed_in(confirmed, Some("/devices/1")));
        let seen = understood(&written(&told, TOLD).unwrap(), TOLD.plus(60)).unwrap();
        let expected = Session {
            sign_in_host: None,
            ..session(signed_in(None, None))
        };
        assert_eq!(seen, expected);
    }

    #[test]
    fn it_counts_no_longer_than_the_session() {
        let mut told = of("anna");
        if let SessionState::SignedIn { kept, .. } = &mut told.state {
            *kept = Kept::WhileUsed {
                until: DateTime(TOLD.plus(60)),
            };
        }
        let text = written(&told, TOLD).unwrap();
        assert!(understood(&text, TOLD.plus(59)).is_some());
        assert!(understood(&text, TOLD.plus(60)).is_none());
    }

    #[test]
    fn nobody_is_nobody() {
        assert_eq!(written(&nobody(), TOLD), None);
        assert_eq!(understood("{}", TOLD), None);
    }

    #[test]
    fn it_counts_for_half_a_day() {
        let text = written(&of("anna"), TOLD).unwrap();
        let counts = |after| understood(&text, TOLD.plus(after)).is_some();
        assert!(counts(0) && counts(LONGEST - 1));
        assert!(!counts(LONGEST) && !counts(100 * LONGEST));
        // The clock was set back.
        assert!(!counts(-1));
    }

    #[test]
    fn what_has_no_end_is_nobody() {
        let text = r#"{"organisation":null,"portal":"https://portal.contoso.example",
            "displayName":"Anna Visser","userName":"anna"}"#;
        assert_eq!(understood(text, TOLD), None);
        assert!(!is_of(text, &of("anna")));
    }

    #[test]
    fn only_the_same_person_finds_what_was_kept() {
        let text = written(&of("anna"), TOLD).unwrap();
        assert!(is_of(&text, &of("anna")));
        assert!(!is_of(&text, &of("bram")));
        assert!(!is_of(&text, &nobody()));
    }
}
