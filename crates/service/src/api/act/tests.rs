//! IT acts on one device of anybody's.

use crate::testing::World;
use crate::testing::asked::{Reply, request, request_with};
use crate::testing::devices::{Device, android};
use model::device::Ownership;
use model::id::{DeviceId, PersonId};
use serde_json::json;
use std::fmt::Write as _;

const ROOT: &str = "/v1.0/deviceManagement/managedDevices";

async fn acts(world: &World, role: &str, device: &Device, action: &str) -> Reply {
    let path = format!("{ROOT}/{}/{action}", device.id);
    world
        .ask(request("POST", &path, &world.token_with_role(role)))
        .await
}

/// Accepted, and the action's id.
async fn asks(world: &World, role: &str, device: &Device, action: &str) -> String {
    let reply = acts(world, role, device, action).await;
    assert_eq!(reply.status, 204, "{}", reply.body);
    reply.header("x-portal-action-id").to_owned()
}

#[tokio::test]
async fn each_role_does_what_it_may_and_the_person_is_told() {
    let mut told = String::new();
    for role in ["employee", "helpDesk", "administrator"] {
        for action in [
            "syncDevice",
            "remoteLock",
            "resetPasscode",
            "rebootNow",
            "retire",
            "wipe",
        ] {
            let world = World::new().await;
            let phone = world.enrols("ada", android()).await;
            let reply = acts(&world, role, &phone, action).await;
            let why = &reply.json()["error"]["innerError"]["@portal.reason"];
            let notifications = world.get("ada", "/portal/v1/notifications").await.json();
            let notified = &notifications["value"][0];
            let by = &notified["requestedBy"]["displayName"];
            let status = reply.status.as_u16();
            let state = &notified["state"];
            writeln!(told, "{role} {action}: {status} {why} {by} {state}").unwrap();
        }
    }
    insta::assert_snapshot!(told, @r#"
    employee syncDevice: 403 null null null
    employee remoteLock: 403 null null null
    employee resetPasscode: 403 null null null
    employee rebootNow: 403 null null null
    employee retire: 403 null null null
    employee wipe: 403 null null null
    helpDesk syncDevice: 204 null "mark of Contoso" "queued"
    helpDesk remoteLock: 204 null "mark of Contoso" "queued"
    helpDesk resetPasscode: 204 null "mark of Contoso" "queued"
    helpDesk rebootNow: 409 "platformCant" null null
    helpDesk retire: 409 "administratorsOnly" null null
    helpDesk wipe: 409 "administratorsOnly" null null
    administrator syncDevice: 204 null "mark of Contoso" "queued"
    administrator remoteLock: 204 null "mark of Contoso" "queued"
    administrator resetPasscode: 204 null "mark of Contoso" "queued"
    administrator rebootNow: 409 "platformCant" null null
    administrator retire: 204 null "mark of Contoso" "queued"
    administrator wipe: 204 null "mark of Contoso" "queued"
    "#);
}

#[tokio::test]
async fn by_it_a_personal_device_loses_company_data_only() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let me = world.get("ada", "/v1.0/me").await.json();
    let ada = PersonId(me["id"].as_str().unwrap().to_owned());
    let handed = world.portal.storage().hand_over(
        DeviceId(phone.id.clone()),
        Some(ada),
        Ownership::Personal,
    );
    handed.await.unwrap();
    let action = asks(&world, "administrator", &phone, "wipe").await;
    let path = format!("/portal/v1/actions/{action}");
    let story = world.get("ada", &path).await.json();
    assert_eq!(
        story["effect"],
        json!({ "effect": "erases", "loses": "companyData" })
    );
    let audit = world.portal.storage().audit_entries(0).await.unwrap();
    let entry = audit.iter().find(|it| it.action == "commandAccepted");
    let entry = entry.unwrap();
    assert!(entry.detail.contains("\"asEmployee\":false"));
    assert!(entry.actor.starts_with("person:"));
}

#[tokio::test]
async fn what_hurts_takes_a_fresh_sign_in_and_is_asked_once() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let old = world.token_with_role("administrator");
    world.clock.advance(301);
    for (action, status) in [
        ("wipe", 401),
        ("retire", 401),
        ("resetPasscode", 401),
        ("remoteLock", 204),
    ] {
        let path = format!("{ROOT}/{}/{action}", phone.id);
        let reply = world.ask(request("POST", &path, &old)).await;
        assert_eq!(reply.status, status, "{action}");
    }
    let path = format!("{ROOT}/{}/resetPasscode", phone.id);
    let mut actions = Vec::new();
    for _ in 0..2 {
        let mut asked = request("POST", &path, &world.token_with_role("helpDesk"));
        asked
            .headers_mut()
            .insert("idempotency-key", "once".parse().unwrap());
        let reply = world.ask(asked).await;
        assert_eq!(reply.status, 204, "{}", reply.body);
        actions.push(reply.header("x-portal-action-id").to_owned());
    }
    assert_eq!(actions[0], actions[1]);
    let mut asked = request("POST", &path, &world.token_with_role("helpDesk"));
    asked
        .headers_mut()
        .insert("if-match", "\"1\"".parse().unwrap());
    assert_eq!(world.ask(asked).await.status, 409);
    let nowhere = format!("{ROOT}/nowhere/remoteLock");
    let nowhere = request("POST", &nowhere, &world.token_with_role("helpDesk"));
    assert_eq!(world.ask(nowhere).await.status, 404);
}

#[tokio::test]
async fn whoever_lost_the_role_meanwhile_has_nothing_done() {
    for (role_then, status) in [("helpDesk", 200), ("employee", 409)] {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let action = asks(&world, "helpDesk", &phone, "remoteLock").await;
        let seen = request("GET", "/v1.0/me", &world.token_with_role(role_then));
        assert_eq!(world.ask(seen).await.status, 200);
        assert_eq!(world.accepts(&phone, &action).await.status, status);
        let path = format!("/portal/v1/actions/{action}");
        let story = world.get("ada", &path).await.json();
        let expected = if status == 200 {
            "accepted"
        } else {
            "cancelled"
        };
        assert_eq!(story["state"], expected);
    }
}

#[tokio::test]
async fn on_their_own_device_too() {
    let world = World::new().await;
    let phone = world.enrols("mark", android()).await;
    let action = asks(&world, "administrator", &phone, "remoteLock").await;
    let seen = request("GET", "/v1.0/me", &world.token_with_role("employee"));
    assert_eq!(world.ask(seen).await.status, 200);
    assert_eq!(world.accepts(&phone, &action).await.status, 409);
}

#[tokio::test]
async fn anybody_in_it_calls_off_what_it_asked_for_and_nothing_else() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let action = asks(&world, "administrator", &phone, "wipe").await;
    let cancel = format!("/portal/v1/actions/{action}/cancel");
    assert_eq!(world.post("grace", &cancel).await.status, 404);
    let mut desk = crate::testing::minted::claims("grace", crate::testing::NOW);
    desk["roles"] = json!(["helpDesk"]);
    let desk = crate::testing::minted::sign(&crate::testing::minted::header(), &desk);
    let reply = world.ask(request("POST", &cancel, &desk)).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    assert_eq!(reply.json()["state"], "cancelled");
    let told = world.get("ada", "/portal/v1/notifications").await.json();
    assert_eq!(told["value"][0]["state"], "cancelled");
    let own = world.resets("ada", &phone).await;
    let cancel = format!("/portal/v1/actions/{own}/cancel");
    assert_eq!(world.ask(request("POST", &cancel, &desk)).await.status, 404);
}

#[tokio::test]
async fn it_renames_any_device() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let path = format!("{ROOT}/{}", phone.id);
    let name = json!({ "managedDeviceName": "Desk phone" });
    let token = world.token_with_role("helpDesk");
    // What employees may not do themselves is switched off for them alone.
    world.switches("rename", "android", "company", false).await;
    let reply = world.ask(request_with("PATCH", &path, &token, &name)).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    assert_eq!(reply.json()["managedDeviceName"], "Desk phone");
    assert_eq!(reply.json()["@odata.etag"], reply.header("etag"));
    let employee = request_with("PATCH", &path, &world.token("ada"), &name);
    assert_eq!(world.ask(employee).await.status, 403);
    let audit = world.portal.storage().audit_entries(0).await.unwrap();
    assert!(audit.iter().any(|entry| entry.action == "deviceRenamed"));
}
