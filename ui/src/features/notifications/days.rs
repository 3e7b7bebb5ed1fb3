//! Notifications grouped by day, the newest first, in words.

use crate::components::{Notice, NoticeDay, Tone};
use crate::routes;
use crate::words::time;
use leptos_fluent::tr;
use model::time::Timestamp;
use wire::portal::{Notification, NotificationKind};

/// The notifications of each day of the person's calendar, the newest first.
#[must_use]
pub fn days(notifications: &[Notification], now: Timestamp) -> Vec<NoticeDay> {
    by_day(notifications.to_vec(), time::local_day)
        .into_iter()
        .filter_map(|group| {
            let day = time::calendar_day(group.first()?.date_time.0, now);
            let notices = group.into_iter().map(notice).collect();
            Some(NoticeDay { day, notices })
        })
        .collect()
}

/// Groups notifications by what `day` says of their moments, the newest first.
fn by_day(
    mut notifications: Vec<Notification>,
    day: impl Fn(Timestamp) -> i64,
) -> Vec<Vec<Notification>> {
    notifications.sort_by_key(|notification| core::cmp::Reverse(notification.date_time));
    notifications
        .chunk_by(|one, other| day(one.date_time.0) == day(other.date_time.0))
        .map(<[Notification]>::to_vec)
        .collect()
}

fn notice(notification: Notification) -> Notice {
    let Notification {
        id,
        kind,
        action_id: _,
        device_id,
        device_name: device,
        date_time,
        read,
    } = notification;
    let (tone, title) = match kind {
        NotificationKind::PasscodeRemoved => (
            Tone::Success,
            tr!("notification-passcode-removed", { "device" => device }),
        ),
        NotificationKind::TemporaryPasscodeSet => (
            Tone::Success,
            tr!("notification-temporary-passcode", { "device" => device }),
        ),
        NotificationKind::PasscodeResetFailed => (
            Tone::Danger,
            tr!("notification-reset-failed", { "device" => device }),
        ),
        NotificationKind::PasscodeResetNotSupported => (
            Tone::Danger,
            tr!("notification-reset-not-supported", { "device" => device }),
        ),
        NotificationKind::PasscodeResetExpired => (
            Tone::Warning,
            tr!("notification-reset-expired", { "device" => device }),
        ),
        NotificationKind::PasscodeResetUnknown => (
            Tone::Warning,
            tr!("notification-reset-unknown", { "device" => device }),
        ),
        NotificationKind::PasscodeResetCancelled => (
            Tone::Neutral,
            tr!("notification-reset-cancelled", { "device" => device }),
        ),
    };
    Notice {
        id,
        href: routes::device(&device_id),
        tone,
        title,
        meta: time::time_of_day(date_time.0),
        unread: (!read).then(|| tr!("notifications-unread")),
    }
}

#[cfg(test)]
mod tests {
    use super::by_day;
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::portal::{Notification, NotificationKind};

    #[test]
    fn the_newest_day_and_its_newest_first() {
        let notifications = [10, 250, 120, 15].map(|at| Notification {
            id: at.to_string(),
            kind: NotificationKind::PasscodeRemoved,
            action_id: "a".to_owned(),
            device_id: "d".to_owned(),
            device_name: "Work phone".to_owned(),
            date_time: DateTime(Timestamp(at)),
            read: false,
        });
        let groups = by_day(notifications.to_vec(), |at| at.0 / 100)
            .into_iter()
            .map(|group| {
                group
                    .into_iter()
                    .map(|one| one.id)
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect::<Vec<_>>();
        assert_eq!(groups, ["250", "120", "15 10"]);
    }
}
