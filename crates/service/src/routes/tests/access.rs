//! Every route, asked for by everybody: who gets in, and that what isn't yours isn't there.

use crate::routes::{self, Route, Who, table};
use crate::testing::World;
use crate::testing::asked::{Reply, request, request_with};
use crate::testing::devices::{Device, android};
use crate::testing::minted;
use axum::body::Body;
use http::{Method, Request};
use model::device::Ownership;
use model::id::{DeviceId, PersonId};
use serde_json::{Value, json};
use std::fmt::Write as _;
use tower::ServiceExt as _;

/// Who asks; a column each.
const ASKERS: [&str; 7] = [
    "owner",
    "former owner",
    "colleague",
    "help desk",
    "administrator",
    "nobody",
    "expired token",
];

/// A phone that was Edsger's and is Ada's now, and another one of Ada's that is being locked.
struct Scene {
    world: World,
    ada: String,
    phone: Device,
    action: String,
}

impl Scene {
    async fn new() -> Self {
        let world = World::new().await;
        let me = world.get("ada", "/v1.0/me").await.json();
        let ada = PersonId(me["id"].as_str().unwrap().to_owned());
        let phone = world.enrols("edsger", android()).await;
        let id = DeviceId(phone.id.clone());
        let handed_over =
            world
                .portal
                .storage()
                .hand_over(id, Some(ada.clone()), Ownership::Company);
        handed_over.await.unwrap();
        let other = world.enrols("ada", android()).await;
        let lock = format!("/v1.0/me/managedDevices/{}/remoteLock", other.id);
        let locking = world.post("ada", &lock).await;
        let action = locking.header("x-portal-action-id").to_owned();
        Self {
            world,
            ada: ada.0,
            phone,
            action,
        }
    }

    fn token(&self, asker: &str) -> String {
        match asker {
            "owner" => self.world.token("ada"),
            "former owner" => self.world.token("edsger"),
            "colleague" => self.world.token("grace"),
            "help desk" => self.world.token_with_role("helpDesk"),
            "administrator" => self.world.token_with_role("administrator"),
            "nobody" => String::new(),
            "expired token" => {
                let two_hours_ago = crate::testing::NOW - 7200;
                minted::sign(&minted::header(), &minted::claims("ada", two_hours_ago))
            }
            other => panic!("nobody is {other}"),
        }
    }

    /// The address of `route` for what is Ada's.
    fn path(&self, route: &Route) -> String {
        let id = if route.path.starts_with("/v1.0/users") {
            &self.ada
        } else if route.path.contains("managedDevices") {
            &self.phone.id
        } else {
            &self.action
        };
        address(route, id, &self.phone.id)
    }
}

fn address(route: &Route, id: &str, device: &str) -> String {
    match route.path {
        "/portal/v1/actions" => format!("/portal/v1/actions?deviceId={device}"),
        path => path.replace("{id}", id),
    }
}

/// A request that whoever may make it would make.
fn asked(route: &Route, path: &str, token: &str) -> Request<Body> {
    let method = route.method.as_str();
    let document: Option<Value> = match (method, route.path) {
        ("PATCH", _) => Some(json!({ "managedDeviceName": "Pocket phone" })),
        ("PUT", "/portal/v1/enrolment-texts") => Some(json!({ "value": [] })),
        ("PUT", "/portal/v1/brand") => Some(json!({ "displayName": "Contoso" })),
        ("PUT", "/portal/v1/stop") => Some(json!({ "stopped": true, "reason": null })),
        ("POST", "/portal/v1/bulk-actions") => {
            Some(json!({ "preview": "guessed", "listHash": "0".repeat(64), "reason": null }))
        }
        (_, "/portal/v1/bulk-actions/preview") => {
            Some(json!({ "action": "remoteLock", "devices": { "ids": [] } }))
        }
        (_, "/portal/v1/approvals/{id}/approve" | "/portal/v1/approvals/{id}/reject") => {
            Some(json!({ "listHash": "0".repeat(64), "reason": "Why?" }))
        }
        ("PUT", _) => Some(json!({ "switches": [] })),
        (_, "/portal/v1/actions/{id}/reveal-to-it") => Some(json!({ "reason": "Why?" })),
        (_, "/portal/v1/policy/preview") => Some(json!({ "switches": [] })),
        (_, "/portal/v1/notifications/read") => Some(json!({ "ids": [] })),
        (_, "/portal/v1/enrolment-codes") => Some(json!({})),
        (_, "/portal/v1/elevations") => Some(json!({ "purpose": "resetDevice", "port": 50_000 })),
        (_, "/portal/v1/elevations/{id}/complete") => Some(json!({ "code": "guessed" })),
        _ => None,
    };
    match document {
        Some(document) => request_with(method, path, token, &document),
        None => request(method, path, token),
    }
}

#[tokio::test]
async fn everybody_at_every_route() {
    let mut seen = String::new();
    let mut scene = Scene::new().await;
    for route in table() {
        write!(seen, "{:5} {}", route.method.as_str(), route.path).unwrap();
        for asker in ASKERS {
            // What one asker changed mustn't answer the next.
            if route.method != Method::GET
                && !matches!(route.who, Who::Public | Who::OwnPage | Who::Device)
            {
                scene = Scene::new().await;
            }
            let request = asked(&route, &scene.path(&route), &scene.token(asker));
            // The head alone: events never end.
            let reply = routes::router(&scene.world.portal).oneshot(request).await;
            write!(seen, " {}", reply.unwrap().status().as_u16()).unwrap();
        }
        seen.push('\n');
    }
    insta::assert_snapshot!(format!("{}\n{seen}", ASKERS.join(", ")), @r#"
    owner, former owner, colleague, help desk, administrator, nobody, expired token
    GET   /.well-known/oauth-protected-resource 200 200 200 200 200 200 200
    GET   /openapi.json 200 200 200 200 200 200 200
    GET   /v1.0/me 200 200 200 200 200 401 401
    GET   /v1.0/me/managedDevices 200 200 200 200 200 401 401
    GET   /v1.0/me/managedDevices/{id} 200 404 404 404 404 401 401
    PATCH /v1.0/me/managedDevices/{id} 200 404 404 404 404 401 401
    GET   /v1.0/me/managedDevices/{id}/deviceCompliancePolicyStates 200 404 404 404 404 401 401
    POST  /v1.0/me/managedDevices/{id}/resetPasscode 204 404 404 404 404 401 401
    POST  /v1.0/me/managedDevices/{id}/remoteLock 204 404 404 404 404 401 401
    POST  /v1.0/me/managedDevices/{id}/syncDevice 204 404 404 404 404 401 401
    POST  /v1.0/me/managedDevices/{id}/rebootNow 409 404 404 404 404 401 401
    POST  /v1.0/me/managedDevices/{id}/retire 204 404 404 404 404 401 401
    POST  /v1.0/me/managedDevices/{id}/wipe 204 404 404 404 404 401 401
    GET   /v1.0/deviceManagement/intuneBrand 200 200 200 200 200 401 401
    GET   /v1.0/deviceManagement/managedDevices 403 403 403 200 200 401 401
    GET   /v1.0/deviceManagement/managedDevices/{id} 403 403 403 200 200 401 401
    GET   /v1.0/deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates 403 403 403 200 200 401 401
    GET   /beta/deviceManagement/remoteActionAudits 403 403 403 200 200 401 401
    GET   /v1.0/deviceManagement/auditEvents 403 403 403 200 200 401 401
    PATCH /v1.0/deviceManagement/managedDevices/{id} 403 403 403 200 200 401 401
    POST  /v1.0/deviceManagement/managedDevices/{id}/resetPasscode 403 403 403 204 204 401 401
    POST  /v1.0/deviceManagement/managedDevices/{id}/remoteLock 403 403 403 204 204 401 401
    POST  /v1.0/deviceManagement/managedDevices/{id}/syncDevice 403 403 403 204 204 401 401
    POST  /v1.0/deviceManagement/managedDevices/{id}/rebootNow 403 403 403 409 409 401 401
    POST  /v1.0/deviceManagement/managedDevices/{id}/retire 403 403 403 409 204 401 401
    POST  /v1.0/deviceManagement/managedDevices/{id}/wipe 403 403 403 409 204 401 401
    GET   /v1.0/users 403 403 403 200 200 401 401
    GET   /v1.0/users/{id} 403 403 403 200 200 401 401
    GET   /v1.0/users/{id}/managedDevices 403 403 403 200 200 401 401
    GET   /portal/v1/actions 200 404 404 200 200 401 401
    GET   /portal/v1/actions/{id} 200 404 404 200 200 401 401
    POST  /portal/v1/actions/{id}/reveal 410 404 404 404 404 401 401
    POST  /portal/v1/actions/{id}/reveal-to-it 403 403 403 403 403 401 401
    POST  /portal/v1/actions/{id}/cancel 200 404 404 404 404 401 401
    GET   /portal/v1/managed-devices/export 403 403 403 200 200 401 401
    GET   /portal/v1/audit-events/export 403 403 403 200 200 401 401
    GET   /portal/v1/notifications 200 200 200 200 200 401 401
    POST  /portal/v1/notifications/read 204 204 204 204 204 401 401
    GET   /portal/v1/policy 403 403 403 200 200 401 401
    PUT   /portal/v1/policy 403 403 403 403 200 401 401
    GET   /portal/v1/policy/defaults 403 403 403 200 200 401 401
    GET   /portal/v1/bulk-actions 403 403 403 200 200 401 401
    POST  /portal/v1/bulk-actions 403 403 403 404 404 401 401
    POST  /portal/v1/bulk-actions/preview 403 403 403 200 200 401 401
    GET   /portal/v1/bulk-actions/{id} 403 403 403 404 404 401 401
    GET   /portal/v1/bulk-actions/{id}/devices 403 403 403 404 404 401 401
    POST  /portal/v1/bulk-actions/{id}/cancel 403 403 403 404 404 401 401
    POST  /portal/v1/bulk-actions/{id}/retry 403 403 403 404 404 401 401
    GET   /portal/v1/approvals 403 403 403 200 200 401 401
    GET   /portal/v1/approvals/{id} 403 403 403 404 404 401 401
    POST  /portal/v1/approvals/{id}/approve 403 403 403 403 404 401 401
    POST  /portal/v1/approvals/{id}/reject 403 403 403 403 404 401 401
    GET   /portal/v1/stop 403 403 403 200 200 401 401
    PUT   /portal/v1/stop 403 403 403 200 200 401 401
    POST  /portal/v1/policy/preview 403 403 403 200 200 401 401
    POST  /portal/v1/elevations 404 404 404 404 404 401 401
    GET   /portal/v1/elevations/{id}/continue 404 404 404 404 404 404 404
    GET   /portal/v1/elevations/callback 404 404 404 404 404 404 404
    POST  /portal/v1/elevations/{id}/complete 404 404 404 404 404 401 401
    POST  /portal/v1/enrolment-codes 201 201 201 201 201 401 401
    GET   /portal/v1/enrolment-texts 200 200 200 200 200 401 401
    PUT   /portal/v1/enrolment-texts 403 403 403 403 200 401 401
    PUT   /portal/v1/brand 403 403 403 403 200 401 401
    POST  /portal/v1/sign-out-everywhere 204 204 204 204 204 401 401
    GET   /portal/v1/events 200 200 200 200 200 401 401
    GET   /web/session 404 404 404 404 404 404 404
    POST  /web/sign-in 404 404 404 404 404 404 404
    GET   /web/sign-in/{id} 404 404 404 404 404 404 404
    GET   /web/callback 404 404 404 404 404 404 404
    POST  /web/sign-out 404 404 404 404 404 404 404
    GET   /web/sign-out 404 404 404 404 404 404 404
    POST  /web/back-channel-logout 404 404 404 404 404 404 404
    POST  /channel/v1/enrol 400 400 400 400 400 400 400
    POST  /channel/v1/check-in 401 401 401 401 401 401 401
    POST  /channel/v1/commands/{id}/accept 401 401 401 401 401 401 401
    POST  /channel/v1/commands/{id}/complete 401 401 401 401 401 401 401
    "#);
}

#[tokio::test]
async fn what_is_not_yours_is_not_there() {
    let scene = Scene::new().await;
    let nowhere = "00000000-0000-4000-8000-000000000000";
    for route in table() {
        let has_id = route.path.contains("{id}") || route.path == "/portal/v1/actions";
        if route.who != Who::Person || !has_id {
            continue;
        }
        for asker in ["former owner", "colleague", "help desk", "administrator"] {
            if asks_of_each(&route, asker) {
                continue;
            }
            let token = scene.token(asker);
            let not_yours = asked(&route, &scene.path(&route), &token);
            let not_there = asked(&route, &address(&route, nowhere, nowhere), &token);
            let not_yours = scene.world.ask(not_yours).await;
            let not_there = scene.world.ask(not_there).await;
            assert_eq!(not_yours.status, 404, "{asker}: {}", route.path);
            assert_eq!(
                told(&not_yours),
                told(&not_there),
                "{asker}: {}",
                route.path
            );
        }
    }
}

/// IT reads the story of every action.
fn asks_of_each(route: &Route, asker: &str) -> bool {
    let in_it = matches!(asker, "help desk" | "administrator");
    let story = matches!(route.path, "/portal/v1/actions" | "/portal/v1/actions/{id}");
    in_it && story
}

/// Status, headers and body, byte for byte, without the request's id. The clock stands still.
fn told(reply: &Reply) -> String {
    let id = reply.header("request-id");
    let mut headers: Vec<_> = reply
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .collect();
    headers.sort();
    format!("{}\n{}\n{}", reply.status, headers.join("\n"), reply.body).replace(id, "…")
}
