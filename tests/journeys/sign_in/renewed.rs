//! Access tokens that hardly last: the session goes on for as long as the issuer renews them.

use super::{is_dead, leaks, session_ended, sign_in};
use anyhow::{Result, ensure};
use std::collections::BTreeSet;
use support::{
    oidc_provider::AccessTokens,
    page::Role,
    stage::{Keychain, Stage},
    waiting::until,
};

/// How often it has to be renewed before we believe that it can be.
const RENEWALS: usize = 4;

/// The person notices nothing of it, and no refresh token is used twice.
pub(super) async fn before_every_call() -> Result<()> {
    let name = "sign-in/renewed";
    let stage =
        Stage::set_at_oidc_provider(name, AccessTokens::HardlyLast, Keychain::Missing).await?;
    sign_in(&stage).await?;
    let provider = stage.provider()?;
    let seen = until("the session to be renewed", async || {
        look_around(&stage).await?;
        let seen = provider.seen().await?;
        Ok((seen.outcomes("refresh_token").len() >= RENEWALS).then_some(seen))
    })
    .await?;
    stage.picture("still-signed-in").await?;
    let refused = seen
        .token_requests
        .iter()
        .filter(|it| it.outcome != "granted");
    ensure!(refused.count() == 0, "{:?}", seen.token_requests);
    let tokens = &seen.handed_out.refresh_tokens;
    let different: BTreeSet<_> = tokens.iter().collect();
    ensure!(
        different.len() == tokens.len(),
        "a refresh token came twice"
    );
    ensure!(seen.asked.len() == 1, "asked {} times", seen.asked.len());
    let log = stage.service_log();
    ensure!(!log.contains("token refused"), "the service took one amiss");
    leaks::none(&stage).await
}

/// The issuer ends the session, and so does the app, when it next needs a token.
pub(super) async fn until_the_issuer_says_no() -> Result<()> {
    let name = "sign-in/revoked";
    let stage =
        Stage::set_at_oidc_provider(name, AccessTokens::HardlyLast, Keychain::Missing).await?;
    sign_in(&stage).await?;
    let provider = stage.provider()?;
    provider.end_every_session().await?;
    // Something of the app's own may need a token before a person could press anything.
    stage.app.client().refresh().await?;
    session_ended(&stage).await?;
    let seen = provider.seen().await?;
    let refused = seen.outcomes("refresh_token");
    let refused = refused
        .iter()
        .filter(|outcome| **outcome == "invalid_grant");
    ensure!(refused.count() == 1, "{:?}", seen.token_requests);
    is_dead(&stage, seen.last_refresh_token()?).await?;

    let again = stage.words.say("signing-in-again", &[])?;
    ensure!(
        stage.app.offers(Role::Button, &again).await?,
        "no way to sign in again"
    );
    leaks::none(&stage).await
}

/// To the settings and back to the devices, which are asked for anew.
async fn look_around(stage: &Stage) -> Result<()> {
    for (link, title) in [
        ("frame-settings", "settings-title"),
        ("frame-my-devices", "devices-empty-title"),
    ] {
        let link = stage.words.say(link, &[])?;
        stage.app.press(Role::Link, &link).await?;
        stage.app_says(title, &[]).await?;
    }
    Ok(())
}
