//! The rows of the list: one for each action, and one for all of a bulk action that stand next to each other.

use wire::graph::{DeviceActionCategory, RemoteActionAudit};
use wire::portal::BulkAction;
use wire::terms::RemoteAction;

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// One action.
    Single(RemoteActionAudit),
    /// A bulk action.
    Bulk {
        /// Identifies it.
        id: String,
        /// What was asked for.
        action: RemoteAction,
        /// The newest of its actions that is in the list.
        first: Box<RemoteActionAudit>,
        /// How far it is, once that is known.
        progress: Option<BulkAction>,
    },
}

impl Row {
    /// Identifies it among all rows.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Single(audit) => audit.id.clone(),
            Self::Bulk { id, .. } => format!("bulk {id}"),
        }
    }
}

/// The list as far as it was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionRows {
    /// The rows.
    pub rows: Vec<Row>,
    /// There are more.
    pub more: bool,
}

/// The rows of `audits`. Where a single bulk action is looked at (`within_bulk`), each of its actions is a row.
#[must_use]
pub fn rows(audits: Vec<RemoteActionAudit>, known: &[BulkAction], within_bulk: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for audit in audits {
        // What one device waits for approval as is a bulk action of one.
        let is_grouped = !within_bulk && audit.device_action_category == DeviceActionCategory::Bulk;
        let Some(bulk) = audit.bulk_device_action_id.clone().filter(|_| is_grouped) else {
            rows.push(Row::Single(audit));
            continue;
        };
        let is_there = |row: &Row| matches!(row, Row::Bulk { id, .. } if *id == bulk);
        if rows.iter().any(is_there) {
            continue;
        }
        let progress = known.iter().find(|known| known.id == bulk).cloned();
        rows.push(Row::Bulk {
            id: bulk,
            action: audit.remote_action,
            first: Box::new(audit),
            progress,
        });
    }
    rows
}

/// The bulk actions that stand in `audits`, the newest first.
#[must_use]
pub fn bulks(audits: &[RemoteActionAudit]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for id in audits
        .iter()
        .filter_map(|audit| audit.bulk_device_action_id.as_ref())
    {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::{bulks, rows};
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::graph::{ActionState, DeviceActionCategory, GraphRemoteAction, RemoteActionAudit};
    use wire::terms::{CommandState, Effect, RemoteAction};

    fn audit(id: &str, bulk: Option<&str>) -> RemoteActionAudit {
        let at = DateTime(Timestamp(0));
        RemoteActionAudit {
            id: id.to_owned(),
            action: GraphRemoteAction::RemoteLock,
            action_state: ActionState::Pending,
            device_action_category: match bulk {
                Some(_) => DeviceActionCategory::Bulk,
                None => DeviceActionCategory::Single,
            },
            bulk_device_action_id: bulk.map(str::to_owned),
            managed_device_id: "d".to_owned(),
            device_display_name: "Work phone".to_owned(),
            device_owner_user_principal_name: None,
            initiated_by_user_principal_name: "fatima@contoso.example".to_owned(),
            request_date_time: at,
            remote_action: RemoteAction::RemoteLock,
            effect: Effect::Locks,
            state: CommandState::Queued,
            failure: None,
            last_updated_date_time: at,
            initiated_by_display_name: "Fatima El Amrani".to_owned(),
            device_owner_display_name: None,
            by_it: true,
        }
    }

    fn ids(within_bulk: bool) -> Vec<String> {
        let audits = vec![
            audit("1", None),
            audit("2", Some("b")),
            audit("3", None),
            audit("4", Some("b")),
            audit("5", Some("c")),
        ];
        assert_eq!(bulks(&audits), ["b", "c"]);
        let rows = rows(audits, &[], within_bulk);
        rows.iter().map(super::Row::id).collect()
    }

    #[test]
    fn a_bulk_action_is_one_row() {
        assert_eq!(ids(false), ["1", "bulk b", "3", "bulk c"]);
    }

    #[test]
    fn within_a_bulk_action_each_device_is_a_row() {
        assert_eq!(ids(true), ["1", "2", "3", "4", "5"]);
    }
}
