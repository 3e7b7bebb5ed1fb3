//! `POST /channel/v1/enrol`: a device comes under management with a one-time code.

use super::report;
use crate::api::requested::Document;
use crate::failure::Failure;
use crate::guard::{hash_of, new_secret};
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::DeviceId;
use storage::Enrolling;
use wire::channel::{Enrol, Enrolled};
use wire::failure::Problem;

/// 128 bits in base64 take this many characters, in hexadecimal more.
const SHORTEST_ATTEMPT: usize = 22;

#[utoipa::path(
    post,
    path = "/channel/v1/enrol",
    request_body = Enrol,
    responses(
        (status = 200, description = "Enrolled.", body = Enrolled),
        (status = 400, description = "The body can't be read.", body = Problem),
        (status = 404, description = "There is no such code.", body = Problem),
        (status = 409, description = "Another attempt has used the code.", body = Problem),
    ),
)]
pub(crate) async fn enrol(
    State(portal): State<Portal>,
    Document(Enrol {
        code,
        attempt,
        report,
    }): Document<Enrol>,
) -> Result<Json<Enrolled>, Failure> {
    if attempt.len() < SHORTEST_ATTEMPT {
        return Err(Failure::BadRequest("The attempt has too few random bits."));
    }
    let secret = new_secret(&portal);
    let enrolling = portal
        .storage()
        .enrol(storage::Enrol {
            code_hash: hash_of(&code),
            attempt_hash: hash_of(&attempt),
            device_id: DeviceId(portal.new_id()),
            secret_hash: hash_of(&secret),
            report: report::read(report)?,
            now: portal.now(),
        })
        .await?;
    match enrolling {
        Enrolling::Enrolled { device } => Ok(Json(Enrolled {
            device_id: device.0,
            secret,
        })),
        Enrolling::CodeUnknown => Err(Failure::NotFound),
        Enrolling::CodeUsed => Err(Failure::NotAcceptable),
    }
}
