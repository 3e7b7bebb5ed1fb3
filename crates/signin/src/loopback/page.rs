//! What the listener answers.

use crate::page::{Outcome, page};
use url::Url;

/// The page for an outcome, as a whole HTTP response.
pub(super) fn outcome(outcome: Outcome, language: &str) -> String {
    let page = page(outcome, language);
    let headers = format!(
        "Content-Type: text/html; charset=utf-8\r\nContent-Security-Policy: {}\r\n",
        page.policy
    );
    response("200 OK", &headers, &page.html)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_why_as_browsers_know_it() {
        for (status, line) in [
            (400, "HTTP/1.1 400 Bad Request\r\n"),
            (404, "HTTP/1.1 404 Not Found\r\n"),
            (405, "HTTP/1.1 405 Method Not Allowed\r\n"),
            (431, "HTTP/1.1 431 Request Header Fields Too Large\r\n"),
            (503, "HTTP/1.1 503 Service Unavailable\r\n"),
        ] {
            assert!(refusal(status).starts_with(line), "{status}");
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
