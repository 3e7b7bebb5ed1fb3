//! The page that begins the face, with what it may do.

use super::{contact, files};
use crate::failure::Failure;
use crate::portal::Portal;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY};

/// Stands in the page where somebody whose browser is too old learns whom to ask.
const CONTACT: &str = "<!-- contact -->";

/// The page.
pub(super) async fn page(portal: &Portal) -> Result<Response, Failure> {
    let nonce = nonce(portal);
    let organisation = portal.storage().organisation().await?;
    let contact = organisation.map(|organisation| contact::html(&organisation.contact));
    let page = filled(files::index(), &nonce, &contact.unwrap_or_default());
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (CONTENT_SECURITY_POLICY, policy(&nonce)),
        // Without a referrer some browsers hide from our own service where a request comes from.
        (REFERRER_POLICY, "same-origin".to_owned()),
    ];
    Ok((headers, page).into_response())
}

/// The page with what differs in each response. The nonce comes first, so that nothing that an organisation
/// wrote can ask for it.
fn filled(page: &str, nonce: &str, contact: &str) -> String {
    let page = page.replace(files::NONCE, nonce);
    page.replace(CONTACT, contact)
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
    fn a_contact_is_put_in_and_learns_no_nonce() {
        let page = format!("<script nonce=\"{NONCE}\"></script><p><!-- contact --></p>");
        let contact = format!("<b>{NONCE}</b>");
        assert_eq!(
            filled(&page, "n0nce", &contact),
            "<script nonce=\"n0nce\"></script><p><b>%nonce%</b></p>"
        );
    }
}
