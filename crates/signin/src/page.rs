//! What the person sees in the browser when they come back: static, calm, in their language.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fluent_bundle::{FluentBundle, FluentResource};
use sha2::{Digest, Sha256};

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
    /// It went on or ended long ago: this tab is no part of it.
    Over,
}

const STYLE: &str = include_str!("page.css");
/// A language's brand words, and the page's own.
type Words = [&'static str; 2];
const ENGLISH: Words = [
    include_str!("../../../locales/en/brand.ftl"),
    include_str!("../../../locales/en/callback.ftl"),
];
const DUTCH: Words = [
    include_str!("../../../locales/nl/brand.ftl"),
    include_str!("../../../locales/nl/callback.ftl"),
];

/// A page that loads nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its content security policy.
    pub policy: String,
    /// Its HTML.
    pub html: String,
}

/// The page for an outcome, in English or, for `nl`, in Dutch.
#[must_use]
pub fn page(outcome: Outcome, language: &str) -> Page {
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
        Outcome::Over => ("calm", "callback-over-title", "callback-over-text"),
    };
    let sign = match mood {
        "good" => "M10 21l7 7 13-15",
        "calm" => "M11 20h18",
        _ => "M20 10v13M20 29v1",
    };
    let bundle = bundle(words);
    let (title, text) = (word(&bundle, title), word(&bundle, text));
    let product = word(&bundle, "callback-product");
    let html = format!(
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
    Page { policy, html }
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
                Outcome::Over,
            ] {
                let html = page(kind, language).html;
                let sign = match kind {
                    Outcome::SignedIn => "M10 21l7 7 13-15",
                    Outcome::Cancelled | Outcome::TookTooLong | Outcome::Over => "M11 20h18",
                    _ => "M20 10v13M20 29v1",
                };
                assert!(html.contains(sign), "{kind:?}");
                assert!(html.contains(&format!("lang=\"{language}\"")));
                assert!(
                    !html.contains("-title<") && !html.contains("-text<"),
                    "{html}"
                );
            }
        }
    }
}
