//! The audit.

pub(crate) mod export;
