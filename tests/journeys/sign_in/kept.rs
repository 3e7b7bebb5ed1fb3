//! The session outlives the app where the computer has a keychain, and says so where it hasn't.

use super::{is_dead, kept_files, leaks, revoked, settings_say, sign_in};
use anyhow::{Result, bail, ensure};
use support::{
    oidc_provider::AccessTokens,
    page::Role,
    stage::{Keychain, Stage},
};

/// First sign-in, a restart, and signing out here and on the issuer's page.
pub(super) async fn until_signed_out() -> Result<()> {
    let name = "sign-in/kept";
    let mut stage = Stage::set_at_oidc_provider(name, AccessTokens::Last, Keychain::There).await?;
    stage.app_says("signing-in-browser-opens", &[]).await?;
    sign_in(&stage).await?;
    settings_say(&stage, "settings-kept-until-signed-out").await?;
    stage.picture("kept").await?;
    let files = kept_files(&stage)?;
    ensure!(files.len() == 1, "kept in {} files", files.len());
    let seen = stage.provider()?.seen().await?;
    let [asked] = seen.asked.as_slice() else {
        bail!("asked {} times", seen.asked.len());
    };
    let method = asked.get("code_challenge_method").map(String::as_str);
    ensure!(method == Some("S256"), "{asked:?}");
    ensure!(!asked.contains_key("prompt"), "{asked:?}");
    ensure!(seen.token_requests.len() == 1, "{:?}", seen.token_requests);

    stage.restart_app().await?;
    stage.app_says("devices-empty-title", &[]).await?;
    stage.picture("after-a-restart").await?;
    ensure!(
        !stage.app_opened_browser(),
        "the browser was opened for nothing"
    );
    let seen = stage.provider()?.seen().await?;
    ensure!(
        seen.outcomes("refresh_token") == ["granted"],
        "{:?}",
        seen.token_requests
    );
    settings_say(&stage, "settings-kept-until-signed-out").await?;
    leaks::none(&stage).await?;

    sign_out(&stage).await?;
    ensure!(kept_files(&stage)?.is_empty(), "something is left");
    stage.restart_app().await?;
    stage.app_says("signing-in-browser-opens", &[]).await?;
    stage.picture("signed-out").await?;
    // The issuer has forgotten the person, too: it asks for the password.
    sign_in(&stage).await?;
    leaks::none(&stage).await
}

/// The app gives its tokens back, and the browser ends the session with the issuer.
async fn sign_out(stage: &Stage) -> Result<()> {
    stage.press("frame-sign-out").await?;
    stage.app_says("signing-in-browser-opens", &[]).await?;
    let browser = stage.browser().await?;
    browser.reads("Do you want to sign-out from").await?;
    stage.browser_picture("issuer-asks").await?;
    browser.press(Role::Button, "Yes, sign me out").await?;
    browser.reads("Sign-out Success").await?;
    let seen = revoked(stage, 1).await?;
    ensure!(seen.ended_sessions == 1, "{} ended", seen.ended_sessions);
    is_dead(stage, seen.last_refresh_token()?).await
}

/// Without a keychain there is nothing that could keep it safe.
pub(super) async fn until_closed() -> Result<()> {
    let name = "sign-in/no-keychain";
    let mut stage =
        Stage::set_at_oidc_provider(name, AccessTokens::Last, Keychain::Missing).await?;
    sign_in(&stage).await?;
    settings_say(&stage, "settings-kept").await?;
    stage.picture("not-kept").await?;
    ensure!(kept_files(&stage)?.is_empty(), "it was kept nevertheless");
    leaks::none(&stage).await?;
    stage.restart_app().await?;
    stage.app_says("signing-in-browser-opens", &[]).await?;
    let seen = stage.provider()?.seen().await?;
    ensure!(seen.token_requests.len() == 1, "{:?}", seen.token_requests);
    Ok(())
}
