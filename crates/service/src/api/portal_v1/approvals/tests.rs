//! What goes beyond the caps waits for a second administrator.

use crate::bulk_work;
use crate::testing::World;
use crate::testing::asked::{Reply, request, request_with};
use crate::testing::devices::Device;
use crate::testing::minted::{claims, header, sign};
use futures::future::join_all;
use serde_json::{Value, json};

const ROOT: &str = "/v1.0/deviceManagement/managedDevices";

/// `name` has one device wiped; the action.
async fn wipes(world: &World, name: &str, device: &Device) -> String {
    let path = format!("{ROOT}/{}/wipe", device.id);
    let reply = world.ask(request("POST", &path, &world.staff(name))).await;
    assert_eq!(reply.status, 204, "{}", reply.body);
    reply.header("x-portal-action-id").to_owned()
}

async fn state(world: &World, action: &str) -> Value {
    let path = format!("/portal/v1/actions/{action}");
    let story = world.get("ada", &path).await.json();
    story["state"].clone()
}

/// What is pending for `name`.
async fn pending(world: &World, name: &str) -> Value {
    let list = world.staff_gets(name, "/portal/v1/approvals").await.json();
    list["value"][0].clone()
}

async fn decides(world: &World, name: &str, how: &str, approval: &Value, why: Value) -> Reply {
    let id = approval["id"].as_str().unwrap();
    let path = format!("/portal/v1/approvals/{id}/{how}");
    let decide = json!({ "listHash": approval["listHash"], "reason": why });
    world.staff_posts(name, &path, &decide).await
}

/// Mark has had five phones wiped, and asks for a sixth; its action.
async fn one_too_many(world: &World) -> (Vec<Device>, String) {
    world.with_staff().await;
    let phones = world.phones(7).await;
    for phone in &phones[..5] {
        let action = wipes(world, "mark", phone).await;
        assert_eq!(state(world, &action).await, "queued");
    }
    let action = wipes(world, "mark", &phones[5]).await;
    (phones, action)
}

#[tokio::test]
async fn the_sixth_wipe_waits_and_a_second_administrator_lets_it_go() {
    let world = World::new().await;
    let (phones, action) = one_too_many(&world).await;
    assert_eq!(state(&world, &action).await, "awaitingApproval");
    assert_eq!(
        world.checks_in(&phones[5]).await.json()["commands"],
        json!([])
    );
    assert_eq!(world.accepts(&phones[5], &action).await.status, 409);
    // Her device isn't to be wiped yet, so Ada hears of nothing yet.
    let told = world.get("ada", "/portal/v1/notifications").await.json();
    assert_eq!(told["unread"], 5);
    let told = world.staff_gets("petra", "/portal/v1/notifications").await;
    let notified = &told.json()["value"][0];
    assert_eq!(notified["state"], "awaitingApproval");
    assert_eq!(notified["deviceName"], "Phone 005");
    assert_eq!(notified["approval"]["devices"], 1);
    let mut approval = pending(&world, "petra").await;
    assert_eq!(notified["approval"]["id"], approval["id"]);
    let asked = approval.clone();
    approval["id"] = "…".into();
    approval["listHash"] = "…".into();
    approval["requestedBy"]["id"] = "…".into();
    insta::assert_snapshot!(serde_json::to_string_pretty(&approval).unwrap(), @r#"
    {
      "action": "wipe",
      "cannotDecide": null,
      "decidedBy": null,
      "decidedDateTime": null,
      "decisionReason": null,
      "deviceName": "Phone 005",
      "devices": 1,
      "expiresDateTime": "2026-11-25T04:20:00Z",
      "id": "…",
      "listHash": "…",
      "reason": null,
      "requestedBy": {
        "displayName": "mark of Contoso",
        "id": "…"
      },
      "requestedDateTime": "2026-11-24T04:20:00Z",
      "state": "pending"
    }
    "#);
    let reply = decides(&world, "petra", "approve", &asked, Value::Null).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    assert_eq!(reply.json()["state"], "approved");
    assert_eq!(reply.json()["cannotDecide"], "settled");
    bulk_work::run(&world.portal).await;
    assert_eq!(state(&world, &action).await, "queued");
    assert_eq!(world.accepts(&phones[5], &action).await.status, 200);
    let id = asked["id"].as_str().unwrap();
    assert_eq!(world.states_of(id).await, "\"accepted\": 1; ");
    let told = world.staff_gets("mark", "/portal/v1/notifications").await;
    let notified = &told.json()["value"][0];
    assert_eq!(notified["state"], "queued");
    assert_eq!(notified["requestedBy"]["displayName"], "petra of Contoso");
    let again = decides(&world, "petra", "approve", &asked, Value::Null).await;
    assert_eq!(again.json()["code"], "settled");
    let audit = world.portal.storage().audit_entries(0).await.unwrap();
    assert!(audit.iter().any(|entry| entry.action == "approvalGiven"
        && entry.detail.contains(asked["listHash"].as_str().unwrap())));
}

#[tokio::test]
async fn who_cannot_decide_is_told_why() {
    let world = World::new().await;
    one_too_many(&world).await;
    let approval = pending(&world, "petra").await;
    let id = approval["id"].as_str().unwrap();
    let hash = approval["listHash"].as_str().unwrap();
    let path = format!("/portal/v1/approvals/{id}/approve");
    let mut told = Vec::new();
    let mut note = |who: &str, reply: &Reply| {
        told.push(format!(
            "{who}: {} {}",
            reply.status.as_u16(),
            reply.json()["code"]
        ));
    };
    let own = decides(&world, "mark", "approve", &approval, Value::Null).await;
    note("whoever asked", &own);
    let desk = decides(&world, "hugo", "approve", &approval, Value::Null).await;
    note("help desk", &desk);
    let decide = json!({ "listHash": hash, "reason": null });
    let employee = request_with("POST", &path, &world.token("ada"), &decide);
    note("employee", &world.ask(employee).await);
    let mut new = claims("nina", crate::testing::NOW + 24 * 60 * 60);
    new["roles"] = json!(["administrator"]);
    let new = sign(&header(), &new);
    note(
        "new",
        &world.ask(request_with("POST", &path, &new, &decide)).await,
    );
    let other = json!({ "id": id, "listHash": "0".repeat(64) });
    let other = decides(&world, "petra", "approve", &other, Value::Null).await;
    note("another list", &other);
    let silent = decides(&world, "petra", "reject", &approval, json!("  ")).await;
    note("without a reason", &silent);
    let nowhere = json!({ "id": "nowhere", "listHash": hash });
    let nowhere = decides(&world, "petra", "approve", &nowhere, Value::Null).await;
    note("nothing", &nowhere);
    let old = world.staff("petra");
    world.clock.advance(301);
    note(
        "stale",
        &world.ask(request_with("POST", &path, &old, &decide)).await,
    );
    let can = decides(&world, "petra", "approve", &approval, Value::Null).await;
    note("a second administrator", &can);
    insta::assert_snapshot!(told.join("\n"), @r#"
    whoever asked: 403 "ownRequest"
    help desk: 403 "forbidden"
    employee: 403 "forbidden"
    new: 403 "newAdministrator"
    another list: 409 "listChanged"
    without a reason: 400 "badRequest"
    nothing: 404 "notFound"
    stale: 401 "insufficientUserAuthentication"
    a second administrator: 200 null
    "#);
    let path = format!("/portal/v1/approvals/{id}");
    let shown = world.staff_gets("hugo", &path).await.json();
    assert_eq!(shown["cannotDecide"], "notAdministrator");
}

#[tokio::test]
async fn what_is_refused_lapses_or_is_called_off_never_runs() {
    for how in ["reject", "lapse", "cancel", "cancel the bulk action"] {
        let world = World::new().await;
        let (phones, action) = one_too_many(&world).await;
        let approval = pending(&world, "petra").await;
        let id = approval["id"].as_str().unwrap();
        match how {
            "reject" => {
                let reply = decides(&world, "petra", "reject", &approval, json!("Why?")).await;
                assert_eq!(reply.json()["decisionReason"], "Why?");
            }
            "lapse" => {
                world.clock.advance(24 * 60 * 60);
                assert_eq!(pending(&world, "petra").await["state"], "lapsed");
                crate::expiry::once(&world.portal).await;
            }
            "cancel" => {
                let path = format!("/portal/v1/actions/{action}/cancel");
                let reply = world.staff_posts("hugo", &path, &json!({})).await;
                assert_eq!(reply.status, 200);
            }
            _ => {
                let path = format!("/portal/v1/bulk-actions/{id}/cancel");
                let reply = world.staff_posts("hugo", &path, &json!({})).await;
                assert_eq!(reply.status, 200);
            }
        }
        let (approval_state, command_state) = match how {
            "reject" => ("rejected", "rejected"),
            "lapse" => ("lapsed", "expired"),
            _ => ("cancelled", "cancelled"),
        };
        assert_eq!(
            pending(&world, "petra").await["state"],
            approval_state,
            "{how}"
        );
        assert_eq!(state(&world, &action).await, command_state, "{how}");
        assert_eq!(
            world.states_of(id).await,
            format!("\"{command_state}\": 1; ")
        );
        let late = decides(&world, "petra", "approve", &approval, Value::Null).await;
        assert_eq!(late.json()["code"], "settled", "{how}");
        bulk_work::run(&world.portal).await;
        assert_eq!(
            world.accepts(&phones[5], &action).await.status,
            409,
            "{how}"
        );
    }
}

#[tokio::test]
async fn a_bulk_action_beyond_the_caps_waits_as_a_whole() {
    let world = World::new().await;
    world.with_staff().await;
    let phones = world.phones(6).await;
    let preview = world.previews("mark", "retire", &phones).await;
    assert_eq!(preview["needsApproval"], true);
    let reply = world.starts("mark", &preview).await;
    assert_eq!(reply.json()["needsApproval"], true);
    bulk_work::run(&world.portal).await;
    let id = preview["id"].as_str().unwrap();
    assert_eq!(world.states_of(id).await, "\"awaitingApproval\": 6; ");
    let approval = pending(&world, "petra").await;
    assert_eq!(
        (&approval["id"], &approval["devices"]),
        (&preview["id"], &json!(6))
    );
    assert_eq!(
        (&approval["reason"], &approval["deviceName"]),
        (&json!("Sold"), &Value::Null)
    );
    // It counts once it is approved, so that what was approved leaves nothing for later.
    assert_eq!(
        world.previews("mark", "retire", &phones[..5]).await["needsApproval"],
        false
    );
    let reply = decides(&world, "petra", "approve", &approval, Value::Null).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    bulk_work::run(&world.portal).await;
    assert_eq!(world.states_of(id).await, "\"queued\": 6; ");
    assert_eq!(
        world.previews("petra", "retire", &phones[..1]).await["willRun"],
        json!([])
    );
    let more = world.phones(1).await;
    assert_eq!(
        world.previews("petra", "retire", &more).await["needsApproval"],
        true
    );
}

#[tokio::test]
async fn a_device_that_was_approved_is_judged_again() {
    let world = World::new().await;
    let (phones, action) = one_too_many(&world).await;
    let approval = pending(&world, "petra").await;
    let id = model::id::DeviceId(phones[5].id.clone());
    let personal = model::device::Ownership::Personal;
    let storage = world.portal.storage();
    storage.hand_over(id, None, personal).await.unwrap();
    let reply = decides(&world, "petra", "approve", &approval, Value::Null).await;
    assert_eq!(reply.status, 200);
    bulk_work::run(&world.portal).await;
    let story = format!("/portal/v1/actions/{action}");
    let story = world.staff_gets("mark", &story).await.json();
    assert_eq!(story["state"], "cancelled");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_at_once_never_get_beyond_the_caps() {
    let world = World::new().await;
    world.with_staff().await;
    let phones = world.phones(64).await;
    let asked = phones.iter().enumerate().map(|(number, phone)| {
        let action = ["wipe", "retire"][number % 2];
        let name = ["mark", "petra"][number / 2 % 2];
        let path = format!("{ROOT}/{}/{action}", phone.id);
        world.ask(request("POST", &path, &world.staff(name)))
    });
    for reply in join_all(asked).await {
        assert_eq!(reply.status, 204, "{}", reply.body);
    }
    let rows = world.portal.storage().rows_as_text().await.unwrap();
    let queued = rows.iter().filter(|row| row.starts_with("queued"));
    let waiting = rows
        .iter()
        .filter(|row| row.starts_with("awaitingApproval"));
    // Two administrators could have five each in ten minutes; the organisation has five in a day.
    assert_eq!((queued.count(), waiting.count()), (5, 59));
}
