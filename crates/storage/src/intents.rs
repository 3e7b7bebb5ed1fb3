//! The writes: one intent a file.

pub(crate) mod accept_command;
pub(crate) mod cancel;
pub(crate) mod check_in;
pub(crate) mod device_completes;
pub(crate) mod device_takes;
pub(crate) mod elevate;
pub(crate) mod enrol;
pub(crate) mod expire_due;
pub(crate) mod grant_enrolment_code;
pub(crate) mod judge_due;
pub(crate) mod mark_read;
pub(crate) mod note_export;
pub(crate) mod person_signs_in;
pub(crate) mod put_compliance_policies;
pub(crate) mod put_enrolment;
pub(crate) mod put_enrolment_texts;
pub(crate) mod put_organisation;
pub(crate) mod put_policy;
pub(crate) mod rename_device;
pub(crate) mod reveal;
pub(crate) mod sign_out_everywhere;
pub(crate) mod web_session;
pub(crate) mod web_sign_in;
