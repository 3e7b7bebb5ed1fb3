//! The website, asked as a browser asks.

use super::files;
use crate::testing::World;
use crate::testing::asked::Reply;
use axum::body::Body;
use http::Request;
use std::collections::BTreeSet;

async fn website() -> World {
    World::website("https://login.contoso.example", "portal-website").await
}

async fn ask(world: &World, method: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    world.ask(request.body(Body::empty()).unwrap()).await
}

async fn get(world: &World, path: &str) -> Reply {
    ask(world, "GET", path, &[]).await
}

/// What a page names in an attribute.
fn named<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!("{attribute}=\"");
    let values = page.split(&mark).skip(1);
    values.filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test]
async fn every_address_of_the_face_is_its_page() {
    let world = website().await;
    for path in [
        "/",
        "/devices",
        "/devices/",
        "/devices/d-1?confirm=reset-passcode",
        "/settings/licences",
    ] {
        let reply = get(&world, path).await;
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(reply.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(reply.header("cache-control"), "no-store");
        assert!(reply.body.starts_with("<!doctype html>"), "{path}");
    }
}

#[tokio::test]
async fn a_portal_that_is_no_website_has_none_of_it() {
    let world = World::new().await;
    for path in ["/", "/devices", "/licences.json"] {
        assert_eq!(get(&world, path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn an_address_of_the_api_never_is() {
    let world = website().await;
    for path in [
        "/v1.0",
        "/v1.0/nothing",
        "/V1.0/me",
        "/beta/me",
        "/portal",
        "/Portal/v1/nothing",
        "/channel/v2/check-in",
        "/web/nothing",
        "/.well-known/security.txt",
        "/openapi.json/",
        "/assets",
        "/assets/",
        "/assets/start.00000000000000000000.js",
        "/start.js",
        "/index.html",
        "/favicon.ico",
        "//evil.example",
        "/devices//d-1",
        "/devices/../v1.0",
    ] {
        let reply = get(&world, path).await;
        assert_eq!(reply.status, 404, "{path}");
        assert!(reply.body.contains("notFound"), "{path}: {}", reply.body);
    }
}

#[tokio::test]
async fn a_page_runs_what_says_its_nonce_and_each_has_another() {
    let world = website().await;
    let mut nonces = BTreeSet::new();
    for _ in 0..3 {
        let page = get(&world, "/").await;
        let policy = page.header("content-security-policy");
        let (_, rest) = policy.split_once("script-src 'nonce-").unwrap();
        let (nonce, _) = rest.split_once("' 'wasm-unsafe-eval';").unwrap();
        assert_eq!(nonce.len(), 24);
        let said = named(&page.body, "nonce");
        assert!(said.iter().all(|said| *said == nonce), "{said:?}");
        let scripts = page.body.matches("<script").count();
        assert!(scripts > 0);
        assert_eq!(said.len(), scripts);
        nonces.insert(nonce.to_owned());
    }
    assert_eq!(nonces.len(), 3);
}

#[test]
fn the_pages_policy() {
    insta::assert_snapshot!(super::page::policy("n0nce").replace("; ", "\n"), @"
    default-src 'none'
    script-src 'nonce-n0nce' 'wasm-unsafe-eval'
    style-src 'self'
    img-src 'self' data:
    font-src 'self'
    connect-src 'self'
    manifest-src 'self'
    worker-src 'self'
    base-uri 'none'
    form-action 'self'
    frame-ancestors 'none'
    object-src 'none'
    require-trusted-types-for 'script'
    trusted-types default
    ");
}

#[tokio::test]
async fn what_the_page_names_is_there_and_may_be_kept() {
    let world = website().await;
    let page = get(&world, "/").await.body;
    let mut paths = named(&page, "href");
    paths.extend(named(&page, "src"));
    let (paths, elsewhere): (Vec<_>, _) = paths.into_iter().partition(|it| it.starts_with('/'));
    assert!(paths.len() > 4, "{paths:?}");
    // All else is IT's contact, for whoever can't run the face.
    assert_eq!(elsewhere, ["tel:+31205550100"]);
    for path in paths {
        assert!(path.starts_with("/assets/"), "{path}");
        let reply = get(&world, path).await;
        assert_eq!(reply.status, 200, "{path}");
        let caching = reply.header("cache-control");
        assert_eq!(caching, "public, max-age=31536000, immutable", "{path}");
    }
}

#[tokio::test]
async fn what_the_compiled_face_names_is_there_and_asked_for_anew() {
    let world = website().await;
    let kinds = [
        ("/images/icons.svg", "image/svg+xml"),
        ("/licences.json", "application/json"),
    ];
    for (path, kind) in kinds {
        let reply = get(&world, path).await;
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(reply.header("content-type"), kind);
        assert_eq!(reply.header("cache-control"), "no-cache");
        let policy = reply.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; connect-src 'self';"));
        let etag = reply.header("etag");
        let same = ask(&world, "GET", path, &[("if-none-match", etag)]).await;
        assert_eq!((same.status.as_u16(), &*same.body), (304, ""));
        assert_eq!(same.header("content-security-policy"), policy);
        let other = ask(&world, "GET", path, &[("if-none-match", "W/\"0\"")]).await;
        assert_eq!(other.status, 200);
    }
}

#[tokio::test]
async fn a_file_is_compressed_for_whoever_takes_that() {
    let world = website().await;
    let sheet = files::all().iter().find(|file| file.path.ends_with(".css"));
    let path = sheet.unwrap().path;
    let encoding = async |accepted: &str| {
        let reply = ask(&world, "GET", path, &[("accept-encoding", accepted)]).await;
        assert_eq!(reply.header("vary"), "accept-encoding");
        assert_eq!(reply.header("content-type"), "text/css; charset=utf-8");
        reply.header("content-encoding").to_owned()
    };
    for accepted in ["br", "gzip, deflate, br, zstd", "gzip;q=0.5, BR ; q=0.1"] {
        assert_eq!(encoding(accepted).await, "br", "{accepted}");
    }
    for accepted in ["", "gzip", "identity", "br;q=0", "brotli", "gzip, br;q=0.0"] {
        assert_eq!(encoding(accepted).await, "", "{accepted}");
    }
}

#[test]
fn compressed_and_plain_are_the_same_and_addresses_are_in_order() {
    assert!(files::all().is_sorted_by_key(|file| file.path));
    for file in files::all() {
        let Some(compressed) = file.brotli else {
            continue;
        };
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &*compressed, &mut plain).unwrap();
        assert!(plain == file.plain, "{}", file.path);
    }
}

#[tokio::test]
async fn another_name_that_leads_here_is_told_nothing() {
    let world = website().await;
    for path in [
        "/",
        "/licences.json",
        "/.well-known/oauth-protected-resource",
    ] {
        let ours = [("host", "portal.contoso.example")];
        assert_eq!(ask(&world, "GET", path, &ours).await.status, 200, "{path}");
        let other = ask(&world, "GET", path, &[("host", "evil.example")]).await;
        assert_eq!(other.status, 400, "{path}");
        assert!(other.body.contains("badRequest"), "{path}");
    }
}

#[tokio::test]
async fn only_reading_is_allowed() {
    let world = website().await;
    for path in ["/", "/licences.json"] {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
            let reply = ask(&world, method, path, &[]).await;
            assert_eq!(reply.status, 405, "{method} {path}");
            assert_eq!(reply.header("allow"), "GET,HEAD");
        }
        let whole = get(&world, path).await;
        let head = ask(&world, "HEAD", path, &[]).await;
        assert_eq!((head.status.as_u16(), &*head.body), (200, ""));
        assert_eq!(head.header("content-length"), whole.body.len().to_string());
    }
}
