//! Notifications of the system, for what happens while nobody looks at the window.
//!
//! Linux has its own way here (see [`freedesktop`]). What the usual library does there waits for a click with
//! `unwrap`s on the session bus, and this app aborts when something panics. Elsewhere that library shows the
//! notification, and a click on it does what the system does by itself.

#[cfg(target_os = "linux")]
mod freedesktop;

use futures::future::BoxFuture;

/// A notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) title: String,
    pub(crate) body: String,
}

/// What became of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The person wants to see what it is about.
    Clicked,
    /// It is gone, or nobody can tell.
    Gone,
}

/// Shows notifications.
pub(crate) trait Notices: Send + Sync {
    /// Shows `notice`, and waits for what becomes of it.
    fn show(&self, notice: Notice) -> BoxFuture<'_, Ending>;
}

/// The system's own.
pub(crate) struct SystemNotices;

impl Notices for SystemNotices {
    #[cfg(target_os = "linux")]
    fn show(&self, notice: Notice) -> BoxFuture<'_, Ending> {
        Box::pin(async move {
            let shown = match zbus::Connection::session().await {
                Ok(bus) => freedesktop::show(&bus, &notice).await,
                Err(no_bus) => Err(no_bus),
            };
            // Where no desktop shows notifications, the flag in the window says the same.
            shown.unwrap_or_else(|failure| {
                tracing::info!(%failure, "no notification of the system");
                Ending::Gone
            })
        })
    }

    #[cfg(any(windows, target_os = "macos"))]
    fn show(&self, notice: Notice) -> BoxFuture<'_, Ending> {
        let Notice { title, body } = notice;
        let mut notification = notify_rust::Notification::new();
        notification.summary(&title).body(&body);
        #[cfg(windows)]
        notification.app_id("org.companyportal.app");
        Box::pin(async move {
            let showing = tokio::task::spawn_blocking(move || notification.show().map(drop));
            match showing.await {
                Ok(Ok(())) => {}
                Ok(Err(failure)) => tracing::info!(%failure, "no notification of the system"),
                Err(failure) => tracing::info!(%failure, "no notification of the system"),
            }
            Ending::Gone
        })
    }

    #[cfg(not(any(target_os = "linux", windows, target_os = "macos")))]
    fn show(&self, _: Notice) -> BoxFuture<'_, Ending> {
        Box::pin(std::future::ready(Ending::Gone))
    }
}
