//! Canaries: everything secret goes through a whole story at the most talkative level, and none of
//! it is in the log, the database, or a reply that isn't meant to hold it.

use super::World;
use super::asked::request;
use super::devices::android;
use crate::api::portal_v1::elevations::tests::stage::{Stage, brought};
use serde_json::json;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn holds(haystack: &[u8], needle: &str) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

fn files_in(folder: &Path) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.map(|path| std::fs::read(path).unwrap()).collect()
}

#[tokio::test]
async fn no_secret_is_logged_or_stored_in_the_clear() {
    let captured = Captured::default();
    let writer = captured.clone();
    tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .init();

    let world = World::new().await;
    let phone = world.enrols("ada", android()).await;
    let action = world.resets("ada", &phone).await;
    world.checks_in(&phone).await;
    let accepted = world.accepts(&phone, &action).await.json();
    let done = json!({ "outcome": "succeeded" });
    world.completes(&phone, &action, &done).await;
    let reveal = format!("/portal/v1/actions/{action}/reveal");
    assert_eq!(world.post("ada", &reveal).await.status, 200);
    let query = "/portal/v1/actions?deviceId=canary-query";
    world.get("ada", query).await;
    world.ask(request("GET", "/v1.0/me", "canary-token")).await;

    let elevating = Stage::set().await;
    let session = elevating.token("anna", "elevated");
    let elevated = elevating.ask(&session, "resetDevice").await.json();
    let elevation = elevated["id"].as_str().unwrap();
    let browser = elevating.browse(elevation).await;
    let (_, cookie) = browser.cookie.split_once('=').unwrap();
    let back = elevating.comes_back(&browser).await;
    let code = brought(&back, "code").unwrap();
    let proved = files_in(elevating.world.folder());
    let completed = elevating.complete(&session, elevation, &code).await;
    assert_eq!(completed.status, 200, "{}", completed.body);

    let passcode = accepted["passcode"].as_str().unwrap();
    let token = world.token("ada");
    let log = captured.0.lock().unwrap().clone();
    assert!(holds(&log, "answered"));
    for secret in [
        passcode,
        &phone.secret,
        &token,
        "canary-token",
        "canary-query",
        &session,
        cookie,
        &code,
        "code-canary",
        "secret of the portal",
    ] {
        assert!(!holds(&log, secret), "{secret}");
    }
    for bytes in files_in(world.folder()) {
        assert!(!holds(&bytes, passcode));
        assert!(!holds(&bytes, &phone.secret));
    }
    // The client's own secret is in a file, because that is where it belongs.
    for bytes in proved {
        for secret in [&session, cookie, &code] {
            assert!(!holds(&bytes, secret), "{secret}");
        }
    }
    for path in [
        "/v1.0/me/managedDevices",
        "/portal/v1/notifications",
        &format!("/portal/v1/actions/{action}"),
    ] {
        assert!(!world.get("ada", path).await.body.contains(passcode));
    }
}
