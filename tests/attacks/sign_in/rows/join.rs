//! A portal whose address somebody talked the person into: what it says of itself, and whom it names.

use crate::sign_in::issuer::Wrong;
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::{Discovery, Tokens};
use crate::sign_in::row::{ROW, Row};
use serde_json::json;
use wire::host::SignInFailure::{NotAPortal, NotAllowed, NotTrusted};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/join/issuer-http",
        wrongs: &[Wrong::Portal(
            |_| json!({ "authorization_servers": ["http://login.contoso.example"] }),
        )],
        expected: Refused(NotAPortal, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/join/issuer-not-managed",
        wrongs: &[Wrong::Managed(Some("https://login.contoso.example"))],
        twin: &[Wrong::Managed(None)],
        expected: Refused(NotAllowed, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/join/resource-of-another",
        wrongs: &[Wrong::Portal(
            |_| json!({ "resource": "https://portal.contoso.example" }),
        )],
        expected: Refused(NotAPortal, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/join/token-for-another-portal",
        wrongs: &[Wrong::AccessTokenFor(|_| {
            json!("https://portal.contoso.example")
        })],
        twin: &[Wrong::AccessTokenFor(|portal| json!(portal))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/join/token-for-no-address",
        wrongs: &[Wrong::AccessTokenFor(|_| {
            json!("9d3b6f0e-6a0b-4c3e-9f1f-5b8f1f6f3c11")
        })],
        ..ROW
    },
    Row {
        name: "sign-in/join/redirected",
        wrongs: &[Wrong::PortalRedirects],
        expected: Refused(NotAPortal, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/join/return-to-elsewhere",
        wrongs: &[Wrong::ReturnsTo("//evil.test/devices")],
        ..ROW
    },
    Row {
        name: "sign-in/join/return-to-own",
        wrongs: &[Wrong::ReturnsTo("/devices")],
        ..ROW
    },
];
