//! The attacks on the website. docs/attacks.md says of each what it does and where it comes from.
//!
//! This file is long because it is one list.

use super::Row;
use super::browser::Page;
use super::deed::{DEED, Deed, End, Forged, Goes, Session, Target, Then};
use crate::sign_in::issuer::Wrong;
use serde_json::json;

/// What most rows have in common.
const ROW: Row = Row {
    name: "",
    deed: DEED,
    twin: DEED,
    end: End::Accepted,
};

/// This page asks.
const fn page(
    header: Option<&'static str>,
    site: Option<&'static str>,
    origin: Option<&'static str>,
) -> Deed {
    Deed {
        page: Page {
            header,
            site,
            origin,
        },
        ..DEED
    }
}

const fn goes(goes: Goes) -> Deed {
    Deed { goes, ..DEED }
}

const fn then(then: Then) -> Deed {
    Deed { then, ..DEED }
}

const fn session(session: Session) -> Deed {
    Deed { session, ..DEED }
}

/// The issuer does this wrong.
const fn wrong(wrongs: &'static [Wrong]) -> Deed {
    Deed { wrongs, ..DEED }
}

/// The action is asked for at this address.
const fn at(path: &'static str) -> Deed {
    by("POST", path, &[])
}

const fn by(
    method: &'static str,
    path: &'static str,
    headers: &'static [(&'static str, &'static str)],
) -> Deed {
    Deed {
        target: Target {
            method,
            path,
            headers,
        },
        ..DEED
    }
}

const fn returns(returns_to: &'static str) -> Deed {
    Deed { returns_to, ..DEED }
}

/// Their page asks for another page of the portal; twins of these are visits.
const fn visit(page: Page, headers: &'static [(&'static str, &'static str)]) -> Deed {
    Deed {
        page,
        ..by("GET", "/devices", headers)
    }
}

const AS_DOCUMENT: &[(&str, &str)] = &[
    ("sec-fetch-mode", "navigate"),
    ("sec-fetch-dest", "document"),
];
const VISIT: Deed = visit(Page::VISIT, AS_DOCUMENT);
/// What the rows about the page have in common.
const PAINTED: Row = Row {
    name: "",
    deed: VISIT,
    twin: VISIT,
    end: End::Bare,
};

const WEB: Option<&str> = Some("web");
const HERE: Option<&str> = Some("same-origin");
const ORIGIN: Option<&str> = Some(super::stage::ADDRESS);
const RESET: &str = "/v1.0/me/managedDevices/{id}/resetPasscode";

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "website/signed-in",
        ..ROW
    },
    Row {
        name: "website/csrf/cross-site",
        deed: Deed {
            page: Page::CROSS_SITE,
            ..DEED
        },
        end: End::Refused(403),
        ..ROW
    },
    Row {
        name: "website/csrf/no-header",
        deed: page(None, HERE, ORIGIN),
        end: End::Refused(403),
        ..ROW
    },
    Row {
        name: "website/csrf/another-header",
        deed: page(Some("app"), HERE, ORIGIN),
        end: End::Refused(403),
        ..ROW
    },
    Row {
        name: "website/csrf/same-site",
        deed: page(WEB, Some("same-site"), Some("https://evil.contoso.example")),
        end: End::Refused(403),
        ..ROW
    },
    Row {
        name: "website/csrf/typed-in",
        deed: page(WEB, Some("none"), None),
        end: End::Refused(403),
        ..ROW
    },
    Row {
        name: "website/csrf/another-origin",
        deed: page(WEB, None, Some("https://evil.example")),
        twin: page(WEB, None, ORIGIN),
        end: End::Refused(403),
    },
    Row {
        name: "website/csrf/origin-of-a-frame",
        deed: page(WEB, None, Some("null")),
        twin: page(WEB, None, ORIGIN),
        end: End::Refused(403),
    },
    Row {
        name: "website/csrf/origin-without-tls",
        deed: page(WEB, None, Some("http://portal.contoso.example")),
        twin: page(WEB, None, ORIGIN),
        end: End::Refused(403),
    },
    Row {
        name: "website/csrf/origin-at-another-port",
        deed: page(WEB, None, Some("https://portal.contoso.example:8443")),
        twin: page(WEB, None, ORIGIN),
        end: End::Refused(403),
    },
    Row {
        name: "website/csrf/says-nothing",
        deed: page(WEB, None, None),
        twin: page(WEB, HERE, None),
        end: End::Refused(403),
    },
    Row {
        name: "website/csrf/two-origins",
        deed: by("POST", RESET, &[("origin", "https://evil.example")]),
        end: End::Refused(403),
        ..ROW
    },
    Row {
        name: "website/login/ticket-of-another",
        deed: goes(Goes::ByTicketOfAnother),
        end: End::OnTheWay(404),
        ..ROW
    },
    Row {
        name: "website/login/ticket-twice",
        deed: goes(Goes::ByTicketTwice),
        end: End::OnTheWay(404),
        ..ROW
    },
    Row {
        name: "website/login/callback-without-cookie",
        deed: goes(Goes::BackWithoutCookie),
        end: End::OnTheWay(400),
        ..ROW
    },
    Row {
        name: "website/login/callback-of-another",
        deed: goes(Goes::BackWithCookieOfAnother),
        end: End::OnTheWay(400),
        ..ROW
    },
    Row {
        name: "website/login/callback-twice",
        deed: goes(Goes::BackTwice),
        end: End::OnTheWay(404),
        ..ROW
    },
    Row {
        name: "website/login/state-wrong",
        deed: wrong(&[Wrong::Answer(|_| json!({ "state": "of-another" }))]),
        end: End::OnTheWay(400),
        ..ROW
    },
    Row {
        name: "website/login/duplicate-code",
        deed: wrong(&[Wrong::Twice("code")]),
        end: End::OnTheWay(400),
        ..ROW
    },
    Row {
        name: "website/login/iss-wrong",
        deed: wrong(&[Wrong::Answer(|_| json!({ "iss": "https://evil.example" }))]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "website/login/nonce-wrong",
        deed: wrong(&[Wrong::Claims(|_| json!({ "nonce": "of-another" }))]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "website/login/id-token-of-the-app",
        deed: wrong(&[Wrong::Claims(
            |_| json!({ "aud": "company-portal-app", "azp": null }),
        )]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "website/login/token-for-another-portal",
        deed: wrong(&[Wrong::AccessTokenFor(|_| json!("https://evil.example"))]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "website/login/tokens-of-two-people",
        deed: wrong(&[Wrong::Claims(|_| json!({ "sub": "bob" }))]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "website/fresh/somebody-else",
        deed: Deed {
            fresh: true,
            ..wrong(&[Wrong::Claims(|_| json!({ "sub": "bob" }))])
        },
        twin: Deed {
            fresh: true,
            ..DEED
        },
        end: End::Told("somebodyElse"),
    },
    Row {
        name: "website/fresh/max-age-ignored",
        deed: Deed {
            fresh: true,
            ..wrong(&[Wrong::Claims(|now| json!({ "auth_time": now - 3_600 }))])
        },
        twin: Deed {
            fresh: true,
            ..DEED
        },
        end: End::Told("notTrusted"),
    },
    Row {
        name: "website/fresh/ordinary-and-old",
        deed: wrong(&[Wrong::Claims(|now| json!({ "auth_time": now - 301 }))]),
        twin: wrong(&[Wrong::Claims(|now| json!({ "auth_time": now - 240 }))]),
        end: End::Refused(401),
    },
    Row {
        name: "website/fresh/ordinary-and-unsaid",
        deed: wrong(&[Wrong::Claims(|_| json!({ "auth_time": null }))]),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/session/planted",
        deed: session(Session::Planted),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/session/guessed",
        deed: session(Session::Guessed),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/session/before-the-fresh-one",
        deed: Deed {
            fresh: true,
            ..session(Session::Before)
        },
        twin: Deed {
            fresh: true,
            ..DEED
        },
        end: End::Refused(401),
    },
    Row {
        name: "website/session/before-signing-in-again",
        deed: session(Session::Before),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/session/two-at-once",
        deed: session(Session::Two),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/session/beside-a-token",
        deed: session(Session::BesideToken),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/session/after-sign-out",
        deed: then(Then::SignsOut),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/session/after-sign-out-everywhere",
        deed: then(Then::SignsOutElsewhere),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/logout/back-channel",
        deed: then(Then::IssuerEnds),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/logout/for-another-client",
        deed: then(Then::SomebodyEnds(Forged::Audience)),
        ..ROW
    },
    Row {
        name: "website/logout/an-id-token",
        deed: then(Then::SomebodyEnds(Forged::Type)),
        ..ROW
    },
    Row {
        name: "website/logout/with-a-nonce",
        deed: then(Then::SomebodyEnds(Forged::Nonce)),
        ..ROW
    },
    Row {
        name: "website/logout/without-an-event",
        deed: then(Then::SomebodyEnds(Forged::Event)),
        ..ROW
    },
    Row {
        name: "website/logout/unsigned",
        deed: then(Then::SomebodyEnds(Forged::Signature)),
        ..ROW
    },
    Row {
        name: "website/redirect/another-site",
        deed: returns("https://evil.example/"),
        end: End::Led("/"),
        ..ROW
    },
    Row {
        name: "website/redirect/without-a-scheme",
        deed: returns("//evil.example"),
        end: End::Led("/"),
        ..ROW
    },
    Row {
        name: "website/redirect/backslash",
        deed: returns("/\\evil.example"),
        end: End::Led("/"),
        ..ROW
    },
    Row {
        name: "website/redirect/encoded-slash",
        deed: returns("/%2Fevil.example"),
        end: End::Led("/"),
        ..ROW
    },
    Row {
        name: "website/path/dots",
        deed: at("/v1.0/me/managedDevices/{id}/../{id}/resetPasscode"),
        end: End::Refused(404),
        ..ROW
    },
    Row {
        name: "website/path/encoded-dots",
        deed: at("/web/%2e%2e/v1.0/me/managedDevices/{id}/resetPasscode"),
        end: End::Refused(404),
        ..ROW
    },
    Row {
        name: "website/path/two-slashes",
        deed: at("/v1.0//me/managedDevices/{id}/resetPasscode"),
        end: End::Refused(404),
        ..ROW
    },
    Row {
        name: "website/path/slash-at-end",
        deed: at("/v1.0/me/managedDevices/{id}/resetPasscode/"),
        end: End::Refused(404),
        ..ROW
    },
    Row {
        name: "website/path/encoded-slash",
        deed: at("/v1.0/me/managedDevices/{id}%2FresetPasscode"),
        end: End::Refused(405),
        ..ROW
    },
    Row {
        name: "website/path/upper-case",
        deed: at("/V1.0/me/managedDevices/{id}/resetPasscode"),
        end: End::Refused(404),
        ..ROW
    },
    Row {
        name: "website/path/of-a-device",
        deed: at("/channel/v1/commands/{id}/accept"),
        end: End::Refused(401),
        ..ROW
    },
    Row {
        name: "website/path/method-override",
        deed: by("GET", RESET, &[("x-http-method-override", "POST")]),
        end: End::Refused(405),
        ..ROW
    },
    Row {
        name: "website/painted/visit",
        end: End::Accepted,
        ..PAINTED
    },
    Row {
        name: "website/painted/another-site",
        deed: visit(Page::CROSS_SITE, AS_DOCUMENT),
        ..PAINTED
    },
    Row {
        name: "website/painted/same-site",
        deed: visit(
            Page {
                site: Some("same-site"),
                ..Page::VISIT
            },
            AS_DOCUMENT,
        ),
        ..PAINTED
    },
    Row {
        name: "website/painted/by-script",
        deed: visit(
            Page::OWN,
            &[("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty")],
        ),
        ..PAINTED
    },
    Row {
        name: "website/painted/in-a-frame",
        deed: visit(
            Page::VISIT,
            &[("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe")],
        ),
        ..PAINTED
    },
    Row {
        name: "website/painted/before-it-is-wanted",
        deed: visit(
            Page::VISIT,
            &[
                ("sec-fetch-mode", "navigate"),
                ("sec-fetch-dest", "document"),
                ("sec-purpose", "prefetch;prerender"),
            ],
        ),
        ..PAINTED
    },
    Row {
        name: "website/painted/says-nothing",
        deed: visit(
            Page {
                site: None,
                ..Page::VISIT
            },
            &[],
        ),
        ..PAINTED
    },
    Row {
        name: "website/painted/another-address",
        deed: Deed {
            page: Page::VISIT,
            ..by("GET", "/settings", AS_DOCUMENT)
        },
        ..PAINTED
    },
    Row {
        name: "website/painted/guessed",
        deed: Deed {
            session: Session::Guessed,
            ..VISIT
        },
        ..PAINTED
    },
    Row {
        name: "website/painted/two-sessions",
        deed: Deed {
            session: Session::Two,
            ..VISIT
        },
        ..PAINTED
    },
    Row {
        name: "website/painted/before-the-fresh-one",
        deed: Deed {
            session: Session::Before,
            fresh: true,
            ..VISIT
        },
        ..PAINTED
    },
    Row {
        name: "website/painted/after-sign-out",
        deed: Deed {
            then: Then::SignsOut,
            ..VISIT
        },
        ..PAINTED
    },
    Row {
        name: "website/painted/after-sign-out-everywhere",
        deed: Deed {
            then: Then::SignsOutElsewhere,
            ..VISIT
        },
        ..PAINTED
    },
    Row {
        name: "website/painted/after-the-issuer-ended-it",
        deed: Deed {
            then: Then::IssuerEnds,
            ..VISIT
        },
        ..PAINTED
    },
];
