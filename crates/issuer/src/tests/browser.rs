//! A browser with cookies, an app with PKCE, and a clock that waits to be told.

use crate::{Client, Clock, Config, Dice, InLanguages, Issuer, Person, Role};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;
use tower::ServiceExt;
use url::form_urlencoded;

pub(super) const START: i64 = 1_800_000_000;
pub(super) const REDIRECT: &str = "http://127.0.0.1:50505/callback";
pub(super) const VERIFIER: &str = "a-verifier-of-at-least-forty-three-characters-0";

/// Counts up, so that every draw is new and every run the same.
struct Counting(AtomicU64);

impl Dice for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let count = self.0.fetch_add(1, Ordering::Relaxed);
        let drawn = Sha256::digest(count.to_le_bytes());
        for (byte, drawn) in bytes.iter_mut().zip(drawn) {
            *byte = drawn;
        }
    }
}

#[derive(Default)]
pub(super) struct StoppedClock(AtomicI64);

impl Clock for StoppedClock {
    fn now(&self) -> i64 {
        START + self.0.load(Ordering::Relaxed)
    }
}

pub(super) struct Browser {
    router: Router,
    clock: Arc<StoppedClock>,
    cookies: BTreeMap<String, String>,
    _keys: TempDir,
}

pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) location: String,
    pub(super) policy: String,
    pub(super) body: String,
}

pub(super) fn config(keys: &Path) -> Config {
    let person = |id: &str, name: &str, roles: Vec<Role>| Person {
        subject: format!("subject-of-{id}"),
        user_name: format!("{id}@contoso.example"),
        password: format!("password of {id}"),
        display_name: name.to_owned(),
        mail: Some(format!("{id}@contoso.example")),
        roles,
        about: InLanguages {
            en: "One <phone>".to_owned(),
            nl: "Eén telefoon".to_owned(),
        },
    };
    let client = |id: &str| Client {
        id: id.to_owned(),
        redirects: vec!["http://127.0.0.1/callback".to_owned()],
        secret: None,
        after_sign_out: vec!["http://127.0.0.1/signed-out".to_owned()],
    };
    Config {
        identifier: "http://localhost:8471".to_owned(),
        organisation: "Contoso".to_owned(),
        theme_color: "#0f5fb0".to_owned(),
        audience: "http://127.0.0.1:8470".to_owned(),
        clients: vec![
            client("company-portal-app"),
            client("another-app"),
            Client {
                secret: Some("secret: of the portal".to_owned()),
                ..client("portal service")
            },
        ],
        people: vec![
            person("sanne", "Sanne de Vries", vec![Role::Employee]),
            person(
                "amir",
                "Amir Haddad",
                vec![Role::Employee, Role::Administrator],
            ),
        ],
        key_file: keys.join("signing.pem"),
    }
}

impl Browser {
    pub(super) fn new() -> Self {
        let keys = tempfile::tempdir().unwrap();
        let clock = Arc::new(StoppedClock::default());
        let dice = Arc::new(Counting(AtomicU64::new(0)));
        Self {
            router: Issuer::router(config(keys.path()), Arc::clone(&clock) as _, dice).unwrap(),
            clock,
            cookies: BTreeMap::new(),
            _keys: keys,
        }
    }

    pub(super) fn wait(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::Relaxed);
    }

    pub(super) fn forget_cookies(&mut self) {
        self.cookies.clear();
    }

    pub(super) async fn get(&mut self, address: &str) -> Answer {
        self.send("GET", address, Body::empty(), None).await
    }

    pub(super) async fn get_with_token(&mut self, address: &str, token: &str) -> Answer {
        let bearer = format!("Bearer {token}");
        self.send("GET", address, Body::empty(), Some(&bearer))
            .await
    }

    pub(super) async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        self.send("POST", address, Body::from(encoded(fields)), None)
            .await
    }

    /// Posts as a service that shows a name and a secret, as they go into the header.
    pub(super) async fn post_as(
        &mut self,
        proof: &str,
        address: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let basic = format!("Basic {}", STANDARD.encode(proof));
        self.send("POST", address, Body::from(encoded(fields)), Some(&basic))
            .await
    }

    async fn send(&mut self, method: &str, to: &str, body: Body, token: Option<&str>) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut request = Request::builder()
            .method(method)
            .uri(to)
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(token) = token {
            request = request.header(header::AUTHORIZATION, token);
        }
        let response = self
            .router
            .clone()
            .oneshot(request.body(body).unwrap())
            .await
            .unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (pair, _) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let text = |name| {
            response
                .headers()
                .get(name)
                .map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
        };
        assert_eq!(text(header::CACHE_CONTROL), "no-store");
        assert_eq!(text(header::REFERRER_POLICY), "no-referrer");
        Answer {
            status: response.status(),
            location: text(header::LOCATION),
            policy: text(header::CONTENT_SECURITY_POLICY),
            body: String::from_utf8(
                to_bytes(response.into_body(), usize::MAX)
                    .await
                    .unwrap()
                    .to_vec(),
            )
            .unwrap(),
        }
    }

    /// Asks to be authorized, with `changes` to a request that is right.
    pub(super) async fn authorize(&mut self, changes: &[(&str, &str)]) -> Answer {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER));
        let mut fields = BTreeMap::from([
            ("client_id", "company-portal-app"),
            ("redirect_uri", REDIRECT),
            ("response_type", "code"),
            ("scope", "openid profile email offline_access portal"),
            ("state", "the-state"),
            ("nonce", "the-nonce"),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ]);
        for (name, value) in changes {
            fields.insert(name, value);
        }
        let fields: Vec<(&str, &str)> = fields.into_iter().collect();
        self.get(&format!("/authorize?{}", encoded(&fields))).await
    }

    /// Fills in the form that `asked` leads to.
    pub(super) async fn fill_in(
        &mut self,
        asked: &Answer,
        person: &str,
        password: &str,
        action: &str,
    ) -> Answer {
        let page = self.get(&asked.location).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let token = between(&page.body, r#"name="form_token" value=""#, '"');
        let path = asked.location.split('?').next().unwrap().to_owned();
        let fields = [
            ("form_token", token.as_str()),
            ("language", "en"),
            ("username", person),
            ("password", password),
            ("action", action),
        ];
        self.post(&path, &fields).await
    }

    /// Signs Sanne in and returns the code.
    pub(super) async fn code(&mut self, changes: &[(&str, &str)]) -> String {
        let asked = self.authorize(changes).await;
        let answer = self
            .fill_in(
                &asked,
                "sanne@contoso.example",
                "password of sanne",
                "sign-in",
            )
            .await;
        query(&answer.location)["code"].clone()
    }

    /// Redeems `code`, with `changes` to a request that is right.
    pub(super) async fn redeem(&mut self, code: &str, changes: &[(&str, &str)]) -> Answer {
        let mut fields = BTreeMap::from([
            ("grant_type", "authorization_code"),
            ("client_id", "company-portal-app"),
            ("redirect_uri", REDIRECT),
            ("code", code),
            ("code_verifier", VERIFIER),
        ]);
        for (name, value) in changes {
            fields.insert(name, value);
        }
        let fields: Vec<(&str, &str)> = fields.into_iter().collect();
        self.post("/token", &fields).await
    }

    /// Uses a refresh token.
    pub(super) async fn refresh(&mut self, token: &str) -> Answer {
        let fields = [
            ("grant_type", "refresh_token"),
            ("client_id", "company-portal-app"),
            ("refresh_token", token),
        ];
        self.post("/token", &fields).await
    }
}

impl Answer {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body)
            .unwrap_or_else(|_| panic!("{}: {}", self.status, self.body))
    }

    /// A text member of the JSON.
    pub(super) fn member(&self, name: &str) -> String {
        self.json()[name].as_str().unwrap_or_default().to_owned()
    }

    /// Whether it leads to the sign-in page.
    pub(super) fn asks(&self) -> bool {
        self.status == StatusCode::SEE_OTHER && self.location.starts_with("/sign-in/")
    }
}

pub(super) fn encoded(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

/// The query of an address.
pub(super) fn query(address: &str) -> BTreeMap<String, String> {
    let (_, query) = address.split_once('?').unwrap_or_default();
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

/// The claims of a token, unchecked.
pub(super) fn claims(token: &str) -> Value {
    let part = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

pub(super) fn between(text: &str, before: &str, end: char) -> String {
    let (_, rest) = text.split_once(before).unwrap();
    rest.split(end).next().unwrap().to_owned()
}
