//! `GET /portal/v1/notifications`: what the person was told, the latest first.

pub(crate) mod read;

use crate::api::document::read_term;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use wire::DateTime;
use wire::failure::Problem;
use wire::portal::{
    AwaitedToken, Notification, Notifications, NotifiedApproval, Requester, ShownToIt,
};
use wire::terms::DeviceFailure;

#[utoipa::path(
    get,
    path = "/portal/v1/notifications",
    responses(
        (status = 200, description = "What they were told.", body = Notifications),
        (status = 401, description = "No valid token.", body = Problem),
    ),
)]
pub(crate) async fn notifications(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
) -> Result<Json<Notifications>, Failure> {
    let storage = portal.storage();
    let newest = storage.notifications_of(person.id.clone()).await?;
    let awaited = storage.awaited_tokens_of(person.id.clone()).await?;
    Ok(Json(Notifications {
        value: newest.into_iter().map(document).collect(),
        unread: storage.unread_notifications_of(person.id).await?,
        awaited_tokens: awaited.into_iter().map(awaited_token).collect(),
    }))
}

fn awaited_token(token: storage::AwaitedToken) -> AwaitedToken {
    let storage::AwaitedToken {
        device,
        device_name,
        since,
    } = token;
    AwaitedToken {
        device_id: device.0,
        device_name,
        enrolled_date_time: DateTime(since),
    }
}

fn requester(requester: storage::Requester) -> Requester {
    Requester {
        id: requester.id.0,
        display_name: requester.display_name,
    }
}

fn document(notification: storage::Notification) -> Notification {
    let storage::Notification {
        id,
        command,
        approval_of,
        action,
        effect,
        state,
        failure,
        requested_by,
        shown_to,
        device,
        device_name,
        at,
        read,
    } = notification;
    Notification {
        id: id.0,
        action: action.into(),
        effect: effect.into(),
        state: state.into(),
        failure: failure.map(|code| read_term(&code).unwrap_or(DeviceFailure::Other)),
        requested_by: requested_by.map(requester),
        approval: approval_of.map(|devices| NotifiedApproval {
            id: command.0.clone(),
            devices,
        }),
        shown_to_it: shown_to.map(|shown| ShownToIt {
            person: requester(shown.person),
            reason: shown.because,
        }),
        action_id: command.0,
        device_id: device.0,
        device_name,
        date_time: DateTime(at),
        read,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request_with;
    use crate::testing::devices::android;
    use model::device::Enrolment;
    use serde_json::{Value, json};

    #[tokio::test]
    async fn a_work_profiles_token_is_asked_for_until_it_is_activated() {
        let world = World::new().await;
        let mut profile = android();
        profile["osVersion"] = "13".into();
        profile["posture"] = json!({ "passcodeSet": false });
        let enrolment = Enrolment::AndroidWorkProfile;
        let phone = world.enrols_as("ada", profile.clone(), enrolment).await;
        world.enrols("ada", android()).await;
        let mut changes = world.portal.storage().subscribe();
        let reports = async |report: &Value| {
            let document = json!({ "report": report, "waitSeconds": 0, "passcodeChanged": false });
            let check_in = request_with("POST", "/channel/v1/check-in", &phone.secret, &document);
            assert_eq!(world.ask(check_in).await.status, 200);
        };
        let awaited = async || {
            let told = world.get("ada", "/portal/v1/notifications").await.json();
            told.get("awaitedTokens").cloned()
        };
        // Without a passcode there is nothing to type.
        assert_eq!(awaited().await, None);
        profile["posture"] = json!({ "passcodeSet": true });
        reports(&profile).await;
        let mut told = awaited().await.unwrap();
        assert_eq!(told[0]["deviceId"].take(), phone.id);
        insta::assert_snapshot!(told, @r#"
        [{"deviceId":null,"deviceName":"Pixel","enrolledDateTime":"2026-11-23T04:20:00Z"}]
        "#);
        let told_of = std::iter::from_fn(|| changes.try_recv().ok())
            .filter(|change| change.kind == storage::ChangeKind::Notification);
        assert_eq!(told_of.count(), 1);
        profile["resetTokenActivated"] = true.into();
        reports(&profile).await;
        assert_eq!(awaited().await, None);
    }
}
