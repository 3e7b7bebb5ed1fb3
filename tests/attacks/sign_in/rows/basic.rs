//! The OpenID Foundation's basic plan for relying parties, and what it has besides.

use crate::sign_in::issuer::{Published, Signed, Wrong};
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::Tokens;
use crate::sign_in::row::{ROW, Row};
use serde_json::{Value, json};
use wire::host::SignInFailure::NotTrusted;

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/basic/client-test",
        ..ROW
    },
    Row {
        name: "sign-in/basic/invalid-iss",
        wrongs: &[Wrong::Claims(|_| json!({ "iss": "https://evil.test" }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/missing-sub",
        wrongs: &[Wrong::Claims(|_| json!({ "sub": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/invalid-aud",
        wrongs: &[Wrong::Claims(|_| json!({ "aud": "another-app" }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/further-aud",
        wrongs: &[Wrong::Claims(
            |_| json!({ "aud": ["company-portal-app", "another-app"] }),
        )],
        twin: &[Wrong::Claims(|_| json!({ "aud": ["company-portal-app"] }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/missing-aud",
        wrongs: &[Wrong::Claims(|_| json!({ "aud": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/invalid-azp",
        wrongs: &[Wrong::Claims(|_| json!({ "azp": "another-app" }))],
        twin: &[Wrong::Claims(|_| json!({ "azp": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/missing-iat",
        wrongs: &[Wrong::Claims(|_| json!({ "iat": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/iat-out-of-window",
        wrongs: &[Wrong::Claims(|now| json!({ "iat": now - 601 }))],
        twin: &[Wrong::Claims(|now| json!({ "iat": now - 540 }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/expired",
        wrongs: &[Wrong::Claims(|now| json!({ "exp": now - 31 }))],
        twin: &[Wrong::Claims(|now| json!({ "exp": now + 60 }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/kid-absent-single-jwks",
        wrongs: &[Wrong::Keys(Published::One), Wrong::Header(WITHOUT_KID)],
        ..ROW
    },
    Row {
        name: "sign-in/basic/kid-absent-multiple-jwks",
        wrongs: &[Wrong::Keys(Published::TwoAlike), Wrong::Header(WITHOUT_KID)],
        twin: &[Wrong::Keys(Published::TwoAlike)],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/kid-unknown",
        wrongs: &[Wrong::Keys(Published::Others)],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/idtoken-sig-rs256",
        wrongs: &[Wrong::Signed(Signed::Rs256)],
        ..ROW
    },
    Row {
        name: "sign-in/basic/idtoken-sig-none",
        wrongs: &[Wrong::Signed(Signed::Not)],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/invalid-sig-rs256",
        wrongs: &[Wrong::Signed(Signed::Rs256Broken)],
        twin: &[Wrong::Signed(Signed::Rs256)],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/invalid-sig-es256",
        wrongs: &[Wrong::Signed(Signed::Es256Broken)],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/invalid-sig-hs256",
        wrongs: &[Wrong::Signed(Signed::Hs256)],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/signed-by-another",
        wrongs: &[Wrong::Signed(Signed::ByAnother)],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/invalid-athash",
        wrongs: &[Wrong::Claims(
            |_| json!({ "at_hash": "AAAAAAAAAAAAAAAAAAAAAA" }),
        )],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/nonce-invalid",
        wrongs: &[Wrong::Claims(|_| json!({ "nonce": "of another sign-in" }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/basic/nonce-missing",
        wrongs: &[Wrong::Claims(|_| json!({ "nonce": null }))],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
    Row {
        // The issuer's userinfo always says that it is somebody else; the app never asks it.
        name: "sign-in/basic/userinfo-invalid-sub",
        ..ROW
    },
    Row {
        name: "sign-in/basic/scope-userinfo-claims",
        wrongs: &[Wrong::Claims(
            |_| json!({ "name": null, "preferred_username": null }),
        )],
        ..ROW
    },
];

const WITHOUT_KID: fn(i64) -> Value = |_| json!({ "kid": null });
