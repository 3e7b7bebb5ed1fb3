//! What the portal demands of a fresh sign-in, said oddly, wrongly, or by somebody else. Only what it says
//! plainly is asked of the issuer; the person signs in anew in any case.

use crate::sign_in::issuer::{AskedFor, Wrong};
use crate::sign_in::row::{During, ROW, Row};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A fresh sign-in that is asked for nothing but its being one.
const PLAIN: Row = Row {
    during: During::Fresh,
    asked_for: Some(NOTHING),
    ..ROW
};
const NOTHING: AskedFor = AskedFor {
    claims: None,
    max_age: Some("300"),
};
/// One that is asked for the claims of `C1`.
const DEMANDED: Row = Row {
    asked_for: Some(AskedFor {
        claims: Some(r#"{"access_token":{"acrs":{"essential":true,"value":"c1"}}}"#),
        ..NOTHING
    }),
    ..PLAIN
};
const C1: &str = "Bearer error=\"insufficient_claims\", \
     claims=\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19\"";

fn said(headers: &[&str]) -> Vec<String> {
    headers.iter().map(|header| (*header).to_owned()).collect()
}

/// Claims of so many bytes.
fn claims(length: usize) -> Vec<String> {
    let text = format!("{{\"a\":\"{}\"}}", "b".repeat(length - 8));
    let claims = STANDARD.encode(text);
    vec![format!(
        "Bearer error=insufficient_claims, claims=\"{claims}\""
    )]
}

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/challenge/claims",
        wrongs: &[Wrong::Challenges(|| said(&[C1]))],
        ..DEMANDED
    },
    Row {
        name: "sign-in/challenge/two-headers",
        wrongs: &[Wrong::Challenges(|| {
            said(&[
                "Bearer error=insufficient_user_authentication, max_age=60",
                C1,
            ])
        })],
        asked_for: Some(AskedFor {
            max_age: Some("60"),
            ..DEMANDED.asked_for.unwrap()
        }),
        ..PLAIN
    },
    Row {
        name: "sign-in/challenge/several-in-one",
        wrongs: &[Wrong::Challenges(|| {
            said(&[
                "Negotiate TlRMTVNTUAAB==, Basic realm=\"x, Bearer error=insufficient_claims, claims=e30\" , ,\
             bearer CLAIMS =\t\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19\",\
             ERROR= insufficient_claims",
            ])
        })],
        ..DEMANDED
    },
    Row {
        name: "sign-in/challenge/odd-quoting",
        wrongs: &[Wrong::Challenges(|| {
            said(&[
                "Bearer realm=\"\\\", error=insufficient_claims, claims=e30, x=\\\"\", \
             error=\"insufficient\\_user_authentication\", max_age=\"3\\00\"",
            ])
        })],
        ..PLAIN
    },
    Row {
        name: "sign-in/challenge/never-ends",
        wrongs: &[Wrong::Challenges(|| {
            said(&["Bearer error=insufficient_claims, claims=e30, realm=\""])
        })],
        ..PLAIN
    },
    Row {
        name: "sign-in/challenge/duplicate-claims",
        wrongs: &[Wrong::Challenges(|| {
            said(&["Bearer error=insufficient_claims, claims=e30, CLAIMS=e30"])
        })],
        ..PLAIN
    },
    Row {
        name: "sign-in/challenge/claims-no-json",
        wrongs: &[Wrong::Challenges(|| {
            said(&[
                // An array, text, and something that base64 doesn't know.
                "Bearer error=insufficient_claims, claims=W10",
                "Bearer error=insufficient_claims, claims=Ingi",
                "Bearer error=insufficient_claims, claims=\"{}\"",
            ])
        })],
        ..PLAIN
    },
    Row {
        name: "sign-in/challenge/claims-huge",
        wrongs: &[Wrong::Challenges(|| claims(2_049))],
        ..PLAIN
    },
    Row {
        name: "sign-in/challenge/claims-of-another-portal",
        wrongs: &[Wrong::Challenges(|| said(&[C1])), Wrong::AnotherPortal],
        ..PLAIN
    },
    Row {
        name: "sign-in/challenge/max-age-zero",
        wrongs: &[Wrong::Challenges(|| {
            said(&["Bearer error=insufficient_user_authentication, max_age=0"])
        })],
        asked_for: Some(AskedFor {
            max_age: Some("1"),
            ..NOTHING
        }),
        ..PLAIN
    },
    Row {
        name: "sign-in/challenge/max-age-longer",
        wrongs: &[Wrong::Challenges(|| {
            said(&["Bearer error=insufficient_user_authentication, max_age=86400"])
        })],
        ..PLAIN
    },
];
