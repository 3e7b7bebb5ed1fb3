//! The reads: what a person, a device or the service may ask for.

pub(crate) mod approvals;
pub(crate) mod bulk_actions;
pub(crate) mod bulk_selection;
pub(crate) mod changes;
pub(crate) mod compliance;
pub(crate) mod devices;
pub(crate) mod enrolment_texts;
pub(crate) mod every_audit_entry;
pub(crate) mod every_command;
pub(crate) mod every_device;
pub(crate) mod every_fact;
pub(crate) mod every_person;
pub(crate) mod history;
pub(crate) mod in_force;
pub(crate) mod notifications;
pub(crate) mod organisation;
pub(crate) mod paging;
pub(crate) mod people;
pub(crate) mod stories;
