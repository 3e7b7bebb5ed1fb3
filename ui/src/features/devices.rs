//! My Devices.

pub mod cards;
#[cfg(test)]
pub(crate) mod example;
pub mod feature;
pub mod identify;
pub mod invitation;
pub mod near_end;
#[cfg(not(target_arch = "wasm32"))]
pub mod painted;
pub mod search;
pub mod standing;
pub(crate) mod system;
pub mod view;

pub(crate) use cards::{about, drawing, made_by};
pub use feature::{DevicesFeature, IdentifyFeature};
pub use identify::IdentifyView;
pub(crate) use system::{system, system_with_build};
pub use view::DevicesView;
