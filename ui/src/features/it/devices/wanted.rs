//! Which devices the list shows, and how: all of it stands in the address, so that reload, back and a shared link
//! show the same.

use client::{DeviceList, DeviceListOrder};
use model::time::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wire::DateTime;
use wire::graph::GraphCompliance;
use wire::json;
use wire::terms::{Ownership, Platform};

pub use super::facets::{Contact, Managed, Shown};

const ORDERS: [(DeviceListOrder, &str); 5] = [
    (DeviceListOrder::Name, "name"),
    (DeviceListOrder::Person, "person"),
    (DeviceListOrder::Platform, "system"),
    (DeviceListOrder::Compliance, "compliance"),
    (DeviceListOrder::LastSync, "contact"),
];

/// Which devices are wanted, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Words that all stand in it.
    pub search: String,
    /// What manages it.
    pub managed: Managed,
    /// One of these runs on it.
    pub platforms: Vec<Platform>,
    /// Whose it is.
    pub ownership: Option<Ownership>,
    /// Judged as one of these.
    pub compliance: Vec<GraphCompliance>,
    /// When it was last in contact.
    pub contact: Contact,
    /// The id of its person.
    pub person: Option<String>,
    /// What they are ordered by.
    pub order: DeviceListOrder,
    /// The last first.
    pub descending: bool,
    /// What is shown of each.
    pub shown: Vec<Shown>,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            search: String::new(),
            managed: Managed::default(),
            platforms: Vec::new(),
            ownership: None,
            compliance: Vec::new(),
            contact: Contact::default(),
            person: None,
            order: DeviceListOrder::default(),
            descending: false,
            shown: Shown::USUAL.to_vec(),
        }
    }
}

impl Wanted {
    /// What an address wants, whose query has `value` of a name. What isn't understood isn't wanted.
    #[must_use]
    pub fn read(value: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| value(name).unwrap_or_default();
        let sort = text("sort");
        let (order, descending) = match sort.strip_prefix('-') {
            Some(order) => (order, true),
            None => (sort.as_str(), false),
        };
        let order = ORDERS.iter().find(|(_, name)| *name == order);
        let managed = text("managed");
        let contact = text("contact");
        let columns = value("columns");
        let is_shown = |shown: &Shown| match &columns {
            Some(columns) => columns.split(',').any(|name| name == shown.name()),
            None => Shown::USUAL.contains(shown),
        };
        Self {
            search: text("search"),
            managed: found(Managed::ALL, |it| it.name() == managed),
            platforms: terms(&text("platform")),
            ownership: terms(&text("ownership")).into_iter().next(),
            compliance: terms(&text("compliance")),
            contact: found(Contact::ALL, |it| it.name() == contact),
            person: value("person").filter(|id| !id.is_empty()),
            order: order.map(|(order, _)| *order).unwrap_or_default(),
            descending,
            shown: Shown::ALL.into_iter().filter(is_shown).collect(),
        }
    }

    /// The same as the parts of a query, in a fixed order; nothing of what is usual.
    #[must_use]
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let Self {
            search,
            managed,
            platforms,
            ownership,
            compliance,
            contact,
            person,
            order,
            descending,
            shown,
        } = self;
        let sort = ORDERS.iter().find(|(it, _)| it == order);
        let sort = sort.map(|(_, name)| *name).unwrap_or_default();
        let usual_sort = (*order, *descending) == (DeviceListOrder::default(), false);
        let way = if *descending { "-" } else { "" };
        let names: Vec<_> = shown.iter().map(|shown| shown.name()).collect();
        let parts = [
            ("search", search.trim().to_owned(), search.trim().is_empty()),
            (
                "managed",
                managed.name().to_owned(),
                *managed == Managed::Any,
            ),
            ("platform", spelled(platforms), platforms.is_empty()),
            (
                "ownership",
                spelled(ownership.as_slice()),
                ownership.is_none(),
            ),
            ("compliance", spelled(compliance), compliance.is_empty()),
            (
                "contact",
                contact.name().to_owned(),
                *contact == Contact::Any,
            ),
            (
                "person",
                person.clone().unwrap_or_default(),
                person.is_none(),
            ),
            ("sort", format!("{way}{sort}"), usual_sort),
            ("columns", names.join(","), *shown == Shown::USUAL),
        ];
        parts
            .into_iter()
            .filter(|(_, _, is_usual)| !is_usual)
            .map(|(name, value, _)| (name, value))
            .collect()
    }

    /// What the portal is asked for, at `now`.
    #[must_use]
    pub fn asked(&self, now: Timestamp) -> DeviceList {
        let (from, until) = self.contact.range(now);
        DeviceList {
            management_agents: self.managed.agents(),
            platforms: self.platforms.clone(),
            ownerships: self.ownership.into_iter().collect(),
            compliance: self.compliance.clone(),
            user_id: self.person.clone(),
            last_sync_from: from.map(DateTime),
            last_sync_until: until.map(DateTime),
            search: self.search.clone(),
            order: self.order,
            descending: self.descending,
            top: None,
            count: true,
        }
    }

    /// Whether only some devices are wanted.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        let unfiltered = Self {
            order: self.order,
            descending: self.descending,
            shown: self.shown.clone(),
            ..Self::default()
        };
        *self != unfiltered
    }

    /// By how many filters the list is narrowed, besides what is searched for and whose page it stands on.
    #[must_use]
    pub fn filters(&self, is_of_person: bool) -> usize {
        let narrowed = [
            self.managed != Managed::Any,
            !self.platforms.is_empty(),
            self.ownership.is_some(),
            !self.compliance.is_empty(),
            self.contact != Contact::Any,
            self.person.is_some() && !is_of_person,
        ];
        narrowed
            .into_iter()
            .filter(|is_narrowed| *is_narrowed)
            .count()
    }
}

fn found<T: Default + Copy, const N: usize>(all: [T; N], is: impl Fn(&T) -> bool) -> T {
    all.into_iter().find(is).unwrap_or_default()
}

/// The terms that stand in `text`, as documents spell them, with commas between.
fn terms<T: DeserializeOwned>(text: &str) -> Vec<T> {
    let term = |word: &str| json::term(word).ok();
    text.split(',').filter_map(term).collect()
}

fn spelled(terms: &[impl Serialize]) -> String {
    let terms: Vec<_> = terms.iter().filter_map(client::spelled).collect();
    terms.join(",")
}

#[cfg(test)]
mod tests {
    use super::{Contact, Managed, Shown, Wanted};
    use crate::features::it::devices::facets::DAY;
    use client::DeviceListOrder;
    use model::time::Timestamp;
    use wire::graph::GraphCompliance;
    use wire::terms::{Ownership, Platform};

    fn read(query: &[(&'static str, String)]) -> Wanted {
        Wanted::read(|name| {
            let found = query.iter().find(|(it, _)| *it == name);
            found.map(|(_, value)| value.clone())
        })
    }

    fn everything() -> Wanted {
        Wanted {
            search: "work phone".to_owned(),
            managed: Managed::Mobile,
            platforms: vec![Platform::Ios, Platform::Windows10Mobile],
            ownership: Some(Ownership::Company),
            compliance: vec![GraphCompliance::InGracePeriod],
            contact: Contact::NotForMonth,
            person: Some("p-1".to_owned()),
            order: DeviceListOrder::LastSync,
            descending: true,
            shown: vec![Shown::Person, Shown::Model],
        }
    }

    #[test]
    fn an_address_says_what_is_wanted_and_is_read_again() {
        let query = everything().query();
        let written: Vec<_> = query
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        assert_eq!(
            written.join("&"),
            "search=work phone&managed=mobile&platform=ios,windows10Mobile&ownership=company&\
             compliance=inGracePeriod&contact=not-30-days&person=p-1&sort=-contact&\
             columns=person,model"
        );
        assert_eq!(read(&query), everything());
        assert!(everything().is_filtered());
    }

    #[test]
    fn what_is_usual_stands_nowhere_and_nonsense_wants_nothing() {
        assert!(Wanted::default().query().is_empty());
        assert_eq!(read(&[]), Wanted::default());
        let nonsense = ["managed", "platform", "compliance", "contact", "sort"];
        let nonsense: Vec<_> = nonsense.map(|name| (name, "x".to_owned())).into();
        assert_eq!(read(&nonsense), Wanted::default());
        let other_order = Wanted {
            descending: true,
            ..Wanted::default()
        };
        assert!(!other_order.is_filtered());
    }

    #[test]
    fn filters_are_counted_however_much_each_lets_through() {
        assert_eq!(Wanted::default().filters(false), 0);
        assert_eq!(everything().filters(false), 6);
        assert_eq!(everything().filters(true), 5);
    }

    #[test]
    fn last_contact_is_counted_back_from_now() {
        let now = Timestamp(100 * DAY);
        let list = everything().asked(now);
        let until = list.last_sync_until.map(|until| until.0);
        assert_eq!(until, Some(Timestamp(70 * DAY)));
        assert_eq!(list.last_sync_from, None);
    }
}
