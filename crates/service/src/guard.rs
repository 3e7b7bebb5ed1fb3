//! Who may call a route. A request passes its route's guard before the handler sees anything of it.

use crate::browser::{own_page, session};
use crate::failure::{Challenge, Failure};
use crate::portal::Portal;
use crate::tokens::{Claims, Refusal};
use axum::extract::{FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::AUTHORIZATION;
use http::request::Parts;
use http::{HeaderMap, Method};
use model::freshness::is_fresh;
use model::id::DeviceId;
use model::person::Role;
use model::time::Timestamp;
use sha2::{Digest, Sha256};
use storage::{Person, SignedInPerson};

/// The scope that every person's token needs.
pub const SCOPE: &str = "portal";

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    Public,
    /// A person of the organisation, by access token or a browser's session.
    Person,
    /// The help desk and administrators, likewise.
    It,
    /// Administrators, likewise.
    Administrator,
    /// The portal's own page in a browser, whether or not somebody is signed in there.
    OwnPage,
    /// A device, by its secret.
    Device,
}

/// The person who calls.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Their row.
    pub person: Person,
    /// When they last proved who they are.
    pub auth_time: Option<Timestamp>,
    /// They did so within the authentication context that is asked for, or none is.
    pub in_context: bool,
    /// When their token stops counting.
    pub until: Timestamp,
    /// Tells their session from every other: the hash of their token or cookie.
    pub session: [u8; 32],
}

impl SignedIn {
    /// Whether their token says that they have just proved who they are, as it takes for what hurts.
    #[must_use]
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        self.in_context && is_fresh(self.auth_time, now)
    }
}

/// The device that calls.
#[derive(Clone, Debug)]
pub struct CallingDevice(pub DeviceId);

pub(crate) async fn person(
    State(portal): State<Portal>,
    mut request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let (method, path) = (request.method(), request.uri().path());
    let signed_in = sign_in(&portal, method, path, request.headers()).await?;
    request.extensions_mut().insert(signed_in);
    Ok(next.run(request).await)
}

pub(crate) async fn it(
    portal: State<Portal>,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let allowed = |role| matches!(role, Role::HelpDesk | Role::Administrator);
    in_role(portal, request, next, allowed).await
}

pub(crate) async fn administrator(
    portal: State<Portal>,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    in_role(portal, request, next, |role| role == Role::Administrator).await
}

/// The role is the row's, which lapses; the token only refreshes it.
async fn in_role(
    State(portal): State<Portal>,
    mut request: Request,
    next: Next,
    allowed: impl Fn(Role) -> bool,
) -> Result<Response, Failure> {
    let (method, path) = (request.method(), request.uri().path());
    let signed_in = sign_in(&portal, method, path, request.headers()).await?;
    if !allowed(signed_in.person.role) {
        return Err(Failure::WrongRole);
    }
    request.extensions_mut().insert(signed_in);
    Ok(next.run(request).await)
}

/// By access token, or by a browser's session where there is none.
async fn sign_in(
    portal: &Portal,
    method: &Method,
    path: &str,
    headers: &HeaderMap,
) -> Result<SignedIn, Failure> {
    if !headers.contains_key(AUTHORIZATION) && session::is_meant(portal, headers) {
        return session::signed_in(portal, method, path, headers).await;
    }
    let token = bearer(headers).ok_or(Failure::Unauthenticated(Challenge::NoToken))?;
    let claims = portal.tokens().read(token).await.map_err(|refusal| {
        tracing::info!(?refusal, "token refused");
        match refusal {
            Refusal::KeysUnreachable => Failure::Unavailable,
            _ => Failure::Unauthenticated(Challenge::InvalidToken),
        }
    })?;
    if !claims.allows(SCOPE) {
        return Err(Failure::InsufficientScope);
    }
    let (auth_time, until) = (claims.auth_time(), claims.until());
    let in_context = claims.in_context();
    let person = person_of(portal, claims)
        .await?
        .ok_or(Failure::Unauthenticated(Challenge::InvalidToken))?;
    Ok(SignedIn {
        person,
        auth_time,
        in_context,
        until,
        session: hash_of(token),
    })
}

/// Whom a token's claims describe; `None` where they signed out everywhere since.
pub(crate) async fn person_of(
    portal: &Portal,
    claims: Claims,
) -> Result<Option<Person>, storage::Failure> {
    let (role, proved) = (claims.role(), claims.proved());
    let user_name = claims.user_name.unwrap_or_else(|| claims.subject.clone());
    portal
        .storage()
        .person_signs_in(SignedInPerson {
            issuer: claims.issuer,
            subject: claims.subject,
            display_name: claims.name.unwrap_or_else(|| user_name.clone()),
            user_name,
            mail: claims.mail,
            role,
            proved,
            now: portal.now(),
            new_id: model::id::PersonId(portal.new_id()),
        })
        .await
}

/// Only the portal's own page, whoever is signed in there.
pub(crate) async fn own_page(
    State(portal): State<Portal>,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    if portal.browsers().is_none() {
        return Err(Failure::NotFound);
    }
    own_page::check(&portal, request.method(), request.headers())?;
    Ok(next.run(request).await)
}

pub(crate) async fn device(
    State(portal): State<Portal>,
    mut request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let refused = Failure::Unauthenticated(Challenge::Device);
    let secret = bearer(request.headers()).ok_or(refused)?;
    let device = portal
        .storage()
        .device_of_secret(hash_of(secret))
        .await?
        .ok_or(refused)?;
    request.extensions_mut().insert(CallingDevice(device));
    Ok(next.run(request).await)
}

/// What is kept of a token, a device's secret or a one-time code. All are long and random, so a plain hash
/// can't be turned back.
#[must_use]
pub fn hash_of(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// A new secret, of a device or good once: 256 random bits.
pub(crate) fn new_secret(portal: &Portal) -> String {
    let mut bytes = zeroize::Zeroizing::new([0; 32]);
    portal.dice().fill(&mut *bytes);
    URL_SAFE_NO_PAD.encode(*bytes)
}

/// The one bearer token of a request (RFC 6750 §2.1); two headers are none.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut all = headers.get_all(AUTHORIZATION).iter();
    let (Some(only), None) = (all.next(), all.next()) else {
        return None;
    };
    let (scheme, token) = only.to_str().ok()?.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

/// A handler behind another guard than its own finds nobody here, and fails closed.
macro_rules! from_guard {
    ($who:ty) => {
        impl<S: Sync> FromRequestParts<S> for $who {
            type Rejection = Failure;

            async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
                parts
                    .extensions
                    .get::<Self>()
                    .cloned()
                    .ok_or(Failure::Internal)
            }
        }
    };
}

from_guard!(SignedIn);
from_guard!(CallingDevice);
from_guard!(crate::envelope::RequestId);

#[cfg(test)]
mod tests;
