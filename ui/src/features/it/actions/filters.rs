//! What the list of actions is filtered by. It stands in the address, so that a reload, the way back and a shared link
//! show the same.

use crate::routing::Query;
use client::ActionList;
use model::time::Timestamp;
use wire::DateTime;
use wire::terms::{CommandState, RemoteAction};

/// An hour, in seconds.
const HOUR: i64 = 60 * 60;

/// How many actions are asked for at once.
const PAGE: u16 = 100;

/// How an action stands, as coarsely as somebody looks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It hasn't ended.
    UnderWay,
    /// The device did it.
    Done,
    /// It ended otherwise, and somebody may have to do something.
    NotDone,
    /// Somebody called it off, or something took its place.
    Cancelled,
}

impl Standing {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::UnderWay, Self::Done, Self::NotDone, Self::Cancelled];

    fn as_str(self) -> &'static str {
        match self {
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::NotDone => "not-done",
            Self::Cancelled => "cancelled",
        }
    }

    fn states(self) -> &'static [CommandState] {
        match self {
            Self::UnderWay => &[
                CommandState::AwaitingApproval,
                CommandState::Queued,
                CommandState::Sent,
                CommandState::Accepted,
            ],
            Self::Done => &[CommandState::Succeeded],
            Self::NotDone => &[
                CommandState::Failed,
                CommandState::NotSupported,
                CommandState::Unknown,
                CommandState::Expired,
            ],
            Self::Cancelled => &[
                CommandState::Cancelled,
                CommandState::Superseded,
                CommandState::Rejected,
            ],
        }
    }
}

/// Who asks for actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// IT, for anybody's device.
    It,
    /// Employees, for their own devices.
    Employees,
}

impl Asker {
    /// Either.
    pub const ALL: [Self; 2] = [Self::It, Self::Employees];

    fn as_str(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::Employees => "employees",
        }
    }
}

/// How far back it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// The last 24 hours.
    Day,
    /// The last seven days.
    Week,
    /// The last thirty days.
    Month,
}

impl Period {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// What a value of `time` in an address means.
    #[must_use]
    pub fn read(value: &str) -> Option<Self> {
        named(&Self::ALL, Self::as_str, value)
    }

    /// As it stands in an address.
    #[must_use]
    pub fn written(self) -> String {
        self.as_str().to_owned()
    }

    /// When it begins; on the hour, so that the question stays the same for a while.
    #[must_use]
    pub fn begins(self, now: Timestamp) -> DateTime {
        let hours = match self {
            Self::Day => 24,
            Self::Week => 7 * 24,
            Self::Month => 30 * 24,
        };
        DateTime(Timestamp((now.0.div_euclid(HOUR) - hours) * HOUR))
    }
}

/// What the list is filtered by; `None`: by nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionFilters {
    /// What was asked for.
    pub action: Option<RemoteAction>,
    /// How it stands.
    pub standing: Option<Standing>,
    /// Who asked for it.
    pub asker: Option<Asker>,
    /// How far back it goes.
    pub period: Option<Period>,
    /// Identifies the device.
    pub device: Option<String>,
    /// Identifies the person whose device it was.
    pub person: Option<String>,
    /// Identifies the person who asked for it.
    pub requester: Option<String>,
    /// Identifies the bulk action.
    pub bulk: Option<String>,
}

impl ActionFilters {
    /// What the part of an address from the question mark on asks for; what it doesn't know asks for nothing.
    #[must_use]
    pub fn read(query: &Query) -> Self {
        Self::of(|name| query.get(name).map(str::to_owned))
    }

    /// What the values of an address ask for.
    fn of(value: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| value(name).filter(|value| !value.is_empty());
        let word = |name: &str| value(name).unwrap_or_default();
        Self {
            action: wire::json::term(&word("action")).ok(),
            standing: named(&Standing::ALL, Standing::as_str, &word("state")),
            asker: named(&Asker::ALL, Asker::as_str, &word("asked")),
            period: Period::read(&word("time")),
            device: value("device"),
            person: value("person"),
            requester: value("by"),
            bulk: value("bulk"),
        }
    }

    /// The same as that part of an address, with its question mark; empty where nothing is filtered.
    #[must_use]
    pub fn written(&self) -> String {
        self.values().into_iter().collect::<Query>().written()
    }

    /// The same as the values of an address.
    fn values(&self) -> Vec<(&'static str, String)> {
        let Self {
            action,
            standing,
            asker,
            period,
            device,
            person,
            requester,
            bulk,
        } = self;
        let all = [
            ("action", action.as_ref().and_then(client::spelled)),
            ("state", standing.map(|it| it.as_str().to_owned())),
            ("asked", asker.map(|it| it.as_str().to_owned())),
            ("time", period.map(|it| it.as_str().to_owned())),
            ("device", device.clone()),
            ("person", person.clone()),
            ("by", requester.clone()),
            ("bulk", bulk.clone()),
        ];
        let given = all.into_iter();
        given
            .filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }

    /// The same as what is asked of the portal at `now`.
    #[must_use]
    pub fn asked(&self, now: Timestamp) -> ActionList {
        let Self {
            action,
            standing,
            asker,
            period,
            device,
            person,
            requester,
            bulk,
        } = self.clone();
        ActionList {
            actions: action.into_iter().collect(),
            states: standing.map_or_else(Vec::new, |it| it.states().to_vec()),
            device_id: device,
            device_owner_id: person,
            initiated_by_id: requester,
            by_it: asker.map(|asker| asker == Asker::It),
            bulk_action_id: bulk,
            from: period.map(|period| period.begins(now)),
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

fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str, wanted: &str) -> Option<T> {
    all.iter().copied().find(|one| name(*one) == wanted)
}

#[cfg(test)]
mod tests {
    use super::{ActionFilters, Asker, Period, Standing};
    use model::time::Timestamp;
    use wire::terms::{CommandState, RemoteAction};

    fn everything() -> ActionFilters {
        ActionFilters {
            action: Some(RemoteAction::RemoteLock),
            standing: Some(Standing::NotDone),
            asker: Some(Asker::It),
            period: Some(Period::Week),
            device: Some("d&1".to_owned()),
            person: Some("p-1".to_owned()),
            requester: Some("p-2".to_owned()),
            bulk: Some("b-1".to_owned()),
        }
    }

    #[test]
    fn an_address_says_what_is_filtered() {
        let values = everything().values();
        let written: Vec<_> = values
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        assert_eq!(
            written.join(" "),
            "action=remoteLock state=not-done asked=it time=week device=d&1 person=p-1 by=p-2 bulk=b-1"
        );
        assert!(ActionFilters::default().values().is_empty());
    }

    #[test]
    fn what_an_address_says_is_read_back_and_nothing_else() {
        let values = everything().values();
        let read = ActionFilters::of(|wanted| {
            let value = values.iter().find(|(name, _)| *name == wanted);
            value.map(|(_, value)| value.clone())
        });
        assert_eq!(read, everything());
        let unknown = ActionFilters::of(|name| match name {
            "action" => Some("explode".to_owned()),
            "person" => Some(String::new()),
            _ => Some("x".to_owned()).filter(|_| name == "state"),
        });
        assert!(unknown.is_empty());
    }

    #[test]
    fn every_state_stands_in_one_group_of_them() {
        let mut states: Vec<CommandState> = Standing::ALL
            .into_iter()
            .flat_map(|standing| standing.states().to_vec())
            .collect();
        assert_eq!(states.len(), 12);
        states.sort_by_key(|state| format!("{state:?}"));
        states.dedup();
        assert_eq!(states.len(), 12);
    }

    #[test]
    fn the_question_stays_the_same_within_an_hour() {
        let at = |now: i64| everything().asked(Timestamp(now)).from;
        assert_eq!(at(1_795_426_200), at(1_795_426_259));
        assert_ne!(at(1_795_426_200), at(1_795_426_200 + 3_600));
    }
}
