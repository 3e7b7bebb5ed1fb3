//! Notifications: behind the flag, and on a page of their own.

pub mod days;
pub mod feature;
pub mod flag;
pub mod view;

pub use days::days;
pub use feature::{
    KnownNotifications, NotificationsFeature, NotificationsPlace, use_notifications,
};
pub use flag::Flag;
pub use view::NotificationsView;
