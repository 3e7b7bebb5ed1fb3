//! `/portal/v1`: what Graph has no word for.

pub(crate) mod actions;
pub(crate) mod approvals;
pub(crate) mod audit_events;
pub(crate) mod brand;
pub(crate) mod bulk_actions;
pub(crate) mod elevations;
pub(crate) mod enrolment_codes;
pub(crate) mod enrolment_texts;
pub(crate) mod events;
pub(crate) mod managed_devices;
pub(crate) mod notifications;
pub(crate) mod policy;
pub(crate) mod sign_out_everywhere;
pub(crate) mod stop;
