//! Signing out (OpenID Connect RP-Initiated Logout 1.0). Without an ID token that proves who asks,
//! the person is asked first, so that a page elsewhere can't sign anybody out.

use super::language;
use crate::Issuer;
use crate::claims::{ID_TOKEN, IdToken};
use crate::cookies::{self, SESSION};
use crate::environment::digest;
use crate::page::Message;
use crate::redirects::{is_registered, see_other, with_query};
use crate::request::Parameters;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use std::sync::Arc;
use subtle::ConstantTimeEq;

pub(super) async fn from_query(
    State(issuer): State<Arc<Issuer>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    issuer.end_session(&query.unwrap_or_default(), &headers)
}

pub(super) async fn from_form(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    body: String,
) -> Response {
    issuer.end_session(&body, &headers)
}

impl Issuer {
    fn end_session(&self, encoded: &str, headers: &HeaderMap) -> Response {
        let Some(asked) = Parameters::read(encoded) else {
            return self.say(language(None, headers), Message::Refused);
        };
        let language = language(asked.get("ui_locales"), headers);
        let hint: Option<IdToken> = asked
            .get("id_token_hint")
            .and_then(|token| self.signing.read(ID_TOKEN, token))
            .filter(|hint: &IdToken| hint.iss == self.config.identifier);
        let onward = self.after_sign_out(&asked, hint.as_ref());
        let key = cookies::read(headers, SESSION).unwrap_or_default();
        let session = self.memory().visits.session(digest(key), self.now());
        let form_token = form_token(key);
        if let Some(session) = session {
            let is_theirs = hint
                .as_ref()
                .is_some_and(|hint| hint.sub == session.subject);
            let brought = digest(asked.get("form_token").unwrap_or_default());
            let confirmed = bool::from(digest(&form_token).ct_eq(&brought));
            if !is_theirs && !confirmed {
                let name = self
                    .config
                    .person_with_subject(&session.subject)
                    .map_or("", |person| &person.display_name);
                let question = Message::AskToSignOut {
                    name,
                    form_token: &form_token,
                    carried: &carried(&asked),
                    onward: onward.as_deref(),
                };
                return self.say(language, question);
            }
            self.memory().visits.signed_out(digest(key));
        }
        let mut response = onward.map_or_else(
            || self.say(language, Message::SignedOut),
            |to| see_other(&to),
        );
        if let Some(cookie) = cookies::clear(SESSION) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    /// Where the app wants the browser to go, if it is one of the places it registered.
    fn after_sign_out(&self, asked: &Parameters, hint: Option<&IdToken>) -> Option<String> {
        let to = asked.get("post_logout_redirect_uri")?;
        let named = asked.get("client_id");
        let client = match hint {
            Some(hint) => named.is_none_or(|id| id == hint.aud).then_some(&*hint.aud),
            None => named,
        };
        let client = self.config.client(client?)?;
        if !is_registered(&client.after_sign_out, to) {
            return None;
        }
        let state: Vec<(&str, &str)> = asked
            .get("state")
            .map(|state| ("state", state))
            .into_iter()
            .collect();
        with_query(to, &state)
    }
}

/// What the answer to the question must not lose of what was asked.
fn carried(asked: &Parameters) -> Vec<(&'static str, &str)> {
    [
        "client_id",
        "post_logout_redirect_uri",
        "state",
        "ui_locales",
    ]
    .into_iter()
    .filter_map(|name| Some((name, asked.get(name)?)))
    .collect()
}

/// What the question's form brings back: only the browser with the session's cookie can know it.
fn form_token(key: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest(&format!("sign out {key}")))
}
