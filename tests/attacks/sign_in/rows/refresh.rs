//! The refresh plan, and what rotation has to do with it.

use crate::sign_in::issuer::{Endpoint, Published, Signed, Trouble, Wrong};
use crate::sign_in::row::Expected::{Refused, Waits};
use crate::sign_in::row::Reached::Renewal;
use crate::sign_in::row::{During, ROW, Row};
use serde_json::json;
use wire::host::SignInFailure::SessionEnded;

/// A renewal, which must work.
const RENEWAL: Row = Row {
    during: During::Renewal(1),
    ..ROW
};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/refresh/refresh-token",
        ..RENEWAL
    },
    Row {
        name: "sign-in/refresh/invalid-issuer",
        wrongs: &[Wrong::Claims(|_| json!({ "iss": "https://evil.test" }))],
        expected: Refused(SessionEnded, Renewal),
        ..RENEWAL
    },
    Row {
        name: "sign-in/refresh/invalid-sub",
        wrongs: &[Wrong::Claims(|_| json!({ "sub": "bob" }))],
        expected: Refused(SessionEnded, Renewal),
        ..RENEWAL
    },
    Row {
        name: "sign-in/refresh/invalid-signature",
        wrongs: &[Wrong::Signed(Signed::ByAnother)],
        expected: Refused(SessionEnded, Renewal),
        ..RENEWAL
    },
    Row {
        name: "sign-in/refresh/token-for-another-portal",
        wrongs: &[Wrong::AccessTokenFor(|_| {
            json!(["account", "https://portal.contoso.example"])
        })],
        twin: &[Wrong::AccessTokenFor(|portal| json!(["account", portal]))],
        expected: Refused(SessionEnded, Renewal),
        ..RENEWAL
    },
    Row {
        name: "sign-in/refresh/without-id-token",
        wrongs: &[Wrong::Response(|_| json!({ "id_token": null }))],
        ..RENEWAL
    },
    Row {
        // Every access token is over at once, so that each renewal needs what the one before brought.
        name: "sign-in/refresh/rotated",
        during: During::Renewal(3),
        wrongs: &[Wrong::Response(|_| json!({ "expires_in": 10 }))],
        ..ROW
    },
    Row {
        name: "sign-in/refresh/not-rotated",
        wrongs: &[Wrong::Response(
            |_| json!({ "expires_in": 10, "refresh_token": null }),
        )],
        during: During::Renewal(3),
        ..ROW
    },
    Row {
        name: "sign-in/refresh/many-at-once",
        during: During::Renewal(50),
        ..ROW
    },
    Row {
        name: "sign-in/refresh/invalid-grant-at-once",
        during: During::Renewal(20),
        wrongs: &[Wrong::NoRenewal],
        expected: Refused(SessionEnded, Renewal),
        ..ROW
    },
    Row {
        name: "sign-in/refresh/reuse-detected",
        wrongs: &[Wrong::RenewedByAnother],
        expected: Refused(SessionEnded, Renewal),
        ..RENEWAL
    },
    Row {
        name: "sign-in/refresh/key-rotation-just-before-signing",
        wrongs: &[Wrong::Keys(Published::NextWhenSigning)],
        ..RENEWAL
    },
    Row {
        name: "sign-in/refresh/redirect",
        wrongs: &[Wrong::At(Endpoint::Token, Trouble::Redirect(307))],
        expected: Waits,
        ..RENEWAL
    },
    Row {
        name: "sign-in/refresh/another-token-type",
        wrongs: &[Wrong::Response(|_| json!({ "token_type": "DPoP" }))],
        expected: Waits,
        ..RENEWAL
    },
];
