//! What a request brings with it, read so that everything wrong with it is a [`Failure`].

use crate::failure::Failure;
use axum::Json;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use http::HeaderMap;
use http::header::IF_MATCH;
use http::request::Parts;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use storage::Idempotency;

/// The longest `Idempotency-Key`, in bytes.
const LONGEST_KEY: usize = 255;

/// A JSON document.
pub(crate) struct Document<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Document<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        match Json::from_request(request, state).await {
            Ok(Json(document)) => Ok(Self(document)),
            Err(JsonRejection::BytesRejection(rejection))
                if rejection.status() == http::StatusCode::PAYLOAD_TOO_LARGE =>
            {
                Err(Failure::TooLarge)
            }
            Err(JsonRejection::MissingJsonContentType(_)) => Err(Failure::BadRequest(
                "The content type isn't application/json.",
            )),
            Err(_) => Err(Failure::BadRequest(
                "The body isn't the JSON document that is asked for.",
            )),
        }
    }
}

/// Whether the caller prefers the reply without the annotation `term`: `Prefer:
/// odata.include-annotations="-term"` (OData 4.01 Protocol §8.2.8.4, RFC 7240). Anything else that is
/// preferred may be ignored, and is.
pub(crate) fn leaves_out(headers: &HeaderMap, term: &str) -> bool {
    annotations(headers).any(|wanted| wanted.strip_prefix('-') == Some(term))
}

/// Whether the caller prefers the reply with the annotation `term`, which it doesn't have otherwise.
pub(crate) fn includes(headers: &HeaderMap, term: &str) -> bool {
    let namespace = term
        .split_once('.')
        .map_or(term, |(namespace, _)| namespace);
    let named = |wanted: &str| {
        wanted == "*" || wanted == term || wanted.strip_suffix(".*") == Some(namespace)
    };
    annotations(headers).any(named) && !leaves_out(headers, term)
}

/// Whether the caller prefers this.
pub(crate) fn prefers(headers: &HeaderMap, preference: &str) -> bool {
    let all = headers.get_all("prefer").into_iter();
    all.filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split([',', ';']))
        .any(|preferred| preferred.trim() == preference)
}

/// The annotations that the caller says something about.
fn annotations(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let preferences = headers.get_all("prefer").into_iter();
    preferences
        .filter_map(|value| value.to_str().ok())
        .filter_map(|value| value.split_once("include-annotations="))
        .filter_map(|(_, terms)| match terms.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => terms.split([',', ';', ' ']).next(),
        })
        .flat_map(|terms| terms.split(','))
        .map(str::trim)
}

/// The id in an address.
pub(crate) struct Id(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        // What can't be read as a text is no id of anything, so it isn't there either.
        match Path::<String>::from_request_parts(parts, state).await {
            Ok(Path(id)) => Ok(Self(id)),
            Err(PathRejection::FailedToDeserializePathParams(_)) => Err(Failure::NotFound),
            Err(_) => Err(Failure::Internal),
        }
    }
}

/// The query of an address.
pub(crate) struct Asked<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        Query::<T>::from_request_parts(parts, state)
            .await
            .map(|Query(asked)| Self(asked))
            .map_err(|_: QueryRejection| {
                Failure::BadRequest("The query isn't one that is supported here.")
            })
    }
}

/// The version a caller looked at; `None`: any. What isn't one of our tags fits no version, and
/// versions count up from zero.
pub(crate) fn if_match(headers: &HeaderMap) -> Option<i64> {
    let tag = headers.get(IF_MATCH)?;
    let text = tag.to_str().unwrap_or_default().trim();
    if text == "*" {
        return None;
    }
    let version = text
        .strip_prefix("W/")
        .unwrap_or(text)
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .and_then(|version| version.parse().ok());
    Some(version.unwrap_or(-1))
}

/// What makes a repeated request the same one; `None` where the caller doesn't say.
pub(crate) fn idempotency(headers: &HeaderMap, path: &str) -> Result<Option<Idempotency>, Failure> {
    let Some(key) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    let key = key.to_str().unwrap_or_default().trim().trim_matches('"');
    if key.is_empty() || key.len() > LONGEST_KEY {
        return Err(Failure::BadRequest(
            "The idempotency key is empty, too long, or not ASCII.",
        ));
    }
    // These requests have no body that counts, and all are POST: the address is the request.
    Ok(Some(Idempotency {
        key: key.to_owned(),
        fingerprint: Sha256::digest(path.as_bytes()).to_vec(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(tag: &str) -> Option<i64> {
        let mut headers = HeaderMap::new();
        headers.insert(IF_MATCH, tag.parse().unwrap());
        if_match(&headers)
    }

    #[test]
    fn a_tag_is_a_version_and_anything_else_fits_none() {
        assert_eq!(if_match(&HeaderMap::new()), None);
        assert_eq!(version("*"), None);
        assert_eq!(version("\"7\""), Some(7));
        assert_eq!(version("W/\"7\""), Some(7));
        for tag in ["7", "\"7", "\"seven\"", "\"7\", \"8\"", ""] {
            assert_eq!(version(tag), Some(-1), "{tag}");
        }
    }
}
