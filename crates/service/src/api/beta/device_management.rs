//! What manages devices.

pub(crate) mod remote_action_audits;
