//! Plays one attack, or its twin, against the real service.

use super::browser::{Asked, Browser, Got, Page};
use super::deed::{DEED, Deed, End, Forged, Goes, Session, Then};
use crate::serving::{AtIssuer, Serving};
use crate::sign_in::clock::SetClock;
use crate::sign_in::issuer::{Issuer, WEBSITE_ID, WEBSITE_SECRET};
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use std::sync::Arc;
use support::web;
use url::Url;

/// The portal as browsers know it: TLS ends in front of the service.
pub(super) const ADDRESS: &str = "https://portal.contoso.example";
/// What a page may be told, spelled out once.
const TOLD: [&str; 4] = ["notTrusted", "somebodyElse", "sessionEnded", "refused"];
/// Where a browser may be led instead.
const LED: [&str; 1] = ["/"];
/// The ways in which a form or a script of another page sends something.
const CONTENT_TYPES: [Option<&str>; 5] = [
    None,
    Some("application/x-www-form-urlencoded"),
    Some("text/plain"),
    Some("multipart/form-data; boundary=a"),
    Some("application/json"),
];

struct Stage {
    issuer: Issuer,
    serving: Serving,
}

/// Plays it.
pub(super) async fn play(deed: Deed) -> Result<End> {
    let stage = Stage::set().await?;
    let computer = stage.enrols().await?;
    let mut browser = Browser::default();
    if deed.session == Session::Planted {
        let planted = "A".repeat(43);
        browser.cookies.insert("__Host-session".to_owned(), planted);
    }
    if deed.fresh || deed.session == Session::Before {
        let first = stage.signs_in(&mut browser, &DEED).await?;
        ensure!(first.is_none(), "the first sign-in: {first:?}");
    }
    let before = browser.clone();
    if let Some(end) = stage.signs_in(&mut browser, &deed).await? {
        return Ok(end);
    }
    stage.then(deed.then, &mut browser).await?;
    stage.acts(deed, browser, before, &computer).await
}

impl Stage {
    async fn set() -> Result<Self> {
        let issuer = Issuer::start(Arc::<SetClock>::default()).await?;
        issuer.sign_in_for(ADDRESS);
        let at_issuer = AtIssuer {
            table: "service.website",
            id: WEBSITE_ID,
            secret: WEBSITE_SECRET,
        };
        let serving = Serving::start(&issuer.address, Some(ADDRESS), at_issuer);
        Ok(Self {
            serving: serving.await?,
            issuer,
        })
    }

    /// Anna's computer; its id.
    async fn enrols(&self) -> Result<String> {
        let token = self.issuer.access_token("anna", json!({ "aud": ADDRESS }));
        self.serving.enrol(&web::client()?, &token).await
    }

    async fn ask(&self, browser: &mut Browser, asked: Asked<'_>) -> Result<Got> {
        browser.ask(self.serving.port, asked).await
    }

    /// The person's browser goes to an address.
    async fn goes(&self, browser: &mut Browser, path: &str) -> Result<Got> {
        let asked = Asked {
            method: "GET",
            path,
            page: None,
            headers: &[],
            content_type: None,
            body: "",
        };
        self.ask(browser, asked).await
    }

    /// The portal's own page asks.
    async fn posts(&self, browser: &mut Browser, path: &str, document: &Value) -> Result<Got> {
        let asked = Asked {
            method: "POST",
            path,
            page: Some(Page::OWN),
            headers: &[],
            content_type: Some("application/json"),
            body: &document.to_string(),
        };
        self.ask(browser, asked).await
    }

    async fn begins(&self, browser: &mut Browser, deed: &Deed) -> Result<String> {
        let asked = json!({
            "fresh": deed.fresh, "returnTo": deed.returns_to, "confirming": null, "language": "en",
        });
        let got = self.posts(browser, "/web/sign-in", &asked).await?;
        ensure!(got.status == 200, "{}", got.status);
        let onward: Value = serde_json::from_str(&got.body)?;
        Ok(onward["continue"].as_str().context("nowhere")?.to_owned())
    }

    /// Signs in as the deed has it; how that ended, where nobody is signed in as they wanted.
    async fn signs_in(&self, browser: &mut Browser, deed: &Deed) -> Result<Option<End>> {
        self.issuer.turn(deed.wrongs, None);
        let mut another = Browser::default();
        let others = self.begins(&mut another, deed).await?;
        let mut onward = self.begins(browser, deed).await?;
        match deed.goes {
            Goes::ByTicketOfAnother => onward = others,
            Goes::ByTicketTwice => drop(self.goes(browser, &onward).await?),
            _ => {}
        }
        let got = self.goes(browser, &onward).await?;
        if got.status != 303 {
            return Ok(Some(End::OnTheWay(got.status)));
        }
        let page = got.header("location").context("no issuer")?.to_owned();
        let back = web::client()?.get(page).send().await?;
        let back = back.headers()["location"].to_str()?.parse::<Url>()?;
        let callback = &back[url::Position::BeforePath..];
        match deed.goes {
            Goes::BackWithoutCookie => drop(browser.cookies.remove("__Host-sign-in")),
            Goes::BackWithCookieOfAnother => {
                browser.cookies.extend(another.cookies.clone());
            }
            Goes::BackTwice => {
                let mut copy = browser.clone();
                let first = self.goes(&mut copy, callback).await?;
                ensure!(first.status == 303, "the first time: {}", first.status);
            }
            _ => {}
        }
        let got = self.goes(browser, callback).await?;
        if got.status != 303 {
            return Ok(Some(End::OnTheWay(got.status)));
        }
        let led = got.header("location").context("nowhere")?.to_owned();
        if led != deed.returns_to {
            let led = LED.into_iter().find(|it| *it == led).context(led)?;
            return Ok(Some(End::Led(led)));
        }
        let told = self.told(browser).await?;
        Ok(told.map(End::Told))
    }

    /// Why nobody is signed in; `None`: somebody is.
    async fn told(&self, browser: &mut Browser) -> Result<Option<&'static str>> {
        let asked = Asked {
            method: "GET",
            path: "/web/session",
            page: Some(Page::OWN),
            headers: &[],
            content_type: None,
            body: "",
        };
        let got = self.ask(browser, asked).await?;
        let session: Value = serde_json::from_str(&got.body)?;
        let state = &session["state"];
        if state["state"] == "signedIn" {
            return Ok(None);
        }
        let told = TOLD.into_iter().find(|told| state["failure"] == *told);
        Ok(Some(told.with_context(|| state.to_string())?))
    }

    async fn then(&self, then: Then, browser: &mut Browser) -> Result<()> {
        match then {
            Then::Nothing => {}
            Then::SignsOut => {
                // Whoever copied the cookie still has it.
                let mut leaving = browser.clone();
                let out = json!({ "everywhere": false });
                let got = self.posts(&mut leaving, "/web/sign-out", &out).await?;
                ensure!(
                    got.status == 200 && leaving.cookies.is_empty(),
                    "{}",
                    got.status
                );
            }
            Then::SignsOutElsewhere => {
                let mut elsewhere = Browser::default();
                let signed_in = self.signs_in(&mut elsewhere, &DEED).await?;
                ensure!(signed_in.is_none(), "{signed_in:?}");
                let out = json!({ "everywhere": true });
                let got = self.posts(&mut elsewhere, "/web/sign-out", &out).await?;
                ensure!(got.status == 200, "{}", got.status);
            }
            Then::IssuerEnds => {
                let status = self.logs_out(None).await?;
                ensure!(status == 200, "{status}");
            }
            Then::SomebodyEnds(forged) => {
                let status = self.logs_out(Some(forged)).await?;
                ensure!(status == 400, "{status}");
            }
        }
        Ok(())
    }

    async fn logs_out(&self, forged: Option<Forged>) -> Result<u16> {
        let event = "http://schemas.openid.net/event/backchannel-logout";
        let mut claims = json!({ "aud": WEBSITE_ID, "sub": "anna", "events": { event: {} } });
        let mut header = json!({ "typ": "logout+jwt" });
        match forged {
            Some(Forged::Audience) => claims["aud"] = "another".into(),
            Some(Forged::Nonce) => claims["nonce"] = "a-nonce".into(),
            Some(Forged::Event) => claims["events"] = json!({}),
            Some(Forged::Type) => header["typ"] = "JWT".into(),
            Some(Forged::Signature) | None => {}
        }
        let mut token = self.issuer.logout_token(claims, header);
        if forged == Some(Forged::Signature) {
            let (signed, _) = token.rsplit_once('.').context("no signature")?;
            token = format!("{signed}.{}", "A".repeat(86));
        }
        let form = [("logout_token", token)];
        let client = web::client()?;
        let request = self.serving.post(&client, "/web/back-channel-logout");
        let got = request.form(&form).send().await?;
        Ok(got.status().as_u16())
    }

    /// Asks for the action in every way in which that page could; how many were accepted.
    async fn acts(
        &self,
        deed: Deed,
        browser: Browser,
        before: Browser,
        computer: &str,
    ) -> Result<End> {
        let mut asking = match deed.session {
            Session::Own | Session::Two | Session::BesideToken => browser,
            Session::Before | Session::Planted => before,
            Session::Guessed => {
                let guess = ("__Host-session".to_owned(), "A".repeat(43));
                Browser {
                    cookies: [guess].into(),
                }
            }
        };
        let mut headers = deed.target.headers.to_vec();
        let twice;
        match deed.session {
            Session::Two => {
                twice = format!("__Host-session={}", "A".repeat(43));
                headers.push(("cookie", &twice));
            }
            Session::BesideToken => headers.push(("authorization", "Bearer nonsense")),
            _ => {}
        }
        let path = deed.target.path.replace("{id}", computer);
        let mut refused = None;
        for content_type in CONTENT_TYPES {
            let asked = Asked {
                method: deed.target.method,
                path: &path,
                page: Some(deed.page),
                headers: &headers,
                content_type,
                body: content_type.map_or("", |_| "{}"),
            };
            let got = self.ask(&mut asking, asked).await?;
            if got.status == 200 {
                return painted(&got, computer);
            }
            if got.status == 204 {
                let accepted = self.serving.commands(computer)?;
                ensure!(accepted == 1, "{accepted} actions");
                // The next would only find one under way.
                return Ok(End::Accepted);
            }
            ensure!(
                refused.is_none_or(|status| status == got.status),
                "{refused:?} and {}",
                got.status
            );
            refused = Some(got.status);
        }
        // It is refused before it is looked whether there is anything to do, and nothing was done.
        let under_way = self.serving.commands(computer)?;
        ensure!(under_way == 0, "{under_way} actions");
        refused.map(End::Refused).context("nothing was asked")
    }
}

/// What a page has of the computer: all that is somebody's, or nothing at all.
fn painted(got: &Got, computer: &str) -> Result<End> {
    let depends = got.header("vary").is_some_and(|it| it.contains("cookie"));
    let shown = got.body.contains(computer);
    ensure!(shown == got.body.contains("device-card"), "a part of it");
    ensure!(shown == depends, "vary doesn't say so");
    ensure!(
        got.header("cache-control") == Some("no-store"),
        "it may be kept"
    );
    Ok(if shown { End::Accepted } else { End::Bare })
}
