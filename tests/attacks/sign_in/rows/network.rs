//! Endpoints that are slow, endless, elsewhere, or something else.

use crate::sign_in::issuer::{Endpoint, Trouble, Wrong};
use crate::sign_in::row::Expected::Refused;
use crate::sign_in::row::Reached::{Discovery, Tokens};
use crate::sign_in::row::{ROW, Row};
use wire::host::SignInFailure::{IssuerUnreachable, NotTrusted};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/network/slow-metadata",
        wrongs: &[Wrong::At(Endpoint::Metadata, Trouble::Slow)],
        expected: Refused(IssuerUnreachable, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/network/slow-keys",
        wrongs: &[Wrong::At(Endpoint::Keys, Trouble::Slow)],
        expected: Refused(IssuerUnreachable, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/network/slow-tokens",
        wrongs: &[Wrong::At(Endpoint::Token, Trouble::Slow)],
        expected: Refused(IssuerUnreachable, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/network/endless-metadata",
        wrongs: &[Wrong::At(Endpoint::Metadata, Trouble::Endless)],
        expected: Refused(IssuerUnreachable, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/network/endless-keys",
        wrongs: &[Wrong::At(Endpoint::Keys, Trouble::Endless)],
        expected: Refused(IssuerUnreachable, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/network/endless-tokens",
        wrongs: &[Wrong::At(Endpoint::Token, Trouble::Endless)],
        expected: Refused(IssuerUnreachable, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/network/metadata-elsewhere",
        wrongs: &[Wrong::At(Endpoint::Metadata, Trouble::Redirect(302))],
        expected: Refused(IssuerUnreachable, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/network/keys-elsewhere",
        wrongs: &[Wrong::At(Endpoint::Keys, Trouble::Redirect(308))],
        expected: Refused(IssuerUnreachable, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/network/tokens-elsewhere-302",
        wrongs: &[Wrong::At(Endpoint::Token, Trouble::Redirect(302))],
        expected: Refused(IssuerUnreachable, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/network/tokens-elsewhere-307",
        wrongs: &[Wrong::At(Endpoint::Token, Trouble::Redirect(307))],
        expected: Refused(IssuerUnreachable, Tokens),
        ..ROW
    },
    Row {
        name: "sign-in/network/metadata-garbage",
        wrongs: &[Wrong::At(Endpoint::Metadata, Trouble::Garbage)],
        expected: Refused(IssuerUnreachable, Discovery),
        ..ROW
    },
    Row {
        name: "sign-in/network/tokens-garbage",
        wrongs: &[Wrong::At(Endpoint::Token, Trouble::Garbage)],
        expected: Refused(NotTrusted, Tokens),
        ..ROW
    },
];
