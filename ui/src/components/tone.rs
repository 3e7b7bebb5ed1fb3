//! How good or bad a piece of news is: decides colour and icon, never the words.

use super::icon::Icon;

/// The tone of a status, a timeline's entry or a notification.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Neutral,
    /// Over without having been done, as somebody wanted it.
    CalledOff,
    /// Under way: a spinner instead of an icon.
    Busy,
    /// Waiting for something outside the portal.
    Waiting,
    /// All is well.
    Success,
    /// Something is to be done.
    Warning,
    /// Something is wrong.
    Danger,
}

impl Tone {
    /// The ending of the class that colours it.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Neutral | Self::CalledOff => "neutral",
            Self::Busy => "busy",
            Self::Waiting => "waiting",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The icon that goes with it; none while busy, where a spinner turns.
    #[must_use]
    pub fn icon(self) -> Option<Icon> {
        match self {
            Self::Busy => None,
            Self::Neutral => Some(Icon::Info),
            Self::CalledOff => Some(Icon::Prohibited),
            Self::Waiting => Some(Icon::Clock),
            Self::Success => Some(Icon::CheckmarkCircle),
            Self::Warning => Some(Icon::Warning),
            Self::Danger => Some(Icon::ErrorCircle),
        }
    }
}
