//! Which keys are a shortcut, and where it is heard.

/// What the keyboard does without anything being focused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Rename the open device.
    Rename,
    /// Remove the open device.
    Remove,
    /// Ask the open device for its state.
    CheckStatus,
    /// Go to My Devices.
    MyDevices,
    /// Show what shortcuts there are.
    Overview,
}

/// A key that was pressed, with those that were held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Press<'a> {
    /// What the key writes or is called (UI Events, `key`).
    pub key: &'a str,
    /// Which key it is, whatever it writes (UI Events, `code`).
    pub code: &'a str,
    /// Control was held.
    pub control: bool,
    /// Alt or Option was held.
    pub alt: bool,
    /// The Windows key or Command was held.
    pub meta: bool,
}

impl Shortcut {
    /// The shortcut that `press` is.
    #[must_use]
    pub fn of(press: Press<'_>) -> Option<Self> {
        let Press {
            key,
            code,
            control,
            alt,
            meta,
        } = press;
        match (control, alt, meta) {
            (false, false, false) => match key {
                "F2" => Some(Self::Rename),
                "Delete" => Some(Self::Remove),
                "?" => Some(Self::Overview),
                _ => None,
            },
            (true, false, false) => key.eq_ignore_ascii_case("m").then_some(Self::CheckStatus),
            // On a Mac, Option and D write something else.
            (false, true, false) => {
                (key.eq_ignore_ascii_case("d") || code == "KeyD").then_some(Self::MyDevices)
            }
            _ => None,
        }
    }

    /// Whether it is for the open device.
    #[must_use]
    pub fn is_for_device(self) -> bool {
        match self {
            Self::Rename | Self::Remove | Self::CheckStatus => true,
            Self::MyDevices | Self::Overview => false,
        }
    }
}

/// What stands around when a key is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Somebody types in a field.
    pub typing: bool,
    /// How many modal dialogs are open, that of the open device among them.
    pub dialogs: u32,
    /// The open device; absent when none is.
    pub device: Option<OpenDevice>,
}

/// What is known of the open device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenDevice {
    /// A banner is open over it.
    pub blocked: bool,
}

impl Surroundings {
    /// Whether `shortcut` is heard here.
    #[must_use]
    pub fn hear(self, shortcut: Shortcut) -> bool {
        let own_dialogs = u32::from(self.device.is_some());
        let blocked = self.device.is_some_and(|device| device.blocked);
        let wanted = !shortcut.is_for_device() || self.device.is_some();
        wanted && !blocked && !self.typing && self.dialogs <= own_dialogs
    }
}

#[cfg(test)]
mod tests {
    use super::{OpenDevice, Press, Shortcut, Surroundings};

    fn press(key: &str) -> Press<'_> {
        Press {
            key,
            ..Press::default()
        }
    }

    #[test]
    fn each_shortcut_has_its_keys_and_no_others() {
        let control = |key| Press {
            control: true,
            ..press(key)
        };
        let alt = |key, code| Press {
            alt: true,
            code,
            ..press(key)
        };
        for (pressed, expected) in [
            (press("F2"), Some(Shortcut::Rename)),
            (press("Delete"), Some(Shortcut::Remove)),
            (press("?"), Some(Shortcut::Overview)),
            (control("m"), Some(Shortcut::CheckStatus)),
            (control("M"), Some(Shortcut::CheckStatus)),
            (alt("d", "KeyD"), Some(Shortcut::MyDevices)),
            (alt("∂", "KeyD"), Some(Shortcut::MyDevices)),
            (alt("d", "KeyH"), Some(Shortcut::MyDevices)),
            (press("m"), None),
            (press("d"), None),
            (control("F2"), None),
            (control("Delete"), None),
            (alt("F2", "F2"), None),
            (
                Press {
                    meta: true,
                    ..control("m")
                },
                None,
            ),
            // AltGr is Control and Alt.
            (
                Press {
                    control: true,
                    ..alt("d", "KeyD")
                },
                None,
            ),
        ] {
            assert_eq!(Shortcut::of(pressed), expected, "{pressed:?}");
        }
    }

    #[test]
    fn heard_only_where_nothing_stands_above() {
        let page = Surroundings::default();
        let device = Surroundings {
            dialogs: 1,
            device: Some(OpenDevice { blocked: false }),
            ..page
        };
        let banner = Surroundings {
            device: Some(OpenDevice { blocked: true }),
            ..device
        };
        let another_dialog = Surroundings {
            dialogs: 2,
            ..device
        };
        let drawer = Surroundings { dialogs: 1, ..page };
        let field = Surroundings {
            typing: true,
            ..device
        };
        for (surroundings, for_page, for_device) in [
            (page, true, false),
            (device, true, true),
            (banner, false, false),
            (another_dialog, false, false),
            (drawer, false, false),
            (field, false, false),
        ] {
            for (shortcut, expected) in [
                (Shortcut::MyDevices, for_page),
                (Shortcut::Overview, for_page),
                (Shortcut::Rename, for_device),
                (Shortcut::Remove, for_device),
                (Shortcut::CheckStatus, for_device),
            ] {
                assert_eq!(
                    surroundings.hear(shortcut),
                    expected,
                    "{surroundings:?} {shortcut:?}"
                );
            }
        }
    }
}
