//! What crosses a boundary, as it is written.
//!
//! * [`graph`]: people's API, in the shapes of Microsoft Graph's device management.
//! * [`portal`]: what Graph has no word for, under `/portal/v1`.
//! * [`channel`]: what devices and the service tell each other.
//! * [`host`]: what the face asks of its host.
//! * [`json`]: reads documents in the face.
//! * [`stream_parser`]: reads a stream of events as it comes in.
//! * [`failure`]: what went wrong, as a code.
//! * [`pretend`]: what the demo hands to its pretend devices.

pub mod channel;
mod date_time;
pub mod failure;
pub mod graph;
pub mod host;
pub mod json;
pub mod portal;
pub mod pretend;
pub mod stream_parser;
mod tagged;
pub mod terms;

pub use date_time::DateTime;
