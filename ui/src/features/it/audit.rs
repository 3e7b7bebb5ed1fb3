//! Audit: who did what, and when.

pub mod feature;
pub mod filters;
pub mod view;

pub use feature::AuditFeature;
pub use filters::{AuditFilters, Kind};
pub use view::{AuditView, Entries};
