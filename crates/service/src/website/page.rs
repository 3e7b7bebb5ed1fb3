//! The page that begins the face, with what it may do.

use super::painted::{self, Visit};
use super::{contact, files};
use crate::failure::Failure;
use crate::portal::Portal;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, REFERRER_POLICY, VARY};

/// Stands in the page where somebody whose browser is too old learns whom to ask.
const CONTACT: &str = "<!-- contact -->";

/// Stands in the page where somebody's devices are painted.
const DEVICES: &str = "<!-- devices -->";

/// The page, for somebody who comes to My Devices with their devices in it.
pub(super) async fn page(portal: &Portal, visit: Option<Visit>) -> Result<Response, Failure> {
    let nonce = nonce(portal);
    let organisation = portal.storage().organisation().await?;
    let contact = organisation.map(|organisation| contact::html(&organisation.contact));
    let devices = match visit {
        Some(visit) => painted::devices(portal, visit).await,
        None => None,
    };
    let page = filled(
        files::index(),
        &nonce,
        &contact.unwrap_or_default(),
        devices.as_deref().unwrap_or_default(),
    );
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (CONTENT_SECURITY_POLICY, policy(&nonce)),
        // Without a referrer some browsers hide from our own service where a request comes from.
        (REFERRER_POLICY, "same-origin".to_owned()),
    ];
    let mut response = (headers, page).into_response();
    if devices.is_some() {
        // The face's worker keeps what everybody gets, and nothing that depends on who asks.
        let vary = HeaderValue::from_static("cookie");
        response.headers_mut().insert(VARY, vary);
    }
    Ok(response)
}

/// The page with what differs in each response. The nonce comes first, so that nothing that somebody wrote can
/// ask for it; neither of the other two has a comment in it.
fn filled(page: &str, nonce: &str, contact: &str, devices: &str) -> String {
    let page = page.replace(files::NONCE, nonce);
    page.replace(CONTACT, contact).replace(DEVICES, devices)
}

/// What the page may load and run: its own files, and of scripts only those that say the nonce. Text becomes code
/// only where `start.js` lets it.
pub(crate) fn policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
         object-src 'none'; require-trusted-types-for 'script'; trusted-types default"
    )
}

/// A word that nobody can guess, new for each response: 128 random bits.
fn nonce(portal: &Portal) -> String {
    let mut bytes = [0; 16];
    portal.dice().fill(&mut bytes);
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::{files::NONCE, filled};

    #[test]
    fn what_is_put_in_learns_no_nonce() {
        let page =
            format!("<script nonce=\"{NONCE}\"></script><!-- devices --><p><!-- contact --></p>");
        let (contact, devices) = (format!("<b>{NONCE}</b>"), format!("<i>{NONCE}</i>"));
        assert_eq!(
            filled(&page, "n0nce", &contact, &devices),
            "<script nonce=\"n0nce\"></script><i>%nonce%</i><p><b>%nonce%</b></p>"
        );
    }
}
