//! What a person, a device, an action and a rule *are*.
//!
//! Nothing here reads a clock, rolls dice or does I/O: times and chance are
//! arguments. The face and the service compile the same code.

pub mod action;
pub mod approval;
pub mod caps;
pub mod command;
pub mod compliance;
pub mod device;
pub mod elevation;
pub mod enrolment_text;
pub mod freshness;
pub mod id;
pub mod name;
pub mod passcode;
pub mod person;
pub mod policy;
pub mod rules;
pub mod time;
pub mod verdict;
pub mod version;
