//! The screens: a view that takes values and gives callbacks, and beside it a feature that fetches.

pub mod device;
pub mod devices;
pub mod enrolment;
pub mod frame;
pub mod it;
pub mod join;
pub mod licences;
pub mod not_read;
pub mod notifications;
pub mod settings;
pub mod shortcuts;
pub mod sign_in;
pub mod silent_host;
pub mod support;
