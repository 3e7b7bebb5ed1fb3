//! The devices that somebody means, in the order of their names, each with what may be done to it.

use crate::intents::preview_bulk::{BulkDevice, JudgeDevice, Selection};
use crate::reads::devices::find_device;
use crate::reads::every_device::every_id;
use crate::reads::organisation;
use crate::{Device, Failure, keys};
use model::id::DeviceId;
use model::rules::Effect;
use model::verdict::Denial;
use rusqlite::Connection;
use std::collections::HashSet;

/// A device that is meant.
pub(crate) struct Candidate {
    pub(crate) device: BulkDevice,
    /// What would be done to it, or why that can't be; `None`: there is no such device.
    pub(crate) judged: Result<Effect, Option<Denial>>,
}

/// The devices that are meant; `None` where they are more than there may be.
pub(crate) fn candidates(
    connection: &Connection,
    selection: Selection,
    at_most: usize,
    judge: &JudgeDevice,
) -> Result<Option<Vec<Candidate>>, Failure> {
    let policy = organisation::policy(connection)?;
    let (ids, by_name) = match selection {
        Selection::Ids(mut ids) => {
            let mut seen = HashSet::new();
            ids.retain(|id| seen.insert(id.clone()));
            (ids, false)
        }
        Selection::Listed(query) => match every_id(connection, *query, at_most)? {
            Some(ids) => (ids, true),
            None => return Ok(None),
        },
    };
    if ids.len() > at_most {
        return Ok(None);
    }
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let candidate = match find_device(connection, &id)? {
            Some(device) => Candidate {
                judged: judge(&device, &policy).map_err(Some),
                device: named(device),
            },
            None => missing(id),
        };
        found.push(candidate);
    }
    if !by_name {
        found.sort_by_cached_key(|candidate| {
            let BulkDevice {
                id,
                managed_device_name,
                ..
            } = &candidate.device;
            (keys::fold(managed_device_name), id.clone())
        });
    }
    Ok(Some(found))
}

fn named(device: Device) -> BulkDevice {
    BulkDevice {
        id: device.id,
        managed_device_name: device.managed_device_name,
        user_display_name: device.primary_user.map(|user| user.display_name),
    }
}

fn missing(id: DeviceId) -> Candidate {
    Candidate {
        device: BulkDevice {
            id,
            managed_device_name: String::new(),
            user_display_name: None,
        },
        judged: Err(None),
    }
}
