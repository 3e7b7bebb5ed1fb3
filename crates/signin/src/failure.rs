//! Why a sign-in ended: a code for the person, a cause for the log.

use std::borrow::Cow;
use std::fmt;
use wire::host::SignInFailure;

/// A sign-in that didn't succeed. Its cause never holds a secret or an address with a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What the person is told.
    pub code: SignInFailure,
    /// What the log is told.
    pub cause: Cow<'static, str>,
}

/// The longest cause, in characters: what an issuer sends is quoted in some.
const LONGEST: usize = 200;

impl Failure {
    /// A failure with its cause, which becomes one line of the log and not a long one.
    pub fn new(code: SignInFailure, cause: impl Into<Cow<'static, str>>) -> Self {
        let cause = cause.into();
        let fits = cause.len() <= LONGEST && !cause.contains(char::is_control);
        let cause = if fits {
            cause
        } else {
            let visible = |it: char| if it.is_control() { ' ' } else { it };
            cause.chars().take(LONGEST).map(visible).collect()
        };
        Self { code, cause }
    }

    /// Something came back that can't be trusted.
    pub(crate) fn not_trusted(cause: impl Into<Cow<'static, str>>) -> Self {
        Self::new(SignInFailure::NotTrusted, cause)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.code, self.cause)
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_issuer_sends_neither_floods_nor_forges_the_log() {
        let cause = |text: &str| Failure::not_trusted(text.to_owned()).cause;
        assert_eq!(cause("nonce"), "nonce");
        assert_eq!(
            Failure::not_trusted("nonce").to_string(),
            "NotTrusted: nonce"
        );
        assert_eq!(cause("a\nsigned in\u{1b}[2J"), "a signed in [2J");
        assert_eq!(cause(&"é".repeat(1_000)), "é".repeat(200));
    }
}
