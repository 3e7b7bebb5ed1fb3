//! The token response: what it has to hold, and what it may not.

use crate::sign_in::issuer::Wrong;
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::Tokens;
use crate::sign_in::row::{ROW, Row};
use serde_json::json;
use wire::host::SignInFailure::NotTrusted;

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/response/without-id-token",
        wrongs: &[Wrong::Response(|_| json!({ "id_token": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/id-token-is-no-token",
        wrongs: &[Wrong::Response(|_| json!({ "id_token": "a.b.c" }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/id-token-of-another-kind",
        wrongs: &[Wrong::Header(|_| json!({ "typ": "at+jwt" }))],
        twin: &[Wrong::Header(|_| json!({ "typ": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/id-token-critical-header",
        wrongs: &[Wrong::Header(|_| json!({ "crit": ["b64"], "b64": true }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/id-token-brings-its-key",
        wrongs: &[Wrong::Header(
            |_| json!({ "kid": "mine", "jku": "https://evil.test/keys", "x5u": "https://evil.test/x" }),
        )],
        twin: &[Wrong::Header(
            |_| json!({ "jku": "https://evil.test/keys", "x5u": "https://evil.test/x" }),
        )],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/floods-the-log",
        wrongs: &[Wrong::Claims(
            |_| json!({ "aud": "\u{1b}[2J\nsigned in ".repeat(4_000) }),
        )],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/expires-in-negative",
        wrongs: &[Wrong::Response(|_| json!({ "expires_in": -3600 }))],
        ..ROW
    },
    Row {
        name: "sign-in/response/expires-in-huge",
        wrongs: &[Wrong::Response(|_| json!({ "expires_in": i64::MAX }))],
        ..ROW
    },
    Row {
        name: "sign-in/response/expires-in-no-number",
        wrongs: &[Wrong::Response(|_| json!({ "expires_in": 1e300 }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/token-type-odd",
        wrongs: &[Wrong::Response(|_| json!({ "token_type": "DPoP" }))],
        twin: &[Wrong::Response(|_| json!({ "token_type": "bEARER" }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/token-type-missing",
        wrongs: &[Wrong::Response(|_| json!({ "token_type": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/access-token-missing",
        wrongs: &[Wrong::Response(|_| json!({ "access_token": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/response/access-token-splits-a-header",
        wrongs: &[Wrong::Response(
            |_| json!({ "access_token": "a\r\nX-Evil: a" }),
        )],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
];
