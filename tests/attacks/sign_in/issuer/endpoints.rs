//! An issuer's endpoints. Each does the right thing, with the wrong ones put over it.

use super::books::{Asked, AskedFor, Books, Fields};
use super::wrong::over;
use super::{Endpoint, Issuer, Published, Signed, Wrong, keys as key_sets, signing, trouble};
use crate::sign_in::portal::CLIENT_ID;
use axum::Json;
use axum::extract::{Form, Query, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use signin::link::CALLBACK;

/// The portal's own client id at the issuer.
pub(crate) const SERVICE_ID: &str = "company-portal-service";
/// And its secret.
pub(crate) const SERVICE_SECRET: &str = "secret-of-the-portal";

/// The website's client id at the issuer.
pub(crate) const WEBSITE_ID: &str = "company-portal-website";
/// And its secret.
pub(crate) const WEBSITE_SECRET: &str = "secret-of-the-website";

pub(super) async fn metadata(State(issuer): State<Issuer>) -> Response {
    let (wrongs, another) = {
        let books = issuer.books();
        (books.wrongs, books.another.clone())
    };
    if let Some(answer) = trouble::at(Endpoint::Metadata, wrongs, &issuer.sent) {
        return answer;
    }
    let address = &issuer.address;
    let moved = wrongs.iter().any(|it| matches!(it, Wrong::Moved));
    let at = |name| match moved {
        true => format!("{address}/moved/{name}"),
        false => format!("{address}/{name}"),
    };
    let right = json!({
        "issuer": address,
        "authorization_endpoint": at("authorize"), "token_endpoint": at("token"),
        "revocation_endpoint": at("revoke"), "userinfo_endpoint": at("userinfo"),
        "end_session_endpoint": at("end-session"),
        "jwks_uri": at("keys"), "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "ES256"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
    });
    let changes = wrongs.iter().filter_map(|wrong| match (wrong, &another) {
        (Wrong::Metadata(members), _) => Some(members(issuer.now())),
        (Wrong::ClaimsPageOfAnother(_), Some(another)) => {
            let page = format!("{}/authorize", another.address);
            Some(json!({ "authorization_endpoint": page }))
        }
        _ => None,
    });
    Json(over(right, changes)).into_response()
}

pub(super) async fn keys(State(issuer): State<Issuer>) -> Response {
    let mut books = issuer.books();
    books.seen.key_requests += 1;
    if let Some(answer) = trouble::at(Endpoint::Keys, books.wrongs, &issuer.sent) {
        return answer;
    }
    let published = published(&books);
    books.rotated |= published == Some(Published::Next);
    Json(key_sets::document(published, books.rotated)).into_response()
}

fn published(books: &Books) -> Option<Published> {
    books.wrongs.iter().find_map(|wrong| match wrong {
        Wrong::Keys(published) => Some(*published),
        _ => None,
    })
}

pub(super) async fn authorize(
    State(issuer): State<Issuer>,
    Query(asked): Query<Fields>,
    RawQuery(query): RawQuery,
) -> Response {
    let mut books = issuer.books();
    let Some(sign_in) = understood(&asked, &books.portal) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let once = ["state", "nonce", "code_challenge"].map(|name| asked[name].clone());
    books.seen.once.extend(once);
    books.seen.asked_for.push(AskedFor {
        claims: asked.get("claims").cloned(),
        max_age: asked.get("max_age").cloned(),
    });
    if let Some(another) = &books.another {
        let page = format!(
            "{}/authorize?{}",
            another.address,
            query.unwrap_or_default()
        );
        return Redirect::to(&page).into_response();
    }
    books.seen.pages += 1;
    let redirect = sign_in.redirect.clone();
    let code = books.hand_out(sign_in);
    let right = json!({ "code": code, "state": asked["state"], "iss": issuer.address });
    let changes = books.wrongs.iter().filter_map(|wrong| match wrong {
        Wrong::Answer(members) => Some(members(issuer.now())),
        _ => None,
    });
    let answer = over(right, changes);
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in answer.as_object().unwrap() {
        let twice = |it: &Wrong| matches!(it, Wrong::Twice(twice) if twice == name);
        let times = if books.wrongs.iter().any(twice) { 2 } else { 1 };
        for _ in 0..times {
            query.append_pair(name, value.as_str().unwrap());
        }
    }
    Redirect::to(&format!("{redirect}?{}", query.finish())).into_response()
}

/// The sign-in that is asked for; `None` where a strict issuer says no.
fn understood(asked: &Fields, portal: &str) -> Option<Asked> {
    let is = |name: &str, value: &str| asked.get(name).is_some_and(|it| it == value);
    let redirect = asked.get("redirect_uri")?;
    let (client, path) = if is("client_id", SERVICE_ID) {
        (SERVICE_ID, "/portal/v1/elevations/callback")
    } else if is("client_id", WEBSITE_ID) {
        (WEBSITE_ID, "/web/callback")
    } else {
        (CLIENT_ID, "/callback")
    };
    // RFC 8252 §7.3: the port doesn't count, everything else does.
    let port = |rest: &str| rest.strip_suffix(path)?.parse::<u16>().ok();
    let loopback = redirect.strip_prefix("http://127.0.0.1:");
    let registered = match client {
        WEBSITE_ID => redirect.strip_suffix(path) == Some(portal),
        _ => loopback.and_then(port).is_some() || redirect == CALLBACK,
    };
    let right = is("response_type", "code")
        && is("client_id", client)
        && is("code_challenge_method", "S256")
        && registered
        && asked.get("scope")?.split(' ').any(|it| it == "openid")
        && asked.get("state")?.len() >= 22
        && asked.get("nonce")?.len() >= 22
        && asked.get("code_challenge")?.len() == 43;
    right.then(|| Asked {
        client,
        subject: "anna",
        nonce: asked["nonce"].clone(),
        challenge: asked["code_challenge"].clone(),
        redirect: redirect.clone(),
    })
}

/// Who asks: the app says so, and the portal proves it with its secret.
fn client(headers: &HeaderMap, form: &Fields) -> Option<&'static str> {
    let Some(authorization) = headers.get("authorization") else {
        return (form.get("client_id")? == CLIENT_ID).then_some(CLIENT_ID);
    };
    let services = [(SERVICE_ID, SERVICE_SECRET), (WEBSITE_ID, WEBSITE_SECRET)];
    let proved = services.into_iter().find(|(id, secret)| {
        let proof = STANDARD.encode(format!("{id}:{secret}"));
        *authorization == format!("Basic {proof}")
    });
    proved.map(|(id, _)| id)
}

pub(super) async fn token(
    State(issuer): State<Issuer>,
    headers: HeaderMap,
    Form(form): Form<Fields>,
) -> Response {
    let mut books = issuer.books();
    books.seen.token_requests += 1;
    if let Some(answer) = trouble::at(Endpoint::Token, books.wrongs, &issuer.sent) {
        return answer;
    }
    let client = client(&headers, &form);
    let asked = match form.get("grant_type").map(String::as_str) {
        _ if client.is_none() => None,
        Some("authorization_code") => books.redeem(&form),
        Some("refresh_token") => books.renew(&form),
        _ => None,
    };
    let asked = asked.filter(|asked| Some(asked.client) == client);
    let Some(asked) = asked else {
        let refusal = Json(json!({ "error": "invalid_grant" }));
        return (StatusCode::BAD_REQUEST, refusal).into_response();
    };
    books.rotated |= published(&books) == Some(Published::NextWhenSigning);
    let number = books.number();
    let changes: Vec<_> = books
        .wrongs
        .iter()
        .filter_map(|wrong| match wrong {
            Wrong::Response(members) => Some(members(issuer.now())),
            _ => None,
        })
        .collect();
    let tokens = json!({
        "access_token": access_token(&issuer, &books, &asked, number), "refresh_token": format!("refresh-{number}"),
        "token_type": "Bearer", "expires_in": books.lifetime,
    });
    let mut tokens = over(tokens, changes.iter().cloned());
    // It is right for whatever access token stands beside it.
    let access = tokens["access_token"].as_str().unwrap_or_default();
    tokens["id_token"] = id_token(&issuer, &books, &asked, access).into();
    let response = over(tokens, changes.into_iter());
    for wrong in books.wrongs {
        if let Wrong::ClockSet(seconds) = wrong {
            issuer.clock.set(*seconds);
        }
    }
    books.gave(response["refresh_token"].as_str(), asked);
    Json(response).into_response()
}

/// Opaque, where nothing is said of whom it is for.
fn access_token(issuer: &Issuer, books: &Books, asked: &Asked, number: usize) -> String {
    let audience = books.wrongs.iter().find_map(|wrong| match wrong {
        Wrong::AccessTokenFor(audience) => Some(audience(&books.portal)),
        _ => None,
    });
    match audience {
        Some(audience) => issuer.access_token(asked.subject, json!({ "aud": audience })),
        None if asked.client == WEBSITE_ID => {
            issuer.access_token(asked.subject, json!({ "aud": books.portal }))
        }
        None => format!("access-{number}"),
    }
}

fn id_token(issuer: &Issuer, books: &Books, asked: &Asked, access: &str) -> String {
    let now = issuer.now();
    let right = json!({
        "iss": issuer.address, "sub": asked.subject, "aud": asked.client, "azp": asked.client,
        "iat": now, "exp": now + 600, "auth_time": now, "nonce": asked.nonce,
        "at_hash": signing::hash(access), "name": "Anna Visser",
        "preferred_username": "anna@contoso.example",
    });
    let claims = books.wrongs.iter().filter_map(|wrong| match wrong {
        Wrong::Claims(members) => Some(members(now)),
        _ => None,
    });
    let header = books.wrongs.iter().filter_map(|wrong| match wrong {
        Wrong::Header(members) => Some(members(now)),
        _ => None,
    });
    let signed: Option<Signed> = books.wrongs.iter().find_map(|wrong| match wrong {
        Wrong::Signed(signed) => Some(*signed),
        _ => None,
    });
    signing::token(&over(right, claims), signed, header, books.rotated)
}

pub(super) async fn revoke() -> StatusCode {
    StatusCode::OK
}

/// Ends the person's session with the issuer.
pub(super) async fn end_session(
    State(issuer): State<Issuer>,
    Query(asked): Query<Fields>,
) -> StatusCode {
    issuer.books().seen.ended.push(asked);
    StatusCode::OK
}

/// Says that it is somebody else, to whoever asks: nobody should.
pub(super) async fn userinfo(State(issuer): State<Issuer>) -> Json<Value> {
    issuer.books().seen.strays += 1;
    Json(json!({ "sub": "mallory" }))
}

/// Where a redirect leads, and everything else that the app has no business with.
pub(super) async fn trap(State(issuer): State<Issuer>) -> StatusCode {
    issuer.books().seen.strays += 1;
    StatusCode::NOT_FOUND
}
