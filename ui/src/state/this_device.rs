//! Which device of the person's this app runs on, as they said once, kept on this device.
//!
//! Nobody proves anything with it and the portal never hears of it: it puts "This device" on a card, and lets
//! a banner say that this very device is about to be locked or removed. Until the person has said, My Devices
//! asks, with what [`suggest`] finds on top. The signed-in start provides the context.

use super::memory::Memory;
use super::whose::Whose;
use leptos::prelude::*;
use wire::graph::ManagedDevice;
use wire::host::About;

/// What the answer is kept under.
const WHAT: &str = "this-device";

/// What the person said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identified {
    /// Nothing yet: ask.
    Unasked,
    /// It is none of theirs: don't ask again.
    None,
    /// It is the device with this id.
    Device(String),
}

impl Identified {
    fn read(kept: Option<String>) -> Self {
        match kept {
            None => Self::Unasked,
            Some(id) if id.is_empty() => Self::None,
            Some(id) => Self::Device(id),
        }
    }

    fn as_kept(&self) -> Option<&str> {
        match self {
            Self::Unasked => None,
            Self::None => Some(""),
            Self::Device(id) => Some(id),
        }
    }
}

/// What the person said, for whoever shows it.
#[derive(Clone, Copy)]
pub struct ThisDevice {
    whose: StoredValue<Option<Whose>>,
    said: RwSignal<Identified>,
}

impl ThisDevice {
    /// What was kept for this person on this device.
    #[must_use]
    pub fn kept(whose: Option<Whose>) -> Self {
        let kept = whose
            .as_ref()
            .and_then(|whose| Memory::Machine.recall(&whose.key(WHAT)));
        Self {
            whose: StoredValue::new(whose),
            said: RwSignal::new(Identified::read(kept)),
        }
    }

    /// What the person said.
    #[must_use]
    pub fn said(self) -> Signal<Identified> {
        self.said.into()
    }

    /// The id of the device that this is, if they said so.
    #[must_use]
    pub fn id(self) -> Signal<Option<String>> {
        Signal::derive(move || match self.said.get() {
            Identified::Device(id) => Some(id),
            Identified::Unasked | Identified::None => None,
        })
    }

    /// The person says which it is; `Unasked` forgets what they said.
    pub fn say(self, identified: Identified) {
        if let Some(key) = self
            .whose
            .with_value(|whose| Some(whose.as_ref()?.key(WHAT)))
        {
            match identified.as_kept() {
                Some(kept) => Memory::Machine.remember(&key, kept),
                None => Memory::Machine.forget(&key),
            }
        }
        self.said.set(identified);
    }
}

/// Forgets what anybody at `portal` said, which the app forgets.
pub fn forget_at(portal: &str) {
    Memory::Machine.forget_beginning(&Whose::keys_at(portal, WHAT));
}

/// What the person said of this device, from anywhere below the signed-in start.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "the signed-in start provides what was said of this device"
)]
pub fn use_this_device() -> ThisDevice {
    use_context().expect("the signed-in start provides what was said of this device")
}

/// The id of the one device of `devices` that is likely the one which `about` describes: the same serial
/// number, else the same name. Where two fit, neither is suggested.
#[must_use]
pub fn suggest(devices: &[ManagedDevice], about: &About) -> Option<String> {
    let known = devices.iter().map(|device| Known {
        id: &device.id,
        serial_number: &device.serial_number,
        name: &device.device_name,
    });
    likely(&known.collect::<Vec<_>>(), about).map(str::to_owned)
}

/// As much of a device as tells it apart.
struct Known<'a> {
    id: &'a str,
    serial_number: &'a str,
    name: &'a str,
}

fn likely<'a>(devices: &[Known<'a>], about: &About) -> Option<&'a str> {
    let only = |wanted: &Option<String>, told: fn(&Known<'a>) -> &'a str| {
        let wanted = wanted.as_deref().filter(|wanted| !wanted.is_empty())?;
        let mut fitting = devices
            .iter()
            .filter(|device| told(device).eq_ignore_ascii_case(wanted));
        match (fitting.next(), fitting.next()) {
            (Some(device), None) => Some(device.id),
            _ => None,
        }
    };
    only(&about.serial_number, |device| device.serial_number)
        .or_else(|| only(&about.host_name, |device| device.name))
}

#[cfg(test)]
mod tests {
    use super::{Identified, Known, likely};
    use wire::host::About;

    fn check(serial_number: Option<&str>, host_name: Option<&str>) -> Option<&'static str> {
        let about = About {
            version: "0.1.0".to_owned(),
            platform: "linux".to_owned(),
            host_name: host_name.map(str::to_owned),
            serial_number: serial_number.map(str::to_owned),
            languages: vec![],
        };
        let device = |id, serial_number, name| Known {
            id,
            serial_number,
            name,
        };
        let devices = [
            device("phone", "", "phone"),
            device("laptop", "SN-1", "ANNA-LAPTOP"),
            device("desktop", "SN-2", "anna-desktop"),
            device("old", "SN-3", "twin"),
            device("new", "SN-3", "Twin"),
        ];
        likely(&devices, &about)
    }

    #[test]
    fn the_serial_number_goes_before_the_name() {
        assert_eq!(check(Some("SN-2"), Some("anna-laptop")), Some("desktop"));
        assert_eq!(check(Some("sn-1"), None), Some("laptop"));
        assert_eq!(check(Some("SN-9"), Some("anna-laptop")), Some("laptop"));
        assert_eq!(check(None, Some("Anna-Laptop")), Some("laptop"));
    }

    #[test]
    fn two_that_fit_are_none() {
        assert_eq!(check(None, Some("twin")), None);
        assert_eq!(check(Some("SN-3"), None), None);
        assert_eq!(check(Some("SN-3"), Some("anna-laptop")), Some("laptop"));
    }

    #[test]
    fn nothing_known_fits_nothing() {
        assert_eq!(check(None, None), None);
        assert_eq!(check(Some(""), Some("")), None);
        assert_eq!(check(None, Some("elsewhere")), None);
    }

    #[test]
    fn what_was_said_is_read_back() {
        for said in [
            Identified::Unasked,
            Identified::None,
            Identified::Device("d-1".to_owned()),
        ] {
            let kept = said.as_kept().map(str::to_owned);
            assert_eq!(Identified::read(kept), said);
        }
    }
}
