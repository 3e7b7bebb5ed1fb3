//! `POST /portal/v1/policy/preview`: on how many devices other switches would change what employees can do.
//! Nothing is switched.

use super::read;
use crate::api::requested::Document;
use crate::availability;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::action::Action;
use model::device::{DeviceFacts, Ownership, Platform};
use model::policy::SelfServicePolicy;
use wire::failure::Problem;
use wire::portal::{Policy, PolicyChange, PolicyPreview};

#[utoipa::path(
    post,
    path = "/portal/v1/policy/preview",
    request_body = Policy,
    responses(
        (status = 200, description = "What they would change.", body = PolicyPreview),
        (status = 400, description = "The body can't be read, or says something twice.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not in IT.", body = Problem),
    ),
)]
pub(crate) async fn preview(
    State(portal): State<Portal>,
    Document(policy): Document<Policy>,
) -> Result<Json<PolicyPreview>, Failure> {
    let after = read(policy)?;
    let storage = portal.storage();
    let before = storage.in_force().await?.policy;
    let cells = cells(&before, &after);
    let comparing = Comparing {
        counts: counts(&cells),
        before,
        after,
    };
    let Comparing { counts, .. } = storage
        .every_fact(cells, comparing, Comparing::compare)
        .await?;
    let changes = counts
        .iter()
        .filter(|count| count.becomes_available + count.becomes_unavailable > 0)
        .map(change)
        .collect();
    Ok(Json(PolicyPreview { changes }))
}

/// Two policies that are compared.
struct Comparing {
    before: SelfServicePolicy,
    after: SelfServicePolicy,
    counts: Vec<Count>,
}

/// On how many devices of a platform and ownership an action changes.
struct Count {
    action: Action,
    cell: (Platform, Ownership),
    becomes_available: u32,
    becomes_unavailable: u32,
}

/// Where the policies differ: nothing else can change.
fn cells(before: &SelfServicePolicy, after: &SelfServicePolicy) -> Vec<(Platform, Ownership)> {
    let mut cells = Vec::new();
    for switch in before.switches.iter().chain(&after.switches) {
        let cell = (switch.platform, switch.ownership);
        let on = |policy: &SelfServicePolicy| policy.switch(switch.action, cell.0, cell.1);
        if on(before) != on(after) && !cells.contains(&cell) {
            cells.push(cell);
        }
    }
    cells
}

/// Nothing counted yet, for each action on each of `cells`.
fn counts(cells: &[(Platform, Ownership)]) -> Vec<Count> {
    let of = |cell: &(Platform, Ownership)| {
        let cell = *cell;
        Action::ALL.into_iter().map(move |action| Count {
            action,
            cell,
            becomes_available: 0,
            becomes_unavailable: 0,
        })
    };
    cells.iter().flat_map(of).collect()
}

fn change(count: &Count) -> PolicyChange {
    let Count {
        action,
        cell: (platform, ownership),
        becomes_available,
        becomes_unavailable,
    } = *count;
    PolicyChange {
        action: action.into(),
        platform: platform.into(),
        ownership: ownership.into(),
        becomes_available,
        becomes_unavailable,
    }
}

impl Comparing {
    fn compare(&mut self, device: &DeviceFacts) {
        let cell = (device.platform, device.ownership);
        for count in self.counts.iter_mut().filter(|count| count.cell == cell) {
            let available = |policy| availability::to_primary_user(count.action, device, policy);
            match (available(&self.before), available(&self.after)) {
                (false, true) => count.becomes_available += 1,
                (true, false) => count.becomes_unavailable += 1,
                (true, true) | (false, false) => {}
            }
        }
    }
}
