//! Others on this machine, and pages on the web, against the listener and the code on its way. Nobody of
//! them ends the person's sign-in.

use crate::sign_in::issuer::Wrong;
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::Tokens;
use crate::sign_in::row::{ROW, Row};
use crate::sign_in::strangers::Deed;
use wire::host::SignInFailure;

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/hijack/wrong-state-first",
        wrongs: &[Wrong::Stranger(Deed::ComesFirst)],
        ..ROW
    },
    Row {
        name: "sign-in/hijack/host-evil-test",
        wrongs: &[Wrong::Stranger(Deed::NamesAnotherHost)],
        ..ROW
    },
    Row {
        name: "sign-in/hijack/get-exit",
        wrongs: &[Wrong::Stranger(Deed::SaysExit)],
        ..ROW
    },
    Row {
        name: "sign-in/hijack/duplicate-parameters",
        wrongs: &[Wrong::Stranger(Deed::SaysTwice)],
        ..ROW
    },
    Row {
        name: "sign-in/hijack/64-kib-query",
        wrongs: &[Wrong::Stranger(Deed::TalksLong)],
        ..ROW
    },
    Row {
        name: "sign-in/hijack/slowloris",
        wrongs: &[Wrong::Stranger(Deed::TalksSlowly)],
        ..ROW
    },
    Row {
        name: "sign-in/hijack/second-listener",
        wrongs: &[Wrong::Stranger(Deed::ListensToo)],
        ..ROW
    },
    Row {
        name: "sign-in/hijack/third-party-initiated-login",
        wrongs: &[Wrong::Stranger(Deed::BeginsSignIn)],
        ..ROW
    },
    Row {
        name: "sign-in/hijack/code-without-verifier",
        wrongs: &[Wrong::Stranger(Deed::StealsCode)],
        ..ROW
    },
    Row {
        name: "sign-in/hijack/code-of-another",
        wrongs: &[Wrong::Stranger(Deed::SwapsCode)],
        expected: Refused(SignInFailure::Refused, Tokens),
        ..ROW
    },
];
