//! What is done in one attack, as data, and how it may end.

use super::browser::Page;
use crate::sign_in::issuer::Wrong;

/// Everything that is done: signing in, what happens then, and an action.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    /// What the issuer does wrong in the last sign-in.
    pub(super) wrongs: &'static [Wrong],
    /// Whether the person is signed in already, and confirms.
    pub(super) fresh: bool,
    /// Where they want to be afterwards.
    pub(super) returns_to: &'static str,
    /// How the browser goes to the issuer and back.
    pub(super) goes: Goes,
    /// What happens before the action.
    pub(super) then: Then,
    /// Which session asks for it.
    pub(super) session: Session,
    /// Which page does.
    pub(super) page: Page,
    /// By which method, and at which address.
    pub(super) target: Target,
}

/// Everything as it should be: Anna signs in, and her own page resets the passcode of her computer.
pub(super) const DEED: Deed = Deed {
    wrongs: &[],
    fresh: false,
    returns_to: "/devices",
    goes: Goes::Itself,
    then: Then::Nothing,
    session: Session::Own,
    page: Page::OWN,
    target: Target {
        method: "POST",
        path: "/v1.0/me/managedDevices/{id}/resetPasscode",
        headers: &[],
    },
};

/// How a browser goes to the issuer and back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// As it was told, and once.
    Itself,
    /// With what leads another browser there.
    ByTicketOfAnother,
    /// A second time with what led it there.
    ByTicketTwice,
    /// Back without its cookie.
    BackWithoutCookie,
    /// Back with the cookie of another browser that is signing in.
    BackWithCookieOfAnother,
    /// Back a second time.
    BackTwice,
}

/// What happens between signing in and the action.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// Nothing.
    Nothing,
    /// The person signs out.
    SignsOut,
    /// They sign out everywhere, in another browser.
    SignsOutElsewhere,
    /// The issuer ends their session.
    IssuerEnds,
    /// Somebody else says that the issuer did.
    SomebodyEnds(Forged),
}

/// What is wrong with a logout token.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Forged {
    /// It is for another client.
    Audience,
    /// It says that it is an ID token.
    Type,
    /// It has a nonce, as ID tokens do.
    Nonce,
    /// It says nothing of an ended session.
    Event,
    /// Nobody signed it.
    Signature,
}

/// Which session asks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Session {
    /// The one that the browser has now.
    Own,
    /// The one that it had before it signed in.
    Before,
    /// One that somebody put there before it signed in.
    Planted,
    /// One that nobody has.
    Guessed,
    /// Two at once.
    Two,
    /// The right one, with an access token that doesn't count.
    BesideToken,
}

/// Where the action is asked for.
#[derive(Clone, Copy)]
pub(super) struct Target {
    /// By which method.
    pub(super) method: &'static str,
    /// At which address, exactly so; `{id}` stands for the computer.
    pub(super) path: &'static str,
    /// With which headers more.
    pub(super) headers: &'static [(&'static str, &'static str)],
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// With one action, or the page with the person's computer in it.
    Accepted,
    /// The browser got no further on its way to the issuer and back, with this status.
    OnTheWay(u16),
    /// Its page was told this.
    Told(&'static str),
    /// It was led here instead.
    Led(&'static str),
    /// The action was refused, with this status.
    Refused(u16),
    /// The page came, and nothing in it is anybody's.
    Bare,
}
