//! What is around the app of a journey.

use super::Host;
use crate::oidc_provider::AccessTokens;

/// Whether a journey lets time pass.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// It is what it is.
    Real,
    /// A journey can move it on.
    Movable,
}

/// Where the portal is when the app opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Portal {
    There,
    Away,
}

/// Whether the computer has a keychain.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keychain {
    /// It has one, and it is open.
    There,
    /// It has none.
    Missing,
}

/// Who signs people in.
#[derive(Clone, Copy)]
pub(super) enum Issuer {
    /// The demo's own.
    Demo,
    /// node oidc-provider.
    OidcProvider(AccessTokens),
}

/// What is around the app beside time.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub(super) host: Host,
    pub(super) portal: Portal,
    pub(super) issuer: Issuer,
    pub(super) keychain: Keychain,
    /// Whether the app is started for the portal alone.
    pub(super) bound: bool,
    /// Whether the devices are switched on.
    pub(super) devices_on: bool,
}

impl Around {
    /// The demo, on a computer without a keychain.
    pub(super) fn demo(portal: Portal) -> Self {
        Self {
            host: Host::App,
            portal,
            issuer: Issuer::Demo,
            keychain: Keychain::Missing,
            bound: true,
            devices_on: true,
        }
    }
}
