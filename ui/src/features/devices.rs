//! My Devices.

#[cfg(test)]
pub(crate) mod example;
pub mod feature;
pub mod standing;
pub mod view;

pub use feature::DevicesFeature;
pub use view::DevicesView;
pub(crate) use view::{about, drawing, made_by};
