//! What became of one action on many devices: how far it is, on each device, and what can still be done about it.

mod counts;
pub mod feature;
pub mod view;

pub use feature::BulkFeature;
pub use view::{BulkAnswers, BulkState, BulkView};
