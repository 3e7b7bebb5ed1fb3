//! The whole way of an elevation, and what nobody gets by it.

use crate::clock::Clock;
use crate::testing::asked::{Reply, request, request_with};
use crate::testing::devices::{Device, android, reset_path};
use crate::testing::fake_issuer::FakeIssuer;
use crate::testing::minted::{claims, header, sign};
use crate::testing::{NOW, World};
use axum::body::Body;
use futures::future::join_all;
use http::Request;
use serde_json::{Value, json};
use signin::web::Web;
use url::Url;

const PATH: &str = "/portal/v1/elevations";

/// A portal, and an issuer whose access tokens don't say when somebody signed in.
struct Stage {
    world: World,
    issuer: FakeIssuer,
}

/// A browser on its way back from the issuer.
struct Browser {
    cookie: String,
    callback: String,
}

impl Stage {
    async fn set() -> Self {
        let issuer = FakeIssuer::start(NOW).await;
        let world = World::elevating(&issuer.address).await;
        let stage = Self { world, issuer };
        stage.id_token_says(&json!({}));
        stage
    }

    /// What is put over the ID token that the service gets.
    fn id_token_says(&self, changed: &Value) {
        let mut own = json!({ "aud": "portal-service", "azp": "portal-service" });
        for (name, value) in changed.as_object().unwrap() {
            own[name] = value.clone();
        }
        self.issuer.script().claims = own;
    }

    /// A token of `person` that calls itself `id` and doesn't say when they signed in.
    fn token(&self, person: &str, id: &str) -> String {
        let mut document = claims(person, self.world.clock.now().0);
        document["iss"] = self.issuer.address.clone().into();
        document["jti"] = id.into();
        document.as_object_mut().unwrap().remove("auth_time");
        sign(&header(), &document)
    }

    async fn ask(&self, token: &str, purpose: &str) -> Reply {
        let asked = json!({ "purpose": purpose, "port": 50_000 });
        self.world
            .ask(request_with("POST", PATH, token, &asked))
            .await
    }

    /// A browser goes on to the issuer, where somebody is signed in.
    async fn browse(&self, id: &str) -> Browser {
        let path = format!("{PATH}/{id}/continue");
        let reply = self.world.ask(request("GET", &path, "")).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        let page = Url::parse(reply.header("location")).unwrap();
        let web = Web::without_proxy().unwrap();
        let back = web.client(&page).get(page).send().await.unwrap();
        let back = back.headers()["location"].to_str().unwrap();
        let callback = back.strip_prefix("https://portal.contoso.example");
        let cookie = reply.header("set-cookie").split(';').next();
        Browser {
            cookie: cookie.unwrap().to_owned(),
            callback: callback.unwrap().to_owned(),
        }
    }

    async fn comes_back(&self, browser: &Browser) -> Reply {
        let Browser { cookie, callback } = browser;
        self.world.ask(with_cookie(callback, cookie)).await
    }

    async fn complete(&self, token: &str, id: &str, code: &str) -> Reply {
        let path = format!("{PATH}/{id}/complete");
        let document = json!({ "code": code });
        self.world
            .ask(request_with("POST", &path, token, &document))
            .await
    }

    /// The session of `token` is elevated for `purpose`.
    async fn elevate(&self, token: &str, purpose: &str) {
        let asked = self.ask(token, purpose).await;
        assert_eq!(asked.status, 201, "{}", asked.body);
        let id = asked.json()["id"].as_str().unwrap().to_owned();
        let browser = self.browse(&id).await;
        let code = brought(&self.comes_back(&browser).await, "code").unwrap();
        let completed = self.complete(token, &id, &code).await;
        assert_eq!(completed.status, 200, "{}", completed.body);
    }

    /// What a phone of Anna's answers when its passcode is reset with this token.
    async fn resets(&self, token: &str, phone: &Device) -> u16 {
        let path = reset_path(&phone.id);
        let reply = self.world.ask(request("POST", &path, token)).await;
        reply.status.as_u16()
    }
}

fn with_cookie(path: &str, cookie: &str) -> Request<Body> {
    let builder = Request::builder().uri(path).header("cookie", cookie);
    builder.body(Body::empty()).unwrap()
}

/// What the browser takes to the app.
fn brought(reply: &Reply, name: &str) -> Option<String> {
    let url = reply.header("refresh").strip_prefix("0; url=")?;
    let url = Url::parse(url).unwrap();
    assert_eq!(url.host_str(), Some("127.0.0.1"));
    assert_eq!((url.port(), url.path()), (Some(50_000), "/elevated"));
    let mut pairs = url.query_pairs();
    pairs
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

#[tokio::test]
async fn a_reset_takes_it_along_once() {
    let stage = Stage::set().await;
    let [phone, tablet] = [(); 2].map(|()| stage.world.enrols("anna", android()));
    let (phone, tablet) = (phone.await, tablet.await);
    let token = stage.token("anna", "first");
    let stale = stage
        .world
        .ask(request("POST", &reset_path(&phone.id), &token));
    let stale = stale.await;
    assert_eq!(stale.status, 401);
    assert!(
        stale
            .header("www-authenticate")
            .contains("insufficient_user_authentication")
    );
    stage.elevate(&token, "resetPasscode").await;
    assert_eq!(stage.resets(&token, &phone).await, 204);
    assert_eq!(stage.resets(&token, &tablet).await, 401);
    // Nor is there another one to be had for one sign-in.
    assert_eq!(stage.ask(&token, "resetPasscode").await.status, 409);
}

#[tokio::test]
async fn what_goes_over_the_wire() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    let asked = stage.ask(&token, "resetDevice").await.json();
    let id = asked["id"].as_str().unwrap();
    let continue_at = format!("https://portal.contoso.example{PATH}/{id}/continue");
    assert_eq!(asked["continue"], continue_at);
    let path = format!("{PATH}/{id}/continue");
    let onward = stage.world.ask(request("GET", &path, "")).await;
    let cookie = onward.header("set-cookie");
    let (_, attributes) = cookie.split_once("; ").unwrap();
    assert!(cookie.starts_with("__Host-elevation="));
    assert_eq!(
        attributes,
        "Path=/; HttpOnly; SameSite=Lax; Max-Age=300; Secure"
    );
    let page = Url::parse(onward.header("location")).unwrap();
    let mut asked: Vec<_> = page
        .query_pairs()
        .filter(|(name, _)| !["state", "nonce", "code_challenge"].contains(&&**name))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    asked.sort();
    insta::assert_snapshot!(asked.join("\n"), @r"
    client_id=portal-service
    code_challenge_method=S256
    max_age=300
    redirect_uri=https://portal.contoso.example/portal/v1/elevations/callback
    response_type=code
    scope=openid profile
    ui_locales=en
    ");
    // Nobody goes there a second time.
    assert_eq!(stage.world.ask(request("GET", &path, "")).await.status, 404);
}

#[tokio::test]
async fn back_from_the_issuer_nothing_is_shown_and_nothing_stays() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    let asked = stage.ask(&token, "resetDevice").await.json();
    let id = asked["id"].as_str().unwrap();
    let browser = stage.browse(id).await;
    let reply = stage.comes_back(&browser).await;
    let cookie = "__Host-elevation=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure";
    for (name, value) in [
        ("set-cookie", cookie),
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        (
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'",
        ),
    ] {
        assert_eq!(reply.header(name), value);
    }
    assert_eq!(reply.body, "");
    assert_eq!(brought(&reply, "state").as_deref(), Some(id));
    let code = brought(&reply, "code").unwrap();
    let completed = stage.complete(&token, id, &code).await;
    insta::assert_snapshot!(completed.shown(), @r#"
    200
    {
      "untilDateTime": "2026-11-23T04:25:00Z"
    }
    "#);
    assert_eq!(stage.complete(&token, id, &code).await.status, 404);
}

#[tokio::test]
async fn fifty_resets_at_once_find_it_once() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    let mut phones = Vec::new();
    for _ in 0..50 {
        phones.push(stage.world.enrols("anna", android()).await);
    }
    stage.elevate(&token, "resetPasscode").await;
    let mut answers = join_all(phones.iter().map(|phone| stage.resets(&token, phone))).await;
    answers.sort_unstable();
    assert_eq!(answers[0], 204);
    assert!(
        answers[1..].iter().all(|status| *status == 401),
        "{answers:?}"
    );
}

#[tokio::test]
async fn it_is_of_one_session_of_one_person_for_one_purpose() {
    let stage = Stage::set().await;
    let phone = stage.world.enrols("anna", android()).await;
    let token = stage.token("anna", "first");
    stage.elevate(&token, "resetPasscode").await;
    let wipe = format!("/v1.0/me/managedDevices/{}/wipe", phone.id);
    let wipe = stage.world.ask(request("POST", &wipe, &token)).await;
    assert_eq!(wipe.status, 401);
    assert_eq!(
        stage.resets(&stage.token("anna", "renewed"), &phone).await,
        401
    );
    // Somebody else's device isn't there, whatever one has proved.
    assert_eq!(stage.resets(&stage.token("bob", "his"), &phone).await, 404);
    stage.world.clock.advance(301);
    assert_eq!(stage.resets(&token, &phone).await, 401);
    stage.world.clock.advance(-1);
    assert_eq!(stage.resets(&token, &phone).await, 204);
}

#[tokio::test]
async fn it_shows_passcodes_without_being_spent() {
    let stage = Stage::set().await;
    let phone = stage.world.enrols("anna", android()).await;
    for (purpose, shows) in [
        ("resetPasscode", true),
        ("showPasscode", true),
        ("removeDevice", false),
        ("resetDevice", false),
    ] {
        let token = stage.token("anna", purpose);
        let locked = format!("/v1.0/me/managedDevices/{}/remoteLock", phone.id);
        let locked = stage.world.ask(request("POST", &locked, &token)).await;
        let action = locked.header("x-portal-action-id");
        let reveal = format!("/portal/v1/actions/{action}/reveal");
        let reveal = || stage.world.ask(request("POST", &reveal, &token));
        assert_eq!(reveal().await.status, 401, "{purpose}");
        stage.elevate(&token, purpose).await;
        // Locking makes no passcode, which only somebody who may see one is told.
        let expected = if shows { 410 } else { 401 };
        for _ in 0..2 {
            assert_eq!(reveal().await.status, expected, "{purpose}");
        }
        stage.world.checks_in(&phone).await;
        stage.world.accepts(&phone, action).await;
        let done = json!({ "outcome": "succeeded" });
        stage.world.completes(&phone, action, &done).await;
    }
}

#[tokio::test]
async fn signing_out_everywhere_ends_it() {
    let stage = Stage::set().await;
    let phone = stage.world.enrols("anna", android()).await;
    let token = stage.token("anna", "first");
    stage.elevate(&token, "resetPasscode").await;
    stage.world.clock.advance(1);
    let out = "/portal/v1/sign-out-everywhere";
    let later = stage.token("anna", "later");
    assert_eq!(
        stage.world.ask(request("POST", out, &later)).await.status,
        204
    );
    assert_eq!(stage.resets(&token, &phone).await, 401);
    assert_eq!(stage.resets(&later, &phone).await, 401);
}

#[tokio::test]
async fn a_token_that_says_when_needs_none() {
    let stage = Stage::set().await;
    let mut document = claims("anna", NOW);
    document["iss"] = stage.issuer.address.clone().into();
    let token = sign(&header(), &document);
    assert_eq!(stage.ask(&token, "resetPasscode").await.status, 204);
    let resource = request("GET", "/.well-known/oauth-protected-resource", "");
    let resource = stage.world.ask(resource).await.json();
    assert_eq!(resource["portal_elevations_supported"], true);
}

#[tokio::test]
async fn only_the_browser_that_was_sent_comes_back_and_once() {
    let stage = Stage::set().await;
    let (anna, bob) = (stage.token("anna", "hers"), stage.token("bob", "his"));
    let id = |reply: Reply| reply.json()["id"].as_str().unwrap().to_owned();
    let his = stage
        .browse(&id(stage.ask(&bob, "resetPasscode").await))
        .await;
    let hers = stage
        .browse(&id(stage.ask(&anna, "resetPasscode").await))
        .await;
    let crossed = Browser {
        cookie: his.cookie.clone(),
        callback: hers.callback.clone(),
    };
    assert_eq!(stage.comes_back(&crossed).await.status, 400);
    let twice = format!("{}; {}", hers.cookie, his.cookie);
    for cookie in [
        "",
        "other=1",
        "__Host-elevation=",
        "__Host-elevation=AAAA",
        &twice,
    ] {
        let reply = stage.world.ask(with_cookie(&hers.callback, cookie)).await;
        assert_eq!(reply.status, 400, "{cookie}");
    }
    let doubled = format!("{}&code=another", hers.callback);
    let without = hers.callback.replace("state=", "stat=");
    for callback in [doubled, without, format!("{PATH}/callback")] {
        let reply = stage.world.ask(with_cookie(&callback, &hers.cookie)).await;
        assert_eq!(reply.status, 400, "{callback}");
    }
    let other = format!("other=1; {}", hers.cookie);
    let right = stage.world.ask(with_cookie(&hers.callback, &other)).await;
    assert!(brought(&right, "code").is_some());
    assert_eq!(stage.comes_back(&hers).await.status, 404);
}

#[tokio::test]
async fn what_the_issuer_has_to_have_said() {
    for (says, error) in [
        (json!({}), None),
        (json!({ "auth_time": NOW - 300 }), None),
        (json!({ "auth_time": NOW + 30 }), None),
        (json!({ "sub": "bob" }), Some("somebodyElse")),
        (json!({ "auth_time": null }), Some("notTrusted")),
        (json!({ "auth_time": NOW - 3_600 }), Some("notTrusted")),
        (json!({ "auth_time": NOW - 301 }), Some("tookTooLong")),
        (json!({ "auth_time": NOW + 31 }), Some("notTrusted")),
        (
            json!({ "aud": "company-portal-app", "azp": null }),
            Some("notTrusted"),
        ),
    ] {
        let stage = Stage::set().await;
        stage.id_token_says(&says);
        let token = stage.token("anna", "first");
        let asked = stage.ask(&token, "resetPasscode").await.json();
        let id = asked["id"].as_str().unwrap();
        let reply = stage.comes_back(&stage.browse(id).await).await;
        assert_eq!(brought(&reply, "error").as_deref(), error, "{says}");
        assert_eq!(brought(&reply, "code").is_some(), error.is_none(), "{says}");
        // What wasn't proved can't be completed by guessing.
        assert_eq!(stage.complete(&token, id, "").await.status, 404);
    }
}

#[tokio::test]
async fn the_app_learns_what_the_issuer_answered() {
    for (answer, error) in [
        (
            json!({ "code": null, "error": "access_denied" }),
            "cancelled",
        ),
        (
            json!({ "code": null, "error": "login_required" }),
            "refused",
        ),
        (json!({ "iss": "https://evil.example" }), "notTrusted"),
        (json!({ "iss": null }), "notTrusted"),
    ] {
        let stage = Stage::set().await;
        stage.issuer.script().answer = answer;
        let token = stage.token("anna", "first");
        let asked = stage.ask(&token, "resetPasscode").await.json();
        let browser = stage.browse(asked["id"].as_str().unwrap()).await;
        let reply = stage.comes_back(&browser).await;
        assert_eq!(brought(&reply, "error").as_deref(), Some(error));
        assert!(stage.issuer.script().forms.is_empty());
    }
}

#[tokio::test]
async fn an_issuer_that_is_away_sends_the_browser_back_to_the_app() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    let asked = stage.ask(&token, "resetPasscode").await.json();
    stage.issuer.script().metadata = json!({ "issuer": "https://evil.example" });
    let path = format!("{PATH}/{}/continue", asked["id"].as_str().unwrap());
    let reply = stage.world.ask(request("GET", &path, "")).await;
    assert_eq!(brought(&reply, "error").as_deref(), Some("notTrusted"));
    let unknown = format!("{PATH}/{}/continue", stage.world.portal.new_id());
    assert_eq!(
        stage.world.ask(request("GET", &unknown, "")).await.status,
        404
    );
}

#[tokio::test]
async fn a_request_that_cannot_be_meant() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    for asked in [
        json!({}),
        json!({ "purpose": "resetPasscode" }),
        json!({ "purpose": "rename", "port": 50_000 }),
        json!({ "purpose": "resetPasscode", "port": 0 }),
        json!({ "purpose": "resetPasscode", "port": 65_536 }),
        json!({ "purpose": "resetPasscode", "port": 50_000, "host": "evil.example" }),
    ] {
        let request = request_with("POST", PATH, &token, &asked);
        assert_eq!(stage.world.ask(request).await.status, 400, "{asked}");
    }
}
