//! Who was signed in last, kept on this device for the time that the service which would say so can't be reached.
//!
//! A name and nothing secret: it opens the last list, as old as that is, and no request succeeds on the strength of
//! it. It is forgotten when the person signs out, and when the service says that nobody is signed in.

use super::memory::Memory;
use serde::{Deserialize, Serialize};
use wire::host::{Kept, Session, SessionState};

/// What it is kept under.
const KEY: &str = "last-seen";

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct LastSeen {
    organisation: Option<String>,
    portal: String,
    display_name: String,
    user_name: String,
}

/// Notes who is signed in, as the service says.
pub fn note(session: &Session) {
    match written(session) {
        Some(text) => Memory::Machine.remember(KEY, &text),
        None => forget(),
    }
}

/// The session of whoever was signed in last, with nothing confirmed.
#[must_use]
pub fn read() -> Option<Session> {
    understood(&Memory::Machine.recall(KEY)?)
}

/// Forgets them.
pub fn forget() {
    Memory::Machine.forget(KEY);
}

fn written(session: &Session) -> Option<String> {
    let SessionState::SignedIn {
        display_name,
        user_name,
        ..
    } = &session.state
    else {
        return None;
    };
    let seen = LastSeen {
        organisation: session.organisation.clone(),
        portal: session.portal.clone()?,
        display_name: display_name.clone(),
        user_name: user_name.clone(),
    };
    serde_json::to_string(&seen).ok()
}

/// What another version kept and this one can't read is nobody.
fn understood(text: &str) -> Option<Session> {
    let LastSeen {
        organisation,
        portal,
        display_name,
        user_name,
    } = serde_json::from_str(text).ok()?;
    Some(Session {
        organisation,
        portal: Some(portal),
        sign_in_host: None,
        can_choose: false,
        state: SessionState::SignedIn {
            display_name,
            user_name,
            confirmed_until: None,
            return_to: None,
            kept: Kept::WhileUsed,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::{understood, written};
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::host::{Kept, Session, SessionState};

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
            kept: Kept::WhileUsed,
        }
    }

    #[test]
    fn somebody_comes_back_with_nothing_confirmed() {
        let confirmed = Some(DateTime(Timestamp(1_800_000_000)));
        let told = session(signed_in(confirmed, Some("/devices/1")));
        let seen = understood(&written(&told).unwrap()).unwrap();
        let expected = Session {
            sign_in_host: None,
            ..session(signed_in(None, None))
        };
        assert_eq!(seen, expected);
    }

    #[test]
    fn nobody_is_nobody() {
        let signed_out = SessionState::SignedOut {
            failure: None,
            confirming: None,
        };
        assert_eq!(written(&session(signed_out)), None);
        assert_eq!(understood("{}"), None);
    }
}
