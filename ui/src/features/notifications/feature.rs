//! Notifications: asked for once for the flag and the page, and again when one comes.

use crate::clock::use_clock;
use crate::host::{ChosenHost, use_host};
use crate::state::asked::{Asked, ask};
use crate::state::changes::{Changes, use_changes};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::portal::Notification;

use super::view::NotificationsView;

/// What the person was told, as far as it is known.
#[derive(Clone, Copy)]
pub struct KnownNotifications {
    notifications: RwSignal<Asked<Vec<Notification>>>,
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
        Self {
            notifications,
            host,
            changes,
        }
    }

    /// As far as they are known.
    #[must_use]
    pub fn answer(self) -> Signal<Asked<Vec<Notification>>> {
        self.notifications.into()
    }

    /// How many haven't been read.
    #[must_use]
    pub fn unread(self) -> Signal<u32> {
        Signal::derive(move || {
            let unread = self.unread_ids(|| self.notifications.read());
            u32::try_from(unread.len()).unwrap_or(u32::MAX)
        })
    }

    /// Marks one as read.
    pub fn mark_read(self, id: String) {
        self.mark(vec![id]);
    }

    /// Marks all as read.
    pub fn mark_all(self) {
        self.mark(self.unread_ids(|| self.notifications.read_untracked()));
    }

    fn unread_ids<G>(self, read: impl FnOnce() -> G) -> Vec<String>
    where
        G: core::ops::Deref<Target = Asked<Vec<Notification>>>,
    {
        read()
            .answer
            .iter()
            .flatten()
            .filter(|notification| !notification.read)
            .map(|notification| notification.id.clone())
            .collect()
    }

    fn mark(self, ids: Vec<String>) {
        if ids.is_empty() {
            return;
        }
        spawn_local(async move {
            // Where it fails they stay unread, which is what the flag then says.
            if self.host.portal().mark_read(ids).await.is_ok() {
                self.changes.notifications_changed();
            }
        });
    }
}

/// The notifications, from anywhere below the signed-in start.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "the signed-in start provides the notifications"
)]
pub fn use_notifications() -> KnownNotifications {
    use_context().expect("the signed-in start provides the notifications")
}

/// The page with all notifications.
#[component]
pub fn NotificationsFeature() -> impl IntoView {
    let known = use_notifications();
    view! {
        <NotificationsView
            notifications=known.answer()
            now=use_clock().now()
            on_open=move |id| known.mark_read(id)
            on_mark_all=move |()| known.mark_all()
        />
    }
}
