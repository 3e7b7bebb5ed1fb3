//! Which client asks: an app says its name, a service proves it with its secret (RFC 6749 §2.3.1).

use crate::Issuer;
use crate::config::Client;
use crate::environment::digest;
use crate::request::Parameters;
use axum::http::{HeaderMap, header};
use base64::{Engine, engine::general_purpose::STANDARD};
use subtle::ConstantTimeEq;

impl Issuer {
    /// The client that asks; `None` where it isn't known, an app brings a secret or a service none of its own.
    pub(crate) fn asking(&self, headers: &HeaderMap, asked: &Parameters) -> Option<&Client> {
        let named = asked.get("client_id");
        let Some(proof) = headers.get(header::AUTHORIZATION) else {
            return self
                .config
                .client(named?)
                .filter(|client| client.secret.is_none());
        };
        let (id, secret) = basic(proof.to_str().ok()?)?;
        let client = self.config.client(&id)?;
        let expected = digest(client.secret.as_deref()?);
        let proved: bool = expected.ct_eq(&digest(&secret)).into();
        (proved && named.is_none_or(|named| named == id)).then_some(client)
    }
}

/// Name and secret, each of which was form-encoded before.
fn basic(header: &str) -> Option<(String, String)> {
    let (scheme, encoded) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    let (id, secret) = decoded.split_once(':')?;
    Some((form_decoded(id)?, form_decoded(secret)?))
}

fn form_decoded(text: &str) -> Option<String> {
    let pair = format!("{text}=");
    let mut pairs = url::form_urlencoded::parse(pair.as_bytes());
    let (decoded, _) = pairs.next()?;
    pairs.next().is_none().then(|| decoded.into_owned())
}
