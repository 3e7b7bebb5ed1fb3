//! The provider's two cookies: which browser this is, and who is signed in there.

use axum::http::{HeaderMap, HeaderValue, header};

/// Ties a sign-in under way to the browser it began in.
pub(crate) const BROWSER: &str = "issuer-browser";
/// Who is signed in at this browser.
pub(crate) const SESSION: &str = "issuer-session";

/// The value of a cookie.
pub(crate) fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// Sets a cookie until the browser closes. No `Secure`: the provider answers on loopback over http.
pub(crate) fn set(name: &str, value: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax")).ok()
}

/// Takes a cookie away.
pub(crate) fn clear(name: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!(
        "{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
    ))
    .ok()
}
