//! Sign-ins under way, and who is signed in at which browser.

use crate::environment::Digest;
use crate::request::AuthorizationRequest;
use std::collections::HashMap;

/// How long somebody may take to sign in, in seconds.
const TIME_TO_SIGN_IN: i64 = 10 * 60;
/// How long a browser's session lasts, in seconds.
const SESSION: i64 = 8 * 60 * 60;

/// A sign-in under way.
#[derive(Clone)]
pub(crate) struct Transaction {
    /// What the app asked for.
    pub(crate) request: AuthorizationRequest,
    /// The browser it began in.
    pub(crate) browser: Digest,
    /// What the form must bring back.
    pub(crate) form_token: String,
    /// When it began.
    pub(crate) began: i64,
}

/// Somebody signed in at a browser.
#[derive(Clone)]
pub(crate) struct Session {
    /// Whose `sub`.
    pub(crate) subject: String,
    /// When they typed their password.
    pub(crate) auth_time: i64,
}

/// Both, by what the browser brings.
#[derive(Default)]
pub(crate) struct Visits {
    transactions: HashMap<String, Transaction>,
    sessions: HashMap<Digest, Session>,
}

impl Visits {
    /// Notes a sign-in under way.
    pub(crate) fn begin(&mut self, id: String, transaction: Transaction) {
        let now = transaction.began;
        self.transactions
            .retain(|_, other| now - other.began <= TIME_TO_SIGN_IN);
        self.transactions.insert(id, transaction);
    }

    /// The sign-in under way with this id, in this browser.
    pub(crate) fn transaction(&self, id: &str, browser: Digest, now: i64) -> Option<Transaction> {
        self.transactions
            .get(id)
            .filter(|transaction| {
                transaction.browser == browser && now - transaction.began <= TIME_TO_SIGN_IN
            })
            .cloned()
    }

    /// Ends a sign-in; `false` when another request ended it first.
    pub(crate) fn end(&mut self, id: &str) -> bool {
        self.transactions.remove(id).is_some()
    }

    /// Somebody signed in.
    pub(crate) fn signed_in(&mut self, key: Digest, session: Session) {
        let now = session.auth_time;
        self.sessions
            .retain(|_, other| now - other.auth_time <= SESSION);
        self.sessions.insert(key, session);
    }

    /// Who is signed in with this key.
    pub(crate) fn session(&self, key: Digest, now: i64) -> Option<Session> {
        self.sessions
            .get(&key)
            .filter(|session| now - session.auth_time <= SESSION)
            .cloned()
    }

    /// Somebody signed out.
    pub(crate) fn signed_out(&mut self, key: Digest) {
        self.sessions.remove(&key);
    }
}
