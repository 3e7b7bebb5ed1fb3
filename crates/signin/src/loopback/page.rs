//! What the person sees in the browser when they come back: static, calm, in their language.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fluent_bundle::{FluentBundle, FluentResource};
use sha2::{Digest, Sha256};
use url::Url;

/// How a sign-in ended, as far as the browser's tab is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// They are signed in.
    SignedIn,
    /// They said no.
    Cancelled,
    /// It took too long.
    TookTooLong,
    /// Somebody else was to sign in.
    SomebodyElse,
    /// It didn't work; the app says why.
    NotFinished,
}

const STYLE: &str = include_str!("page.css");
/// A language's brand words, and the page's own.
type Words = [&'static str; 2];
const ENGLISH: Words = [
    include_str!("../../../../locales/en/brand.ftl"),
    include_str!("../../../../locales/en/callback.ftl"),
];
const DUTCH: Words = [
    include_str!("../../../../locales/nl/brand.ftl"),
    include_str!("../../../../locales/nl/callback.ftl"),
];

/// The page for an outcome, as a whole HTTP response.
pub(super) fn outcome(outcome: Outcome, language: &str) -> String {
    let (language, words) = match language {
        "nl" => ("nl", DUTCH),
        _ => ("en", ENGLISH),
    };
    let (mood, title, text) = match outcome {
        Outcome::SignedIn => (
            "good",
            "callback-signed-in-title",
            "callback-signed-in-text",
        ),
        Outcome::Cancelled => (
            "calm",
            "callback-cancelled-title",
            "callback-cancelled-text",
        ),
        Outcome::TookTooLong => (
            "calm",
            "callback-took-too-long-title",
            "callback-took-too-long-text",
        ),
        Outcome::SomebodyElse => (
            "bad",
            "callback-somebody-else-title",
            "callback-somebody-else-text",
        ),
        Outcome::NotFinished => (
            "bad",
            "callback-not-finished-title",
            "callback-not-finished-text",
        ),
    };
    let sign = match mood {
        "good" => "M10 21l7 7 13-15",
        "calm" => "M11 20h18",
        _ => "M20 10v13M20 29v1",
    };
    let bundle = bundle(words);
    let (title, text) = (word(&bundle, title), word(&bundle, text));
    let product = word(&bundle, "callback-product");
    let body = format!(
        "<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title} – {product}</title>\
         <style>{STYLE}</style></head><body><main class=\"{mood}\">\
         <svg viewBox=\"0 0 40 40\" aria-hidden=\"true\"><circle cx=\"20\" cy=\"20\" r=\"20\"/>\
         <path d=\"{sign}\"/></svg>\
         <h1>{title}</h1><p>{text}</p><footer>{product}</footer></main></body></html>"
    );
    let hash = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'"
    );
    let headers =
        format!("Content-Type: text/html; charset=utf-8\r\nContent-Security-Policy: {policy}\r\n");
    response("200 OK", &headers, &body)
}

/// Sends the browser on to the issuer.
pub(super) fn onward(url: &Url) -> String {
    response("302 Found", &format!("Location: {url}\r\n"), "")
}

/// Sends the browser on from the issuer's answer. Not by a redirect: where the issuer's own page was a form,
/// browsers hold its `form-action` against every redirect after it.
pub(super) fn further(url: &Url) -> String {
    let policy = "default-src 'none'; frame-ancestors 'none'";
    let headers = format!(
        "Content-Type: text/html; charset=utf-8\r\nContent-Security-Policy: {policy}\r\nRefresh: 0; url={url}\r\n"
    );
    response("200 OK", &headers, "")
}

/// Says no, and nothing else.
pub(super) fn refusal(status: u16) -> String {
    let line = match status {
        404 => "404 Not Found",
        405 => "405 Method Not Allowed",
        431 => "431 Request Header Fields Too Large",
        503 => "503 Service Unavailable",
        _ => "400 Bad Request",
    };
    response(line, "Content-Security-Policy: default-src 'none'\r\n", "")
}

fn response(status: &str, headers: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\nCache-Control: no-store\r\n\
         Referrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn bundle(words: Words) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::default();
    // No sentence here is put together from pieces of another direction.
    bundle.set_use_isolating(false);
    for text in words {
        // A message that can't be read shows as its id; a test reads them all.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
        drop(bundle.add_resource(resource));
    }
    bundle
}

fn word(bundle: &FluentBundle<FluentResource>, id: &str) -> String {
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    bundle
        .format_pattern(pattern, None, &mut Vec::new())
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_has_its_words_in_both_languages() {
        for language in ["en", "nl"] {
            for kind in [
                Outcome::SignedIn,
                Outcome::Cancelled,
                Outcome::TookTooLong,
                Outcome::SomebodyElse,
                Outcome::NotFinished,
            ] {
                let page = outcome(kind, language);
                assert!(page.contains(&format!("lang=\"{language}\"")));
                assert!(
                    !page.contains("-title<") && !page.contains("-text<"),
                    "{page}"
                );
            }
        }
    }

    #[test]
    fn the_page_keeps_nothing_and_loads_nothing() {
        let page = outcome(Outcome::SignedIn, "en");
        for header in [
            "Content-Security-Policy: default-src 'none'; style-src 'sha256-",
            "Cache-Control: no-store",
            "Referrer-Policy: no-referrer",
        ] {
            assert!(page.contains(header), "{header}");
        }
        assert!(page.contains("go back to Company Portal"));
        assert!(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"));
    }
}
