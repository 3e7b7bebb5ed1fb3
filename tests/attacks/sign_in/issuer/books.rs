//! What an issuer keeps: codes and refresh tokens that it gave, and what it was asked.

use super::{Issuer, Wrong};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// What somebody sends by form or query.
pub(crate) type Fields = HashMap<String, String>;

/// A sign-in that its page was asked for.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) client: &'static str,
    pub(super) subject: &'static str,
    pub(super) nonce: String,
    pub(super) challenge: String,
    pub(super) redirect: String,
}

/// What its page was asked for, beyond a sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AskedFor<T = &'static str> {
    pub(crate) claims: Option<T>,
    pub(crate) max_age: Option<T>,
}

impl AskedFor<String> {
    pub(crate) fn as_ref(&self) -> AskedFor<&str> {
        AskedFor {
            claims: self.claims.as_deref(),
            max_age: self.max_age.as_deref(),
        }
    }
}

/// What it was asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    /// How often somebody came to its page.
    pub(crate) pages: usize,
    /// How often it was asked for tokens.
    pub(crate) token_requests: usize,
    /// How often it was asked for its keys.
    pub(crate) key_requests: usize,
    /// How often it was asked where nothing of it is for the app to ask: userinfo, or where a redirect
    /// led to.
    pub(crate) strays: usize,
    /// States, nonces and challenges: none of them may come twice.
    pub(crate) once: Vec<String>,
    /// The codes that it gave.
    pub(crate) codes: Vec<String>,
    /// What each sign-in asked for.
    pub(crate) asked_for: Vec<AskedFor<String>>,
    /// How its page for signing out was asked.
    pub(crate) ended: Vec<Fields>,
}

/// All that it keeps.
pub(super) struct Books {
    pub(super) wrongs: &'static [Wrong],
    pub(super) another: Option<Issuer>,
    /// The address of the portal whose people it signs in.
    pub(super) portal: String,
    pub(super) lifetime: i64,
    pub(super) seen: Seen,
    /// Whether it signs with its next key.
    pub(super) rotated: bool,
    codes: HashMap<String, Asked>,
    handed_out: usize,
    /// The refresh token that is good, and for whom; none after one was used twice.
    renewable: Option<(String, Asked)>,
}

impl Default for Books {
    fn default() -> Self {
        Self {
            wrongs: &[],
            another: None,
            portal: String::new(),
            lifetime: 3600,
            seen: Seen::default(),
            rotated: false,
            codes: HashMap::new(),
            handed_out: 0,
            renewable: None,
        }
    }
}

impl Books {
    /// A code for a sign-in.
    pub(super) fn hand_out(&mut self, asked: Asked) -> String {
        let code = format!("code-{}", self.number());
        self.codes.insert(code.clone(), asked);
        self.seen.codes.push(code.clone());
        code
    }

    /// The next number; no two things have the same.
    pub(super) fn number(&mut self) -> usize {
        self.handed_out += 1;
        self.handed_out
    }

    /// Whose code it is, once, for whoever has its verifier (RFC 7636 §4.6).
    pub(super) fn redeem(&mut self, form: &Fields) -> Option<Asked> {
        let code = form.get("code")?;
        let asked = self.codes.get(code)?;
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(form.get("code_verifier")?));
        let right =
            challenge == asked.challenge && form.get("redirect_uri") == Some(&asked.redirect);
        right.then_some(())?;
        self.codes.remove(code)
    }

    /// Whose refresh token it is. One that is used twice ends it all (RFC 9700 §4.14.2).
    pub(super) fn renew(&mut self, form: &Fields) -> Option<Asked> {
        for wrong in self.wrongs {
            match (wrong, &mut self.renewable) {
                (Wrong::NoRenewal, renewable) => *renewable = None,
                (Wrong::RenewedByAnother, Some((token, _))) => *token = "of the thief".to_owned(),
                _ => {}
            }
        }
        self.renewable
            .take_if(|(token, _)| form.get("refresh_token") != Some(token));
        self.renewable.as_ref().map(|(_, asked)| asked.clone())
    }

    /// Notes the refresh token that was given out; without one, the old one stays good.
    pub(super) fn gave(&mut self, token: Option<&str>, asked: Asked) {
        if let Some(token) = token {
            self.renewable = Some((token.to_owned(), asked));
        }
    }
}
