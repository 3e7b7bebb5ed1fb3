//! What Sanne was told, over three days.

use leptos_fluent::tr;
use wire::portal::{Notification, NotificationKind};

use super::{DAY, HOUR, before};

/// Everything she was told; the newest two are unread.
pub(in crate::gallery::screens) fn all() -> Vec<Notification> {
    let told = |number: u8, kind, device_name, seconds, read| Notification {
        id: format!("n-{number}"),
        kind,
        action_id: format!("a-{number}"),
        device_id: "work-phone".to_owned(),
        device_name,
        date_time: before(seconds),
        read,
    };
    vec![
        told(
            1,
            NotificationKind::TemporaryPasscodeSet,
            tr!("gallery-phone"),
            120,
            false,
        ),
        told(
            2,
            NotificationKind::PasscodeResetFailed,
            tr!("gallery-build-laptop"),
            2 * HOUR,
            false,
        ),
        told(
            3,
            NotificationKind::PasscodeRemoved,
            tr!("gallery-iphone"),
            DAY + HOUR,
            true,
        ),
        told(
            4,
            NotificationKind::PasscodeResetExpired,
            tr!("gallery-old-phone"),
            DAY + 2 * HOUR,
            true,
        ),
        told(
            5,
            NotificationKind::PasscodeResetUnknown,
            tr!("gallery-shop-phone"),
            11 * DAY,
            true,
        ),
    ]
}
