//! Notifications: behind the flag, and on a page of their own.

pub mod days;
pub mod feature;
pub mod view;

pub use days::days;
pub use feature::{KnownNotifications, NotificationsFeature, use_notifications};
pub use view::NotificationsView;
