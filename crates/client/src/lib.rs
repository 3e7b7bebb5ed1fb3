//! Typed calls to the portal's API over any transport.
//!
//! The face speaks to its host only; the host carries a request to the portal and brings the
//! reply back. This crate knows which request asks for what, and what a reply means.

mod action_list;
mod calls;
mod device_list;
mod failure;
mod path;
mod spelled;
mod transport;

pub use action_list::{ActionList, AuditList};
pub use calls::{Accepted, Client, Tagged};
pub use device_list::{DeviceList, DeviceListOrder};
pub use failure::{Failure, PortalFailure};
pub use spelled::spelled;
pub use transport::Transport;
