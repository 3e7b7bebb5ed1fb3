//! What the shortcuts do at the moment.

use leptos::prelude::*;

/// What the open device does.
#[derive(Clone, Copy)]
pub struct DeviceShortcuts {
    /// Rename it.
    pub rename: Callback<()>,
    /// Remove it.
    pub remove: Callback<()>,
    /// Ask it for its state.
    pub check_status: Callback<()>,
    /// Whether a banner is open over it.
    pub blocked: Signal<bool>,
}

/// The keyboard shortcuts, from anywhere below the signed-in start.
#[derive(Clone, Copy)]
pub struct Shortcuts {
    in_app: bool,
    /// The open device, with a number that tells it from the next one.
    device: StoredValue<Option<(u32, DeviceShortcuts)>>,
    opened: StoredValue<u32>,
    overview: RwSignal<bool>,
}

impl Shortcuts {
    /// Where no device is open yet. `in_app`: no browser keeps the keys to itself.
    #[must_use]
    pub fn new(in_app: bool) -> Self {
        Self {
            in_app,
            device: StoredValue::new(None),
            opened: StoredValue::new(0),
            overview: RwSignal::new(false),
        }
    }

    /// Whether there are any: in the app, yes.
    #[must_use]
    pub fn in_app(self) -> bool {
        self.in_app
    }

    /// A device was opened, and does `device` for as long as the current owner lives.
    pub fn on_device(self, device: DeviceShortcuts) {
        let number = self.opened.get_value() + 1;
        self.opened.set_value(number);
        self.device.set_value(Some((number, device)));
        on_cleanup(move || {
            // The next device may have been opened before this one goes.
            self.device.try_update_value(|device| {
                if device.is_some_and(|(open, _)| open == number) {
                    *device = None;
                }
            });
        });
    }

    /// What the open device does.
    #[must_use]
    pub fn device(self) -> Option<DeviceShortcuts> {
        self.device.get_value().map(|(_, device)| device)
    }

    /// Whether the overview is shown.
    #[must_use]
    pub fn overview(self) -> Signal<bool> {
        self.overview.into()
    }

    /// Shows the overview, or no longer.
    pub fn show_overview(self, shown: bool) {
        self.overview.set(shown);
    }
}

/// The keyboard shortcuts, from anywhere below the signed-in start.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "the signed-in start provides the shortcuts"
)]
pub fn use_shortcuts() -> Shortcuts {
    use_context().expect("the signed-in start provides the shortcuts")
}

#[cfg(test)]
mod tests {
    use super::{DeviceShortcuts, Shortcuts};
    use leptos::prelude::*;

    fn counting(renamed: RwSignal<u32>) -> DeviceShortcuts {
        DeviceShortcuts {
            rename: Callback::new(move |()| renamed.update(|count| *count += 1)),
            remove: Callback::new(|()| ()),
            check_status: Callback::new(|()| ()),
            blocked: Signal::stored(false),
        }
    }

    #[test]
    fn the_open_device_is_the_last_one_opened() {
        let whole = Owner::new();
        whole.set();
        let shortcuts = Shortcuts::new(true);
        let [first, second] = [RwSignal::new(0), RwSignal::new(0)];
        let before = Owner::new();
        before.with(|| shortcuts.on_device(counting(first)));
        let after = Owner::new();
        after.with(|| shortcuts.on_device(counting(second)));
        before.cleanup();
        shortcuts.device().expect("one is open").rename.run(());
        assert_eq!((first.get_untracked(), second.get_untracked()), (0, 1));
        after.cleanup();
        assert!(shortcuts.device().is_none());
    }
}
