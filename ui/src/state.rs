//! What more than one screen knows: one named context for each thing, provided at the start.

pub mod asked;
pub mod brand;
pub mod changes;
pub mod dice;
pub mod last_list;
pub mod last_seen;
pub mod long_list;
pub mod memory;
pub mod preferences;
pub mod role;
pub mod session;
pub mod this_device;
pub mod whose;
