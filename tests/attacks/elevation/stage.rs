//! Plays one attack, or its twin, against the real service.

use super::browser::{self, Received, Returning};
use super::deed::{Cookie, Deed, End, Session};
use crate::serving::{AtIssuer, Serving, document, text};
use crate::sign_in::clock::{SetClock, SystemDice};
use crate::sign_in::issuer::{Issuer, SERVICE_ID, SERVICE_SECRET};
use anyhow::{Context as _, Result, ensure};
use futures::FutureExt as _;
use futures::future::{join_all, try_join};
use reqwest::{Client, Response};
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};
use service::clock::{Clock as _, SystemClock};
use signin::attempt::Callback;
use signin::chance::Clock as _;
use signin::loopback::{Loopback, Outcome};
use std::sync::Arc;
use support::web;
use url::Url;

/// What the app may be told, spelled out once.
const TOLD: [&str; 3] = ["notTrusted", "somebodyElse", "tookTooLong"];

/// A portal, its issuer, and its people's tokens.
struct Stage {
    client: Client,
    portal: String,
    issuer: Issuer,
    /// One for each session: with another one it would be another session.
    tokens: [String; 3],
    serving: Serving,
}

/// Plays it.
pub(super) async fn play(deed: Deed) -> Result<End> {
    let stage = Stage::set().await?;
    let mut devices = Vec::new();
    for _ in 0..=deed.at_once {
        devices.push(stage.enrols(deed.acts).await?);
    }
    let (other, devices) = devices.split_first().context("a device")?;
    stage.issuer.turn(deed.wrongs, None);
    let (app, elevation) = stage.asks(Session::Annas).await?;
    let id = text(&elevation, "id")?;
    let onward = match stage.browses(deed, &elevation).await? {
        Received::Refused(status) => return Ok(End::AtCallback(status)),
        Received::Onward(onward) => onward,
    };
    let Callback { code, error, .. } = stage.arrives(app, &elevation, onward).await?;
    let Some(code) = code else {
        let error = error.context("neither code nor error")?;
        let told = TOLD.into_iter().find(|told| *told == error);
        return Ok(End::Told(told.context(error)?));
    };
    ensure!(error.is_none(), "a code and an error");
    let code = if deed.has_code {
        code.expose_secret()
    } else {
        "a-guess"
    };
    let completed = stage.completes(deed.completes, &id, code).await?;
    if completed != 200 {
        return Ok(End::AtCompletion(completed));
    }
    if deed.used_before {
        let used = stage.acts(Session::Annas, other, deed.action).await?;
        ensure!(used == 204, "the first use: {used}");
    }
    if deed.signs_out {
        stage.signs_out().await?;
    }
    let mut acting = Vec::new();
    for device in devices {
        acting.push(stage.acts(deed.acts, device, deed.action).boxed());
    }
    let answers: Result<Vec<u16>> = join_all(acting).await.into_iter().collect();
    let answers = answers?;
    let accepted = answers.iter().filter(|status| **status == 204).count();
    let refused: Vec<_> = answers.iter().filter(|status| **status != 204).collect();
    ensure!(refused.iter().all(|status| **status == 401), "{answers:?}");
    Ok(match (accepted, refused.first()) {
        (0, Some(status)) => End::AtAction(**status),
        (1, _) => End::Accepted,
        (several, _) => End::Several(several),
    })
}

impl Stage {
    async fn set() -> Result<Self> {
        let client = web::client()?;
        let issuer = Issuer::start(Arc::<SetClock>::default()).await?;
        let at_issuer = AtIssuer {
            table: "service.issuer.elevation",
            id: SERVICE_ID,
            secret: SERVICE_SECRET,
        };
        let serving = Serving::start(&issuer.address, None, at_issuer).await?;
        let portal = serving.loopback();
        let token = |person, id| {
            // A minute ago, so that whoever signs out everywhere now ends them.
            let issued = SystemClock.now().0 - 60;
            let claims = json!({ "aud": portal, "jti": id, "iat": issued });
            issuer.access_token(person, claims)
        };
        let tokens = [token("anna", 1), token("anna", 2), token("bob", 3)];
        Ok(Self {
            client,
            portal,
            issuer,
            tokens,
            serving,
        })
    }

    fn token(&self, session: Session) -> &str {
        let [annas, another, bobs] = &self.tokens;
        match session {
            Session::Annas => annas,
            Session::AnnasOther => another,
            Session::Bobs => bobs,
        }
    }

    async fn post(&self, session: Session, path: &str, document: Value) -> Result<Response> {
        let request = self.client.post(format!("{}{path}", self.portal));
        let request = request.bearer_auth(self.token(session));
        let request = request.header("content-type", "application/json");
        Ok(request.body(document.to_string()).send().await?)
    }

    /// A computer of theirs; its id.
    async fn enrols(&self, session: Session) -> Result<String> {
        self.serving.enrol(&self.client, self.token(session)).await
    }

    /// The app asks, and waits for the browser with its real listener.
    async fn asks(&self, session: Session) -> Result<(Loopback, Value)> {
        let app = Loopback::open(&SystemDice, "en").await?;
        let asked = json!({ "purpose": "resetPasscode", "port": app.port() });
        let asked = self.post(session, "/portal/v1/elevations", asked).await?;
        ensure!(asked.status() == 201, "{}", asked.status());
        Ok((app, document(asked).await?))
    }

    /// The browser goes on to the app.
    async fn arrives(&self, app: Loopback, elevation: &Value, onward: Url) -> Result<Callback> {
        let id = text(elevation, "id")?;
        let page = text(elevation, "continue")?.parse()?;
        let clock = SetClock::default();
        let until = clock.now().plus(60);
        let waiting = async {
            let returned = app.wait_for_elevation(id, page, &clock, until);
            let returned = returned.await.ok().context("nobody came to the app")?;
            let (callback, tab) = returned.open();
            tab.tell(Outcome::SignedIn);
            anyhow::Ok(callback)
        };
        let visit = async { anyhow::Ok(self.client.get(onward).send().await?) };
        let (callback, page) = try_join(waiting, visit).await?;
        ensure!(page.status() == 200, "{}", page.status());
        Ok(callback)
    }

    async fn browses(&self, deed: Deed, elevation: &Value) -> Result<Received> {
        let continue_at = text(elevation, "continue")?;
        let Returning { cookie, callback } = browser::go(&self.client, &continue_at).await?;
        let cookie = match deed.cookie {
            Cookie::Own => Some(cookie),
            Cookie::None => None,
            Cookie::OfAnother => {
                let (_app, another) = self.asks(Session::Bobs).await?;
                let continue_at = text(&another, "continue")?;
                Some(browser::go(&self.client, &continue_at).await?.cookie)
            }
        };
        let (client, cookie) = (&self.client, cookie.as_deref());
        let received = browser::come_back(client, callback.clone(), cookie).await?;
        if deed.comes_twice {
            ensure!(
                matches!(received, Received::Onward(_)),
                "the first time is right"
            );
            return browser::come_back(client, callback, cookie).await;
        }
        Ok(received)
    }

    async fn completes(&self, session: Session, id: &str, code: &str) -> Result<u16> {
        let path = format!("/portal/v1/elevations/{id}/complete");
        let reply = self.post(session, &path, json!({ "code": code })).await?;
        Ok(reply.status().as_u16())
    }

    async fn signs_out(&self) -> Result<()> {
        let path = "/portal/v1/sign-out-everywhere";
        let reply = self.post(Session::Annas, path, json!({})).await?;
        ensure!(reply.status() == 204, "{}", reply.status());
        Ok(())
    }

    async fn acts(&self, session: Session, device: &str, action: &str) -> Result<u16> {
        let path = format!("/v1.0/me/managedDevices/{device}/{action}");
        let reply = self.post(session, &path, json!({})).await?;
        Ok(reply.status().as_u16())
    }
}
