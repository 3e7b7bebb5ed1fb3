//! The token endpoint: a code or a refresh token in, tokens out.

use super::refuse;
use crate::Issuer;
use crate::claims::LIFETIME;
use crate::config::Client;
use crate::environment::{digest, random_text};
use crate::memory::grants::Grant;
use crate::request::Parameters;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

pub(super) async fn token(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let Some(asked) = Parameters::read(&body) else {
        return refuse("invalid_request");
    };
    let Some(Client { id: client, .. }) = issuer.asking(&headers, &asked) else {
        return refuse("invalid_client");
    };
    if asked
        .get("resource")
        .is_some_and(|resource| resource != issuer.config.audience)
    {
        return refuse("invalid_target");
    }
    let outcome = match asked.get("grant_type") {
        Some("authorization_code") => issuer.redeem_code(client, &asked),
        Some("refresh_token") => issuer.refresh(client, &asked),
        Some(_) => Err("unsupported_grant_type"),
        None => Err("invalid_request"),
    };
    outcome.unwrap_or_else(refuse)
}

impl Issuer {
    fn redeem_code(&self, client: &str, asked: &Parameters) -> Result<Response, &'static str> {
        let key = digest(asked.get("code").ok_or("invalid_request")?);
        let verifier = asked.get("code_verifier").ok_or("invalid_request")?;
        let redirect = asked.get("redirect_uri").ok_or("invalid_request")?;
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier));
        // RFC 7636 §4.1: 43 to 128 characters.
        let long_enough = (43..=128).contains(&verifier.len());
        let refresh = random_text(&*self.dice);
        let code = {
            let mut memory = self.memory();
            let code = memory
                .grants
                .redeem(key, self.now(), |code| {
                    code.grant.client == client
                        && code.redirect == redirect
                        && code.challenge == challenge
                        && long_enough
                })
                .ok_or("invalid_grant")?;
            if may_refresh(&code.grant) {
                memory
                    .grants
                    .found_family(key, code.grant.clone(), digest(&refresh));
            }
            code
        };
        let refresh = may_refresh(&code.grant).then_some(refresh);
        Ok(self.answer(&code.grant, &code.grant.scope, code.nonce, refresh))
    }

    fn refresh(&self, client: &str, asked: &Parameters) -> Result<Response, &'static str> {
        let token = digest(asked.get("refresh_token").ok_or("invalid_request")?);
        let next = random_text(&*self.dice);
        let mut memory = self.memory();
        let granted = memory.grants.scope(token, client).ok_or("invalid_grant")?;
        let scope = narrowed(&granted, asked.get("scope")).ok_or("invalid_scope")?;
        let grant = memory
            .grants
            .rotate(token, client, digest(&next), self.now())
            .ok_or("invalid_grant")?;
        drop(memory);
        Ok(self.answer(&grant, &scope, None, Some(next)))
    }

    fn answer(
        &self,
        grant: &Grant,
        scope: &str,
        nonce: Option<String>,
        refresh: Option<String>,
    ) -> Response {
        let Some(tokens) = self.tokens(grant, scope, nonce) else {
            tracing::error!("tokens couldn't be made");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let mut answer = json!({
            "access_token": tokens.access,
            "token_type": "Bearer",
            "expires_in": LIFETIME,
            "id_token": tokens.id,
            "scope": scope,
        });
        if let (Some(refresh), Some(members)) = (refresh, answer.as_object_mut()) {
            members.insert("refresh_token".to_owned(), refresh.into());
        }
        Json(answer).into_response()
    }
}

fn may_refresh(grant: &Grant) -> bool {
    grant
        .scope
        .split(' ')
        .any(|scope| scope == "offline_access")
}

/// What was asked for, if all of it was granted (RFC 6749 §6).
fn narrowed(granted: &str, asked: Option<&str>) -> Option<String> {
    let Some(asked) = asked else {
        return Some(granted.to_owned());
    };
    asked
        .split(' ')
        .all(|scope| granted.split(' ').any(|other| other == scope))
        .then(|| asked.to_owned())
}
