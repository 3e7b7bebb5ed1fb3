//! `POST /portal/v1/enrolment-codes`: a one-time code with which a person enrols a Linux computer.

use crate::api::requested::Document;
use crate::enrolment_code;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use http::StatusCode;
use serde::Deserialize;
use storage::GrantEnrolmentCode;
use wire::DateTime;
use wire::failure::Problem;
use wire::portal::EnrolmentCode;

/// How long a code enrols a device, in seconds.
const LIFETIME: i64 = 60 * 60;

/// There is nothing to choose yet.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEnrolmentCode {}

#[utoipa::path(
    post,
    path = "/portal/v1/enrolment-codes",
    request_body = NewEnrolmentCode,
    responses(
        (status = 201, description = "The code; it is shown this once.", body = EnrolmentCode),
        (status = 400, description = "The body can't be read.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
    ),
)]
pub(crate) async fn new_enrolment_code(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    Document(NewEnrolmentCode {}): Document<NewEnrolmentCode>,
) -> Result<impl IntoResponse, Failure> {
    let code = enrolment_code::draw(&**portal.dice());
    let now = portal.now();
    let expires_at = now.plus(LIFETIME);
    portal
        .storage()
        .grant_enrolment_code(GrantEnrolmentCode {
            person: person.id,
            code_hash: enrolment_code::hash(&code),
            expires_at,
            now,
            request_id,
        })
        .await?;
    let document = EnrolmentCode {
        code: String::clone(&code),
        expires_date_time: DateTime(expires_at),
    };
    Ok((StatusCode::CREATED, Json(document)))
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::{Reply, request_with};
    use crate::testing::devices::android;
    use serde_json::{Value, json};

    const PATH: &str = "/portal/v1/enrolment-codes";

    async fn code(world: &World, person: &str) -> String {
        let token = world.token(person);
        let reply = world
            .ask(request_with("POST", PATH, &token, &json!({})))
            .await;
        assert_eq!(reply.status, 201, "{}", reply.body);
        reply.json()["code"].as_str().unwrap().to_owned()
    }

    fn laptop() -> Value {
        let mut report = android();
        report["platform"] = "linux".into();
        report["operatingSystem"] = "Debian".into();
        report
    }

    async fn enrols(world: &World, code: &str, report: Value) -> Reply {
        let attempt = world.portal.new_id();
        let enrol = json!({ "code": code, "attempt": attempt, "report": report });
        world
            .ask(request_with("POST", "/channel/v1/enrol", "none", &enrol))
            .await
    }

    #[tokio::test]
    async fn a_code_enrols_one_linux_computer_of_the_persons_own() {
        let world = World::new().await;
        let token = world.token("ada");
        let reply = world
            .ask(request_with("POST", PATH, &token, &json!({})))
            .await;
        let mut shown = reply.json();
        let code = shown["code"].as_str().unwrap().to_owned();
        assert_eq!(code.len(), 14);
        shown["code"] = "…".into();
        assert_eq!(
            (reply.status.as_u16(), shown),
            (
                201,
                json!({ "code": "…", "expiresDateTime": "2026-11-23T05:20:00Z" })
            )
        );

        let phone = enrols(&world, &code, android()).await;
        insta::assert_snapshot!(phone.shown(), @r#"
        400
        {
          "code": "badRequest",
          "requestId": "…",
          "status": 400,
          "title": "This code enrols a computer with Linux only.",
          "type": "urn:company-portal:problem:badRequest"
        }
        "#);
        let typed = code.to_lowercase().replace('-', "");
        let enrolled = enrols(&world, &typed, laptop()).await;
        assert_eq!(enrolled.status, 200, "{}", enrolled.body);
        assert_eq!(enrols(&world, &code, laptop()).await.status, 409);
        let list = world.get("ada", "/v1.0/me/managedDevices").await.json();
        let device = &list["value"][0];
        assert_eq!(device["id"], enrolled.json()["deviceId"]);
        assert_eq!(device["managedDeviceOwnerType"], "personal");
        assert_eq!(device["@portal.enrolment"], "linuxAgent");
        assert_eq!(device["managementAgent"], "mdm");
        let audit = world.portal.storage().audit_entries(0).await.unwrap();
        let text = format!("{audit:?}");
        assert!(text.contains("enrolmentGranted") && !text.contains(&code));
    }

    #[tokio::test]
    async fn a_code_lapses_after_an_hour_or_when_there_are_too_many() {
        let world = World::new().await;
        let old = code(&world, "ada").await;
        world.clock.advance(3_599);
        let others = [
            code(&world, "ada").await,
            code(&world, "ada").await,
            code(&world, "ada").await,
            code(&world, "ada").await,
        ];
        let graces = code(&world, "grace").await;
        world.clock.advance(1);
        assert_eq!(enrols(&world, &old, laptop()).await.status, 409);
        for _ in 0..2 {
            code(&world, "ada").await;
        }
        // Five are open: the first of these had to go.
        assert_eq!(enrols(&world, &others[0], laptop()).await.status, 404);
        assert_eq!(enrols(&world, &others[1], laptop()).await.status, 200);
        assert_eq!(enrols(&world, &graces, laptop()).await.status, 200);
    }

    #[tokio::test]
    async fn nothing_can_be_asked_of_a_code() {
        let world = World::new().await;
        let body = json!({ "ownership": "company" });
        let asked = request_with("POST", PATH, &world.token("ada"), &body);
        assert_eq!(world.ask(asked).await.status, 400);
    }
}
