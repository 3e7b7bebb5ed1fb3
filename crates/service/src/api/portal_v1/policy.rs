//! `/portal/v1/policy`: what employees may do themselves. IT reads it, administrators set it.

pub(crate) mod defaults;
pub(crate) mod preview;

use crate::api::document::etag;
use crate::api::requested::{Document, if_match};
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use http::header::ETAG;
use model::policy::SelfServicePolicy;
use std::collections::HashSet;
use storage::{PutPolicy, Putting};
use wire::failure::Problem;
use wire::portal::{Policy, Switch};

#[utoipa::path(
    get,
    path = "/portal/v1/policy",
    responses(
        (status = 200, description = "Every switch that was set.", body = Policy),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not in IT.", body = Problem),
    ),
)]
pub(crate) async fn policy(State(portal): State<Portal>) -> Result<impl IntoResponse, Failure> {
    let in_force = portal.storage().in_force().await?;
    let tag = etag(in_force.policy_version);
    Ok(([(ETAG, tag)], Json(document(&in_force.policy))))
}

#[utoipa::path(
    put,
    path = "/portal/v1/policy",
    params(("If-Match" = Option<String>, Header, description = "The tag of the policy that was looked at.")),
    request_body = Policy,
    responses(
        (status = 200, description = "It is in force.", body = Policy),
        (status = 400, description = "The body can't be read, or says something twice.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not an administrator.", body = Problem),
        (status = 412, description = "The policy changed.", body = Problem),
    ),
)]
pub(crate) async fn put_policy(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    headers: HeaderMap,
    Document(policy): Document<Policy>,
) -> Result<impl IntoResponse, Failure> {
    let policy = read(policy)?;
    let putting = portal
        .storage()
        .put_policy(PutPolicy {
            policy: policy.clone(),
            if_match: if_match(&headers),
            requester: person.id,
            now: portal.now(),
            request_id,
        })
        .await?;
    match putting {
        Putting::Put(version) => Ok(([(ETAG, etag(version))], Json(document(&policy)))),
        Putting::PreconditionFailed => Err(Failure::PreconditionFailed),
        Putting::NotAllowed => Err(Failure::WrongRole),
    }
}

fn document(policy: &SelfServicePolicy) -> Policy {
    let switches = policy.switches.iter().map(|switch| {
        let model::policy::Switch {
            action,
            platform,
            ownership,
            on,
        } = *switch;
        Switch {
            action: action.into(),
            platform: platform.into(),
            ownership: ownership.into(),
            on,
        }
    });
    Policy {
        switches: switches.collect(),
        it_reveals_passcodes: policy.it_reveals,
    }
}

/// The switches; each may be set once.
fn read(policy: Policy) -> Result<SelfServicePolicy, Failure> {
    let Policy {
        switches,
        it_reveals_passcodes,
    } = policy;
    let mut set = HashSet::new();
    for switch in &switches {
        if !set.insert((switch.action, switch.platform, switch.ownership)) {
            return Err(Failure::BadRequest("A switch is set twice."));
        }
    }
    let switches = switches.into_iter().map(|switch| {
        let Switch {
            action,
            platform,
            ownership,
            on,
        } = switch;
        model::policy::Switch {
            action: action.into(),
            platform: platform.into(),
            ownership: ownership.into(),
            on,
        }
    });
    Ok(SelfServicePolicy {
        switches: switches.collect(),
        it_reveals: it_reveals_passcodes,
    })
}

#[cfg(test)]
mod tests;
