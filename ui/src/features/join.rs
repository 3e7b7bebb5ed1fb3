//! Which organisation the app is for: another is found by its portal's address, and looked at before it is
//! joined; those that were joined can be used or forgotten.

pub mod feature;
pub mod found;
pub mod kept;
pub mod view;

pub use feature::JoinFeature;
pub use view::{JoinAnswers, JoinView, Step};
