//! Signing in at an issuer that others wrote, node oidc-provider: what the person reads, what the issuer
//! and the service saw, and that nothing secret of it is left anywhere.

mod elevated;
mod fresh;
mod kept;
mod leaks;
mod renewed;
mod stolen;
mod turned_down;

mod organisations;

use crate::Journey;
use anyhow::{Result, ensure};
use futures::FutureExt as _;
use std::{fs, path::Path};
use support::{company::Person, oidc_provider::Seen, page::Role, stage::Stage, waiting::until};

/// Every journey.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("sign-in/kept", |_| kept::until_signed_out().boxed_local()),
    ("sign-in/no-keychain", |_| {
        kept::until_closed().boxed_local()
    }),
    ("sign-in/renewed", |_| {
        renewed::before_every_call().boxed_local()
    }),
    ("sign-in/revoked", |_| {
        renewed::until_the_issuer_says_no().boxed_local()
    }),
    ("sign-in/stolen", |_| stolen::used_first().boxed_local()),
    ("sign-in/fresh", |_| {
        fresh::resets_a_passcode().boxed_local()
    }),
    ("sign-in/fresh-somebody-else", |_| {
        fresh::by_somebody_else().boxed_local()
    }),
    ("sign-in/turned-down", |_| {
        turned_down::twice_and_no_more().boxed_local()
    }),
    ("sign-in/elevated", |_| {
        elevated::in_the_same_tab().boxed_local()
    }),
    ("sign-in/elevated-again", |_| {
        elevated::in_another_tab().boxed_local()
    }),
    ("sign-in/organisations", |_| {
        organisations::several("sign-in/organisations").boxed_local()
    }),
];

/// From the sign-in screen to the page of the person's devices, of which there are none: the portal says so.
async fn sign_in(stage: &Stage) -> Result<()> {
    stage.press("signing-in-button").await?;
    stage.app_says("signing-in-waiting", &[]).await?;
    prove(stage, &stage.company.person("sanne")?).await?;
    stage.app_says("devices-empty-title", &[]).await
}

/// Fills in the issuer's page in the browser, which asks whoever it doesn't remember.
async fn prove(stage: &Stage, person: &Person) -> Result<()> {
    let browser = stage.browser().await?;
    browser.type_into("User name", &person.user_name).await?;
    browser.type_into("Password", &person.password).await?;
    stage.browser_picture("issuer").await?;
    browser.press(Role::Button, "Sign in").await
}

async fn settings_say(stage: &Stage, id: &str) -> Result<()> {
    let settings = stage.words.say("frame-settings", &[])?;
    stage.app.press(Role::Link, &settings).await?;
    stage.app_says(id, &[]).await
}

/// That the session is over, and its words say so.
async fn session_ended(stage: &Stage) -> Result<()> {
    stage.app_says("signing-in-session-ended", &[]).await?;
    stage.picture("session-ended").await
}

/// Waits until the issuer has taken back what was granted to the app so many times.
async fn revoked(stage: &Stage, times: u32) -> Result<Seen> {
    let provider = stage.provider()?;
    until("the issuer to take the tokens back", async || {
        let seen = provider.seen().await?;
        Ok((seen.revoked_grants == times).then_some(seen))
    })
    .await
}

/// That a refresh token is good for nothing any more.
async fn is_dead(stage: &Stage, refresh_token: &str) -> Result<()> {
    let redeemed = stage.provider()?.redeems(refresh_token).await?;
    ensure!(redeemed.is_none(), "the issuer still takes it");
    Ok(())
}

/// What lies in the folder of sessions; none of it may tell anything.
fn kept_files(stage: &Stage) -> Result<Vec<Vec<u8>>> {
    let mut kept = Vec::new();
    for folder in fs::read_dir(stage.app_data())? {
        let sessions = folder?.path().join("sessions");
        if sessions.is_dir() {
            for file in fs::read_dir(sessions)? {
                kept.push(read(&file?.path())?);
            }
        }
    }
    Ok(kept)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let bytes = fs::read(path)?;
    for plain in ["sanne", "Contoso", "127.0.0.1", "localhost"] {
        let tells = bytes.windows(plain.len()).any(|it| it == plain.as_bytes());
        ensure!(!tells, "{} says {plain}", path.display());
    }
    Ok(bytes)
}
