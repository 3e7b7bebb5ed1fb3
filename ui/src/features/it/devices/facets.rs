//! What a list of devices can be narrowed to beside Graph's own terms, and what it can show.

use client::DeviceList;
use model::time::Timestamp;
use wire::graph::GraphManagementAgent;

/// A day, in seconds.
pub(super) const DAY: i64 = 24 * 60 * 60;

/// What manages the devices that are wanted: the three lists of mobile devices that seed 004 names, and all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Managed {
    /// Whatever does.
    #[default]
    Any,
    /// Mobile devices of either kind.
    Mobile,
    /// Those that are directly managed.
    Direct,
    /// Those of Exchange ActiveSync.
    Exchange,
}

impl Managed {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Any, Self::Mobile, Self::Direct, Self::Exchange];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Mobile => "mobile",
            Self::Direct => "direct",
            Self::Exchange => "exchange",
        }
    }

    pub(super) fn agents(self) -> Vec<GraphManagementAgent> {
        match self {
            Self::Any => Vec::new(),
            Self::Mobile => DeviceList::MOBILE.to_vec(),
            Self::Direct => vec![GraphManagementAgent::Mdm],
            Self::Exchange => vec![GraphManagementAgent::Eas],
        }
    }
}

/// When a device was last in contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contact {
    /// Whenever.
    #[default]
    Any,
    /// In the last 24 hours.
    Day,
    /// In the last seven days.
    Week,
    /// Not in the last seven days.
    NotForWeek,
    /// Not in the last thirty days.
    NotForMonth,
    /// Not in the last ninety days.
    NotForQuarter,
}

impl Contact {
    /// In the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Any,
        Self::Day,
        Self::Week,
        Self::NotForWeek,
        Self::NotForMonth,
        Self::NotForQuarter,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Day => "1-day",
            Self::Week => "7-days",
            Self::NotForWeek => "not-7-days",
            Self::NotForMonth => "not-30-days",
            Self::NotForQuarter => "not-90-days",
        }
    }

    /// From when until when, seen from `now`.
    pub(super) fn range(self, now: Timestamp) -> (Option<Timestamp>, Option<Timestamp>) {
        let days = |count: i64| Some(now.plus(-count * DAY));
        match self {
            Self::Any => (None, None),
            Self::Day => (days(1), None),
            Self::Week => (days(7), None),
            Self::NotForWeek => (None, days(7)),
            Self::NotForMonth => (None, days(30)),
            Self::NotForQuarter => (None, days(90)),
        }
    }
}

/// What can be shown of a device beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Whose it is.
    Person,
    /// What runs on it.
    System,
    /// Whether it complies.
    Compliance,
    /// When it was last in contact.
    Contact,
    /// The organisation's, or the person's own.
    Ownership,
    /// Its model.
    Model,
    /// Its serial number.
    SerialNumber,
    /// What manages it.
    Managed,
}

impl Shown {
    /// In the order in which they stand.
    pub const ALL: [Self; 8] = [
        Self::Person,
        Self::System,
        Self::Compliance,
        Self::Contact,
        Self::Ownership,
        Self::Model,
        Self::SerialNumber,
        Self::Managed,
    ];
    /// What is shown unless somebody chose otherwise.
    pub const USUAL: [Self; 4] = [Self::Person, Self::System, Self::Compliance, Self::Contact];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::System => "system",
            Self::Compliance => "compliance",
            Self::Contact => "contact",
            Self::Ownership => "ownership",
            Self::Model => "model",
            Self::SerialNumber => "serial-number",
            Self::Managed => "managed",
        }
    }
}
