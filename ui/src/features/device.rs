//! A device, opened: what can be done to it, what is under way, what it is.

pub mod actions;
mod asking;
pub mod banner;
pub mod compliance;
pub mod confirmation;
pub mod feature;
mod focus;
pub mod gone;
pub mod header;
pub mod help;
pub mod known;
pub mod last;
pub mod lost;
pub mod on_screen;
pub mod outcome;
pub mod passcode;
pub mod quick;
mod showing;
pub mod side;
pub mod top;
mod turned_down;
mod unsettled;
pub mod view;
pub mod viewer;

pub use banner::BannerView;
pub use confirmation::{Leaving, Sending};
pub use feature::{DeviceFeature, OpenedDevice};
pub use gone::Gone;
pub use help::{Help, HelpCard, Ways};
pub use on_screen::OnScreen;
pub use outcome::can_be_called_off;
pub use passcode::{PasscodeAnswers, PasscodeView, Shown};
pub use quick::{CallingOff, Naming};
pub(crate) use turned_down::TurnedDown;
pub use view::{DeviceAnswers, DeviceState, DeviceView};
pub use viewer::{ItList, Viewer, use_viewer};
