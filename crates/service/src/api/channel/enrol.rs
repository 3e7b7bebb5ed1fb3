//! `POST /channel/v1/enrol`: a device comes under management with a one-time code.

use super::report;
use crate::api::requested::Document;
use crate::enrolment_code;
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
        (status = 400, description = "The body can't be read, or the code is for another platform.", body = Problem),
        (status = 404, description = "There is no such code.", body = Problem),
        (status = 409, description = "Another attempt has used the code, or its time is over.", body = Problem),
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
            code_hash: enrolment_code::hash(&code),
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
        Enrolling::WrongPlatform => Err(Failure::BadRequest(
            "This code enrols a computer with Linux only.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request_with;
    use crate::testing::devices::android;
    use serde_json::{Value, json};

    async fn enrol(world: &World, enrol: &Value) -> crate::testing::asked::Reply {
        world
            .ask(request_with("POST", "/channel/v1/enrol", "none", enrol))
            .await
    }

    #[tokio::test]
    async fn a_code_that_is_unknown_or_a_report_that_is_odd_is_refused() {
        let world = World::new().await;
        let attempt = "a".repeat(32);
        let unknown = json!({ "code": "unknown", "attempt": attempt, "report": android() });
        let reply = enrol(&world, &unknown).await;
        insta::assert_snapshot!(reply.shown(), @r#"
        404
        {
          "code": "notFound",
          "requestId": "…",
          "status": 404,
          "title": "There is no such resource.",
          "type": "urn:company-portal:problem:notFound"
        }
        "#);

        let short = json!({ "code": "unknown", "attempt": "a", "report": android() });
        assert_eq!(enrol(&world, &short).await.status, 400);
        let mut odd = unknown.clone();
        odd["report"]["model"] = "line\nbreak".into();
        assert_eq!(enrol(&world, &odd).await.status, 400);
        let mut owner = unknown;
        owner["owner"] = "ada".into();
        assert_eq!(enrol(&world, &owner).await.status, 400);
    }
}
