//! The answer that the browser brings back: whose it is, and what it says. And mix-up: one issuer's
//! answer to what another was asked.

use crate::sign_in::issuer::Wrong;
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::{Answer, Discovery, Tokens};
use crate::sign_in::row::{ROW, Row};
use crate::sign_in::strangers::Deed;
use serde_json::json;
use wire::host::SignInFailure::{self, Cancelled, NotTrusted, TookTooLong};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/answer/iss-missing",
        wrongs: &[Wrong::Answer(|_| json!({ "iss": null }))],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/iss-wrong",
        wrongs: &[Wrong::Answer(|_| json!({ "iss": "https://evil.test" }))],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/iss-wrong-and-not-advertised",
        wrongs: &[
            Wrong::Metadata(|_| json!({ "authorization_response_iss_parameter_supported": null })),
            Wrong::Answer(|_| json!({ "iss": "https://evil.test" })),
        ],
        twin: &[
            Wrong::Metadata(|_| json!({ "authorization_response_iss_parameter_supported": null })),
            Wrong::Answer(|_| json!({ "iss": null })),
        ],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/error-and-code",
        wrongs: &[Wrong::Answer(|_| json!({ "error": "access_denied" }))],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/neither-error-nor-code",
        wrongs: &[Wrong::Answer(|_| json!({ "code": null }))],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/access-denied",
        wrongs: &[Wrong::Answer(
            |_| json!({ "code": null, "error": "access_denied" }),
        )],
        expected: Refused(Cancelled, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/error",
        wrongs: &[Wrong::Answer(
            |_| json!({ "code": null, "error": "server_error", "error_description": "\u{1b}[2J" }),
        )],
        expected: Refused(SignInFailure::Refused, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/state-wrong",
        wrongs: &[Wrong::Answer(|_| json!({ "state": "of another sign-in" }))],
        expected: Refused(TookTooLong, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/state-missing",
        wrongs: &[Wrong::Answer(|_| json!({ "state": null }))],
        expected: Refused(TookTooLong, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/duplicate-code",
        wrongs: &[Wrong::Twice("code")],
        expected: Refused(TookTooLong, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/duplicate-state",
        wrongs: &[Wrong::Twice("state")],
        expected: Refused(TookTooLong, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/duplicate-iss",
        wrongs: &[Wrong::Twice("iss")],
        expected: Refused(TookTooLong, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/long",
        wrongs: &[Wrong::Answer(|_| json!({ "padding": "a".repeat(32_768) }))],
        twin: &[Wrong::Answer(|_| json!({ "padding": "a".repeat(4_096) }))],
        expected: Refused(TookTooLong, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/answer/form-post-error",
        wrongs: &[Wrong::Stranger(Deed::PostsError)],
        expected: Refused(TookTooLong, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/mix-up/other-iss",
        wrongs: &[Wrong::PageOfAnother(&[])],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/mix-up/no-iss",
        wrongs: &[Wrong::PageOfAnother(&[Wrong::Answer(
            |_| json!({ "iss": null }),
        )])],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/mix-up/both-iss",
        wrongs: &[Wrong::PageOfAnother(&[Wrong::Twice("iss")])],
        expected: Refused(TookTooLong, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/mix-up/not-advertised",
        wrongs: &[
            Wrong::Metadata(|_| json!({ "authorization_response_iss_parameter_supported": null })),
            Wrong::PageOfAnother(&[Wrong::Answer(|_| json!({ "iss": null }))]),
        ],
        twin: &[
            Wrong::Metadata(|_| json!({ "authorization_response_iss_parameter_supported": null })),
            Wrong::Answer(|_| json!({ "iss": null })),
        ],
        expected: Refused(SignInFailure::Refused, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/mix-up/page-of-another",
        wrongs: &[
            Wrong::Metadata(|_| json!({ "authorization_response_iss_parameter_supported": null })),
            Wrong::ClaimsPageOfAnother(&[Wrong::Answer(|_| json!({ "iss": null }))]),
        ],
        twin: &[
            Wrong::Metadata(|_| json!({ "authorization_response_iss_parameter_supported": null })),
            Wrong::Answer(|_| json!({ "iss": null })),
        ],
        expected: Refused(NotTrusted, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/mix-up/page-of-another-advertised",
        wrongs: &[Wrong::ClaimsPageOfAnother(&[])],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
    Row {
        name: "sign-in/mix-up/page-of-another-advertised-no-iss",
        wrongs: &[Wrong::ClaimsPageOfAnother(&[Wrong::Answer(
            |_| json!({ "iss": null }),
        )])],
        expected: Refused(NotTrusted, Answer),
        ..ROW
    },
];
