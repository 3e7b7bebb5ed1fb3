//! The sign-in page and its form.

use super::language;
use crate::Issuer;
use crate::cookies::{self, BROWSER, SESSION};
use crate::environment::{digest, random_text};
use crate::memory::visits::{Session, Transaction};
use crate::page::{Message, SignInForm, address};
use crate::redirects::{origin, see_other};
use crate::request::Parameters;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use std::sync::Arc;
use subtle::ConstantTimeEq;

pub(super) async fn show(
    State(issuer): State<Arc<Issuer>>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let asked = Parameters::read(&query);
    let asked = |name: &str| asked.as_ref().and_then(|asked| asked.get(name));
    let language = language(asked("language"), &headers);
    let Some(transaction) = issuer.transaction(&id, &headers) else {
        return issuer.say(language, Message::Ended);
    };
    // Whom the app expects comes first, then the first of the list, so that one click less is needed.
    let chosen = asked("person")
        .or(transaction.request.login_hint.as_deref())
        .and_then(|hint| issuer.config.person_hinted(hint))
        .or_else(|| issuer.config.people.first());
    issuer.show_sign_in(&SignInForm {
        transaction: &id,
        form_token: &transaction.form_token,
        language,
        chosen,
        wrong: asked("wrong").is_some(),
        form_target: origin(&transaction.request.redirect).as_deref(),
    })
}

pub(super) async fn answer(
    State(issuer): State<Arc<Issuer>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let form = Parameters::read(&body);
    let field = |name: &str| {
        form.as_ref()
            .and_then(|form| form.get(name))
            .unwrap_or_default()
    };
    let language = language(Some(field("language")), &headers);
    let transaction = issuer.transaction(&id, &headers).filter(|transaction| {
        let brought = digest(field("form_token"));
        bool::from(digest(&transaction.form_token).ct_eq(&brought))
    });
    let Some(transaction) = transaction else {
        return issuer.say(language, Message::Ended);
    };
    let request = &transaction.request;
    if field("action") == "cancel" {
        issuer.memory().visits.end(&id);
        let (redirect, state) = (&request.redirect, request.state.as_deref());
        return issuer.send_back(redirect, state, ("error", "access_denied"));
    }
    let user_name = field("username");
    let Some(person) = issuer
        .config
        .person_signing_in(user_name, field("password"))
    else {
        return see_other(&address(&id, language, Some(user_name), true));
    };
    let session = Session {
        subject: person.subject.clone(),
        auth_time: issuer.now(),
    };
    let key = random_text(&*issuer.dice);
    {
        let mut memory = issuer.memory();
        if !memory.visits.end(&id) {
            drop(memory);
            return issuer.say(language, Message::Ended);
        }
        if let Some(former) = cookies::read(&headers, SESSION) {
            memory.visits.signed_out(digest(former));
        }
        memory.visits.signed_in(digest(&key), session.clone());
    }
    let mut response = issuer.send_code(request, &session);
    if let Some(cookie) = cookies::set(SESSION, &key) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

impl Issuer {
    /// The sign-in under way with this id, if it began in this browser.
    fn transaction(&self, id: &str, headers: &HeaderMap) -> Option<Transaction> {
        let browser = digest(cookies::read(headers, BROWSER)?);
        self.memory().visits.transaction(id, browser, self.now())
    }
}
