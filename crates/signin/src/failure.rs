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

impl Failure {
    /// A failure with its cause.
    pub fn new(code: SignInFailure, cause: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code,
            cause: cause.into(),
        }
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
