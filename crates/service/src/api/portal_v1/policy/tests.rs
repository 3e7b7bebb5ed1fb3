//! What is switched is honoured at once, everywhere.

use crate::testing::World;
use crate::testing::asked::{Reply, request_with};
use crate::testing::devices::{android, reset_path};
use serde_json::{Value, json};

const PATH: &str = "/portal/v1/policy";

fn reset(on: bool) -> Value {
    json!({ "action": "resetPasscode", "platform": "android", "ownership": "company", "on": on })
}

async fn asks(world: &World, role: &str, method: &str, tag: &str, body: &Value) -> Reply {
    let mut request = request_with(method, PATH, &world.token_with_role(role), body);
    request
        .headers_mut()
        .insert("if-match", tag.parse().unwrap());
    world.ask(request).await
}

#[tokio::test]
async fn it_reads_it_and_only_an_administrator_sets_it() {
    let world = World::new().await;
    let policy = json!({ "switches": [reset(false)], "itRevealsPasscodes": true });
    let mut answers = Vec::new();
    for role in ["employee", "helpDesk", "administrator"] {
        for method in ["GET", "PUT"] {
            let reply = asks(&world, role, method, "*", &policy).await;
            answers.push(format!("{role} {method} {}", reply.status.as_u16()));
        }
    }
    insta::assert_snapshot!(answers.join("\n"), @"
    employee GET 403
    employee PUT 403
    helpDesk GET 200
    helpDesk PUT 403
    administrator GET 200
    administrator PUT 200
    ");
    let refused = asks(&world, "employee", "GET", "*", &policy).await;
    insta::assert_snapshot!(refused.shown(), @r#"
        403
        {
          "code": "forbidden",
          "requestId": "…",
          "status": 403,
          "title": "This takes another role.",
          "type": "urn:company-portal:problem:forbidden"
        }
        "#);
    let read = asks(&world, "helpDesk", "GET", "*", &policy).await;
    assert_eq!(read.json(), policy);
}

#[tokio::test]
async fn switching_off_greys_the_button_at_once_and_stops_what_waits() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let path = format!("/v1.0/me/managedDevices/{}", phone.id);
    let before = world.get("ada", &path).await;
    let action = world.resets("ada", &phone).await;

    let mut changes = world.portal.storage().subscribe();
    let off = json!({ "switches": [reset(false)] });
    let put = asks(&world, "administrator", "PUT", "*", &off).await;
    assert_eq!(put.status, 200, "{}", put.body);
    assert_eq!(
        changes.try_recv().unwrap().kind,
        storage::ChangeKind::Policy
    );

    let after = world.get("ada", &path).await;
    assert_ne!(after.header("etag"), before.header("etag"));
    let actions = after.json()["@portal.actions"].clone();
    let shown = actions.as_array().unwrap().iter();
    let reasons: Vec<_> = shown
        .filter(|action| action["action"] == "resetPasscode")
        .map(|action| action["reason"].clone())
        .collect();
    assert_eq!(reasons, ["switchedOff"]);
    assert_eq!(world.accepts(&phone, &action).await.status, 409);
    assert_eq!(world.post("ada", &reset_path(&phone.id)).await.status, 409);
}

#[tokio::test]
async fn whoever_looked_at_an_older_policy_is_told() {
    let world = World::new().await;
    let off = json!({ "switches": [reset(false)] });
    let first = asks(&world, "administrator", "PUT", "*", &off).await;
    let tag = first.header("etag").to_owned();
    let same = asks(&world, "administrator", "PUT", &tag, &off).await;
    assert_eq!(same.header("etag"), tag);
    let on = json!({ "switches": [reset(true)] });
    let second = asks(&world, "administrator", "PUT", &tag, &on).await;
    assert_eq!(second.status, 200);
    let stale = asks(&world, "administrator", "PUT", &tag, &off).await;
    assert_eq!(stale.status, 412);
    let audit = world.portal.storage().audit_entries(0).await.unwrap();
    let changed: Vec<_> = audit
        .iter()
        .filter(|entry| entry.action == "policyChanged")
        .map(|entry| {
            let mut detail: Value = serde_json::from_str(&entry.detail).unwrap();
            detail["requestId"] = "…".into();
            detail.to_string()
        })
        .collect();
    insta::assert_snapshot!(changed.join("\n"), @r#"
        {"added":[{"action":"resetPasscode","on":false,"ownership":"company","platform":"android"}],"removed":[],"requestId":"…"}
        {"added":[{"action":"resetPasscode","on":true,"ownership":"company","platform":"android"}],"removed":[{"action":"resetPasscode","on":false,"ownership":"company","platform":"android"}],"requestId":"…"}
        "#);
}

#[tokio::test]
async fn a_document_that_says_something_twice_or_too_much_is_refused() {
    let world = World::new().await;
    let twice = json!({ "switches": [reset(false), reset(true)] });
    let more = json!({ "switches": [], "compliance": [] });
    for policy in [twice, more] {
        let reply = asks(&world, "administrator", "PUT", "*", &policy).await;
        assert_eq!(reply.status, 400, "{policy}");
    }
}

#[tokio::test]
async fn whoever_comes_back_hears_that_each_device_changed() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let storage = world.portal.storage();
    let heard = storage.latest_version().await.unwrap();
    world.switches("rename", "android", "company", false).await;
    let ada = world.get("ada", "/v1.0/me").await.json();
    let ada = model::id::PersonId(ada["id"].as_str().unwrap().to_owned());
    let missed = storage.changes_since(ada, heard).await.unwrap();
    let ids: Vec<_> = missed.iter().map(|change| &*change.id).collect();
    assert_eq!(ids, [&*phone.id]);
}

#[tokio::test]
async fn it_locks_a_mac_only_once_that_is_switched_on() {
    use model::action::Action;
    use model::verdict::{Actor, Availability, verdict};
    let world = World::new().await;
    let mut report = android();
    report["platform"] = "macOs".into();
    report["osVersion"] = "15.1".into();
    report["can"] = json!(["remoteLock"]);
    let mac = world.enrols("ada", report).await;
    let ada = world.get("ada", "/v1.0/me").await.json();
    let ada = model::id::PersonId(ada["id"].as_str().unwrap().to_owned());
    let storage = world.portal.storage();
    let device = storage
        .device_of(ada, model::id::DeviceId(mac.id))
        .await
        .unwrap()
        .unwrap();
    let mut answers = Vec::new();
    for on in [None, Some(true), Some(false)] {
        if let Some(on) = on {
            world.switches("remoteLock", "macOs", "company", on).await;
        }
        let policy = storage.in_force().await.unwrap().policy;
        for actor in [Actor::HelpDesk, Actor::Employee { primary_user: true }] {
            answers.push(
                match verdict(actor, Action::RemoteLock, &device.facts, &policy) {
                    Availability::Available(grant) => format!("{:?}", grant.effect()),
                    Availability::Unavailable(denial) => format!("{:?}", denial.reason()),
                },
            );
        }
    }
    insta::assert_snapshot!(answers.join(" "), @"SwitchedOff PlatformCant LocksWithPin PlatformCant SwitchedOff PlatformCant");
}

#[tokio::test]
async fn a_preview_counts_what_would_change_and_changes_nothing() {
    let world = World::new().await;
    for person in ["ada", "grace"] {
        world.enrols(person, android()).await;
    }
    let previews = async |policy: &Value| {
        let token = world.token_with_role("helpDesk");
        let path = format!("{PATH}/preview");
        world
            .ask(request_with("POST", &path, &token, policy))
            .await
            .json()
    };
    let off = json!({ "switches": [reset(false)] });
    let unavailable = json!({ "changes": [
        {
            "action": "resetPasscode",
            "platform": "android",
            "ownership": "company",
            "becomesAvailable": 0,
            "becomesUnavailable": 2,
        },
    ] });
    assert_eq!(previews(&off).await, unavailable);
    assert_eq!(previews(&off).await, unavailable);
    asks(&world, "administrator", "PUT", "*", &off).await;
    assert_eq!(previews(&off).await, json!({ "changes": [] }));
    let available = json!({ "changes": [
        {
            "action": "resetPasscode",
            "platform": "android",
            "ownership": "company",
            "becomesAvailable": 2,
            "becomesUnavailable": 0,
        },
    ] });
    assert_eq!(previews(&json!({ "switches": [] })).await, available);
    let elsewhere = json!({ "switches": [
        reset(false),
        { "action": "resetPasscode", "platform": "ios", "ownership": "company", "on": false },
    ] });
    assert_eq!(previews(&elsewhere).await, json!({ "changes": [] }));
}
