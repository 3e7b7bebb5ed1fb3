//! The way back from the browser: to a listener on a laptop, with a link on a phone. What comes back is read
//! and judged the same.

use super::WayBack;
use signin::app_link::{AppLink, Bringer};
use signin::attempt::{Attempt, Callback};
use signin::chance::{Clock, Dice, Timestamp};
use signin::link::CALLBACK;
use signin::loopback::{Loopback, TimeIsOver, WaitingTab};
use std::io;
use std::sync::Arc;
use tokio::sync::watch;
use url::Url;

/// The way back for one sign-in.
pub(super) enum Way {
    /// A listener of our own.
    Loopback(Loopback),
    /// A link that the system hands over.
    Link(AppLink),
}

impl Way {
    /// Opens it; whoever hears of links brings them with the second, where it is one for links.
    pub(super) async fn open(
        kind: WayBack,
        dice: &dyn Dice,
        language: &str,
    ) -> io::Result<(Self, Option<Bringer>)> {
        match kind {
            WayBack::Loopback => {
                let loopback = Loopback::open(dice, language).await?;
                Ok((Self::Loopback(loopback), None))
            }
            WayBack::Link => {
                let (links, bringer) = AppLink::open();
                Ok((Self::Link(links), Some(bringer)))
            }
        }
    }

    /// Where the issuer sends the browser.
    pub(super) fn redirect_uri(&self) -> String {
        match self {
            Self::Loopback(loopback) => loopback.redirect_uri(),
            Self::Link(_) => CALLBACK.to_owned(),
        }
    }

    /// An address on this machine that leads to the issuer's page, where there is one.
    pub(super) fn link(&self) -> Option<String> {
        match self {
            Self::Loopback(loopback) => Some(loopback.link()),
            Self::Link(_) => None,
        }
    }

    /// Waits for what the browser brings back, and for the tab that waits in it where there is one.
    pub(super) async fn wait(
        self,
        attempt: &Arc<Attempt>,
        page: Url,
        clock: &dyn Clock,
        until: Timestamp,
    ) -> Result<(Callback, Option<WaitingTab>), TimeIsOver> {
        match self {
            Self::Loopback(loopback) => {
                let (_known, start) = watch::channel(Some(page));
                let returned = loopback.wait(attempt, start, clock, until).await?;
                let (callback, tab) = returned.open();
                Ok((callback, Some(tab)))
            }
            Self::Link(links) => Ok((links.wait(attempt, clock, until).await?, None)),
        }
    }
}
