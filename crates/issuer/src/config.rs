//! What the provider is told: whose it is, who its people are, and which apps may ask.

use crate::environment::digest;
use std::path::PathBuf;
use subtle::ConstantTimeEq;

/// Everything that differs from one demo or test to the next.
#[derive(Clone, Debug)]
pub struct Config {
    /// The issuer identifier: scheme, host and port, no path and no slash at the end.
    pub identifier: String,
    /// The organisation's name, as people know it.
    pub organisation: String,
    /// The organisation's colour, as `#rrggbb`; anything else falls back to a blue.
    pub theme_color: String,
    /// The resource identifier of the portal: the `aud` of access tokens.
    pub audience: String,
    /// The apps and services that may ask for a sign-in.
    pub clients: Vec<Client>,
    /// The people who may sign in, in the order in which the page lists them.
    pub people: Vec<Person>,
    /// Where the signing key is kept; made with mode 0600 when it isn't there.
    pub key_file: PathBuf,
}

/// A client (RFC 6749 §2.1).
#[derive(Clone)]
pub struct Client {
    /// Its `client_id`.
    pub id: String,
    /// What it proves itself with; `None`: it is an app, which can keep nothing secret.
    pub secret: Option<String>,
    /// Where answers may go. Exact, but for the port of `http://127.0.0.1/…` (RFC 8252 §7.3).
    pub redirects: Vec<String>,
    /// Where a browser may go after signing out; the same rule.
    pub after_sign_out: Vec<String>,
}

impl core::fmt::Debug for Client {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Client({})", self.id)
    }
}

/// Somebody who may sign in.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their `sub`: never changes, means nothing.
    pub subject: String,
    /// What they type as their name, in the form of an e-mail address.
    pub user_name: String,
    /// What they type as their password; the page shows it.
    pub password: String,
    /// What people call them.
    pub display_name: String,
    /// Their e-mail address.
    pub mail: Option<String>,
    /// What they may do.
    pub roles: Vec<Role>,
    /// One line about what they have, for whoever tries things out.
    pub about: InLanguages,
}

/// A text in every language of the page.
#[derive(Clone, Debug)]
pub struct InLanguages {
    /// English.
    pub en: String,
    /// Dutch.
    pub nl: String,
}

/// What somebody may do in the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Their own devices.
    Employee,
    /// All devices: what can be undone.
    HelpDesk,
    /// All devices: everything.
    Administrator,
}

impl Role {
    /// The role as the `roles` claim spells it.
    #[must_use]
    pub fn as_claim(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::HelpDesk => "helpDesk",
            Self::Administrator => "administrator",
        }
    }
}

impl Config {
    pub(crate) fn client(&self, id: &str) -> Option<&Client> {
        self.clients.iter().find(|client| client.id == id)
    }

    pub(crate) fn person_with_subject(&self, subject: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.subject == subject)
    }

    /// Whom a `login_hint` means: a user name, an e-mail address or a subject.
    pub(crate) fn person_hinted(&self, hint: &str) -> Option<&Person> {
        self.people.iter().find(|person| {
            person.subject == hint
                || person.user_name.eq_ignore_ascii_case(hint)
                || person
                    .mail
                    .as_ref()
                    .is_some_and(|mail| mail.eq_ignore_ascii_case(hint))
        })
    }

    /// Who has this name and password. An unknown name takes as long as a wrong password.
    pub(crate) fn person_signing_in(&self, user_name: &str, password: &str) -> Option<&Person> {
        let person = self
            .people
            .iter()
            .find(|person| person.user_name.eq_ignore_ascii_case(user_name.trim()));
        let expected = digest(person.map_or("", |person| &person.password));
        let right: bool = expected.ct_eq(&digest(password)).into();
        person.filter(|_| right)
    }
}
