//! Notifications grouped by day, the newest first, in words.

use crate::components::{Notice, NoticeDay};
use crate::routes;
use crate::words::notification as words;
use crate::words::time;
use leptos_fluent::tr;
use model::time::Timestamp;
use wire::portal::Notification;

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
    let (tone, title) = words::notification(&notification);
    let Notification {
        id,
        approval,
        device_id,
        date_time,
        read,
        ..
    } = notification;
    Notice {
        id,
        href: match approval {
            Some(approval) => routes::approval(&approval.id),
            None => routes::device(&device_id),
        },
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
    use wire::portal::Notification;
    use wire::terms::{CommandState, Effect, RemoteAction};

    #[test]
    fn the_newest_day_and_its_newest_first() {
        let notifications = [10, 250, 120, 15].map(|at| Notification {
            id: at.to_string(),
            action: RemoteAction::ResetPasscode,
            effect: Effect::RemovesPasscode {
                asks_for_new: false,
            },
            state: CommandState::Succeeded,
            failure: None,
            requested_by: None,
            approval: None,
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
