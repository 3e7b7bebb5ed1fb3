//! What people see: HTML without scripts, its style in one file.

mod message;
mod sign_in;

pub(crate) use message::Message;
pub(crate) use sign_in::{SignInForm, address};

use crate::Issuer;
use crate::words::Language;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use core::fmt::{self, Write};

/// Everything a page may load or do; `form_target` is the app's origin, to which the browser is
/// redirected after the form is sent.
fn content_security_policy(form_target: Option<&str>) -> String {
    format!(
        "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'{}{}; frame-ancestors 'none'; base-uri 'none'",
        if form_target.is_some() { " " } else { "" },
        form_target.unwrap_or_default(),
    )
}

/// A text that may stand between tags and in quoted attributes.
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// A whole page around `main`, which is HTML already.
pub(crate) struct Page<'a> {
    pub(crate) language: Language,
    /// Where the same page is in the other language.
    pub(crate) other_language: Option<&'a str>,
    pub(crate) main: String,
    pub(crate) status: StatusCode,
    /// The origin to which the page's form leads in the end.
    pub(crate) form_target: Option<&'a str>,
}

impl Issuer {
    /// The page, with the headers it needs.
    pub(crate) fn show(&self, page: &Page<'_>) -> Response {
        let organisation = &self.config.organisation;
        let say = |id: &str| {
            self.words
                .say(page.language, id, &[("organisation", organisation)])
        };
        let initial: String = organisation
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect();
        let languages = page.other_language.map_or_else(String::new, |address| {
            let other = page.language.other();
            format!(
                r#"<details class="languages"><summary class="language">{GLOBE}{}</summary><a class="language" href="{}" lang="{tag}" hreflang="{tag}">{}</a></details>"#,
                Text(&say("page-language")),
                Text(address),
                Text(&self.words.say(other, "page-language", &[])),
                tag = other.tag(),
            )
        });
        let html = format!(
            r#"<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<div class="banner">
<p class="organisation"><span class="organisation__initial" aria-hidden="true">{initial}</span><span class="organisation__name">{organisation}</span></p>
{DEVICES}
<div class="motto"><p class="motto__words">{motto}</p><p>{motto_more}</p></div>
</div>
<div class="side">
<header>{languages}</header>
<main>
{main}</main>
</div>
</body>
</html>
"#,
            lang = page.language.tag(),
            title = Text(&say("page-title")),
            initial = Text(&initial),
            organisation = Text(organisation),
            motto = Text(&say("page-motto")),
            motto_more = Text(&say("page-motto-more")),
            main = page.main,
        );
        let mut response = (page.status, Html(html)).into_response();
        let headers = response.headers_mut();
        match HeaderValue::from_str(&content_security_policy(page.form_target)) {
            Ok(policy) => headers.insert(header::CONTENT_SECURITY_POLICY, policy),
            Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        };
        response
    }

    /// The style, with the organisation's colour at its top.
    pub(crate) fn style(&self) -> String {
        let color = Some(self.config.theme_color.as_str())
            .filter(|color| is_color(color))
            .unwrap_or("#0f5fb0");
        let text = if is_light(color) {
            "#1b1b1f"
        } else {
            "#ffffff"
        };
        format!(
            ":root {{ --brand: {color}; --on-brand: {text}; }}\n{}",
            include_str!("page/style.css")
        )
    }
}

fn is_color(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| {
        digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Whether dark text reads better on `color` than white: relative luminance above 0.18, where
/// both have the same contrast (WCAG 2.2, contrast ratio).
fn is_light(color: &str) -> bool {
    let channel = |range: core::ops::Range<usize>| {
        let byte = color
            .get(range)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
            .unwrap_or(0);
        let value = f64::from(byte) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1..3) + 0.7152 * channel(3..5) + 0.0722 * channel(5..7) > 0.18
}

const GLOBE: &str = r#"<svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.3" aria-hidden="true"><circle cx="10" cy="10" r="7.4"/><ellipse cx="10" cy="10" rx="3.2" ry="7.4"/><path d="M3.2 7.5h13.6M3.2 12.5h13.6"/></svg>"#;

const DEVICES: &str = r#"<svg class="devices" viewBox="0 0 550 310" aria-hidden="true">
<rect class="devices__body" x="208" y="2" width="296" height="196" rx="22"/>
<rect class="devices__screen" x="220" y="14" width="272" height="170" rx="10"/>
<rect class="devices__part" x="242" y="39" width="100" height="18" rx="9"/>
<rect class="devices__part" x="242" y="72" width="226" height="85" rx="12"/>
<path class="devices__body" d="M168 201h374l-20 20q-3 3-8 3H196q-5 0-8-3z"/>
<rect class="devices__part" x="322" y="201" width="66" height="8" rx="4"/>
<rect class="devices__phone" x="5" y="85" width="100" height="210" rx="18"/>
<rect class="devices__part" x="22" y="112" width="28" height="28" rx="8"/><rect class="devices__part" x="60" y="112" width="28" height="28" rx="8"/>
<rect class="devices__part" x="22" y="150" width="28" height="28" rx="8"/><rect class="devices__bright" x="60" y="150" width="28" height="28" rx="8"/>
<rect class="devices__bright" x="31" y="275" width="48" height="6" rx="3"/>
</svg>"#;
