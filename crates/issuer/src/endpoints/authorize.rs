//! The authorization endpoint: either somebody is signed in who will do, or they are asked.

use super::language;
use crate::Issuer;
use crate::cookies::{self, BROWSER, SESSION};
use crate::environment::{digest, random_text};
use crate::memory::grants::{Code, Grant};
use crate::memory::visits::{Session, Transaction};
use crate::page::{Message, address};
use crate::redirects::{see_other, with_query};
use crate::request::{AuthorizationRequest, Prompt, Refusal};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use std::sync::Arc;

pub(super) async fn from_query(
    State(issuer): State<Arc<Issuer>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    issuer.authorize(&query.unwrap_or_default(), &headers)
}

pub(super) async fn from_form(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    body: String,
) -> Response {
    issuer.authorize(&body, &headers)
}

impl Issuer {
    fn authorize(&self, encoded: &str, headers: &HeaderMap) -> Response {
        let request = match AuthorizationRequest::read(encoded, &self.config) {
            Ok(request) => request,
            Err(Refusal::NowhereToGo) => {
                return self.say(language(None, headers), Message::Refused);
            }
            Err(Refusal::SentBack {
                redirect,
                state,
                error,
            }) => return self.send_back(&redirect, state.as_deref(), ("error", error)),
        };
        let session = cookies::read(headers, SESSION)
            .and_then(|key| self.memory().visits.session(digest(key), self.now()));
        match session.filter(|session| self.will_do(session, &request)) {
            Some(session) => self.send_code(&request, &session),
            None if request.prompt == Prompt::Never => {
                let (redirect, state) = (&request.redirect, request.state.as_deref());
                self.send_back(redirect, state, ("error", "login_required"))
            }
            None => self.ask(request, headers),
        }
    }

    /// Whether the person signed in at this browser is the one asked for, recently enough.
    fn will_do(&self, session: &Session, request: &AuthorizationRequest) -> bool {
        let recent = request
            .max_age
            .is_none_or(|max_age| self.now() - session.auth_time <= max_age);
        let is_hinted = request
            .login_hint
            .as_deref()
            .and_then(|hint| self.config.person_hinted(hint))
            .is_none_or(|hinted| hinted.subject == session.subject);
        request.prompt != Prompt::Always && recent && is_hinted
    }

    /// Begins a sign-in in this browser and shows its page.
    fn ask(&self, request: AuthorizationRequest, headers: &HeaderMap) -> Response {
        let browser =
            cookies::read(headers, BROWSER).map_or_else(|| random_text(&*self.dice), str::to_owned);
        let id = random_text(&*self.dice);
        let page = address(
            &id,
            language(request.ui_locales.as_deref(), headers),
            None,
            false,
        );
        let transaction = Transaction {
            request,
            browser: digest(&browser),
            form_token: random_text(&*self.dice),
            began: self.now(),
        };
        self.memory().visits.begin(id, transaction);
        let mut response = see_other(&page);
        if let Some(cookie) = cookies::set(BROWSER, &browser) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    /// Sends the app a code for whoever is signed in.
    pub(super) fn send_code(&self, request: &AuthorizationRequest, session: &Session) -> Response {
        let text = random_text(&*self.dice);
        let code = Code {
            grant: Grant {
                client: request.client.clone(),
                subject: session.subject.clone(),
                scope: request.scope.clone(),
                auth_time: session.auth_time,
            },
            redirect: request.redirect.clone(),
            challenge: request.challenge.clone(),
            nonce: request.nonce.clone(),
            issued: self.now(),
        };
        self.memory().grants.hand_out(digest(&text), code);
        self.send_back(&request.redirect, request.state.as_deref(), ("code", &text))
    }

    /// Sends the browser back to the app, with our identifier (RFC 9207 §2).
    pub(super) fn send_back(
        &self,
        redirect: &str,
        state: Option<&str>,
        outcome: (&str, &str),
    ) -> Response {
        let mut pairs = vec![outcome, ("iss", self.config.identifier.as_str())];
        pairs.extend(state.map(|state| ("state", state)));
        // A registered redirect is an address, so it can be read as one.
        see_other(&with_query(redirect, &pairs).unwrap_or_default())
    }
}
