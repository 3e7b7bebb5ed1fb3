//! What is done in one attack, as data, and how it may end.

use crate::sign_in::issuer::Wrong;

/// Everything that is done: asking, going to the issuer and back, completing, and an action.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    /// What the issuer does wrong.
    pub(super) wrongs: &'static [Wrong],
    /// Which cookie the browser brings back.
    pub(super) cookie: Cookie,
    /// Whether the browser comes back twice.
    pub(super) comes_twice: bool,
    /// Whose session completes it.
    pub(super) completes: Session,
    /// Whether the code is the one that the browser brought.
    pub(super) has_code: bool,
    /// Whether the person signs out everywhere in between.
    pub(super) signs_out: bool,
    /// Whether it was used for another device before.
    pub(super) used_before: bool,
    /// Whose session asks for the action.
    pub(super) acts: Session,
    /// What they ask for.
    pub(super) action: &'static str,
    /// On how many devices at once.
    pub(super) at_once: usize,
}

/// Everything as it should be: Anna's session is elevated for resetting a passcode, and resets one.
pub(super) const DEED: Deed = Deed {
    wrongs: &[],
    cookie: Cookie::Own,
    comes_twice: false,
    completes: Session::Annas,
    has_code: true,
    signs_out: false,
    used_before: false,
    acts: Session::Annas,
    action: "resetPasscode",
    at_once: 1,
};

/// A cookie.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cookie {
    /// The one that the browser was given.
    Own,
    /// None.
    None,
    /// The one that another browser was given.
    OfAnother,
}

/// Whose access token it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Session {
    /// Anna's, who asked.
    Annas,
    /// Another one of Anna's: renewed, or another app's.
    AnnasOther,
    /// Bob's.
    Bobs,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// With one action, and no other.
    Accepted,
    /// The browser got no further than the portal, with this status.
    AtCallback(u16),
    /// The app was told this.
    Told(&'static str),
    /// It couldn't be completed, with this status.
    AtCompletion(u16),
    /// Every action was refused, with this status.
    AtAction(u16),
    /// So many actions were accepted.
    Several(usize),
}
