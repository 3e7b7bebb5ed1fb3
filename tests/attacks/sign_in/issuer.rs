//! An issuer that does everything right until it is told to do one thing wrong.
//!
//! It looks at what the app sends as a strict one does: PKCE, the redirect address, a code once, and a
//! refresh token once. Its page needs no person: whoever comes is sent back signed in.

mod books;
mod endpoints;
mod keys;
mod signing;
mod trouble;
mod wrong;

use super::clock::{SetClock, real_now};
use super::portal::CLIENT_ID;
use anyhow::{Result, ensure};
use axum::Router;
use axum::routing::{get, post};
use books::{Asked, Books};
use reqwest::Client;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::net::TcpListener;
use url::Url;

pub(crate) use books::{AskedFor, Seen};
pub(crate) use endpoints::{SERVICE_ID, SERVICE_SECRET, WEBSITE_ID, WEBSITE_SECRET};
pub(crate) use keys::Published;
pub(crate) use signing::Signed;
pub(crate) use trouble::{Endpoint, Trouble};
pub(crate) use wrong::{Wrong, over};

/// A running issuer.
#[derive(Clone)]
pub(crate) struct Issuer {
    /// Its identifier.
    pub(crate) address: String,
    books: Arc<Mutex<Books>>,
    /// How many bytes its endless answers were taken of.
    sent: Arc<AtomicUsize>,
    /// The clock of the person's machine, which may be set while the issuer is asked.
    clock: Arc<SetClock>,
}

impl Issuer {
    /// Starts one that does everything right.
    pub(crate) async fn start(clock: Arc<SetClock>) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let issuer = Self {
            address: format!("http://{}", listener.local_addr()?),
            books: Arc::default(),
            sent: Arc::default(),
            clock,
        };
        let endpoints = Router::new()
            .route("/keys", get(endpoints::keys))
            .route("/authorize", get(endpoints::authorize))
            .route("/token", post(endpoints::token))
            .route("/revoke", post(endpoints::revoke))
            .route("/end-session", get(endpoints::end_session))
            .route(
                "/userinfo",
                get(endpoints::userinfo).post(endpoints::userinfo),
            );
        let router = Router::new()
            .route(
                "/.well-known/openid-configuration",
                get(endpoints::metadata),
            )
            .nest("/moved", endpoints.clone())
            .merge(endpoints)
            .fallback(endpoints::trap)
            .with_state(issuer.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(issuer)
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap()
    }

    /// How long its access tokens last, in seconds.
    pub(crate) fn set_lifetime(&self, seconds: i64) {
        self.books().lifetime = seconds;
    }

    /// Tells it whose people it signs in.
    pub(crate) fn sign_in_for(&self, portal: &str) {
        portal.clone_into(&mut self.books().portal);
    }

    /// From now on it does these things wrong, and counts anew. `another` is the issuer that answers
    /// where it sends people on.
    pub(crate) fn turn(&self, wrongs: &'static [Wrong], another: Option<Self>) {
        let mut books = self.books();
        books.wrongs = wrongs;
        books.another = another;
        books.seen = Seen::default();
    }

    /// What it saw.
    pub(crate) fn seen(&self) -> Seen {
        self.books().seen.clone()
    }

    /// Whether somebody took more of an endless answer than anybody should.
    pub(crate) fn was_taken_in(&self) -> bool {
        self.sent.load(Ordering::SeqCst) >= trouble::ENOUGH
    }

    /// A code that Mallory got in a sign-in of their own, which comes back to `redirect`.
    pub(crate) fn code_of_mallory(&self, redirect: &str) -> String {
        self.books().hand_out(Asked {
            client: CLIENT_ID,
            subject: "mallory",
            nonce: "of-mallory".to_owned(),
            challenge: "of-mallory".to_owned(),
            redirect: redirect.to_owned(),
        })
    }

    /// Whoever has nothing but the answer that the browser brings gets no token for it.
    pub(crate) async fn turns_away_thief(&self, client: &Client, answer: &Url) -> Result<()> {
        let code = answer.query_pairs().find(|pair| pair.0 == "code");
        let code = code.map(|pair| pair.1.into_owned()).unwrap_or_default();
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", &code),
            ("redirect_uri", &answer[..url::Position::AfterPath]),
            ("client_id", CLIENT_ID),
        ];
        for verifier in [
            None,
            Some("a-guess-that-is-as-long-as-a-verifier-has-to-be"),
        ] {
            form.extend(verifier.map(|it| ("code_verifier", it)));
            let token = format!("{}/token", self.address);
            let response = client.post(token).form(&form).send().await?;
            ensure!(response.status() == 400, "a thief gets tokens");
        }
        Ok(())
    }

    /// An access token with these claims over what every one of `person` says. When they signed in isn't
    /// among it.
    pub(crate) fn access_token(&self, person: &str, claims: Value) -> String {
        let now = self.now();
        let right = json!({
            "iss": self.address, "sub": person, "client_id": CLIENT_ID, "scope": "openid portal",
            "iat": now, "exp": now + 3_600, "name": person,
        });
        let claims = over(right, std::iter::once(claims));
        let header = std::iter::once(json!({ "typ": "at+jwt" }));
        signing::token(&claims, None, header, false)
    }

    /// A logout token with these claims and this header over what every one says.
    pub(crate) fn logout_token(&self, claims: Value, header: Value) -> String {
        let now = self.now();
        let right = json!({ "iss": self.address, "iat": now, "exp": now + 120, "jti": "one" });
        let claims = over(right, std::iter::once(claims));
        signing::token(&claims, None, std::iter::once(header), false)
    }

    fn now(&self) -> i64 {
        real_now()
    }
}
