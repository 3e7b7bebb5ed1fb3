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
    let comparing = Comparing {
        changes: Action::ALL
            .into_iter()
            .map(|action| PolicyChange {
                action: action.into(),
                becomes_available: 0,
                becomes_unavailable: 0,
            })
            .collect(),
        before,
        after,
    };
    let cells = comparing.cells();
    let Comparing { mut changes, .. } = storage
        .every_fact(cells, comparing, Comparing::compare)
        .await?;
    changes.retain(|change| change.becomes_available + change.becomes_unavailable > 0);
    Ok(Json(PolicyPreview { changes }))
}

/// Two policies that are compared.
struct Comparing {
    before: SelfServicePolicy,
    after: SelfServicePolicy,
    /// One for each action.
    changes: Vec<PolicyChange>,
}

impl Comparing {
    /// Where they differ: nothing else can change.
    fn cells(&self) -> Vec<(Platform, Ownership)> {
        let mut cells = Vec::new();
        for switch in self.before.switches.iter().chain(&self.after.switches) {
            let cell = (switch.platform, switch.ownership);
            let on = |policy: &SelfServicePolicy| policy.switch(switch.action, cell.0, cell.1);
            if on(&self.before) != on(&self.after) && !cells.contains(&cell) {
                cells.push(cell);
            }
        }
        cells
    }

    fn compare(&mut self, device: &DeviceFacts) {
        for (action, change) in Action::ALL.into_iter().zip(&mut self.changes) {
            let available = |policy| availability::to_primary_user(action, device, policy);
            match (available(&self.before), available(&self.after)) {
                (false, true) => change.becomes_available += 1,
                (true, false) => change.becomes_unavailable += 1,
                (true, true) | (false, false) => {}
            }
        }
    }
}
