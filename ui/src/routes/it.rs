//! IT's addresses. They are taken apart in the later part of the face, where its pages are.

/// Every device.
pub const IT_DEVICES: &str = "/it/devices";
/// Every person.
pub const IT_PEOPLE: &str = "/it/people";
/// What was asked of devices.
pub const IT_ACTIONS: &str = "/it/actions";
/// What waits for a second administrator.
pub const IT_APPROVALS: &str = "/it/approvals";
/// What employees may do themselves.
pub const IT_POLICY: &str = "/it/policy";
/// Who did what.
pub const IT_AUDIT: &str = "/it/audit";

/// A page of IT's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItPage {
    /// Every device.
    Devices,
    /// One action on many devices, by its id.
    Bulk(String),
    /// Every person.
    People,
    /// One person, by their id.
    Person(String),
    /// What was asked of devices.
    Actions,
    /// What waits for a second administrator.
    Approvals,
    /// What employees may do themselves.
    Policy,
    /// Who did what.
    Audit,
}

/// Where an address of IT's leads: to a page, and to what is open over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItPlace {
    /// The page.
    pub page: ItPage,
    /// What is open over it, by its id: a device, an action, an approval.
    pub open: Option<String>,
}

impl ItPlace {
    /// Where `path` leads; `None` where there is nothing.
    #[must_use]
    pub fn read(path: &str) -> Option<Self> {
        let parts: Vec<_> = path.trim_end_matches('/').split('/').skip(1).collect();
        let text = |part: &&str| (*part).to_owned();
        let (page, open) = match parts.as_slice() {
            ["it", "devices"] => (ItPage::Devices, None),
            ["it", "devices", id] => (ItPage::Devices, Some(text(id))),
            ["it", "people"] => (ItPage::People, None),
            ["it", "people", id] => (ItPage::Person(text(id)), None),
            ["it", "people", id, "devices", device] => {
                (ItPage::Person(text(id)), Some(text(device)))
            }
            ["it", "actions", "bulk", id] => (ItPage::Bulk(text(id)), None),
            ["it", "actions"] => (ItPage::Actions, None),
            ["it", "actions", id] => (ItPage::Actions, Some(text(id))),
            ["it", "approvals"] => (ItPage::Approvals, None),
            ["it", "approvals", id] => (ItPage::Approvals, Some(text(id))),
            ["it", "policy"] => (ItPage::Policy, None),
            ["it", "audit"] => (ItPage::Audit, None),
            _ => return None,
        };
        Some(Self { page, open })
    }
}

/// A device, opened over the list of every device.
#[must_use]
pub fn it_device(id: &str) -> String {
    format!("{IT_DEVICES}/{id}")
}

/// One action on many devices.
#[must_use]
pub fn it_bulk(id: &str) -> String {
    format!("{IT_ACTIONS}/bulk/{id}")
}

/// A person.
#[must_use]
pub fn it_person(id: &str) -> String {
    format!("{IT_PEOPLE}/{id}")
}

/// The story of one action.
#[must_use]
pub fn it_action(id: &str) -> String {
    format!("{IT_ACTIONS}/{id}")
}

/// What a second administrator is asked.
#[must_use]
pub fn it_approval(id: &str) -> String {
    format!("{IT_APPROVALS}/{id}")
}

#[cfg(test)]
mod tests {
    use super::{ItPage, ItPlace, it_bulk, it_device, it_person};

    #[track_caller]
    fn check(path: &str, page: ItPage, open: Option<&str>) {
        let open = open.map(str::to_owned);
        assert_eq!(ItPlace::read(path), Some(ItPlace { page, open }), "{path}");
    }

    #[test]
    fn addresses_lead_to_pages_and_to_what_is_open_over_them() {
        check("/it/devices", ItPage::Devices, None);
        check("/it/devices/", ItPage::Devices, None);
        check(&it_device("d-1"), ItPage::Devices, Some("d-1"));
        check(&it_bulk("b-1"), ItPage::Bulk("b-1".to_owned()), None);
        check(&it_person("p-1"), ItPage::Person("p-1".to_owned()), None);
        check(
            "/it/people/p-1/devices/d-1",
            ItPage::Person("p-1".to_owned()),
            Some("d-1"),
        );
        check("/it/actions/a-1", ItPage::Actions, Some("a-1"));
        check("/it/approvals", ItPage::Approvals, None);
        for path in ["/it", "/it/unknown", "/it/policy/x", "/devices"] {
            assert_eq!(ItPlace::read(path), None, "{path}");
        }
    }
}
