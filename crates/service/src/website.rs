//! The face as a website: its page at every address that the face knows, and its files.
//!
//! Whatever isn't in [`crate::routes::table`] comes here. Addresses below the API's roots stay the API's, so that
//! a client that misspells one is told so instead of getting a page.

mod contact;
mod files;
mod page;
mod painted;

use crate::failure::Failure;
use crate::portal::Portal;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::Method;
use http::header::{ALLOW, HeaderValue};
use painted::Visit;

/// First parts of addresses that are never the face's.
const ROOTS: [&str; 8] = [
    ".well-known",
    "assets",
    "beta",
    "channel",
    "openapi.json",
    "portal",
    "v1.0",
    "web",
];

/// What stands at an address that isn't in the table.
enum Place {
    Page,
    File(&'static files::File),
}

/// Answers what isn't in the table.
pub(crate) async fn answer(
    State(portal): State<Portal>,
    request: Request,
) -> Result<Response, Failure> {
    if portal.config().website.is_none() {
        return Err(Failure::NotFound);
    }
    let place = find(request.uri().path()).ok_or(Failure::NotFound)?;
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        let mut refused = Failure::MethodNotAllowed.into_response();
        let allowed = HeaderValue::from_static("GET,HEAD");
        refused.headers_mut().insert(ALLOW, allowed);
        return Ok(refused);
    }
    match place {
        Place::Page => page::page(&portal, Visit::of(&request, &portal)).await,
        Place::File(file) => Ok(file.serve(request.headers())),
    }
}

fn find(path: &str) -> Option<Place> {
    if let Some(file) = files::find(path) {
        return Some(Place::File(file));
    }
    is_page(path).then_some(Place::Page)
}

/// Whether the face may know that address: a file that isn't there, or an API that is misspelt, is none.
fn is_page(path: &str) -> bool {
    let Some(rest) = path.strip_prefix('/') else {
        return false;
    };
    let first = rest.split('/').next().unwrap_or(rest);
    let is_root = ROOTS.iter().any(|root| first.eq_ignore_ascii_case(root));
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    !is_root && (path == "/" || rest.split('/').all(is_part))
}

fn is_part(part: &str) -> bool {
    !part.is_empty() && !part.contains('.')
}

#[cfg(test)]
mod tests;
