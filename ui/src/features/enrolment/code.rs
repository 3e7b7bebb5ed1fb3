//! The one-time code that enrols a computer, and the commands to type.

use client::Failure;
use model::time::Timestamp;
use wire::portal::EnrolmentCode;

/// The command that keeps the agent running.
pub const RUN: &str = "sudo portal-agent run";

/// How far a code is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Code {
    /// Nobody asked for one.
    #[default]
    None,
    /// It was asked for.
    Asking,
    /// There is none.
    Failed(Failure),
    /// There is one.
    Known(EnrolmentCode),
}

impl Code {
    /// The code, for as long as it enrols a computer.
    #[must_use]
    pub fn usable(&self, now: Timestamp) -> Option<&EnrolmentCode> {
        match self {
            Self::Known(code) if code.expires_date_time.0 > now => Some(code),
            Self::None | Self::Asking | Self::Failed(_) | Self::Known(_) => None,
        }
    }

    /// Whether there was a code that no longer enrols anything.
    #[must_use]
    pub fn is_expired(&self, now: Timestamp) -> bool {
        matches!(self, Self::Known(_)) && self.usable(now).is_none()
    }
}

/// The command that enrols a computer with `code` at the portal whose address is `portal`.
#[must_use]
pub fn enrol(portal: &str, code: &str) -> String {
    format!("sudo portal-agent enrol --portal {portal} --code {code}")
}

#[cfg(test)]
mod tests {
    use super::{Code, enrol};
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::portal::EnrolmentCode;

    #[test]
    fn a_code_is_shown_until_it_expires() {
        let code = Code::Known(EnrolmentCode {
            code: "7KQM-X2WD-HR4T".to_owned(),
            expires_date_time: DateTime(Timestamp(100)),
        });
        assert!(code.usable(Timestamp(99)).is_some());
        assert!(!code.is_expired(Timestamp(99)));
        assert!(code.usable(Timestamp(100)).is_none());
        assert!(code.is_expired(Timestamp(100)));
        assert!(!Code::Asking.is_expired(Timestamp(100)));
    }

    #[test]
    fn the_command_names_portal_and_code() {
        assert_eq!(
            enrol("https://portal.example", "7KQM-X2WD-HR4T"),
            "sudo portal-agent enrol --portal https://portal.example --code 7KQM-X2WD-HR4T"
        );
    }
}
