//! A portal whose address somebody talked the person into: what it says of itself, and whom it names.

use crate::sign_in::issuer::Wrong;
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::Discovery;
use crate::sign_in::row::{ROW, Row};
use serde_json::json;
use wire::host::SignInFailure::{NotAPortal, NotAllowed};

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
