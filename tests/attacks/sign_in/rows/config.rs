//! The config plan: what an issuer says of itself, and its keys.

use crate::sign_in::issuer::{Published, Signed, Wrong};
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::{Discovery, Tokens};
use crate::sign_in::row::{During, ROW, Row};
use serde_json::json;
use wire::host::SignInFailure::{IssuerUnreachable, NotTrusted};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/config/discovery-openid-config",
        wrongs: &[Wrong::Moved],
        ..ROW
    },
    Row {
        name: "sign-in/config/discovery-jwks-uri-keys",
        wrongs: &[Wrong::Keys(Published::AllKinds)],
        ..ROW
    },
    Row {
        name: "sign-in/config/discovery-issuer-mismatch",
        wrongs: &[Wrong::Metadata(
            |_| json!({ "issuer": "https://evil.test" }),
        )],
        expected: Refused(NotTrusted, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/config/discovery-issuer-template",
        wrongs: &[Wrong::Metadata(
            |_| json!({ "issuer": "https://login.microsoftonline.com/{tenantid}/v2.0" }),
        )],
        expected: Refused(NotTrusted, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/config/idtoken-sig-none",
        wrongs: &[
            Wrong::Metadata(|_| json!({ "id_token_signing_alg_values_supported": ["none"] })),
            Wrong::Signed(Signed::Not),
        ],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/config/signing-key-rotation",
        during: During::Fresh,
        wrongs: &[Wrong::Keys(Published::Next)],
        ..ROW
    },
    Row {
        name: "sign-in/config/signing-key-rotation-just-before-signing",
        wrongs: &[Wrong::Keys(Published::NextWhenSigning)],
        ..ROW
    },
    Row {
        name: "sign-in/config/pkce-not-advertised",
        wrongs: &[Wrong::Metadata(
            |_| json!({ "code_challenge_methods_supported": null }),
        )],
        expected: Refused(NotTrusted, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/config/pkce-plain-only",
        wrongs: &[Wrong::Metadata(
            |_| json!({ "code_challenge_methods_supported": ["plain"] }),
        )],
        twin: &[Wrong::Metadata(
            |_| json!({ "code_challenge_methods_supported": ["plain", "S256"] }),
        )],
        expected: Refused(NotTrusted, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/config/endpoint-not-https",
        wrongs: &[Wrong::Metadata(
            |_| json!({ "token_endpoint": "http://169.254.169.254/token" }),
        )],
        expected: Refused(NotTrusted, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/config/jwks-10000-keys",
        wrongs: &[Wrong::Keys(Published::Many(10_000))],
        twin: &[Wrong::Keys(Published::Many(100))],
        expected: Refused(IssuerUnreachable, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/config/jwks-10000-small-keys",
        wrongs: &[Wrong::Keys(Published::ManySmall(10_000))],
        ..ROW
    },
];
