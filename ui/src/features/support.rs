//! Support: IT's contact, each way one tap away from being used, and what the organisation can see.

pub mod contact;
pub mod sight;
pub mod view;

pub use view::{SupportFeature, SupportView};
