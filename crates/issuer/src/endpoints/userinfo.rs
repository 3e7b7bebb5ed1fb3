//! Who somebody is, for an app with an access token (OpenID Connect Core §5.3).

use crate::Issuer;
use crate::claims::{ACCESS_TOKEN, About, AccessToken};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct UserInfo {
    sub: String,
    #[serde(flatten)]
    about: About,
}

pub(super) async fn userinfo(State(issuer): State<Arc<Issuer>>, headers: HeaderMap) -> Response {
    match issuer.user_info(&headers) {
        Some(info) => Json(info).into_response(),
        None => (
            StatusCode::UNAUTHORIZED,
            [(
                header::WWW_AUTHENTICATE,
                HeaderValue::from_static(r#"Bearer error="invalid_token""#),
            )],
        )
            .into_response(),
    }
}

impl Issuer {
    fn user_info(&self, headers: &HeaderMap) -> Option<UserInfo> {
        let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        let (scheme, token) = value.split_once(' ')?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return None;
        }
        let claims: AccessToken = self.signing.read(ACCESS_TOKEN, token)?;
        let valid = claims.iss == self.config.identifier && self.now() < claims.exp;
        let person = self
            .config
            .person_with_subject(&claims.sub)
            .filter(|_| valid)?;
        Some(UserInfo {
            sub: claims.sub,
            about: About::person(person, &claims.scope),
        })
    }
}
