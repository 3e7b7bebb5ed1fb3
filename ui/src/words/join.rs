//! Why an organisation wasn't found, or can't be used: what is wrong, and what to do.

use super::tr;
use crate::features::join::view::Mistake;
use wire::host::organisations::NotFound;

/// What is wrong.
#[must_use]
pub fn mistake(mistake: Mistake) -> String {
    let failure = match mistake {
        Mistake::Host => return tr!("signing-in-host-failed"),
        Mistake::NotFound(failure) => failure,
    };
    match failure {
        NotFound::NotAnAddress => tr!("join-not-an-address"),
        NotFound::NotHttps => tr!("join-not-https"),
        NotFound::Unreachable => tr!("join-unreachable"),
        NotFound::NotAPortal => tr!("join-not-a-portal"),
        NotFound::SignInUnreachable => tr!("join-sign-in-unreachable"),
        NotFound::SignInNotTrusted => tr!("join-sign-in-not-trusted"),
        NotFound::NotAllowed => tr!("join-not-allowed"),
        NotFound::SignInNotAllowed => tr!("join-sign-in-not-allowed"),
        NotFound::SettingsUnreadable => tr!("signing-in-settings-unreadable"),
    }
}
