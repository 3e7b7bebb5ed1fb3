//! What is asked of IT's list of actions, and of the audit, as the query of an address.

use crate::device_list::any_of;
use crate::path::segment;
use wire::DateTime;
use wire::terms::{CommandState, RemoteAction};

/// What is asked of IT's list of every action (`GET /beta/deviceManagement/remoteActionAudits`); empty
/// and `None`: any. The newest come first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionList {
    /// One of these was asked for.
    pub actions: Vec<RemoteAction>,
    /// It stands in one of these.
    pub states: Vec<CommandState>,
    /// Of which device.
    pub device_id: Option<String>,
    /// Whose device it was then.
    pub device_owner_id: Option<String>,
    /// Who asked for it.
    pub initiated_by_id: Option<String>,
    /// Whether IT asked for it, not an employee for their own device.
    pub by_it: Option<bool>,
    /// The bulk action that it belongs to.
    pub bulk_action_id: Option<String>,
    /// Asked for then or later.
    pub from: Option<DateTime>,
    /// Asked for then or earlier.
    pub until: Option<DateTime>,
    /// How many on a page, at most [`wire::graph::LARGEST_PAGE`].
    pub top: Option<u16>,
}

impl ActionList {
    /// The same as the query of an address, without its question mark; empty where nothing is asked.
    #[must_use]
    pub fn query(&self) -> String {
        let Self {
            actions,
            states,
            device_id,
            device_owner_id,
            initiated_by_id,
            by_it,
            bulk_action_id,
            from,
            until,
            top,
        } = self;
        let clauses = [
            any_of("@portal.action", actions),
            any_of("@portal.state", states),
            is("managedDeviceId", device_id.as_deref()),
            is("@portal.deviceOwnerId", device_owner_id.as_deref()),
            is("@portal.initiatedById", initiated_by_id.as_deref()),
            by_it.map(|by_it| format!("@portal.byIt eq {by_it}")),
            is("bulkDeviceActionId", bulk_action_id.as_deref()),
            from.map(|time| format!("requestDateTime ge {time}")),
            until.map(|time| format!("requestDateTime le {time}")),
        ];
        query(&clauses.into_iter().flatten().collect::<Vec<_>>(), *top)
    }
}

/// What is asked of the audit (`GET /v1.0/deviceManagement/auditEvents`); `None`: any. The newest come
/// first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditList {
    /// What was done, by its stable name.
    pub activity_type: Option<String>,
    /// Who did it.
    pub actor_id: Option<String>,
    /// Done then or later.
    pub from: Option<DateTime>,
    /// Done then or earlier.
    pub until: Option<DateTime>,
    /// How many on a page, at most [`wire::graph::LARGEST_PAGE`].
    pub top: Option<u16>,
}

impl AuditList {
    /// The same as the query of an address, without its question mark; empty where nothing is asked.
    #[must_use]
    pub fn query(&self) -> String {
        let Self {
            activity_type,
            actor_id,
            from,
            until,
            top,
        } = self;
        let clauses = [
            is("activityType", activity_type.as_deref()),
            is("actor/userId", actor_id.as_deref()),
            from.map(|time| format!("activityDateTime ge {time}")),
            until.map(|time| format!("activityDateTime le {time}")),
        ];
        query(&clauses.into_iter().flatten().collect::<Vec<_>>(), *top)
    }

    /// Where all of that is had as a CSV file, as a path.
    #[must_use]
    pub fn export(&self) -> String {
        let whole = Self {
            top: None,
            ..self.clone()
        };
        let query = whole.query();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/portal/v1/audit-events/export{mark}{query}")
    }
}

fn is(property: &str, wanted: Option<&str>) -> Option<String> {
    let wanted = wanted?.replace('\'', "''");
    Some(format!("{property} eq '{wanted}'"))
}

fn query(clauses: &[String], top: Option<u16>) -> String {
    let filter =
        (!clauses.is_empty()).then(|| format!("$filter={}", segment(&clauses.join(" and "))));
    let top = top.map(|top| format!("$top={top}"));
    let options: Vec<_> = [filter, top].into_iter().flatten().collect();
    options.join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_of_actions_is_one_query() {
        assert_eq!(ActionList::default().query(), "");
        let list = ActionList {
            states: vec![CommandState::Queued, CommandState::Sent],
            device_id: Some("o'neill".to_owned()),
            by_it: Some(true),
            top: Some(50),
            ..ActionList::default()
        };
        assert_eq!(
            list.query(),
            "$filter=%40portal%2Estate%20in%20%28%27queued%27%2C%27sent%27%29%20and%20managedDeviceId%20eq%20\
             %27o%27%27neill%27%20and%20%40portal%2EbyIt%20eq%20true&$top=50"
        );
    }

    #[test]
    fn what_is_asked_of_the_audit_is_one_query() {
        assert_eq!(AuditList::default().query(), "");
        let list = AuditList {
            activity_type: Some("policyChanged".to_owned()),
            from: DateTime::parse("2026-11-23T09:41:00Z").ok(),
            ..AuditList::default()
        };
        assert_eq!(
            list.query(),
            "$filter=activityType%20eq%20%27policyChanged%27%20and%20activityDateTime%20ge%20\
             2026-11-23T09%3A41%3A00Z"
        );
        let of_person = AuditList {
            actor_id: Some("p-1".to_owned()),
            top: Some(100),
            ..AuditList::default()
        };
        assert_eq!(
            of_person.export(),
            "/portal/v1/audit-events/export?$filter=actor%2FuserId%20eq%20%27p-1%27"
        );
        assert_eq!(
            AuditList::default().export(),
            "/portal/v1/audit-events/export"
        );
    }
}
