//! From the click to the passcode that opens the device, and every way to be refused.

use crate::testing::asked::{Reply, request};
use crate::testing::devices::{Device, android, iphone, reset_path};
use crate::testing::{NOW, World, minted};
use serde_json::{Value, json};

/// `ada` posts a reset with these headers.
async fn reset_with(world: &World, device: &Device, headers: &[(&'static str, &str)]) -> Reply {
    let mut request = request("POST", &reset_path(&device.id), &world.token("ada"));
    for (name, value) in headers {
        request.headers_mut().insert(*name, value.parse().unwrap());
    }
    world.ask(request).await
}

/// `ada` posts a reset with a token that says this of her sign-in.
async fn reset_signed_in_at(world: &World, device: &Device, auth_time: Value) -> Reply {
    reset_saying(world, device, &json!({ "auth_time": auth_time })).await
}

/// `ada` posts a reset with a token that says this.
async fn reset_saying(world: &World, device: &Device, change: &Value) -> Reply {
    let mut claims = minted::claims("ada", NOW);
    for (name, value) in change.as_object().unwrap() {
        claims[name] = value.clone();
    }
    let token = minted::sign(&minted::header(), &claims);
    world
        .ask(request("POST", &reset_path(&device.id), &token))
        .await
}

#[tokio::test]
async fn the_passcode_shown_is_the_one_the_device_got() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let action = world.resets("ada", &phone).await;
    let reveal = format!("/portal/v1/actions/{action}/reveal");
    assert_eq!(world.post("ada", &reveal).await.status, 409);

    let waiting = world.checks_in(&phone).await.json();
    assert_eq!(waiting["commands"][0]["id"], action.as_str());
    let accepted = world.accepts(&phone, &action).await.json();
    let again = world.accepts(&phone, &action).await.json();
    assert_eq!(accepted, again);
    assert_eq!(world.post("ada", &reveal).await.status, 409);

    let done = json!({ "outcome": "succeeded" });
    assert_eq!(world.completes(&phone, &action, &done).await.status, 204);
    assert_eq!(world.completes(&phone, &action, &done).await.status, 204);
    let revealed = world.post("ada", &reveal).await;
    assert_eq!(revealed.json()["passcode"], accepted["passcode"]);
    assert_eq!(revealed.header("cache-control"), "no-store");
    let passcode = accepted["passcode"].as_str().unwrap();
    assert!(passcode.len() >= 9, "{passcode}");
}

#[tokio::test]
async fn an_iphone_gets_no_passcode() {
    let world = World::new().await;
    let phone = world.enrols("ada", iphone()).await;
    let action = world.resets("ada", &phone).await;
    world.checks_in(&phone).await;
    let accepted = world.accepts(&phone, &action).await.json();
    assert_eq!(accepted["passcode"], Value::Null);
    assert_eq!(accepted["effect"]["effect"], "removesPasscode");
}

#[tokio::test]
async fn a_sign_in_counts_for_five_minutes() {
    let world = World::new().await;
    let at = |auth_time: Value| json!({ "auth_time": auth_time });
    for (change, status) in [
        (at(json!(NOW)), 204),
        (at(json!(NOW - 299)), 204),
        (at(json!(NOW - 300)), 204),
        (at(json!(NOW - 301)), 401),
        (at(json!(NOW + 30)), 204),
        (at(json!(NOW + 31)), 401),
        (at(json!(0)), 401),
        (at(json!(-1)), 401),
        (at(json!(null)), 401),
        (at(json!(NOW.to_string())), 401),
        (at(json!(1_795_407_600.0)), 401),
        (at(json!(u64::MAX)), 401),
        // When the token was made says nothing about the person.
        (
            json!({ "auth_time": NOW - 301, "iat": NOW, "nbf": NOW }),
            401,
        ),
        (json!({ "auth_time": null, "iat": NOW }), 401),
        (json!({ "auth_time": NOW - 300, "iat": NOW - 300 }), 204),
        (json!({ "auth_time": NOW, "iat": null }), 204),
    ] {
        let phone = world.enrols("ada", android()).await;
        let reply = reset_saying(&world, &phone, &change).await;
        assert_eq!(reply.status, status, "{change}");
    }
    let phone = world.enrols("ada", android()).await;
    let reply = reset_signed_in_at(&world, &phone, json!(NOW - 301)).await;
    insta::assert_snapshot!(reply.shown(), @r#"
    401
    Bearer error="insufficient_user_authentication", error_description="A sign-in within the last 5 minutes is needed", max_age="300", resource_metadata="https://portal.contoso.example/.well-known/oauth-protected-resource"
    {
      "error": {
        "code": "insufficientUserAuthentication",
        "innerError": {
          "client-request-id": "",
          "date": "…",
          "request-id": "…"
        },
        "message": "A sign-in within the last five minutes is needed."
      }
    }
    "#);
}

#[tokio::test]
async fn where_an_authentication_context_is_asked_for_a_recent_sign_in_shows_it() {
    let world =
        World::trusting(|issuer| issuer.authentication_context = Some("c1".to_owned())).await;
    for (change, status) in [
        (json!({ "acrs": ["c1"] }), 204),
        (json!({ "acrs": ["c2", "c1"] }), 204),
        (json!({ "acrs": "c1" }), 204),
        (json!({}), 401),
        (json!({ "acrs": null }), 401),
        (json!({ "acrs": [] }), 401),
        (json!({ "acrs": ["c2", "c11", "C1"] }), 401),
        (json!({ "acrs": 1 }), 401),
        (json!({ "acrs": ["c1"], "auth_time": NOW - 301 }), 401),
    ] {
        let phone = world.enrols("ada", android()).await;
        let reply = reset_saying(&world, &phone, &change).await;
        assert_eq!(reply.status, status, "{change}");
    }
    let phone = world.enrols("ada", android()).await;
    let reply = reset_saying(&world, &phone, &json!({})).await;
    let challenges = reply.headers.get_all("www-authenticate").iter();
    let challenges: Vec<_> = challenges.map(|one| one.to_str().unwrap()).collect();
    insta::assert_snapshot!(challenges.join("\n"), @r#"
    Bearer error="insufficient_user_authentication", error_description="A sign-in within the last 5 minutes is needed", max_age="300", resource_metadata="https://portal.contoso.example/.well-known/oauth-protected-resource"
    Bearer error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19"
    "#);

    let theirs = world.enrols("grace", android()).await;
    assert_eq!(reset_saying(&world, &theirs, &json!({})).await.status, 404);
    let me = world.get("ada", "/v1.0/me").await;
    assert_eq!(me.status, 200);
}

#[tokio::test]
async fn who_may_not_act_at_all_is_not_asked_to_sign_in_again() {
    let world = World::new().await;
    let theirs = world.enrols("grace", android()).await;
    let reply = reset_signed_in_at(&world, &theirs, json!(null)).await;
    assert_eq!(reply.status, 404);

    let mut report = android();
    report["osVersion"] = "7.0".into();
    let too_new = world.enrols("ada", report).await;
    let reply = reset_signed_in_at(&world, &too_new, json!(null)).await;
    insta::assert_snapshot!(reply.shown(), @r#"
    409
    {
      "error": {
        "code": "notAvailable",
        "innerError": {
          "@portal.instead": "resetDevice",
          "@portal.reason": "androidTooNew",
          "client-request-id": "",
          "date": "…",
          "request-id": "…"
        },
        "message": "The action isn't available on this device."
      }
    }
    "#);

    let phone = world.enrols("ada", android()).await;
    let stale_tag = reset_with(&world, &phone, &[("if-match", "\"0\"")]).await;
    assert_eq!(stale_tag.status, 412, "{}", stale_tag.body);
}

#[tokio::test]
async fn a_second_reset_waits_for_the_first() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    world.resets("ada", &phone).await;
    let second = world.post("ada", &reset_path(&phone.id)).await;
    assert_eq!(second.status, 409);
    assert_eq!(
        second.json()["error"]["innerError"]["@portal.reason"],
        "underWay"
    );
}

#[tokio::test]
async fn the_same_request_again_is_the_same_action() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let path = format!("/v1.0/me/managedDevices/{}", phone.id);
    let tag = world.get("ada", &path).await.header("etag").to_owned();
    let headers = [("idempotency-key", "\"key-1\""), ("if-match", tag.as_str())];
    let first = reset_with(&world, &phone, &headers).await;
    assert_eq!(first.status, 204, "{}", first.body);
    for _ in 0..3 {
        let again = reset_with(&world, &phone, &headers).await;
        assert_eq!(again.status, 204, "{}", again.body);
        assert_eq!(
            again.header("x-portal-action-id"),
            first.header("x-portal-action-id")
        );
    }
    let other_key = [("idempotency-key", "key-2"), ("if-match", tag.as_str())];
    let other = reset_with(&world, &phone, &other_key).await;
    assert_eq!(other.status, 409, "{}", other.body);
    let tablet = world.enrols("ada", android()).await;
    let elsewhere = reset_with(&world, &tablet, &[("idempotency-key", "key-1")]).await;
    assert_eq!(elsewhere.status, 422, "{}", elsewhere.body);
    let empty = reset_with(&world, &tablet, &[("idempotency-key", "\"\"")]).await;
    assert_eq!(empty.status, 400);
}
