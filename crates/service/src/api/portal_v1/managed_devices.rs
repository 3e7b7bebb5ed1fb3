//! `/portal/v1/managed-devices`: what Graph has no word for.

pub(crate) mod export;
