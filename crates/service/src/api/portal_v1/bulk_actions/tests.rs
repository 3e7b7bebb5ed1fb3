//! Many devices at once: looked at, asked for, run and tried again.

mod calling_off;

use crate::bulk_work;
use crate::testing::World;
use crate::testing::asked::request_with;
use crate::testing::devices::{Device, iphone};
use model::id::DeviceId;
use serde_json::{Value, json};
use storage::Storage;

/// Without what differs each time.
fn shown(mut document: Value) -> String {
    fn blank(document: &mut Value) {
        match document {
            Value::Object(members) => {
                for (name, value) in members {
                    if ["id", "listHash", "actionId"].contains(&name.as_str()) && !value.is_null() {
                        *value = "…".into();
                    } else {
                        blank(value);
                    }
                }
            }
            Value::Array(values) => values.iter_mut().for_each(blank),
            _ => {}
        }
    }
    blank(&mut document);
    serde_json::to_string_pretty(&document).unwrap()
}

#[tokio::test]
async fn a_preview_says_what_will_run_and_what_cannot() {
    let world = World::new().await;
    let mut devices = world.phones(2).await;
    let iphone = world.enrols("grace", iphone()).await;
    devices.push(iphone);
    devices.push(Device {
        id: "nowhere".to_owned(),
        secret: String::new(),
    });
    // Named twice, it counts once.
    devices.push(Device {
        id: devices[0].id.clone(),
        secret: String::new(),
    });
    let preview = world.previews("hugo", "resetPasscode", &devices).await;
    insta::assert_snapshot!(shown(preview), @r#"
    {
      "action": "resetPasscode",
      "cannot": [
        {
          "devices": 1,
          "instead": null,
          "reason": "notFound",
          "sample": [
            {
              "id": "…",
              "managedDeviceName": "",
              "userDisplayName": null
            }
          ]
        }
      ],
      "delaySeconds": 0,
      "devices": 4,
      "expiresDateTime": "2026-11-23T04:35:00Z",
      "id": "…",
      "listHash": "…",
      "needsApproval": false,
      "willRun": [
        {
          "devices": 2,
          "effect": {
            "characters": "lettersAndDigits",
            "effect": "temporaryPasscode",
            "opens": "device"
          },
          "sample": [
            {
              "id": "…",
              "managedDeviceName": "Phone 000",
              "userDisplayName": "ada of Contoso"
            },
            {
              "id": "…",
              "managedDeviceName": "Phone 001",
              "userDisplayName": "ada of Contoso"
            }
          ]
        },
        {
          "devices": 1,
          "effect": {
            "asksForNew": true,
            "effect": "removesPasscode"
          },
          "sample": [
            {
              "id": "…",
              "managedDeviceName": "iPhone",
              "userDisplayName": "grace of Contoso"
            }
          ]
        }
      ]
    }
    "#);
    let by_help_desk = world.previews("hugo", "wipe", &devices[..1]).await;
    assert_eq!(by_help_desk["cannot"][0]["reason"], "administratorsOnly");
    let nothing = world.starts("hugo", &by_help_desk).await;
    assert_eq!(nothing.status, 400);
}

#[tokio::test]
async fn what_was_looked_at_is_asked_for_once_and_run() {
    let world = World::new().await;
    let phones = world.phones(3).await;
    let preview = world.previews("hugo", "remoteLock", &phones).await;
    let reply = world.starts("hugo", &preview).await;
    assert_eq!(reply.status, 201);
    insta::assert_snapshot!(shown(reply.json()), @r#"
    {
      "action": "remoteLock",
      "devices": 3,
      "id": "…",
      "listHash": "…",
      "needsApproval": false,
      "notBeforeDateTime": "2026-11-23T04:20:00Z",
      "reason": "Sold",
      "requestedBy": {
        "displayName": "hugo of Contoso",
        "id": "…"
      },
      "requestedDateTime": "2026-11-23T04:20:00Z",
      "states": [
        {
          "devices": 3,
          "state": "queued"
        }
      ]
    }
    "#);
    let again = world.starts("hugo", &preview).await;
    assert_eq!(
        (again.status.as_u16(), &again.json()["id"]),
        (201, &preview["id"])
    );
    bulk_work::run(&world.portal).await;
    let id = preview["id"].as_str().unwrap();
    assert_eq!(world.states_of(id).await, "\"queued\": 3; ");
    let actions = world.actions_of(id).await;
    assert_eq!(world.accepts(&phones[0], &actions[0]).await.status, 200);
    let done = json!({ "outcome": "failed", "failure": "noPasscodeSet" });
    world.completes(&phones[0], &actions[0], &done).await;
    assert_eq!(world.states_of(id).await, "\"queued\": 2; \"failed\": 1; ");
    let path = format!("/portal/v1/bulk-actions/{id}/devices?$top=1");
    let first = world.staff_gets("mark", &path).await.json();
    insta::assert_snapshot!(shown(first["value"].clone()), @r#"
    [
      {
        "actionId": "…",
        "denied": null,
        "device": {
          "id": "…",
          "managedDeviceName": "Phone 000",
          "userDisplayName": "ada of Contoso"
        },
        "effect": {
          "effect": "locks"
        },
        "failure": "noPasscodeSet",
        "state": "failed"
      }
    ]
    "#);
    let next = first["@odata.nextLink"].as_str().unwrap();
    let next = next.strip_prefix("https://portal.contoso.example").unwrap();
    let second = world.staff_gets("mark", next).await.json();
    assert_eq!(
        second["value"][0]["device"]["managedDeviceName"],
        "Phone 001"
    );
    let told = world.get("ada", "/portal/v1/notifications").await.json();
    assert_eq!(told["unread"], 4);
    let audit = world.portal.storage().audit_entries(0).await.unwrap();
    let entries: Vec<_> = audit
        .iter()
        .filter(|entry| entry.subject.contains(id))
        .collect();
    let [entry] = entries[..] else {
        panic!("{entries:?}")
    };
    assert!(entry.detail.contains(preview["listHash"].as_str().unwrap()));
}

#[tokio::test]
async fn what_joins_the_filter_later_is_out() {
    let world = World::new().await;
    world.phones(2).await;
    let filter = "@portal.platform eq 'android'";
    let asked = json!({
        "action": "remoteLock", "devices": { "filter": filter, "search": null },
    });
    let path = "/portal/v1/bulk-actions/preview";
    let preview = world.staff_posts("hugo", path, &asked).await.json();
    world.phones(1).await;
    assert_eq!(world.starts("hugo", &preview).await.status, 201);
    bulk_work::run(&world.portal).await;
    let id = preview["id"].as_str().unwrap();
    assert_eq!(world.states_of(id).await, "\"queued\": 2; ");
    let wrong =
        json!({ "action": "remoteLock", "devices": { "filter": "id eq 'x'", "search": null } });
    assert_eq!(world.staff_posts("hugo", path, &wrong).await.status, 400);
}

#[tokio::test]
async fn only_their_own_preview_and_only_as_it_was_looked_at() {
    let world = World::new().await;
    let phones = world.phones(1).await;
    let preview = world.previews("mark", "wipe", &phones).await;
    assert_eq!(preview["delaySeconds"], 900);
    let start = async |token: String, hash: &str| {
        let asked = json!({ "preview": preview["id"], "listHash": hash, "reason": null });
        let request = request_with("POST", "/portal/v1/bulk-actions", &token, &asked);
        world.ask(request).await.status.as_u16()
    };
    let hash = preview["listHash"].as_str().unwrap();
    let old = world.staff("mark");
    assert_eq!(start(world.staff("petra"), hash).await, 404);
    assert_eq!(
        start(world.staff("mark"), &hash.replace(&hash[..1], "x")).await,
        409
    );
    assert_eq!(start(world.staff("mark"), &"0".repeat(64)).await, 409);
    assert_eq!(start(world.token("ada"), hash).await, 403);
    world.clock.advance(301);
    assert_eq!(start(old, hash).await, 401);
    let id = preview["id"].as_str().unwrap();
    let path = format!("/portal/v1/bulk-actions/{id}");
    assert_eq!(world.staff_gets("mark", &path).await.status, 404);
    world.clock.advance(600);
    assert_eq!(start(world.staff("mark"), hash).await, 404);
    crate::expiry::once(&world.portal).await;
    assert_eq!(start(world.staff("mark"), hash).await, 404);
}

#[tokio::test]
async fn each_device_is_judged_again_when_its_command_is_made() {
    let world = World::new().await;
    let phones = world.phones(4).await;
    let preview = world.previews("mark", "wipe", &phones).await;
    let storage = world.portal.storage();
    let personal = model::device::Ownership::Personal;
    let id = DeviceId(phones[0].id.clone());
    storage.hand_over(id, None, personal).await.unwrap();
    let lock = format!("/v1.0/me/managedDevices/{}/wipe", phones[1].id);
    let wiped = world.post("ada", &lock).await;
    assert_eq!(wiped.status, 204);
    let own = wiped.header("x-portal-action-id").to_owned();
    world.accepts(&phones[1], &own).await;
    let own = world
        .post("ada", &lock.replace(&phones[1].id, &phones[2].id))
        .await;
    let own = own.header("x-portal-action-id").to_owned();
    world.accepts(&phones[2], &own).await;
    let done = json!({ "outcome": "succeeded" });
    world.completes(&phones[2], &own, &done).await;
    assert_eq!(world.starts("mark", &preview).await.status, 201);
    bulk_work::run(&world.portal).await;
    let id = preview["id"].as_str().unwrap();
    // It would have lost everything when it was looked at; it would lose company data only now.
    assert_eq!(
        world.states_of(id).await,
        "\"queued\": 1; \"cancelled\": 1; null: 2; "
    );
    let path = format!("/portal/v1/bulk-actions/{id}/devices");
    let results = world.staff_gets("mark", &path).await.json();
    let denied: Vec<_> = results["value"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| format!("{} {}", result["state"], result["denied"]))
        .collect();
    insta::assert_snapshot!(denied.join("\n"), @r#"
    "cancelled" null
    null "leaving"
    null "notFound"
    "queued" null
    "#);
    let retry = format!("/portal/v1/bulk-actions/{id}/retry");
    let again = world.staff_posts("petra", &retry, &json!({})).await.json();
    assert_eq!(
        (&again["devices"], &again["action"]),
        (&json!(3), &json!("wipe"))
    );
    assert_eq!(again["willRun"][0]["effect"]["loses"], "companyData");
    assert_eq!(again["cannot"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn after_it_was_asked_for_another_process_goes_on() {
    let world = World::new().await;
    let phones = world.phones(70).await;
    let preview = world.previews("hugo", "remoteLock", &phones).await;
    // What began to work through it is gone before it did anything.
    let held = world.portal.bulk_work().lock().await;
    assert_eq!(world.starts("hugo", &preview).await.status, 201);
    let id = preview["id"].as_str().unwrap();
    assert_eq!(world.states_of(id).await, "\"queued\": 70; ");
    drop(Storage::open(&world.portal.config().database()).unwrap());
    drop(held);
    crate::expiry::once(&world.portal).await;
    let results = world.actions_of(id).await;
    assert!(results.iter().all(|action| !action.is_empty()));
    assert_eq!(world.states_of(id).await, "\"queued\": 70; ");
}

#[tokio::test]
async fn each_device_gets_a_passcode_of_its_own() {
    let world = World::new().await;
    let phones = world.phones(2).await;
    let id = world.has_asked("hugo", "resetPasscode", &phones).await;
    let mut passcodes = Vec::new();
    for (phone, action) in phones.iter().zip(world.actions_of(&id).await) {
        let accepted = world.accepts(phone, &action).await;
        passcodes.push(accepted.json()["passcode"].as_str().unwrap().to_owned());
    }
    assert_ne!(passcodes[0], passcodes[1]);
}

#[tokio::test]
async fn more_than_anybody_means_is_refused() {
    let world = World::new().await;
    let ids: Vec<_> = (0..50_001)
        .map(|number| format!("device-{number:036}"))
        .collect();
    let path = "/portal/v1/bulk-actions/preview";
    let asked = json!({ "action": "remoteLock", "devices": { "ids": ids } });
    assert_eq!(world.staff_posts("hugo", path, &asked).await.status, 413);
    let asked = json!({ "action": "remoteLock", "devices": { "ids": ids[..2_000] } });
    let preview = world.staff_posts("hugo", path, &asked).await.json();
    assert_eq!(preview["cannot"][0]["devices"], 2_000);
    assert_eq!(preview["cannot"][0]["sample"].as_array().unwrap().len(), 20);
}
