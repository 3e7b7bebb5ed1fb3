//! Others on the same phone, and pages that open a link: nobody of them ends the person's sign-in, or has the app
//! do anything.

use crate::sign_in::issuer::Wrong;
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::Answer;
use crate::sign_in::row::{ROW, Row};
use crate::sign_in::strangers::Deed;
use serde_json::json;
use wire::host::SignInFailure::NotTrusted;

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/link/by-the-book",
        wrongs: &[Wrong::ByLink(None)],
        ..ROW
    },
    Row {
        name: "sign-in/link/wrong-state",
        wrongs: &[Wrong::ByLink(Some(
            "org.companyportal.app:/callback?error=access_denied&state=b",
        ))],
        ..ROW
    },
    Row {
        name: "sign-in/link/duplicate-parameters",
        wrongs: &[Wrong::ByLink(Some("ANSWER&error=access_denied&error=a"))],
        ..ROW
    },
    Row {
        name: "sign-in/link/action-url",
        wrongs: &[Wrong::ByLink(Some(
            "companyportal://devices/1?confirm=reset-device",
        ))],
        ..ROW
    },
    Row {
        name: "sign-in/link/intercepted",
        wrongs: &[Wrong::ByLink(None), Wrong::Stranger(Deed::StealsCode)],
        ..ROW
    },
    Row {
        name: "sign-in/link/iss-wrong",
        wrongs: &[
            Wrong::ByLink(None),
            Wrong::Answer(|_| json!({ "iss": "https://evil.test" })),
        ],
        twin: &[Wrong::ByLink(None)],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
];
