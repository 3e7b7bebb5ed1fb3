//! Reads JSON where nobody asks what was wrong with it: in the face.
//!
//! What can be read, and as what, is what `serde_json` says, and tests hold the two side by side. That library notes
//! for every kind of document where it broke off and in which words to say so; here a failure says nothing, so none of those
//! words and none of their formatting are in the face.

mod deserializer;
mod reader;

use core::fmt;
use reader::Reader;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, Error, IntoDeserializer};

/// A text isn't the document that was wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it can't be read")
    }
}

impl core::error::Error for Unreadable {}

impl Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    // What serde says here of itself lists every name, and would have them all in the face.
    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
}

/// The document that `text` is.
///
/// # Errors
///
/// When it is none, or another than a `D`.
pub fn read<D: DeserializeOwned>(text: &str) -> Result<D, Unreadable> {
    let mut reader = Reader::of(text);
    let document = D::deserialize(&mut reader)?;
    reader.end()?;
    Ok(document)
}

/// The term that documents spell like `name`.
///
/// # Errors
///
/// When none is.
pub fn term<D: DeserializeOwned>(name: &str) -> Result<D, Unreadable> {
    let name: StrDeserializer<'_, Unreadable> = name.into_deserializer();
    D::deserialize(name)
}

#[cfg(test)]
mod tests;
