//! A portal that is a website, an issuer, and somebody's browser.

use crate::testing::asked::Reply;
use crate::testing::fake_issuer::FakeIssuer;
use crate::testing::minted::{AUDIENCE, claims, header, sign};
use crate::testing::{NOW, World};
use axum::body::Body;
use http::Request;
use http::request::Builder;
use serde_json::{Value, json};
use signin::web::Web;
use std::collections::BTreeMap;
use url::Url;

pub(super) const CLIENT: &str = "company-portal-website";

pub(super) struct Stage {
    pub(super) world: World,
    pub(super) issuer: FakeIssuer,
}

/// A browser on the portal's page.
#[derive(Clone, Default)]
pub(super) struct Browser {
    pub(super) cookies: BTreeMap<String, String>,
}

impl Stage {
    pub(super) async fn set() -> Self {
        let issuer = FakeIssuer::start(NOW).await;
        let world = World::website(&issuer.address, CLIENT).await;
        let stage = Self { world, issuer };
        stage.has_signed_in("anna");
        stage
    }

    /// Whom the issuer's tokens are about from now on: they signed in just now.
    pub(super) fn has_signed_in(&self, person: &str) {
        self.tokens_say(person, &json!({}));
    }

    /// The same, with this put over the ID token.
    pub(super) fn tokens_say(&self, person: &str, changed: &Value) {
        let now = self.now();
        let mut id_token = json!({
            "sub": person, "aud": CLIENT, "azp": CLIENT, "sid": format!("{person} at the issuer"),
            "preferred_username": format!("{person}@contoso.example"),
            "iat": now, "exp": now + 600, "auth_time": now,
        });
        for (name, value) in changed.as_object().unwrap() {
            id_token[name] = value.clone();
        }
        let mut access = claims(person, now);
        access["iss"] = self.issuer.address.clone().into();
        access["client_id"] = CLIENT.into();
        let mut script = self.issuer.script();
        script.now = now;
        script.claims = id_token;
        script.response = json!({ "access_token": sign(&header(), &access), "expires_in": 600 });
    }

    /// An access token that is signed with a key which the portal doesn't know yet.
    pub(super) fn access_token_of_another_key(&self, person: &str) -> String {
        let mut access = claims(person, self.now());
        access["iss"] = self.issuer.address.clone().into();
        let mut header = header();
        header.kid = Some("the next".to_owned());
        sign(&header, &access)
    }

    pub(super) fn now(&self) -> i64 {
        crate::clock::Clock::now(&*self.world.clock).0
    }

    pub(super) async fn send(&self, browser: &mut Browser, request: Request<Body>) -> Reply {
        let reply = self.world.ask(request).await;
        for cookie in reply.headers.get_all("set-cookie") {
            let (pair, attributes) = cookie.to_str().unwrap().split_once("; ").unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                browser.cookies.remove(name);
            } else {
                browser.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        reply
    }

    /// The portal's own page asks.
    pub(super) async fn ask(&self, browser: &mut Browser, method: &str, path: &str) -> Reply {
        let request = browser.asks(method, path).body(Body::empty()).unwrap();
        self.send(browser, request).await
    }

    /// The same with a document.
    pub(super) async fn post(&self, browser: &mut Browser, path: &str, document: &Value) -> Reply {
        let request = browser
            .asks("POST", path)
            .header("content-type", "application/json")
            .body(Body::from(document.to_string()))
            .unwrap();
        self.send(browser, request).await
    }

    /// The browser goes to an address.
    pub(super) async fn goes(&self, browser: &mut Browser, path: &str) -> Reply {
        let request = browser.goes(path).body(Body::empty()).unwrap();
        self.send(browser, request).await
    }

    /// Begins a sign-in; where the browser goes on.
    pub(super) async fn begins(&self, browser: &mut Browser, asked: &Value) -> String {
        let reply = self.post(browser, "/web/sign-in", asked).await;
        assert_eq!(reply.status, 200, "{}", reply.body);
        reply.json()["continue"].as_str().unwrap().to_owned()
    }

    /// Goes on to the issuer, where somebody is signed in; what the browser comes back to.
    pub(super) async fn visits_issuer(&self, browser: &mut Browser, onward: &str) -> String {
        let reply = self.goes(browser, onward).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        let page = Url::parse(reply.header("location")).unwrap();
        let web = Web::without_proxy().unwrap();
        let back = web.client(&page).get(page).send().await.unwrap();
        let back = back.headers()["location"].to_str().unwrap();
        back.strip_prefix(AUDIENCE).unwrap().to_owned()
    }

    /// The whole way; the reply to coming back.
    pub(super) async fn signs_in(&self, browser: &mut Browser, fresh: bool) -> Reply {
        let asked = json!({
            "fresh": fresh, "returnTo": "/devices/a?confirm=reset-passcode", "language": "nl",
            "confirming": { "what": "resetPasscode", "deviceName": "Pixel" },
        });
        let onward = self.begins(browser, &asked).await;
        let callback = self.visits_issuer(browser, &onward).await;
        let reply = self.goes(browser, &callback).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        assert_eq!(
            reply.header("location"),
            "/devices/a?confirm=reset-passcode"
        );
        reply
    }

    /// What the face learns of the session.
    pub(super) async fn session(&self, browser: &mut Browser) -> Value {
        let reply = self.ask(browser, "GET", "/web/session").await;
        assert_eq!(reply.status, 200, "{}", reply.body);
        reply.json()["state"].clone()
    }

    pub(super) async fn reads_me(&self, browser: &mut Browser) -> u16 {
        self.ask(browser, "GET", "/v1.0/me").await.status.as_u16()
    }
}

impl Browser {
    /// A request of the portal's own page.
    pub(super) fn asks(&self, method: &str, path: &str) -> Builder {
        self.goes(path)
            .method(method)
            .header("x-company-portal", "web")
            .header("sec-fetch-site", "same-origin")
            .header("origin", AUDIENCE)
    }

    /// A request of the browser's own.
    pub(super) fn goes(&self, path: &str) -> Builder {
        // On its way back from another site a browser doesn't bring what is strict.
        let from_elsewhere = path.starts_with("/web/callback");
        let brings = |name: &str| !from_elsewhere || name != "__Host-session";
        let cookies = self.cookies.iter().filter(|(name, _)| brings(name));
        let cookies: Vec<_> = cookies
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Request::builder()
            .uri(path)
            .header("cookie", cookies.join("; "))
    }
}
