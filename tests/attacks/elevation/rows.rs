//! The attacks on elevation, in the order in which one goes its way. docs/attacks.md says of each what it
//! does and where it comes from.

use super::Row;
use super::deed::{Cookie, DEED, Deed, End, Session};
use crate::sign_in::issuer::Wrong;
use serde_json::json;

/// What most rows have in common.
const ROW: Row = Row {
    name: "",
    deed: DEED,
    twin: DEED,
    end: End::Accepted,
};

/// The issuer does this wrong.
const fn wrong(wrongs: &'static [Wrong]) -> Deed {
    Deed { wrongs, ..DEED }
}

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/elevation/elevated",
        ..ROW
    },
    Row {
        name: "sign-in/elevation/no-cookie",
        deed: Deed {
            cookie: Cookie::None,
            ..DEED
        },
        end: End::AtCallback(400),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/another-browser",
        deed: Deed {
            cookie: Cookie::OfAnother,
            ..DEED
        },
        end: End::AtCallback(400),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/state-wrong",
        deed: wrong(&[Wrong::Answer(|_| json!({ "state": "of-another" }))]),
        end: End::AtCallback(400),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/duplicate-code",
        deed: wrong(&[Wrong::Twice("code")]),
        end: End::AtCallback(400),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/state-reused",
        deed: Deed {
            comes_twice: true,
            ..DEED
        },
        end: End::AtCallback(404),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/iss-wrong",
        deed: wrong(&[Wrong::Answer(|_| json!({ "iss": "https://evil.example" }))]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/somebody-else",
        deed: wrong(&[Wrong::Claims(|_| json!({ "sub": "bob" }))]),
        end: End::Told("somebodyElse"),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/id-token-of-the-app",
        deed: wrong(&[Wrong::Claims(
            |_| json!({ "aud": "company-portal-app", "azp": null }),
        )]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/nonce-wrong",
        deed: wrong(&[Wrong::Claims(|_| json!({ "nonce": "of-another" }))]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/max-age-ignored",
        deed: wrong(&[Wrong::Claims(|now| json!({ "auth_time": now - 3_600 }))]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/auth-time-old",
        deed: wrong(&[Wrong::Claims(|now| json!({ "auth_time": now - 301 }))]),
        twin: wrong(&[Wrong::Claims(|now| json!({ "auth_time": now - 240 }))]),
        end: End::Told("tookTooLong"),
    },
    Row {
        name: "sign-in/elevation/auth-time-future",
        deed: wrong(&[Wrong::Claims(|now| json!({ "auth_time": now + 90 }))]),
        twin: wrong(&[Wrong::Claims(|now| json!({ "auth_time": now + 20 }))]),
        end: End::Told("notTrusted"),
    },
    Row {
        name: "sign-in/elevation/auth-time-missing",
        deed: wrong(&[Wrong::Claims(|_| json!({ "auth_time": null }))]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/iat-fresh-but-auth-time-old",
        deed: wrong(&[Wrong::Claims(
            |now| json!({ "iat": now, "auth_time": now - 86_400 }),
        )]),
        end: End::Told("notTrusted"),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/link-sent-around",
        deed: Deed {
            has_code: false,
            ..DEED
        },
        end: End::AtCompletion(404),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/completed-by-another-session",
        deed: Deed {
            completes: Session::AnnasOther,
            ..DEED
        },
        end: End::AtCompletion(404),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/completed-by-somebody-else",
        deed: Deed {
            completes: Session::Bobs,
            ..DEED
        },
        end: End::AtCompletion(404),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/another-session",
        deed: Deed {
            acts: Session::AnnasOther,
            ..DEED
        },
        end: End::AtAction(401),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/another-person",
        deed: Deed {
            acts: Session::Bobs,
            ..DEED
        },
        end: End::AtAction(401),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/another-action",
        deed: Deed {
            action: "retire",
            ..DEED
        },
        end: End::AtAction(401),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/reused",
        deed: Deed {
            used_before: true,
            ..DEED
        },
        end: End::AtAction(401),
        ..ROW
    },
    Row {
        name: "sign-in/elevation/fifty-at-once",
        deed: Deed {
            at_once: 50,
            ..DEED
        },
        ..ROW
    },
    Row {
        name: "sign-in/elevation/after-sign-out",
        deed: Deed {
            signs_out: true,
            ..DEED
        },
        end: End::AtAction(401),
        ..ROW
    },
];
