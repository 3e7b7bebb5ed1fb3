//! A device, opened: what can be done to it, what is under way, what it is.

pub mod banner;
pub mod confirmation;
pub mod feature;
mod focus;
pub mod help;
pub mod outcome;
pub mod passcode;
pub mod side;
mod unsettled;
pub mod view;

pub use banner::BannerView;
pub use feature::DeviceFeature;
pub use help::{Help, Ways};
pub use passcode::{PasscodeView, Shown};
pub use view::{DeviceAnswers, DeviceState, DeviceView};
