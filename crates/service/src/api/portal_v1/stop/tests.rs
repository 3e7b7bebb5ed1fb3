//! Everything that IT asked for is stopped, and nothing new is accepted until IT may act again.

use crate::testing::World;
use crate::testing::asked::{Reply, request, request_with};
use crate::testing::devices::Device;
use serde_json::{Value, json};

const PATH: &str = "/portal/v1/stop";

async fn puts(world: &World, token: &str, stopped: bool) -> Reply {
    let stop = json!({ "stopped": stopped, "reason": "Something is odd" });
    world.ask(request_with("PUT", PATH, token, &stop)).await
}

async fn locks(world: &World, name: &str, device: &Device) -> Reply {
    let path = format!(
        "/v1.0/deviceManagement/managedDevices/{}/remoteLock",
        device.id
    );
    world.ask(request("POST", &path, &world.staff(name))).await
}

#[tokio::test]
async fn anybody_in_it_stops_it_and_an_administrator_lets_it_go_on() {
    let world = World::new().await;
    let phones = world.phones(10).await;
    let locked = locks(&world, "hugo", &phones[0]).await;
    let locked = locked.header("x-portal-action-id").to_owned();
    let taken = locks(&world, "mark", &phones[1]).await;
    let taken = taken.header("x-portal-action-id").to_owned();
    world.accepts(&phones[1], &taken).await;
    let many = world.has_asked("mark", "remoteLock", &phones[2..4]).await;
    let beyond = world.has_asked("mark", "wipe", &phones[4..10]).await;
    let own = world.resets("ada", &phones[0]).await;
    let looked_at = world.previews("mark", "remoteLock", &phones[2..3]).await;

    let reply = puts(&world, &world.staff("hugo"), true).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    assert_eq!(reply.json()["changedBy"]["displayName"], "hugo of Contoso");
    assert_eq!(world.states_of(&many).await, "\"cancelled\": 2; ");
    assert_eq!(world.states_of(&beyond).await, "\"cancelled\": 6; ");
    let approval = world
        .staff_gets("petra", "/portal/v1/approvals")
        .await
        .json();
    assert_eq!(approval["value"][0]["state"], "cancelled");
    assert_eq!(world.accepts(&phones[0], &locked).await.status, 409);
    let done = json!({ "outcome": "succeeded" });
    assert_eq!(world.completes(&phones[1], &taken, &done).await.status, 204);
    let told = world.get("ada", "/portal/v1/notifications").await.json();
    let called_off = told["value"].as_array().unwrap().iter();
    let called_off = called_off.filter(|it| it["state"] == "cancelled");
    assert_eq!(called_off.count(), 3);

    let refused = locks(&world, "mark", &phones[0]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.json()["error"]["code"], "stopped");
    let refused = world.starts("mark", &looked_at).await;
    assert_eq!(refused.json()["code"], "stopped");
    let rename = format!("/v1.0/deviceManagement/managedDevices/{}", phones[0].id);
    let name = json!({ "managedDeviceName": "Desk phone" });
    let rename = request_with("PATCH", &rename, &world.staff("mark"), &name);
    assert_eq!(world.ask(rename).await.status, 409);
    assert_eq!(world.accepts(&phones[0], &own).await.status, 200);
    world.resets("ada", &phones[5]).await;

    let old = world.staff("mark");
    world.clock.advance(301);
    assert_eq!(puts(&world, &old, false).await.status, 401);
    assert_eq!(puts(&world, &world.staff("hugo"), false).await.status, 403);
    assert_eq!(puts(&world, &world.token("ada"), true).await.status, 403);
    let again = puts(&world, &world.staff("mark"), true).await.json();
    assert_eq!(again["changedBy"]["displayName"], "hugo of Contoso");
    let reply = puts(&world, &world.staff("mark"), false).await;
    assert_eq!(
        (reply.status.as_u16(), &reply.json()["stopped"]),
        (200, &Value::Bool(false))
    );
    assert_eq!(locks(&world, "mark", &phones[0]).await.status, 204);
    // What was stopped stays so.
    assert_eq!(world.accepts(&phones[2], &locked).await.status, 404);
    assert_eq!(world.states_of(&many).await, "\"cancelled\": 2; ");
    let audit = world.portal.storage().audit_entries(0).await.unwrap();
    let of_stop = audit.iter().map(|entry| entry.action.as_str());
    let of_stop = of_stop.filter(|action| action.starts_with("actions"));
    assert_eq!(
        of_stop.collect::<Vec<_>>(),
        ["actionsStopped", "actionsAllowed"]
    );
    let shown = world.staff_gets("hugo", PATH).await.json();
    assert_eq!(shown["reason"], "Something is odd");
}
