//! What is asked of IT's list of every device, as the query of an address.

use crate::path::segment;
use crate::spelled::spelled;
use serde::Serialize;
use wire::DateTime;
use wire::graph::{GraphCompliance, GraphManagementAgent};
use wire::terms::{Ownership, Platform};

/// What is asked of IT's list of every device (`GET /v1.0/deviceManagement/managedDevices`); empty
/// and `None`: any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceList {
    /// Managed by one of these.
    pub management_agents: Vec<GraphManagementAgent>,
    /// One of these runs on it.
    pub platforms: Vec<Platform>,
    /// Owned by one of these.
    pub ownerships: Vec<Ownership>,
    /// Judged so.
    pub compliance: Vec<GraphCompliance>,
    /// Whose it is.
    pub user_id: Option<String>,
    /// Last in contact then or later.
    pub last_sync_from: Option<DateTime>,
    /// Last in contact then or earlier.
    pub last_sync_until: Option<DateTime>,
    /// Words that all stand somewhere in its names, its serial number, its model or its person's names.
    pub search: String,
    /// What it is ordered by.
    pub order: DeviceListOrder,
    /// The last first.
    pub descending: bool,
    /// How many on a page, at most [`wire::graph::LARGEST_PAGE`]; `None`: 100.
    pub top: Option<u16>,
    /// Say how many there are, too.
    pub count: bool,
}

/// What IT's list is ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DeviceListOrder {
    /// What the portal calls it.
    #[default]
    Name,
    /// When it was last in contact.
    LastSync,
    /// Its person's name.
    Person,
    /// What runs on it.
    Platform,
    /// Whether it complies, the worst first.
    Compliance,
}

impl DeviceList {
    /// What manages the devices that seed 004 calls mobile: those it calls directly managed, and
    /// those of Exchange ActiveSync.
    pub const MOBILE: [GraphManagementAgent; 2] =
        [GraphManagementAgent::Mdm, GraphManagementAgent::Eas];

    /// The same as the query of an address, without its question mark; empty where nothing is asked.
    #[must_use]
    pub fn query(&self) -> String {
        let Self {
            order,
            descending,
            top,
            count,
            ..
        } = self;
        let mut query = Vec::new();
        let mut option = |name: &str, value: &str| {
            query.push(format!("${name}={}", segment(value)));
        };
        if let Some(filter) = self.filter() {
            option("filter", &filter);
        }
        if let Some(words) = self.words() {
            option("search", &words);
        }
        if (*order, *descending) != (DeviceListOrder::Name, false) {
            let way = if *descending { "desc" } else { "asc" };
            option("orderby", &format!("{} {way}", property(*order)));
        }
        if let Some(top) = top {
            option("top", &top.to_string());
        }
        if *count {
            option("count", "true");
        }
        query.join("&")
    }

    /// Where the same list is had as a CSV file, as a path.
    #[must_use]
    pub fn export(&self) -> String {
        let whole = Self {
            top: None,
            count: false,
            ..self.clone()
        };
        let query = whole.query();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/portal/v1/managed-devices/export{mark}{query}")
    }

    /// What it is narrowed to, as `$filter`; `None`: to nothing.
    #[must_use]
    pub fn filter(&self) -> Option<String> {
        let facets = [
            any_of("managementAgent", &self.management_agents),
            any_of("@portal.platform", &self.platforms),
            any_of("managedDeviceOwnerType", &self.ownerships),
            any_of("complianceState", &self.compliance),
            any_of("userId", self.user_id.as_slice()),
        ];
        let from = self
            .last_sync_from
            .map(|time| format!("lastSyncDateTime ge {time}"));
        let until = self
            .last_sync_until
            .map(|time| format!("lastSyncDateTime le {time}"));
        let clauses: Vec<String> = facets.into_iter().chain([from, until]).flatten().collect();
        (!clauses.is_empty()).then(|| clauses.join(" and "))
    }

    /// What is searched for, as `$search`; `None`: nothing.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        let words = quoted(&self.search);
        (!words.is_empty()).then_some(words)
    }
}

fn property(order: DeviceListOrder) -> &'static str {
    match order {
        DeviceListOrder::Name => "managedDeviceName",
        DeviceListOrder::LastSync => "lastSyncDateTime",
        DeviceListOrder::Person => "userDisplayName",
        DeviceListOrder::Platform => "@portal.platform",
        DeviceListOrder::Compliance => "complianceState",
    }
}

/// `property in ('a','b')`, with each as it is spelled in documents.
pub(crate) fn any_of(property: &str, wanted: &[impl Serialize]) -> Option<String> {
    let quoted = |term| {
        let term = spelled(term).unwrap_or_default();
        format!("'{}'", term.replace('\'', "''"))
    };
    let terms: Vec<String> = wanted.iter().map(quoted).collect();
    (!terms.is_empty()).then(|| format!("{property} in ({})", terms.join(",")))
}

/// Each word in quotation marks, so that none of it is an operator; a quotation mark separates words.
pub(crate) fn quoted(search: &str) -> String {
    let words = search.split(|character: char| character.is_whitespace() || character == '"');
    let words = words.filter(|word| !word.is_empty());
    words
        .map(|word| format!("\"{word}\""))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_one_query() {
        assert_eq!(DeviceList::default().query(), "");
        let everything = DeviceList {
            management_agents: DeviceList::MOBILE.to_vec(),
            platforms: vec![Platform::Windows10Mobile],
            ownerships: vec![Ownership::Company],
            compliance: vec![GraphCompliance::InGracePeriod],
            user_id: Some("o'neill".to_owned()),
            last_sync_from: DateTime::parse("2026-11-23T09:41:00Z").ok(),
            last_sync_until: None,
            search: "  work\" OR  phone ".to_owned(),
            order: DeviceListOrder::LastSync,
            descending: true,
            top: Some(50),
            count: true,
        };
        assert_eq!(
            everything.filter().unwrap_or_default(),
            "managementAgent in ('mdm','eas') and @portal.platform in ('windows10Mobile') and \
             managedDeviceOwnerType in ('company') and complianceState in ('inGracePeriod') and \
             userId in ('o''neill') and lastSyncDateTime ge 2026-11-23T09:41:00Z"
        );
        let rest = DeviceList {
            search: everything.search,
            ..DeviceList::default()
        };
        assert_eq!(rest.query(), "$search=%22work%22%20%22OR%22%20%22phone%22");
        let order = DeviceList {
            order: DeviceListOrder::LastSync,
            descending: true,
            top: Some(50),
            count: true,
            ..DeviceList::default()
        };
        assert_eq!(
            order.export(),
            "/portal/v1/managed-devices/export?$orderby=lastSyncDateTime%20desc"
        );
        assert_eq!(
            DeviceList::default().export(),
            "/portal/v1/managed-devices/export"
        );
        assert_eq!(
            order.query(),
            "$orderby=lastSyncDateTime%20desc&$top=50&$count=true"
        );
    }
}
