//! Every reply says what browsers may not do with it.

use super::filled;
use crate::routes::table;
use crate::testing::World;
use crate::testing::asked::{Reply, request};

/// Fails where a reply that isn't the website's lacks a header.
fn assert_guarded(reply: &Reply, asked: &str) {
    let expected = [
        ("cache-control", "no-store"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
        ("strict-transport-security", "max-age=63072000"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
    ];
    for (name, value) in expected {
        assert_eq!(reply.header(name), value, "{asked}: {name}");
    }
    let policy = reply.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none';"),
        "{asked}: {policy}"
    );
    assert!(
        policy.contains("frame-ancestors 'none'"),
        "{asked}: {policy}"
    );
    let denied = reply.header("permissions-policy");
    assert!(denied.contains("camera=()"), "{asked}: {denied}");
}

#[tokio::test]
async fn every_reply_of_every_route_has_them() {
    let world = World::new().await;
    let person = world.token("ada");
    for route in table() {
        // What succeeds, what nobody may, and what nobody can: each is answered elsewhere.
        for (method, token) in [
            (route.method.as_str(), &*person),
            (route.method.as_str(), ""),
            ("TRACE", ""),
        ] {
            let path = filled(route.path);
            // A stream doesn't end by itself; its tests look at its head.
            if route.path == "/portal/v1/events" && !token.is_empty() {
                continue;
            }
            let reply = world.ask(request(method, &path, token)).await;
            assert_guarded(&reply, &format!("{method} {path}: {}", reply.status));
        }
    }
}

#[tokio::test]
async fn so_has_every_reply_outside_the_table() {
    let world = World::new().await;
    for path in ["/v1.0/nothing", "/portal", "/nothing.txt"] {
        let reply = world.ask(request("GET", path, "")).await;
        assert_eq!(reply.status, 404);
        assert_guarded(&reply, path);
    }
}
