//! What the face asks of its host: the shell, or on the web the service.
//!
//! The host keeps everything secret to itself: no token, no authorization code and no address of
//! an identity provider stands in any of these types. Of the latter there is the host name, to be shown.

pub mod carrying;
pub mod organisations;

use crate::DateTime;
use crate::portal::Event;
use crate::tagged::Incomplete;
use model::elevation::Purpose;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A request to the portal's own API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Send {
    /// The method.
    pub method: Method,
    /// A path under `/v1.0`, `/beta` or `/portal`, with its query.
    pub path: String,
    /// Request headers, lower case; only those on the host's list are sent.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// A JSON document.
    #[serde(default)]
    pub body: Option<String>,
}

/// The methods that the portal's API knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// Asks.
    Get,
    /// Does.
    Post,
    /// Changes.
    Patch,
    /// Puts another in its place.
    Put,
}

/// The reply, whatever its status.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Response headers, lower case; only those on the host's list.
    pub headers: BTreeMap<String, String>,
    /// The body as text.
    pub body: String,
}

/// Why there is no reply at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SendFailure {
    /// Nobody is signed in (any more).
    SignedOut,
    /// The portal can't be reached.
    Unreachable,
    /// The portal took too long.
    TookTooLong,
    /// The reply is larger than any of the portal's.
    TooLarge,
    /// The host doesn't send such a request.
    NotAllowed,
}

/// Who is signed in, and to what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// The organisation's name, once the portal has told it.
    pub organisation: Option<String>,
    /// The portal's address, as the person knows it; `None`: none was given.
    pub portal: Option<String>,
    /// The host name of the page where people sign in, once it is known.
    pub sign_in_host: Option<String>,
    /// Whether the person can have the app be for another organisation.
    pub can_choose: bool,
    /// Signed in or not.
    pub state: SessionState,
}

/// Signed in or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "state",
    try_from = "StateMembers",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum SessionState {
    /// Nobody is.
    SignedOut {
        /// What ended the last sign-in or session, if it wasn't the person.
        failure: Option<SignInFailure>,
        /// What the person was about to confirm, and now hasn't.
        confirming: Option<Confirming>,
    },
    /// The browser has it.
    SigningIn {
        /// Whether the system browser could be opened.
        browser_opened: bool,
        /// An address on this machine that leads the browser to the sign-in page.
        link: String,
        /// When the host gives up.
        until: DateTime,
        /// What the person is confirming, in a fresh sign-in.
        confirming: Option<Confirming>,
    },
    /// Somebody is.
    SignedIn {
        /// Their name.
        display_name: String,
        /// The name they sign in with.
        user_name: String,
        /// Until when their fresh sign-in counts; only a fresh sign-in sets it.
        confirmed_until: Option<DateTime>,
        /// Where the person wanted to be.
        return_to: Option<String>,
        /// How long the session lasts.
        kept: Kept,
    },
}

/// What the documents of all states have, together.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct StateMembers {
    state: StateTag,
    failure: Option<SignInFailure>,
    confirming: Option<Confirming>,
    browser_opened: Option<bool>,
    link: Option<String>,
    until: Option<DateTime>,
    display_name: Option<String>,
    user_name: Option<String>,
    confirmed_until: Option<DateTime>,
    return_to: Option<String>,
    kept: Option<Kept>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum StateTag {
    SignedOut,
    SigningIn,
    SignedIn,
}

impl TryFrom<StateMembers> for SessionState {
    type Error = Incomplete;

    fn try_from(members: StateMembers) -> Result<Self, Incomplete> {
        let StateMembers {
            state,
            failure,
            confirming,
            browser_opened,
            link,
            until,
            display_name,
            user_name,
            confirmed_until,
            return_to,
            kept,
        } = members;
        Ok(match state {
            StateTag::SignedOut => Self::SignedOut {
                failure,
                confirming,
            },
            StateTag::SigningIn => Self::SigningIn {
                browser_opened: browser_opened.ok_or(Incomplete)?,
                link: link.ok_or(Incomplete)?,
                until: until.ok_or(Incomplete)?,
                confirming,
            },
            StateTag::SignedIn => Self::SignedIn {
                display_name: display_name.ok_or(Incomplete)?,
                user_name: user_name.ok_or(Incomplete)?,
                confirmed_until,
                return_to,
                kept: kept.ok_or(Incomplete)?,
            },
        })
    }
}

/// How long a session lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Kept {
    /// Until the app is closed: there is no keychain in which its key could lie.
    UntilClosed,
    /// Until the person signs out, or the issuer ends it.
    UntilSignedOut,
    /// Until it goes unused for a while: a browser's.
    WhileUsed {
        /// When it ends however much it is used.
        until: DateTime,
    },
}

/// What a fresh sign-in is for, so that its failure can be told by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Confirming {
    /// What is done after it.
    pub what: Confirms,
    /// The device's name.
    pub device_name: String,
}

/// What needs a fresh sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Confirms {
    /// To reset a device's passcode.
    ResetPasscode,
    /// To show a device's temporary passcode.
    ShowPasscode,
    /// To remove a device from management.
    RemoveDevice,
    /// To reset a device to its factory settings.
    ResetDevice,
    /// To decide, as a second administrator, what IT asked for, or to let IT act again.
    Approve,
}

impl From<Confirms> for Purpose {
    fn from(what: Confirms) -> Self {
        match what {
            Confirms::ResetPasscode => Self::ResetPasscode,
            Confirms::ShowPasscode => Self::ShowPasscode,
            Confirms::RemoveDevice => Self::RemoveDevice,
            Confirms::ResetDevice => Self::ResetDevice,
            Confirms::Approve => Self::Approve,
        }
    }
}

/// Asks the host to sign somebody in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignIn {
    /// Sign out first, and have the same person sign in anew.
    pub fresh: bool,
    /// One of the face's own routes, to come back to.
    pub return_to: Option<String>,
    /// What it is for.
    pub confirming: Option<Confirming>,
    /// The language for the sign-in page (`en`, `nl`).
    pub language: String,
}

/// Asks the host to sign out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignOut {
    /// On every device, not only here.
    pub everywhere: bool,
}

/// Where a browser goes on with what it asked of the service: to a page of the service's own, which sends it
/// to the issuer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Continue {
    /// A path at the service, good once; `None`: there is nowhere to go.
    pub r#continue: Option<String>,
}

/// Why a sign-in or a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SignInFailure {
    /// The person cancelled it in the browser or in the app.
    Cancelled,
    /// It took longer than five minutes.
    TookTooLong,
    /// Somebody else signed in than the one who was asked to confirm.
    SomebodyElse,
    /// The portal can't be reached.
    PortalUnreachable,
    /// There is no portal at that address.
    NotAPortal,
    /// The organisation's sign-in service can't be reached.
    IssuerUnreachable,
    /// The organisation's sign-in service refused.
    Refused,
    /// What came back from the browser can't be trusted.
    NotTrusted,
    /// The session ended.
    SessionEnded,
    /// The person signed out everywhere, but the portal couldn't be told: other sessions may go on.
    SignedOutHereOnly,
    /// The organisation's settings on this computer don't allow this portal or its sign-in service.
    NotAllowed,
    /// They can't be read, so nobody may sign in.
    SettingsUnreadable,
    /// The page where people sign in isn't at the host that was shown; nothing was opened.
    SignInHostChanged,
}

/// Something the host tells the face by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "camelCase")]
pub enum HostEvent {
    /// The session changed: ask again.
    Session,
    /// Something at the portal changed: ask again for what you show.
    Portal(Event),
    /// The stream of portal events is live.
    Live,
    /// The portal can't be reached for now; the host keeps trying.
    Offline,
    /// The person wants to see this route of the face: they clicked a notification, or followed a link
    /// that leads to an organisation.
    Open(String),
}

/// A link that the face wants opened outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenLink {
    /// `https:`, `mailto:` or `tel:`.
    pub url: String,
}

/// What the person is to be told through the system, unless they look at the window already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Notify {
    /// What happened, in a few words.
    pub title: String,
    /// What else there is to say.
    pub body: String,
    /// One of the face's own routes, to open when it is clicked.
    pub path: String,
}

/// The host itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The app's version.
    pub version: String,
    /// What it runs on.
    pub platform: String,
    /// What this machine calls itself, where known.
    pub host_name: Option<String>,
    /// Its maker's serial number, where it is told to an app.
    pub serial_number: Option<String>,
    /// The languages that the system prefers, the first first.
    pub languages: Vec<String>,
}

impl core::fmt::Debug for Reply {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Reply({}, {} bytes)", self.status, self.body.len())
    }
}
