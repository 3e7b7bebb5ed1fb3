//! Walks the table: nobody gets past a guard, and nothing outside the table is there.

mod access;
mod headers;

use super::*;
use crate::testing::World;
use crate::testing::asked::request;
use crate::testing::devices::android;
use std::collections::BTreeSet;

const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"];

fn filled(path: &str) -> String {
    path.replace("{id}", "00000000-0000-4000-8000-000000000000")
}

#[test]
fn a_row_says_what_its_handler_says() {
    for route in table() {
        let (_, described, _) = route.handler;
        let (path, item) = described.paths.iter().next().unwrap();
        assert_eq!(path, route.path);
        let described = match route.method {
            Method::GET => item.get.is_some(),
            Method::POST => item.post.is_some(),
            Method::PATCH => item.patch.is_some(),
            Method::PUT => item.put.is_some(),
            _ => false,
        };
        assert!(described, "{} {}", route.method, route.path);
    }
}

#[test]
fn no_two_rows_are_the_same_and_only_these_are_public() {
    let rows: BTreeSet<_> = table()
        .iter()
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    assert_eq!(rows.len(), table().len());
    let public: Vec<_> = table()
        .into_iter()
        .filter(|route| route.who == Who::Public)
        .map(|route| route.path)
        .collect();
    assert_eq!(
        public,
        [
            "/.well-known/oauth-protected-resource",
            "/openapi.json",
            "/portal/v1/elevations/{id}/continue",
            "/portal/v1/elevations/callback",
            "/web/sign-in/{id}",
            "/web/callback",
            "/web/sign-out",
            "/web/back-channel-logout",
            "/channel/v1/enrol",
        ]
    );
}

#[tokio::test]
async fn every_other_route_asks_who_is_there() {
    let world = World::new().await;
    let device = world.enrols("ada", android()).await;
    let person = world.token("ada");
    for route in table() {
        let wrong = match route.who {
            // What it takes instead is looked at where it is.
            Who::Public | Who::OwnPage => continue,
            Who::Person | Who::It | Who::Administrator => ["", "nonsense", &device.secret],
            Who::Device => ["", "nonsense", &person],
        };
        for token in wrong {
            let reply = world
                .ask(request(route.method.as_str(), &filled(route.path), token))
                .await;
            assert_eq!(reply.status, 401, "{} {}", route.method, route.path);
            assert!(reply.header("www-authenticate").starts_with("Bearer"));
            assert_eq!(reply.header("cache-control"), "no-store");
            assert_eq!(reply.header("x-content-type-options"), "nosniff");
            assert_eq!(reply.header("request-id").len(), 36);
        }
    }
}

#[tokio::test]
async fn what_is_for_the_portals_own_page_is_for_no_other() {
    let world = World::website("http://127.0.0.1:9", "website").await;
    let token = world.token("ada");
    let own = table().into_iter().filter(|it| it.who == Who::OwnPage);
    let mut seen = 0;
    for route in own {
        let asked = request(route.method.as_str(), route.path, &token);
        assert_eq!(world.ask(asked).await.status, 403, "{}", route.path);
        seen += 1;
    }
    assert_eq!(seen, 3);
}

#[tokio::test]
async fn a_method_that_is_not_in_the_table_is_not_allowed() {
    let world = World::new().await;
    let token = world.token("ada");
    for route in table() {
        for method in METHODS {
            let known = table()
                .iter()
                .any(|row| row.path == route.path && row.method == method);
            if !known {
                let reply = world
                    .ask(request(method, &filled(route.path), &token))
                    .await;
                assert_eq!(reply.status, 405, "{method} {}", route.path);
                assert!(!reply.header("allow").is_empty());
                assert!(reply.body.contains("methodNotAllowed"));
            }
        }
    }
}

#[tokio::test]
async fn a_path_that_is_not_in_the_table_is_not_there() {
    let world = World::new().await;
    for path in [
        "/",
        "/v1.0",
        "/v1.0/me/",
        "/v1.0//me",
        "//v1.0/me",
        "/V1.0/me",
        "/v1.0/Me",
        "/v1.0/./me",
        "/v1.0/x/../me",
        "/v1.0/%6de/managedDevices/",
        "/v1.0/me/managedDevices/a/b/c",
        "/v1.0/groups",
        "/beta/me",
        "/portal/v1/actions/a/reveal/",
        "/channel/v1/check-in/",
        "/channel/v2/check-in",
    ] {
        for method in ["GET", "POST"] {
            let reply = world.ask(request(method, path, &world.token("ada"))).await;
            assert_eq!(reply.status, 404, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn the_two_shapes_of_a_failure() {
    let world = World::new().await;
    let graph = world.get("ada", "/v1.0/nothing").await;
    insta::assert_snapshot!(graph.shown(), @r#"
    404
    {
      "error": {
        "code": "notFound",
        "innerError": {
          "client-request-id": "",
          "date": "…",
          "request-id": "…"
        },
        "message": "There is no such resource."
      }
    }
    "#);
    let problem = world.get("ada", "/portal/v1/nothing").await;
    assert_eq!(problem.header("content-type"), "application/problem+json");
    insta::assert_snapshot!(problem.shown(), @r#"
    404
    {
      "code": "notFound",
      "requestId": "…",
      "status": 404,
      "title": "There is no such resource.",
      "type": "urn:company-portal:problem:notFound"
    }
    "#);
    let nobody = world
        .ask(request("GET", "/portal/v1/notifications", "nonsense"))
        .await;
    insta::assert_snapshot!(nobody.shown(), @r#"
    401
    Bearer error="invalid_token", resource_metadata="https://portal.contoso.example/.well-known/oauth-protected-resource"
    {
      "code": "unauthenticated",
      "requestId": "…",
      "status": 401,
      "title": "A valid access token is needed.",
      "type": "urn:company-portal:problem:unauthenticated"
    }
    "#);
}

#[tokio::test]
async fn a_token_without_the_scope_is_forbidden() {
    use crate::testing::minted::{claims, header, sign};
    let world = World::new().await;
    let mut unscoped = claims("ada", crate::testing::NOW);
    unscoped["scope"] = "openid portal.read portals".into();
    let token = sign(&header(), &unscoped);
    let reply = world.ask(request("GET", "/v1.0/me", &token)).await;
    insta::assert_snapshot!(reply.shown(), @r#"
    403
    Bearer error="insufficient_scope", scope="portal", resource_metadata="https://portal.contoso.example/.well-known/oauth-protected-resource"
    {
      "error": {
        "code": "forbidden",
        "innerError": {
          "client-request-id": "",
          "date": "…",
          "request-id": "…"
        },
        "message": "The access token may not be used for the portal."
      }
    }
    "#);
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    use crate::testing::asked::request_with;
    let world = World::new().await;
    let ids = vec!["x".repeat(1000); 70];
    let document = serde_json::json!({ "ids": ids });
    let reply = world
        .ask(request_with(
            "POST",
            "/portal/v1/notifications/read",
            &world.token("ada"),
            &document,
        ))
        .await;
    assert_eq!(reply.status, 413, "{}", reply.body);
}
