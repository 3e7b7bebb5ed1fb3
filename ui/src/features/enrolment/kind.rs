//! The kinds of device that are enrolled each in their own way.

use crate::components::Chassis;
use crate::words::tr;
use wire::terms::Platform;

/// A kind of device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// An Android phone or tablet.
    #[default]
    Android,
    /// An iPhone or iPad.
    Ios,
    /// A Windows PC.
    Windows,
    /// A Mac.
    MacOs,
    /// A Linux PC.
    Linux,
}

impl Kind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Android,
        Self::Ios,
        Self::Windows,
        Self::MacOs,
        Self::Linux,
    ];

    /// The kind as an address names it, and as a host names what it runs on.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Android => "android",
            Self::Ios => "ios",
            Self::Windows => "windows",
            Self::MacOs => "macos",
            Self::Linux => "linux",
        }
    }

    /// The kind that is named `name`.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The platform that stands for it in what the organisation says.
    #[must_use]
    pub fn platform(self) -> Platform {
        match self {
            Self::Android => Platform::Android,
            Self::Ios => Platform::Ios,
            Self::Windows => Platform::Windows,
            Self::MacOs => Platform::MacOs,
            Self::Linux => Platform::Linux,
        }
    }

    /// What it looks like.
    #[must_use]
    pub fn chassis(self) -> Chassis {
        match self {
            Self::Android => Chassis::Phone,
            Self::Ios => Chassis::Tablet,
            Self::Windows | Self::MacOs => Chassis::Laptop,
            Self::Linux => Chassis::Desktop,
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Android => tr!("enrolment-android"),
            Self::Ios => tr!("enrolment-ios"),
            Self::Windows => tr!("enrolment-windows"),
            Self::MacOs => tr!("enrolment-macos"),
            Self::Linux => tr!("enrolment-linux"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn addresses_name_every_kind() {
        for kind in Kind::ALL {
            assert_eq!(Kind::read(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::read("amiga"), None);
    }
}
