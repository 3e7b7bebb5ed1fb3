//! Notifications: asked for once for the flag and the page, and again when one comes. Those that come
//! later are told through the system, too; a click on one leads to its device.

use crate::clock::use_clock;
use crate::host::{ChosenHost, use_host};
use crate::routes;
use crate::state::asked::{Asked, ask};
use crate::state::brand::use_brand;
use crate::state::changes::{Changes, use_changes};
use crate::state::preferences::use_preferences;
use crate::words::notification as words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use wire::host::Notify;
use wire::portal::{MarkRead, Notification, Notifications};

use super::view::NotificationsView;

/// The most that are told through the system at once, as after a time without a connection.
const MOST_AT_ONCE: usize = 3;

/// What the person was told, as far as it is known.
#[derive(Clone, Copy)]
pub struct KnownNotifications {
    notifications: RwSignal<Asked<Notifications>>,
    host: ChosenHost,
    changes: Changes,
}

impl KnownNotifications {
    /// Asks now, and whenever one comes.
    #[must_use]
    pub fn asked() -> Self {
        let host = use_host();
        let changes = use_changes();
        let notifications = ask(move || {
            changes.watch_notifications();
            async move { host.portal().notifications().await }
        });
        let known = Self {
            notifications,
            host,
            changes,
        };
        known.tell_through_the_system();
        known
    }

    /// What was there at the start is no news.
    fn tell_through_the_system(self) {
        let wanted = use_preferences().system_notifications();
        Effect::new(move |known: Option<Option<BTreeSet<String>>>| {
            let asked = self.notifications.read();
            let Some(Notifications { value: all, .. }) = &asked.answer else {
                return known.flatten();
            };
            if let Some(known) = known.flatten().filter(|_| wanted.get_untracked()) {
                for notification in news(all, &known) {
                    self.host.notify(notice(notification));
                }
            }
            Some(all.iter().map(|it| it.id.clone()).collect())
        });
    }

    /// As far as they are known.
    #[must_use]
    pub fn answer(self) -> Signal<Asked<Notifications>> {
        self.notifications.into()
    }

    /// How many haven't been read.
    #[must_use]
    pub fn unread(self) -> Signal<u32> {
        Signal::derive(move || {
            self.notifications
                .with(|asked| asked.answer.as_ref().map_or(0, |told| told.unread))
        })
    }

    /// How many haven't been read, or are still to be done.
    #[must_use]
    pub fn to_look_at(self) -> Signal<u32> {
        Signal::derive(move || {
            self.notifications
                .with(|asked| asked.answer.as_ref().map_or(0, to_look_at))
        })
    }

    /// Asks again.
    pub fn ask_again(self) {
        self.changes.notifications_changed();
    }

    /// Marks one as read; what is to be done has no id, and goes once it is done.
    pub fn mark_read(self, id: String) {
        if id.is_empty() {
            return;
        }
        self.mark(MarkRead::Ids { ids: vec![id] });
    }

    /// Marks all as read, those that aren't shown too.
    pub fn mark_all(self) {
        let latest = self.notifications.with_untracked(|asked| {
            let latest = asked.answer.as_ref()?.value.first()?;
            Some(latest.id.clone())
        });
        if let Some(up_to) = latest {
            self.mark(MarkRead::UpTo { up_to });
        }
    }

    fn mark(self, which: MarkRead) {
        spawn_local(async move {
            // Where it fails they stay unread, which is what the flag then says.
            if self.host.portal().mark_read(&which).await.is_ok() {
                self.changes.notifications_changed();
            }
        });
    }
}

fn to_look_at(told: &Notifications) -> u32 {
    let awaited = u32::try_from(told.awaited_tokens.len()).unwrap_or(u32::MAX);
    told.unread.saturating_add(awaited)
}

/// The unread ones that aren't `known` yet, the oldest first; the latest few, where many come at once.
fn news<'a>(all: &'a [Notification], known: &BTreeSet<String>) -> Vec<&'a Notification> {
    let mut news: Vec<_> = all
        .iter()
        .filter(|notification| !notification.read && !known.contains(&notification.id))
        .collect();
    news.sort_by_key(|notification| notification.date_time);
    news.split_off(news.len().saturating_sub(MOST_AT_ONCE))
}

fn notice(notification: &Notification) -> Notify {
    let (_, title) = words::notification(notification);
    Notify {
        title,
        body: String::new(),
        path: routes::device(&notification.device_id),
    }
}

/// Where the notifications are known from when something first shows them, for as long as the person is signed in.
#[derive(Clone)]
pub struct NotificationsPlace {
    owner: Owner,
    known: StoredValue<Option<KnownNotifications>>,
}

impl NotificationsPlace {
    /// For as long as the current owner lives.
    #[must_use]
    pub fn unasked() -> Self {
        Self {
            owner: Owner::current().unwrap_or_default(),
            known: StoredValue::new(None),
        }
    }
}

/// The notifications, from anywhere below the signed-in start.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "the signed-in start provides a place for the notifications"
)]
pub fn use_notifications() -> KnownNotifications {
    let NotificationsPlace { owner, known } =
        use_context().expect("the signed-in start provides a place for the notifications");
    known.get_value().unwrap_or_else(|| {
        let asked = owner.with(KnownNotifications::asked);
        known.set_value(Some(asked));
        asked
    })
}

/// The page with all notifications.
#[component]
pub fn NotificationsFeature() -> impl IntoView {
    let known = use_notifications();
    let host = use_host();
    view! {
        <NotificationsView
            notifications=known.answer()
            unread=known.unread()
            now=use_clock().now()
            brand=use_brand().known()
            on_open_link=move |url| host.open_link(url)
            on_retry=move |()| known.ask_again()
            on_open=move |id| known.mark_read(id)
            on_mark_all=move |()| known.mark_all()
        />
    }
}

#[cfg(test)]
mod tests {
    use super::news;
    use model::time::Timestamp;
    use std::collections::BTreeSet;
    use wire::DateTime;
    use wire::portal::Notification;
    use wire::terms::{CommandState, Effect, RemoteAction};

    fn told(at: i64, read: bool) -> Notification {
        Notification {
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
            read,
        }
    }

    fn check(all: &[Notification], known: &[&str]) -> String {
        let known: BTreeSet<_> = known.iter().map(ToString::to_string).collect();
        let ids = news(all, &known).into_iter().map(|it| it.id.as_str());
        ids.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn only_what_is_new_and_unread_is_told() {
        let all = [told(3, false), told(2, true), told(1, false)];
        assert_eq!(check(&all, &["1"]), "3");
        assert_eq!(check(&all, &[]), "1 3");
        assert_eq!(check(&all, &["1", "2", "3"]), "");
    }

    #[test]
    fn of_many_at_once_the_latest() {
        let all = [9, 8, 7, 6, 5].map(|at| told(at, false));
        assert_eq!(check(&all, &["5"]), "7 8 9");
    }
}
