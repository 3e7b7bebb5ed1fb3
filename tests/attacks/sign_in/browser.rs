//! The person's browser: it goes where it is sent, and shows what it finds there in the end.

use super::app::Links;
use super::clock::SetClock;
use super::issuer::Issuer;
use super::strangers::{self, Deed};
use anyhow::{Context as _, Result, bail};
use signin::session::SIGN_IN_LIMIT;
use std::sync::Arc;
use url::Url;

/// More hops than any sign-in takes.
const HOPS: usize = 6;

/// A browser, and whoever else is there.
pub(crate) struct Browser {
    /// What somebody else does meanwhile.
    pub(crate) deed: Option<Deed>,
    /// The issuer, which some of them talk to as well.
    pub(crate) issuer: Issuer,
    /// On a phone: the link that somebody opens before the browser's own, if any.
    pub(crate) by_link: Option<Option<&'static str>>,
    /// On a phone: whom the system hands links to.
    pub(crate) links: Option<Links>,
}

/// What the browser showed in the end.
pub(crate) struct Visit {
    /// The status; `None` when there was no answer.
    pub(crate) status: Option<u16>,
    /// The page.
    pub(crate) page: String,
}

impl Browser {
    /// Opens the link and goes on from there. Where that doesn't lead back to the app, the person waits
    /// until the time is over.
    pub(crate) async fn go(self, link: String, clock: Arc<SetClock>) -> Result<Visit> {
        let visit = self.follow(Url::parse(&link)?).await;
        if !matches!(&visit, Ok(visit) if visit.status == Some(200)) {
            clock.set(SIGN_IN_LIMIT + 1);
        }
        visit
    }

    async fn follow(&self, link: Url) -> Result<Visit> {
        if let Some(links) = &self.links {
            return self.follow_on_a_phone(links, link).await;
        }
        let client = support::web::client()?;
        let port = link.port().context("a port")?;
        let _there = strangers::before(self.deed, port).await?;
        let mut at = link;
        for _ in 0..HOPS {
            if at.port() == Some(port) && at.path() == "/callback" {
                return strangers::at_callback(self.deed, &self.issuer, &client, at).await;
            }
            let response = client.get(at.clone()).send().await?;
            let status = response.status();
            let Some(next) = response.headers().get("location") else {
                bail!("{} leads nowhere: {status}", at.path());
            };
            at = at.join(next.to_str()?)?;
        }
        bail!("the issuer sends the browser round in circles")
    }

    /// The issuer's page sends the browser on to a link, which the system hands to the app.
    async fn follow_on_a_phone(&self, links: &Links, page: Url) -> Result<Visit> {
        let client = support::web::client()?;
        let response = client.get(page).send().await?;
        let answer = response.headers().get("location").context("an answer")?;
        let answer = answer.to_str()?;
        if let Some(other) = self.by_link.flatten() {
            links.open(&other.replace("ANSWER", answer));
        }
        let url = Url::parse(answer)?;
        if self.deed.is_some() {
            self.issuer.turns_away_thief(&client, &url).await?;
        }
        links.open(answer);
        Ok(Visit {
            status: Some(200),
            page: String::new(),
        })
    }
}
