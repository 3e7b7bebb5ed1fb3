//! The organisations whose portals the app keeps, and how another is found by its portal's address.
//!
//! These operations belong to the app: on the web the portal is the page's own.

use serde::{Deserialize, Serialize};

/// A portal, by its address as a person types it or as a link brings it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PortalAt {
    /// `https://portal.contoso.example`, or without the scheme.
    pub address: String,
}

/// A portal that has introduced itself, for the person to judge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Introduction {
    /// The organisation's name, as the portal says it.
    pub organisation: String,
    /// The portal's address.
    pub portal: String,
    /// The host name of the page where people sign in.
    pub sign_in_host: String,
}

/// Why no portal was found, or none that may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum NotFound {
    /// The text isn't the address of a portal.
    NotAnAddress,
    /// The address begins with `http://`: anybody on the way could read and change what is sent.
    NotHttps,
    /// The portal can't be reached.
    Unreachable,
    /// There is no portal at that address, or one that can't be used.
    NotAPortal,
    /// The sign-in service that the portal names can't be reached.
    SignInUnreachable,
    /// What the portal names as its sign-in service can't be trusted.
    SignInNotTrusted,
    /// The organisation's settings on this computer don't allow that portal.
    NotAllowed,
    /// They don't allow the sign-in service that the portal names.
    SignInNotAllowed,
    /// They can't be read, so nothing is allowed.
    SettingsUnreadable,
}

/// The organisations that the app keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Organisations {
    /// In the order in which they came.
    pub kept: Vec<Organisation>,
    /// Whether the person may add others.
    pub others: bool,
}

/// An organisation that the app keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// Its portal's address.
    pub portal: String,
    /// Its name as it was last told, if it ever was.
    pub name: Option<String>,
    /// The host name of the page where its people sign in, as it was last told.
    pub sign_in_host: Option<String>,
    /// Whether the app is for this one now.
    pub current: bool,
    /// Whether the organisation itself put it on this computer: then it can't be forgotten.
    pub managed: bool,
}
