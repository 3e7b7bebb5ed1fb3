//! RP-initiated logout: the person signs out here and at the issuer, and signs in again. The app names no
//! address to come back to, so nothing that comes from there may be taken for an answer.

use crate::sign_in::issuer::Wrong;
use crate::sign_in::row::{During, ROW, Row};
use crate::sign_in::strangers::Deed;

/// Signing out, after which the person signs in as before.
const SIGN_OUT: Row = Row {
    during: During::SignOut,
    ..ROW
};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "sign-in/sign-out/rp-init-logout",
        ..SIGN_OUT
    },
    Row {
        name: "sign-in/sign-out/rp-init-logout-other-state",
        wrongs: &[Wrong::Stranger(Deed::ComesFromSigningOut)],
        ..SIGN_OUT
    },
    Row {
        name: "sign-in/sign-out/rp-init-logout-no-state",
        wrongs: &[Wrong::Stranger(Deed::ComesFromSigningOutWithoutState)],
        ..SIGN_OUT
    },
];
