//! What is put in the place of a variable.

use std::borrow::Cow;

/// The value of a variable.
#[derive(Clone, Debug)]
pub enum Argument<'a> {
    /// A whole number. It is written without marks between its digits.
    Number(i64),
    /// A text, which stays as it is.
    Text(Cow<'a, str>),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Argument<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i32> for Argument<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Argument<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Argument<'_> {
    /// Nothing that is counted comes near the largest number there is.
    fn from(number: u64) -> Self {
        Self::Number(number.try_into().unwrap_or(i64::MAX))
    }
}

impl From<usize> for Argument<'_> {
    /// Nothing that is counted comes near the largest number there is.
    fn from(number: usize) -> Self {
        Self::Number(number.try_into().unwrap_or(i64::MAX))
    }
}
