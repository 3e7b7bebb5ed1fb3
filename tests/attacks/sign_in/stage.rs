//! Plays one attack, or its twin, and looks at what became of it.

use super::app::{App, Ended};
use super::browser::Browser;
use super::clock::SetClock;
use super::issuer::{AskedFor, Issuer, Seen, Wrong};
use super::portal::{CLIENT_ID, StandIn};
use super::row::{During, Expected, by_link, challenges, deed};
use anyhow::{Context as _, Result, bail, ensure};
use futures::future::{join, join_all};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::sync::Arc;
use tokio::net::TcpStream;
use wire::host::SessionState;

/// A lifetime, in seconds, that is over as soon as it begins: less than the app leaves a token.
const SHORT: i64 = 10;
const LONG: i64 = 3600;
/// A route of the face.
const OWN_ROUTE: &str = "/devices";
/// The longest cause that the log is told, in bytes.
const LONGEST_CAUSE: usize = 300;

/// One app with its portal, its issuer and whatever other issuer there is.
struct Stage {
    app: App,
    portal: StandIn,
    issuer: Issuer,
    another: Option<Issuer>,
}

/// Plays it: everything is done right, and `wrongs`.
pub(super) async fn play(
    during: During,
    wrongs: &'static [Wrong],
    asked_for: Option<AskedFor>,
    expected: Expected,
) -> Result<()> {
    let mut stage = Stage::set(wrongs).await?;
    if during != During::SignIn {
        let short = matches!(during, During::Renewal(_));
        stage.issuer.set_lifetime(if short { SHORT } else { LONG });
        let before = stage.sign_in(false, &[]).await?;
        ensure!(before.failure.is_none(), "the first: {:?}", before.failure);
        stage.issuer.set_lifetime(LONG);
    }
    stage.go_before(during, wrongs).await?;
    let known = stage.issuer.seen().once;
    stage.issuer.turn(wrongs, stage.another.clone());
    let ended = match during {
        During::SignIn | During::SignOut => Some(stage.sign_in(false, wrongs).await?),
        During::Fresh => Some(stage.sign_in(true, wrongs).await?),
        During::Renewal(_) => None,
    };
    let others = (1..during.at_once()).map(|_| stage.app.access());
    let (called, _) = join(stage.app.call(), join_all(others)).await;
    called?;
    stage.judge(during, expected, ended.as_ref())?;
    let seen = stage.seen();
    if let Some(expected) = asked_for {
        let asked: Vec<_> = seen.asked_for.iter().map(AskedFor::as_ref).collect();
        ensure!(asked == [expected], "asked for {asked:?}");
    }
    ensure!(seen.strays == 0, "the app asked where it has no business");
    ensure!(!stage.issuer.was_taken_in(), "the app read without an end");
    let keys_are_for = seen.pages.max(seen.token_requests).max(1);
    ensure!(
        seen.key_requests <= 2 * keys_are_for,
        "the app asked for keys {} times",
        seen.key_requests
    );
    drawn_anew(known.into_iter().chain(seen.once))?;
    if let Some(ended) = ended {
        if let Some(port) = ended.port {
            closed(port).await?;
        }
        ensure!(
            ended.visit.is_none_or(|visit| {
                let mut codes = seen.codes.iter();
                !codes.any(|code| visit.page.contains(code))
            }),
            "the browser shows the code"
        );
    }
    Ok(())
}

impl Stage {
    async fn set(wrongs: &'static [Wrong]) -> Result<Self> {
        // The web client of the tests installs the TLS provider as well.
        support::web::client()?;
        let clock = Arc::new(SetClock::default());
        let issuer = Issuer::start(Arc::clone(&clock)).await?;
        let portal = StandIn::start(&issuer.address, wrongs).await?;
        issuer.sign_in_for(&portal.address);
        let app = App::start(&portal.address, &issuer.address, wrongs, Arc::clone(&clock))?;
        let mut another = None;
        for wrong in wrongs {
            if let Wrong::PageOfAnother(wrongs) | Wrong::ClaimsPageOfAnother(wrongs) = wrong {
                let issuer = Issuer::start(Arc::clone(&clock)).await?;
                issuer.turn(wrongs, None);
                another = Some(issuer);
            }
        }
        Ok(Self {
            app,
            portal,
            issuer,
            another,
        })
    }

    /// What happens between the first sign-in and the next.
    async fn go_before(&mut self, during: During, wrongs: &[Wrong]) -> Result<()> {
        if let Some(challenges) = challenges(wrongs) {
            self.portal.challenge(challenges);
            self.app.be_challenged().await?;
            self.portal.challenge(Vec::new());
        }
        if wrongs.iter().any(|it| matches!(it, Wrong::AnotherPortal)) {
            self.portal = StandIn::start(&self.issuer.address, &[]).await?;
            self.app.move_to(&self.portal.address)?;
        }
        if during == During::SignOut {
            self.sign_out().await?;
        }
        Ok(())
    }

    /// Signs out, here and at the issuer, which learns no more of it than it has to.
    async fn sign_out(&self) -> Result<()> {
        let page = self.app.sign_out().await?;
        let state = self.app.state();
        ensure!(
            matches!(state, SessionState::SignedOut { failure: None, .. }),
            "{state:?}"
        );
        support::web::client()?.get(page).send().await?;
        let ended = self.issuer.seen().ended;
        let asked = [
            ("client_id", CLIENT_ID),
            ("logout_hint", "anna@contoso.example"),
        ];
        let asked = asked.map(|(name, value)| (name.to_owned(), value.to_owned()));
        ensure!(ended == [asked.into()], "the issuer was asked {ended:?}");
        self.app.call().await?;
        ensure!(self.portal.calls() == 0, "a call after signing out");
        Ok(())
    }

    async fn sign_in(&self, fresh: bool, wrongs: &[Wrong]) -> Result<Ended> {
        let browser = Browser {
            deed: deed(wrongs),
            issuer: self.issuer.clone(),
            by_link: by_link(wrongs),
            links: None,
        };
        self.app.sign_in(fresh, browser).await
    }

    /// What both issuers saw.
    fn seen(&self) -> Seen {
        let mut seen = self.issuer.seen();
        if let Some(another) = &self.another {
            let Seen {
                pages,
                token_requests,
                key_requests,
                strays,
                once: _,
                codes,
                asked_for,
                ended: _,
            } = another.seen();
            seen.pages += pages;
            seen.token_requests += token_requests;
            seen.key_requests += key_requests;
            seen.strays += strays;
            seen.codes.extend(codes);
            seen.asked_for.extend(asked_for);
        }
        seen
    }

    fn judge(&self, during: During, expected: Expected, ended: Option<&Ended>) -> Result<()> {
        let cause = ended.and_then(|ended| ended.failure.as_ref());
        let cause = cause.map(|failure| failure.cause.to_string());
        match (self.app.state(), expected) {
            (
                SessionState::SignedIn {
                    confirmed_until,
                    return_to,
                    ..
                },
                Expected::Accepted | Expected::Waits,
            ) => {
                ensure!(
                    confirmed_until.is_some() == (during == During::Fresh),
                    "only a fresh sign-in confirms anything"
                );
                let own = return_to.as_deref().is_none_or(|it| it == OWN_ROUTE);
                ensure!(own, "the face is led to {return_to:?}");
            }
            (SessionState::SignedOut { failure, .. }, Expected::Refused(code, _)) => {
                ensure!(
                    failure == Some(code),
                    "{failure:?} instead of {code:?}, {cause:?}"
                );
            }
            (state, expected) => bail!("{state:?} instead of {expected:?}: {cause:?}"),
        }
        if let Expected::Refused(_, reached) = expected {
            let Seen {
                pages,
                token_requests,
                ..
            } = self.seen();
            let counts = (pages, token_requests);
            ensure!(counts == reached.counts(), "{counts:?}, not {reached:?}");
        }
        let calls = self.portal.calls();
        ensure!(
            calls == usize::from(expected == Expected::Accepted),
            "{calls} calls to the portal"
        );
        let cause = cause.unwrap_or_default();
        ensure!(
            cause.len() <= LONGEST_CAUSE && !cause.contains(char::is_control),
            "the log gets {} bytes: {:?}",
            cause.len(),
            cause.chars().take(80).collect::<String>()
        );
        Ok(())
    }
}

/// No state, nonce or challenge is used a second time.
fn drawn_anew(drawn: impl Iterator<Item = String>) -> Result<()> {
    let mut seen = BTreeSet::new();
    for secret in drawn {
        ensure!(seen.insert(secret), "something was drawn a second time");
    }
    Ok(())
}

/// Nobody listens there any more.
async fn closed(port: u16) -> Result<()> {
    let connected = TcpStream::connect(("127.0.0.1", port)).await;
    let refused = connected.err().context("the listener is still open")?;
    ensure!(refused.kind() == ErrorKind::ConnectionRefused, "{refused}");
    Ok(())
}
