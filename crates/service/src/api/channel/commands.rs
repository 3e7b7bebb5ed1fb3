//! `/channel/v1/commands`.

pub(crate) mod accept;
pub(crate) mod complete;
