//! The device's side of the channel.
//!
//! A device enrols once, then asks for commands and holds the line. The portal may give it a
//! command more than once; it runs each at most once, because it notes the command's id in its
//! journal before it runs it and its lock remembers which command set it last.
//!
//! * [`device`]: one device, from enrolment to completed commands.
//! * [`machine`]: what it runs on. [`linux`]: this computer.
//! * [`pretend`]: any number of pretend devices in one process.
//! * [`journal`], [`lock`], [`identity`]: what a device keeps, through [`durable`] files.
//! * [`channel`]: the calls to the portal.

pub mod back_off;
pub mod body;
pub mod channel;
pub mod condition;
pub mod device;
pub mod dice;
pub mod durable;
pub mod identity;
pub mod journal;
pub mod linux;
pub mod lock;
pub mod machine;
pub mod pretend;
mod web_client;
