//! `/channel/v1`: what devices and the service tell each other.

pub(crate) mod check_in;
pub(crate) mod commands;
pub(crate) mod enrol;
pub(crate) mod report;
