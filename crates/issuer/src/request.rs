//! An authorization request: read strictly, refused early.

use crate::config::{Client, Config};
use crate::redirects;
use std::collections::BTreeMap;

/// The scopes that mean something here; others are left out of the grant (OpenID Connect Core §3.1.2.1).
pub(crate) const SCOPES: [&str; 5] = ["openid", "profile", "email", "offline_access", "portal"];

/// A request that may be answered.
#[derive(Clone, Debug)]
pub(crate) struct AuthorizationRequest {
    pub(crate) client: String,
    pub(crate) redirect: String,
    pub(crate) state: Option<String>,
    pub(crate) nonce: Option<String>,
    pub(crate) scope: String,
    /// BASE64URL(SHA-256(verifier)), RFC 7636 §4.2.
    pub(crate) challenge: String,
    pub(crate) prompt: Prompt,
    /// The oldest sign-in that will do, in seconds.
    pub(crate) max_age: Option<i64>,
    pub(crate) ui_locales: Option<String>,
    pub(crate) login_hint: Option<String>,
}

/// Whether the person may or must be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prompt {
    /// Ask where there is no session that will do.
    IfNeeded,
    /// Ask in any case.
    Always,
    /// Don't ask.
    Never,
}

/// Why a request isn't answered.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The app or its address isn't known, so the browser is sent nowhere (RFC 9700 §4.11).
    NowhereToGo,
    /// The app is told.
    SentBack {
        redirect: String,
        state: Option<String>,
        error: &'static str,
    },
}

/// The parameters of a request, each at most once (RFC 6749 §3.1); empty ones count as absent.
pub(crate) struct Parameters(BTreeMap<String, String>);

impl Parameters {
    /// Reads a query or a form; `None` when a parameter comes twice.
    pub(crate) fn read(encoded: &str) -> Option<Self> {
        let mut parameters = BTreeMap::new();
        for (name, value) in url::form_urlencoded::parse(encoded.as_bytes()) {
            if parameters
                .insert(name.into_owned(), value.into_owned())
                .is_some()
            {
                return None;
            }
        }
        parameters.retain(|_, value| !value.is_empty());
        Some(Self(parameters))
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(crate) fn owned(&self, name: &str) -> Option<String> {
        self.0.get(name).cloned()
    }
}

impl AuthorizationRequest {
    /// Checks a request; first where an answer may go, then everything else.
    pub(crate) fn read(encoded: &str, config: &Config) -> Result<Self, Refusal> {
        let asked = Parameters::read(encoded).ok_or(Refusal::NowhereToGo)?;
        let client = asked
            .get("client_id")
            .and_then(|id| config.client(id))
            .ok_or(Refusal::NowhereToGo)?;
        let redirect = asked
            .get("redirect_uri")
            .filter(|redirect| redirects::is_registered(&client.redirects, redirect))
            .ok_or(Refusal::NowhereToGo)?;
        Self::checked(&asked, client, redirect, &config.audience).map_err(|error| {
            Refusal::SentBack {
                redirect: redirect.to_owned(),
                state: asked.owned("state"),
                error,
            }
        })
    }

    fn checked(
        asked: &Parameters,
        client: &Client,
        redirect: &str,
        audience: &str,
    ) -> Result<Self, &'static str> {
        if asked.get("request").is_some() {
            return Err("request_not_supported");
        }
        if asked.get("request_uri").is_some() {
            return Err("request_uri_not_supported");
        }
        match asked.get("response_type") {
            Some("code") => {}
            Some(_) => return Err("unsupported_response_type"),
            None => return Err("invalid_request"),
        }
        if asked
            .get("response_mode")
            .is_some_and(|mode| mode != "query")
        {
            return Err("invalid_request");
        }
        if asked.get("resource").is_some_and(|asked| asked != audience) {
            return Err("invalid_target");
        }
        let scope = granted(asked.get("scope").unwrap_or_default());
        if !scope.split(' ').any(|word| word == "openid") {
            return Err("invalid_scope");
        }
        let max_age = match asked.get("max_age").map(str::parse) {
            None => None,
            Some(Ok(seconds @ 0..)) => Some(seconds),
            Some(_) => return Err("invalid_request"),
        };
        Ok(Self {
            client: client.id.clone(),
            redirect: redirect.to_owned(),
            state: asked.owned("state"),
            nonce: asked.owned("nonce"),
            scope,
            challenge: challenge(asked).ok_or("invalid_request")?,
            prompt: prompt(asked).ok_or("invalid_request")?,
            max_age,
            ui_locales: asked.owned("ui_locales"),
            login_hint: asked.owned("login_hint"),
        })
    }
}

/// The scopes asked for that mean something, in our order.
fn granted(asked: &str) -> String {
    let known: Vec<&str> = SCOPES
        .into_iter()
        .filter(|scope| asked.split(' ').any(|word| word == *scope))
        .collect();
    known.join(" ")
}

/// The challenge, where it is one of SHA-256; plain, the default where no method is named, is not
/// taken (RFC 9700 §2.1.1).
fn challenge(asked: &Parameters) -> Option<String> {
    let challenge = asked.get("code_challenge")?;
    let is_digest = challenge.len() == 43
        && challenge
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    (is_digest && asked.get("code_challenge_method") == Some("S256")).then(|| challenge.to_owned())
}

fn prompt(asked: &Parameters) -> Option<Prompt> {
    let words: Vec<&str> = asked
        .get("prompt")
        .unwrap_or_default()
        .split_ascii_whitespace()
        .collect();
    match words.as_slice() {
        ["none"] => Some(Prompt::Never),
        words
            if words
                .iter()
                .any(|word| !["login", "consent", "select_account"].contains(word)) =>
        {
            None
        }
        words
            if words
                .iter()
                .any(|word| ["login", "select_account"].contains(word)) =>
        {
            Some(Prompt::Always)
        }
        _ => Some(Prompt::IfNeeded),
    }
}
