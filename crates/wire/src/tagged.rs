//! How documents are read whose tag stands beside their members.
//!
//! serde keeps such a document aside until it knows the tag, and then reads it a second time out of what it kept: every
//! type in it is compiled for that as well, which the face has to fetch. Here the members of all variants are read
//! into one struct, and the tag says afterwards which of them count. So a member means the same wherever it stands: one
//! that is wrong isn't overlooked because its tag wants another.

use core::fmt;

/// A member is missing that the tag wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Incomplete;

impl fmt::Display for Incomplete {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member is missing that the tag wants")
    }
}
