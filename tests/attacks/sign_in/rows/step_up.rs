//! The fresh sign-in: who it was, and when. An issuer that doesn't do what was asked is asked once.

use crate::sign_in::issuer::Wrong;
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::{Answer, Tokens};
use crate::sign_in::row::{During, ROW, Row};
use serde_json::json;
use wire::host::SignInFailure::{self, NotTrusted, SomebodyElse, TookTooLong};

/// A fresh sign-in, which must work.
const FRESH: Row = Row {
    during: During::Fresh,
    ..ROW
};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/step-up/fresh",
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/max-age-ignored",
        wrongs: &[Wrong::Claims(|now| json!({ "auth_time": now - 3_600 }))],
        expected: Refused(NotTrusted, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/auth-time-old",
        wrongs: &[Wrong::Claims(|now| json!({ "auth_time": now - 331 }))],
        twin: &[Wrong::Claims(|now| json!({ "auth_time": now - 270 }))],
        expected: Refused(NotTrusted, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/auth-time-future",
        wrongs: &[Wrong::Claims(|now| json!({ "auth_time": now + 90 }))],
        twin: &[Wrong::Claims(|now| json!({ "auth_time": now + 20 }))],
        expected: Refused(NotTrusted, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/auth-time-missing",
        wrongs: &[Wrong::Claims(|_| json!({ "auth_time": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/auth-time-text",
        wrongs: &[Wrong::Claims(|now| json!({ "auth_time": now.to_string() }))],
        expected: Refused(NotTrusted, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/auth-time-float",
        wrongs: &[Wrong::Claims(|_| json!({ "auth_time": 1.5e18 }))],
        expected: Refused(NotTrusted, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/auth-time-negative",
        wrongs: &[Wrong::Claims(|now| json!({ "auth_time": -now }))],
        expected: Refused(NotTrusted, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/iat-fresh-but-auth-time-old",
        wrongs: &[Wrong::Claims(
            |now| json!({ "iat": now, "auth_time": now - 86_400 }),
        )],
        expected: Refused(NotTrusted, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/somebody-else",
        wrongs: &[Wrong::Claims(
            |_| json!({ "sub": "bob", "preferred_username": "anna@contoso.example" }),
        )],
        expected: Refused(SomebodyElse, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/requirements-unmet",
        wrongs: &[Wrong::Answer(
            |_| json!({ "code": null, "error": "unmet_authentication_requirements" }),
        )],
        expected: Refused(SignInFailure::Refused, Answer),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/clock-set-back",
        wrongs: &[Wrong::ClockSet(-3_600)],
        twin: &[Wrong::ClockSet(-10)],
        expected: Refused(NotTrusted, Tokens),
        ..FRESH
    },
    Row {
        name: "sign-in/step-up/too-late",
        wrongs: &[Wrong::ClockSet(301)],
        twin: &[Wrong::ClockSet(200)],
        expected: Refused(TookTooLong, Tokens),
        ..FRESH
    },
];
