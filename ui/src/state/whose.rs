//! Whose something is that this device keeps: it belongs to one person at one portal, and nobody else who
//! signs in here may see it.

use wire::host::{Session, SessionState};

/// A person at a portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    portal: String,
    user_name: String,
}

impl Whose {
    /// The person whose session it is; `None` while nobody is signed in.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        let SessionState::SignedIn { user_name, .. } = &session.state else {
            return None;
        };
        Some(Self {
            portal: session.portal.clone()?,
            user_name: user_name.clone(),
        })
    }

    /// How the keys begin of `what` is kept of anybody.
    #[must_use]
    pub fn keys_of(what: &str) -> String {
        format!("{what} ")
    }

    /// How the keys begin of `what` is kept of anybody at `portal`.
    #[must_use]
    pub fn keys_at(portal: &str, what: &str) -> String {
        format!("{what} {portal} ")
    }

    /// What `what` of theirs is kept under.
    #[must_use]
    pub fn key(&self, what: &str) -> String {
        // Neither an address nor a name of ours has a space, so no two people share a key.
        format!("{what} {} {}", self.portal, self.user_name)
    }
}

#[cfg(test)]
mod tests {
    use super::Whose;
    use wire::host::{Kept, Session, SessionState};

    fn key(portal: &str, user_name: &str) -> Option<String> {
        let session = Session {
            organisation: None,
            portal: Some(portal.to_owned()),
            sign_in_host: None,
            can_choose: false,
            state: SessionState::SignedIn {
                display_name: "Anna Visser".to_owned(),
                user_name: user_name.to_owned(),
                confirmed_until: None,
                return_to: None,
                kept: Kept::UntilClosed,
            },
        };
        Whose::of(&session).map(|whose| whose.key("list"))
    }

    #[test]
    fn each_person_at_each_portal_has_their_own() {
        let (here, there) = ("https://portal.contoso.example", "http://127.0.0.1:8470");
        let keys = [key(here, "anna"), key(here, "ben"), key(there, "anna")];
        assert_eq!(
            keys[0].as_deref(),
            Some("list https://portal.contoso.example anna")
        );
        assert!(keys[0] != keys[1] && keys[0] != keys[2] && keys[1] != keys[2]);
        for key in keys.into_iter().flatten() {
            assert!(key.starts_with(&Whose::keys_of("list")), "{key}");
        }
    }

    #[test]
    fn nobody_signed_in_has_none() {
        let session = Session {
            organisation: None,
            portal: None,
            sign_in_host: None,
            can_choose: false,
            state: SessionState::SignedOut {
                failure: None,
                confirming: None,
            },
        };
        assert_eq!(Whose::of(&session), None);
    }
}
