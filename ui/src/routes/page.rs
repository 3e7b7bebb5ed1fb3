//! Which page stands at which address. One of IT's is told from another by [`super::ItPlace`].

/// A page, or what is open over one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Where somebody comes in, which leads on to their devices.
    Start,
    /// The list of devices.
    Devices,
    /// Which device is in use, over the list of them.
    Identify,
    /// A device, opened over the list of them.
    Device,
    /// How a device gets into that list.
    Enrolment,
    /// What the person was told.
    Notifications,
    /// IT's contact.
    Support,
    /// Language, theme, account.
    Settings,
    /// What the app is made of.
    Licences,
    /// All of IT's.
    It,
}

impl Page {
    /// The page at `path`; `None` where there is none.
    #[must_use]
    pub fn read(path: &str) -> Option<Self> {
        Some(match parts(path).as_slice() {
            [""] => Self::Start,
            ["devices"] => Self::Devices,
            ["devices", "enrol"] => Self::Enrolment,
            ["devices", "identify"] => Self::Identify,
            ["devices", id] if !id.is_empty() => Self::Device,
            ["notifications"] => Self::Notifications,
            ["support"] => Self::Support,
            ["settings"] => Self::Settings,
            ["settings", "licences"] => Self::Licences,
            ["it", ..] => Self::It,
            _ => return None,
        })
    }

    /// The page that this one is open over, and stays as it was meanwhile; else itself.
    #[must_use]
    pub fn below(self) -> Self {
        match self {
            Self::Identify | Self::Device => Self::Devices,
            page => page,
        }
    }
}

/// Identifies the device that is opened at `path`, as it stands there.
#[must_use]
pub fn opened_device(path: &str) -> Option<&str> {
    let is_device = Page::read(path) == Some(Page::Device);
    parts(path).pop().filter(|_| is_device)
}

/// What stands between the slashes of `path`, which may end with one.
fn parts(path: &str) -> Vec<&str> {
    let path = path.strip_prefix('/').unwrap_or(path);
    let last = path.strip_suffix('/').filter(|path| !path.is_empty());
    last.unwrap_or(path).split('/').collect()
}

#[cfg(test)]
mod tests {
    use super::{Page, opened_device};
    use crate::routes::{DEVICES, ENROL, IDENTIFY, LICENCES, NOTIFICATIONS, SETTINGS, SUPPORT};
    use crate::routes::{IT_DEVICES, device, it_person};

    #[track_caller]
    fn check(path: &str, page: Option<Page>) {
        assert_eq!(Page::read(path), page, "{path}");
    }

    #[test]
    fn each_address_has_its_page() {
        check("/", Some(Page::Start));
        check(DEVICES, Some(Page::Devices));
        check(ENROL, Some(Page::Enrolment));
        check(IDENTIFY, Some(Page::Identify));
        check(&device("d-1"), Some(Page::Device));
        check(NOTIFICATIONS, Some(Page::Notifications));
        check(SUPPORT, Some(Page::Support));
        check(SETTINGS, Some(Page::Settings));
        check(LICENCES, Some(Page::Licences));
        check(IT_DEVICES, Some(Page::It));
        check(&it_person("p-1"), Some(Page::It));
        check("/it", Some(Page::It));
    }

    #[test]
    fn a_slash_at_the_end_is_the_same_address() {
        check("/devices/", Some(Page::Devices));
        check("/devices/d-1/", Some(Page::Device));
        check("/settings/licences/", Some(Page::Licences));
        check("/it/", Some(Page::It));
    }

    #[test]
    fn elsewhere_there_is_nothing() {
        for path in [
            "/device",
            "/devicesx",
            "/Devices",
            "/devices/d-1/more",
            "/devices/enrol/more",
            "/devices//",
            "//",
            "/support/more",
            "/settings/language",
            "/item",
            "/join",
        ] {
            check(path, None);
        }
    }

    #[test]
    fn a_device_is_opened_over_the_list() {
        assert_eq!(opened_device("/devices/d%201"), Some("d%201"));
        assert_eq!(opened_device("/devices/d-1/"), Some("d-1"));
        for path in [DEVICES, ENROL, IDENTIFY, "/devices/d-1/more"] {
            assert_eq!(opened_device(path), None, "{path}");
        }
        for page in [Page::Devices, Page::Identify, Page::Device] {
            assert_eq!(page.below(), Page::Devices);
        }
        assert_eq!(Page::Enrolment.below(), Page::Enrolment);
    }
}
