//! What was asked of many devices is called off, as far as none has taken it.

use crate::testing::World;
use serde_json::json;

#[tokio::test]
async fn a_wipe_of_many_waits_and_anybody_in_it_stops_it() {
    let world = World::new().await;
    let phones = world.phones(3).await;
    let id = world.has_asked("mark", "wipe", &phones).await;
    let actions = world.actions_of(&id).await;
    assert_eq!(world.accepts(&phones[0], &actions[0]).await.status, 404);
    world.clock.advance(15 * 60);
    assert_eq!(world.accepts(&phones[0], &actions[0]).await.status, 200);
    let cancel = format!("/portal/v1/bulk-actions/{id}/cancel");
    assert_eq!(world.post("ada", &cancel).await.status, 403);
    let reply = world.staff_posts("hugo", &cancel, &json!({})).await;
    assert_eq!(reply.status, 200);
    assert_eq!(
        world.states_of(&id).await,
        "\"accepted\": 1; \"cancelled\": 2; "
    );
    assert_eq!(world.accepts(&phones[1], &actions[1]).await.status, 409);
    let told = world.get("ada", "/portal/v1/notifications").await.json();
    assert_eq!(told["value"][0]["state"], "cancelled");
    let list = world
        .staff_gets("hugo", "/portal/v1/bulk-actions")
        .await
        .json();
    assert_eq!(list["value"].as_array().unwrap().len(), 1);
    let nowhere = "/portal/v1/bulk-actions/nowhere/cancel";
    assert_eq!(
        world.staff_posts("hugo", nowhere, &json!({})).await.status,
        404
    );
}

#[tokio::test]
async fn what_was_called_off_is_refused_before_it_says_so_itself() {
    let world = World::new().await;
    let phones = world.phones(2).await;
    let id = world.has_asked("hugo", "remoteLock", &phones).await;
    let actions = world.actions_of(&id).await;
    let me = world.staff_gets("hugo", "/v1.0/me").await.json();
    let cancelling = world.portal.storage().cancel_bulk(storage::CancelBulk {
        id: id.clone(),
        person: model::id::PersonId(me["id"].as_str().unwrap().to_owned()),
        now: world.portal.now(),
        request_id: "request".to_owned(),
    });
    cancelling.await.unwrap();
    // Nothing has called off each of them yet.
    let check_in = world.checks_in(&phones[0]).await.json();
    assert_eq!(check_in["commands"], json!([]));
    assert_eq!(world.accepts(&phones[0], &actions[0]).await.status, 409);
    assert_eq!(
        world.states_of(&id).await,
        "\"queued\": 1; \"cancelled\": 1; "
    );
    crate::expiry::once(&world.portal).await;
    assert_eq!(world.states_of(&id).await, "\"cancelled\": 2; ");
}
