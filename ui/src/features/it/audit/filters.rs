//! What the audit is filtered by. It stands in the address, so that a reload, the way back and a shared link show the
//! same.

use crate::routing::Query;
use client::AuditList;
use model::time::Timestamp;

use crate::features::it::actions::Period;

/// How many entries are asked for at once.
const PAGE: u16 = 100;

/// What people look for in the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was asked of devices.
    Asked,
    /// What became of it.
    Ended,
    /// Whose temporary passcode was looked at.
    Passcode,
    /// What employees may do.
    Policy,
    /// Who is in IT.
    Role,
    /// Which devices came.
    Enrolled,
    /// That IT was stopped.
    Stopped,
}

impl Kind {
    /// Every one.
    pub const ALL: [Self; 7] = [
        Self::Asked,
        Self::Ended,
        Self::Passcode,
        Self::Policy,
        Self::Role,
        Self::Enrolled,
        Self::Stopped,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Ended => "ended",
            Self::Passcode => "passcode",
            Self::Policy => "policy",
            Self::Role => "role",
            Self::Enrolled => "enrolled",
            Self::Stopped => "stopped",
        }
    }

    /// The entry's stable name.
    fn activity_type(self) -> &'static str {
        match self {
            Self::Asked => "commandAccepted",
            Self::Ended => "commandCompleted",
            Self::Passcode => "passcodeRevealed",
            Self::Policy => "policyChanged",
            Self::Role => "roleChanged",
            Self::Enrolled => "deviceEnrolled",
            Self::Stopped => "actionsStopped",
        }
    }
}

/// What the audit is filtered by; `None`: by nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilters {
    /// What was done.
    pub kind: Option<Kind>,
    /// How far back it goes.
    pub period: Option<Period>,
    /// Identifies who did it.
    pub person: Option<String>,
}

impl AuditFilters {
    /// What the part of an address from the question mark on asks for; what it doesn't know asks for nothing.
    #[must_use]
    pub fn read(query: &Query) -> Self {
        Self::of(|name| query.get(name).map(str::to_owned))
    }

    fn of(value: impl Fn(&str) -> Option<String>) -> Self {
        let word = |name: &str| value(name).unwrap_or_default();
        let kind = word("what");
        Self {
            kind: Kind::ALL.into_iter().find(|one| one.as_str() == kind),
            period: Period::read(&word("time")),
            person: value("by").filter(|id| !id.is_empty()),
        }
    }

    /// The same as that part of an address, with its question mark; empty where nothing is filtered.
    #[must_use]
    pub fn written(&self) -> String {
        self.values().into_iter().collect::<Query>().written()
    }

    fn values(&self) -> Vec<(&'static str, String)> {
        let Self {
            kind,
            period,
            person,
        } = self;
        let all = [
            ("what", kind.map(|kind| kind.as_str().to_owned())),
            ("time", period.map(Period::written)),
            ("by", person.clone()),
        ];
        let given = all.into_iter();
        given
            .filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }

    /// The same as what is asked of the portal at `now`.
    #[must_use]
    pub fn asked(&self, now: Timestamp) -> AuditList {
        AuditList {
            activity_type: self.kind.map(|kind| kind.activity_type().to_owned()),
            actor_id: self.person.clone(),
            from: self.period.map(|period| period.begins(now)),
            until: None,
            top: Some(PAGE),
        }
    }

    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{AuditFilters, Kind};
    use crate::features::it::actions::Period;
    use model::time::Timestamp;

    #[test]
    fn what_an_address_says_is_read_back_and_asked_for() {
        let filters = AuditFilters {
            kind: Some(Kind::Policy),
            period: Some(Period::Day),
            person: Some("p-1".to_owned()),
        };
        let values = filters.values();
        assert_eq!(
            values,
            [("what", "policy"), ("time", "day"), ("by", "p-1")]
                .map(|(name, value)| (name, value.to_owned()))
        );
        let read = AuditFilters::of(|wanted| {
            let value = values.iter().find(|(name, _)| *name == wanted);
            value.map(|(_, value)| value.clone())
        });
        assert_eq!(read, filters);
        assert!(AuditFilters::of(|_| Some(String::new())).is_empty());
        let asked = filters.asked(Timestamp(1_795_426_200));
        assert_eq!(asked.activity_type.as_deref(), Some("policyChanged"));
        assert!(asked.from.is_some());
    }
}
