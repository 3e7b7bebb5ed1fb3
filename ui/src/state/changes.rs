//! What the portal says has changed, so that whoever shows it asks again, and whether the portal
//! can be reached.

use leptos::prelude::*;
use wire::host::HostEvent;
use wire::portal::EventKind;

/// Counts changes; whoever reads a count is told of the next one.
#[derive(Clone, Copy)]
pub struct Changes {
    devices: RwSignal<u64>,
    actions: RwSignal<u64>,
    notifications: RwSignal<u64>,
    offline: RwSignal<bool>,
}

impl Changes {
    /// Nothing has changed yet.
    #[must_use]
    pub fn none() -> Self {
        Self {
            devices: RwSignal::new(0),
            actions: RwSignal::new(0),
            notifications: RwSignal::new(0),
            offline: RwSignal::new(false),
        }
    }

    /// Notes what the host tells.
    pub fn note(self, event: &HostEvent) {
        let next = |count: RwSignal<u64>| count.update(|count| *count += 1);
        match event {
            HostEvent::Session => {}
            HostEvent::Portal(event) => match event.kind {
                EventKind::Device => next(self.devices),
                EventKind::Action => next(self.actions),
                EventKind::Notification => next(self.notifications),
            },
            HostEvent::Live => {
                self.offline.set(false);
                self.everything();
            }
            HostEvent::Offline => {
                self.offline.set(true);
                // Asking again fails, and whoever shows the answer says how old it is.
                next(self.devices);
            }
        }
    }

    /// Anything may have changed: ask for all that is shown.
    pub fn everything(self) {
        for count in [self.devices, self.actions, self.notifications] {
            count.update(|count| *count += 1);
        }
    }

    /// Asks again when a device or what is under way on it changes.
    pub fn watch_devices(self) {
        self.devices.track();
        self.actions.track();
    }

    /// Asks again when a notification comes.
    pub fn watch_notifications(self) {
        self.notifications.track();
    }

    /// Asks again when everything may have changed.
    pub fn notifications_changed(self) {
        self.notifications.update(|count| *count += 1);
    }

    /// Whether the portal can't be reached for now.
    #[must_use]
    pub fn offline(self) -> Signal<bool> {
        self.offline.into()
    }
}

/// What has changed, from anywhere below the start.
#[must_use]
#[expect(clippy::expect_used, reason = "the start provides the changes")]
pub fn use_changes() -> Changes {
    use_context().expect("the start provides the changes")
}
