//! Keyboard shortcuts: in the app only, since a browser keeps some of these keys to itself, and only
//! while they are switched on (WCAG 2.2, 2.1.4).
//!
//! [`Shortcuts`] is in the context of everything below the signed-in start. It goes to My Devices and
//! shows the overview by itself. What the open device does, the device says, once for as long as it is
//! open:
//!
//! ```text
//! use_shortcuts().on_device(DeviceShortcuts { rename, remove, check_status, blocked });
//! ```
//!
//! A callback of an action that isn't available does what a press of its greyed row does: nothing.
//! While `blocked` says so, because a banner is open over the device, nothing is heard at all; nor while
//! somebody types in a field, nor while another dialog stands above.

pub mod keys;
pub mod listening;
pub mod overview;
pub mod registry;

pub use keys::Shortcut;
pub use overview::{OverviewView, ShortcutsOverview};
pub use registry::{DeviceShortcuts, Shortcuts, use_shortcuts};
