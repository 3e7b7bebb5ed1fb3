//! The sign-in screen: before, during, and after a sign-in that came to nothing.

pub mod corner;
pub mod feature;
pub mod view;

pub use feature::SignInFeature;
pub use view::{SignInAnswers, SignInView};
