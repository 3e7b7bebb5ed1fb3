//! A person hears what changes, catches up after a break, and hears nothing of others.

use crate::routes;
use crate::testing::World;
use crate::testing::asked::request;
use crate::testing::devices::android;
use axum::body::BodyDataStream;
use futures::StreamExt;
use http::StatusCode;
use std::time::Duration;
use tower::ServiceExt;

/// Listens as `person`, from `heard` on.
async fn listen(world: &World, person: &str, heard: Option<&str>) -> BodyDataStream {
    listen_with(world, &world.token(person), heard).await
}

/// The same with any token.
async fn listen_with(world: &World, token: &str, heard: Option<&str>) -> BodyDataStream {
    let mut request = request("GET", "/portal/v1/events", token);
    if let Some(heard) = heard {
        request
            .headers_mut()
            .insert("last-event-id", heard.parse().unwrap());
    }
    let router = routes::router(&world.portal);
    let response = router.oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    assert_eq!(response.headers()["cache-control"], "no-store");
    response.into_body().into_data_stream()
}

/// What is heard until `text` is, in one.
async fn heard_until(stream: &mut BodyDataStream, text: &str) -> String {
    let mut heard = String::new();
    let hearing = async {
        while !heard.contains(text) {
            let chunk = stream.next().await.expect("the stream goes on").unwrap();
            heard += std::str::from_utf8(&chunk).unwrap();
        }
    };
    tokio::time::timeout(Duration::from_secs(5), hearing)
        .await
        .expect("it is heard");
    heard
}

fn version_of(heard: &str) -> &str {
    let mut latest_first = heard.lines().rev();
    latest_first
        .find_map(|line| line.strip_prefix("id: "))
        .unwrap()
}

#[tokio::test]
async fn what_changes_is_heard_and_what_was_missed_is_caught_up_with() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let mut stream = listen(&world, "ada", None).await;
    heard_until(&mut stream, "here").await;
    let action = world.resets("ada", &phone).await;
    let heard = heard_until(&mut stream, &action).await;
    assert!(heard.contains("event: change\n"), "{heard}");
    let version = version_of(&heard).to_owned();
    drop(stream);

    world.checks_in(&phone).await;
    world.accepts(&phone, &action).await;
    let mut stream = listen(&world, "ada", Some(&version)).await;
    let heard = heard_until(&mut stream, &action).await;
    assert_eq!(heard.matches(&action).count(), 1, "{heard}");
}

#[tokio::test]
async fn whoever_loses_the_line_after_the_greeting_still_catches_up() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let mut stream = listen(&world, "ada", None).await;
    let greeted = heard_until(&mut stream, "\n\n").await;
    let version = version_of(&greeted).to_owned();
    drop(stream);
    world.resets("ada", &phone).await;
    for _ in 0..2 {
        let mut stream = listen(&world, "ada", Some(&version)).await;
        let greeted = heard_until(&mut stream, "\n\n").await;
        assert_eq!(version_of(&greeted), version);
    }
}

#[tokio::test]
async fn somebody_else_hears_nothing_of_it_and_the_end_comes_when_the_portal_closes() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let mut stream = listen(&world, "grace", Some("0")).await;
    heard_until(&mut stream, "here").await;
    world.resets("ada", &phone).await;
    world.portal.close();
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn the_stream_ends_with_the_token() {
    let world = World::new().await;
    let mut stream = listen(&world, "ada", None).await;
    heard_until(&mut stream, "here").await;
    world.clock.advance(3630);
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn a_change_of_policy_is_heard_as_a_change_of_each_device() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let mut stream = listen(&world, "ada", None).await;
    heard_until(&mut stream, "here").await;
    world.switches("rename", "android", "company", false).await;
    let heard = heard_until(&mut stream, &phone.id).await;
    assert!(heard.contains("\"kind\":\"device\""), "{heard}");
}

#[tokio::test]
async fn it_hears_that_something_of_others_changed_and_not_of_each_thing() {
    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let mut stream = listen_with(&world, &world.token_with_role("helpDesk"), None).await;
    heard_until(&mut stream, "here").await;
    let action = world.resets("ada", &phone).await;
    world.checks_in(&phone).await;
    let heard = heard_until(&mut stream, "others").await;
    assert!(
        !heard.contains(&action) && !heard.contains(&phone.id),
        "{heard}"
    );
    let since = tokio::time::Instant::now();
    world.accepts(&phone, &action).await;
    let done = serde_json::json!({ "outcome": "succeeded" });
    world.completes(&phone, &action, &done).await;
    let heard = heard_until(&mut stream, "others").await;
    assert!(
        since.elapsed() >= Duration::from_secs(1),
        "it is told of each"
    );
    assert_eq!(heard.matches("others").count(), 1, "{heard}");
}

#[tokio::test]
async fn an_employee_never_hears_of_others() {
    let world = World::new().await;
    let hers = world.enrols("ada", android()).await;
    let anothers = world.enrols("grace", android()).await;
    let mut stream = listen(&world, "ada", None).await;
    heard_until(&mut stream, "here").await;
    world.resets("grace", &anothers).await;
    let action = world.resets("ada", &hers).await;
    let heard = heard_until(&mut stream, &action).await;
    assert!(!heard.contains("others"), "{heard}");
}
