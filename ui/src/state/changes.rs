//! What the host tells by itself: what has changed at the portal, so that whoever shows it asks again,
//! whether the portal can be reached, and what the person wants to see.

use leptos::prelude::*;
use wire::host::HostEvent;
use wire::portal::EventKind;

/// What the host told. It counts changes; whoever reads a count is told of the next one.
#[derive(Clone, Copy)]
pub struct Changes {
    devices: RwSignal<u64>,
    actions: RwSignal<u64>,
    notifications: RwSignal<u64>,
    others: RwSignal<u64>,
    offline: RwSignal<bool>,
    wanted: RwSignal<Option<String>>,
}

impl Changes {
    /// Nothing has changed yet.
    #[must_use]
    pub fn none() -> Self {
        Self {
            devices: RwSignal::new(0),
            actions: RwSignal::new(0),
            notifications: RwSignal::new(0),
            others: RwSignal::new(0),
            offline: RwSignal::new(false),
            wanted: RwSignal::new(None),
        }
    }

    /// Notes what the host tells.
    pub fn note(self, event: &HostEvent) {
        let next = |count: RwSignal<u64>| count.update(|count| *count += 1);
        match event {
            HostEvent::Session => {}
            HostEvent::Open(path) => self.wanted.set(Some(path.clone())),
            HostEvent::Portal(event) => match event.kind {
                EventKind::Device => next(self.devices),
                EventKind::Action => next(self.actions),
                EventKind::Notification => next(self.notifications),
                EventKind::Others => next(self.others),
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
        for count in [self.devices, self.actions, self.notifications, self.others] {
            count.update(|count| *count += 1);
        }
    }

    /// Asks again when a device or what is under way on it changes.
    pub fn watch_devices(self) {
        self.devices.track();
        self.actions.track();
    }

    /// The same for IT, whoever's it is.
    pub fn watch_everybodys_devices(self) {
        self.watch_devices();
        self.others.track();
    }

    /// Asks again when a notification comes.
    pub fn watch_notifications(self) {
        self.notifications.track();
    }

    /// Asks again when everything may have changed.
    pub fn notifications_changed(self) {
        self.notifications.update(|count| *count += 1);
    }

    /// The address that the person wants to see, once; tells of the next one.
    #[must_use]
    pub fn take_wanted(self) -> Option<String> {
        let wanted = self.wanted.get()?;
        self.wanted.update_untracked(Option::take);
        Some(wanted)
    }

    /// Whether the portal can't be reached for now. Whoever offers what would need it reads this: nothing is
    /// ever kept to be sent later. Once it is back, everything that is shown is asked for again.
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
