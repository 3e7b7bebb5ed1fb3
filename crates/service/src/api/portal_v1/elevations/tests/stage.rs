//! A portal that asks its issuer itself, somebody's browser, and their app.

use crate::clock::Clock;
use crate::config::ServiceConfig;
use crate::testing::asked::{Reply, request, request_with};
use crate::testing::devices::{Device, reset_path};
use crate::testing::fake_issuer::FakeIssuer;
use crate::testing::minted::{claims, header, sign};
use crate::testing::{NOW, World};
use axum::body::Body;
use http::Request;
use serde_json::{Value, json};
use signin::web::Web;
use url::Url;

pub(crate) const PATH: &str = "/portal/v1/elevations";

/// A portal, and an issuer whose access tokens don't say when somebody signed in.
pub(crate) struct Stage {
    pub(crate) world: World,
    pub(crate) issuer: FakeIssuer,
}

/// A browser on its way back from the issuer.
pub(crate) struct Browser {
    pub(crate) cookie: String,
    pub(crate) callback: String,
}

impl Stage {
    pub(crate) async fn set() -> Self {
        Self::set_where(|_| {}).await
    }

    /// The same with a portal that is configured as `change` says.
    pub(crate) async fn set_where(change: impl FnOnce(&mut ServiceConfig)) -> Self {
        let issuer = FakeIssuer::start(NOW).await;
        let world = World::elevating(&issuer.address, change).await;
        let stage = Self { world, issuer };
        stage.id_token_says(&json!({}));
        stage
    }

    /// What is put over the ID token that the service gets.
    pub(crate) fn id_token_says(&self, changed: &Value) {
        let mut own = json!({ "aud": "portal-service", "azp": "portal-service" });
        for (name, value) in changed.as_object().unwrap() {
            own[name] = value.clone();
        }
        self.issuer.script().claims = own;
    }

    /// A token of `person` that calls itself `id` and doesn't say when they signed in.
    pub(crate) fn token(&self, person: &str, id: &str) -> String {
        self.token_in(person, id, &json!([]))
    }

    /// The same, within these authentication contexts.
    pub(crate) fn token_in(&self, person: &str, id: &str, contexts: &Value) -> String {
        let mut document = claims(person, self.world.clock.now().0);
        document["iss"] = self.issuer.address.clone().into();
        document["jti"] = id.into();
        document["acrs"] = contexts.clone();
        document.as_object_mut().unwrap().remove("auth_time");
        sign(&header(), &document)
    }

    pub(crate) async fn ask(&self, token: &str, purpose: &str) -> Reply {
        let asked = json!({ "purpose": purpose, "port": 50_000 });
        self.world
            .ask(request_with("POST", PATH, token, &asked))
            .await
    }

    /// A browser goes on to the issuer, where somebody is signed in.
    pub(crate) async fn browse(&self, id: &str) -> Browser {
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

    pub(crate) async fn comes_back(&self, browser: &Browser) -> Reply {
        let Browser { cookie, callback } = browser;
        self.world.ask(with_cookie(callback, cookie)).await
    }

    pub(crate) async fn complete(&self, token: &str, id: &str, code: &str) -> Reply {
        let path = format!("{PATH}/{id}/complete");
        let document = json!({ "code": code });
        self.world
            .ask(request_with("POST", &path, token, &document))
            .await
    }

    /// The session of `token` is elevated for `purpose`.
    pub(crate) async fn elevate(&self, token: &str, purpose: &str) {
        let asked = self.ask(token, purpose).await;
        assert_eq!(asked.status, 201, "{}", asked.body);
        let id = asked.json()["id"].as_str().unwrap().to_owned();
        let browser = self.browse(&id).await;
        let code = brought(&self.comes_back(&browser).await, "code").unwrap();
        let completed = self.complete(token, &id, &code).await;
        assert_eq!(completed.status, 200, "{}", completed.body);
    }

    /// What a phone of Anna's answers when its passcode is reset with this token.
    pub(crate) async fn resets(&self, token: &str, phone: &Device) -> u16 {
        let path = reset_path(&phone.id);
        let reply = self.world.ask(request("POST", &path, token)).await;
        reply.status.as_u16()
    }
}

pub(crate) fn with_cookie(path: &str, cookie: &str) -> Request<Body> {
    let builder = Request::builder().uri(path).header("cookie", cookie);
    builder.body(Body::empty()).unwrap()
}

/// What the browser takes to the app.
pub(crate) fn brought(reply: &Reply, name: &str) -> Option<String> {
    let url = reply.header("refresh").strip_prefix("0; url=")?;
    let url = Url::parse(url).unwrap();
    assert_eq!(url.host_str(), Some("127.0.0.1"));
    assert_eq!((url.port(), url.path()), (Some(50_000), "/elevated"));
    let mut pairs = url.query_pairs();
    pairs
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}
