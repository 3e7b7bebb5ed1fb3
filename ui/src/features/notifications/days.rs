//! Notifications grouped by day, the newest first, in words.

use crate::components::{Notice, NoticeDay, Tone};
use crate::routes;
use crate::words::{notification as words, time, tr};
use model::time::Timestamp;
use wire::portal::{AwaitedToken, Notification, Notifications};

/// The notifications of each day of the person's calendar, the newest first; before them what the person is to
/// do.
#[must_use]
pub fn days(told: &Notifications, now: Timestamp) -> Vec<NoticeDay> {
    let to_do = told.awaited_tokens.iter().map(to_activate).collect();
    let to_do = NoticeDay {
        day: tr!("notifications-to-do"),
        notices: to_do,
    };
    let happened = by_day(told.value.clone(), time::local_day)
        .into_iter()
        .filter_map(|group| {
            let day = time::calendar_day(group.first()?.date_time.0, now);
            let notices = group.into_iter().map(notice).collect();
            Some(NoticeDay { day, notices })
        });
    Some(to_do)
        .filter(|to_do| !to_do.notices.is_empty())
        .into_iter()
        .chain(happened)
        .collect()
}

fn to_activate(token: &AwaitedToken) -> Notice {
    let AwaitedToken {
        device_id,
        device_name,
        enrolled_date_time,
    } = token;
    Notice {
        // It isn't kept by the portal, and goes by itself once the token is activated.
        id: String::new(),
        href: routes::device(device_id),
        tone: Tone::Warning,
        title: tr!("notification-activate-token", { "device" => device_name.clone() }),
        meta: tr!(
            "notification-enrolled",
            { "date" => time::full_day(enrolled_date_time.0) }
        ),
        unread: None,
    }
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
            shown_to_it: None,
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
