//! A fresh sign-in at an issuer that remembers the person: it asks again, and who answers counts.

use super::{is_dead, leaks, prove, sign_in};
use crate::reset_passcode::{nothing_happened, temporary::reset_account_and_show};
use anyhow::{Context as _, Result, ensure};
use support::{
    company::Device,
    oidc_provider::AccessTokens,
    page::Role,
    stage::{Keychain, Stage},
    waiting::until,
};

/// Where the command with the code stands.
const COMMAND: &str = ".command-line code";

/// The person proves who they are, and resets the passcode of their computer: the service believes a token
/// that was renewed since, because it says when that was.
pub(super) async fn resets_a_passcode() -> Result<()> {
    let (stage, computer) = at_the_issuer("sign-in/fresh", AccessTokens::HardlyLast).await?;
    let sanne = stage.company.person("sanne")?;
    prove(&stage, &sanne).await?;
    let device = [("device", computer.name())];
    stage.app_says("last-title-account", &device).await?;
    stage.picture("last-banner").await?;
    let asked = stage.provider()?.seen().await?.asked;
    let asked = asked.last().context("the issuer was asked")?;
    for (name, value) in [
        ("prompt", "login"),
        ("max_age", "300"),
        ("login_hint", &sanne.user_name),
    ] {
        let said = asked.get(name).map(String::as_str);
        ensure!(said == Some(value), "{name} in {asked:?}");
    }

    let passcode = reset_account_and_show(&stage, &computer).await?;
    let seen = stage.provider()?.seen().await?;
    ensure!(
        seen.outcomes("authorization_code") == ["granted", "granted"],
        "{:?}",
        seen.token_requests
    );
    leaks::not_written(&stage, &[("the temporary passcode", &passcode)])?;
    leaks::none(&stage).await
}

/// Somebody else proves who they are: nobody is signed in, and their tokens are given back.
pub(super) async fn by_somebody_else() -> Result<()> {
    let name = "sign-in/fresh-somebody-else";
    let (stage, computer) = at_the_issuer(name, AccessTokens::HardlyLast).await?;
    prove(&stage, &stage.company.person("james")?).await?;
    let said = stage.words.say("callback-somebody-else-text", &[])?;
    stage.in_browser().reads(&said).await?;
    let device = [("device", computer.name())];
    stage
        .app_says("signing-in-somebody-else-reset-passcode", &device)
        .await?;
    stage.picture("somebody-else").await?;
    nothing_happened(&stage, &computer)?;
    let seen = super::revoked(&stage, 2).await?;
    is_dead(&stage, seen.last_refresh_token()?).await?;
    leaks::none(&stage).await
}

/// From nothing to the issuer's page that asks once more. The tokens of before are given back by then.
pub(super) async fn at_the_issuer(name: &str, tokens: AccessTokens) -> Result<(Stage, Device)> {
    let mut stage = Stage::set_at_oidc_provider(name, tokens, Keychain::Missing).await?;
    let computer = Device::new("sanne-computer", "contoso-lt-0177", "regenboog-71");
    sign_in(&stage).await?;
    let code = code(&stage).await?;
    stage.enrol(&computer, &code)?;
    let devices = stage.words.say("frame-my-devices", &[])?;
    stage.app.press(Role::Link, &devices).await?;
    stage.app.reads(computer.name()).await?;
    stage.app.press(Role::Link, computer.name()).await?;
    stage.app_says("device-details", &[]).await?;
    stage.press("reset-passcode").await?;
    let device = [("device", computer.name())];
    stage.app_says("confirm-you-title", &device).await?;
    stage.picture("first-banner").await?;
    let before = stage.provider()?.seen().await?;
    stage.press("confirm-sign-out").await?;
    stage
        .app_says("signing-in-waiting-reset-passcode", &device)
        .await?;
    super::revoked(&stage, 1).await?;
    is_dead(&stage, before.last_refresh_token()?).await?;
    Ok((stage, computer))
}

/// The code with which a Linux computer is enrolled, as the page shows it.
async fn code(stage: &Stage) -> Result<String> {
    for link in ["devices-add", "enrolment-linux"] {
        let link = stage.words.say(link, &[])?;
        stage.app.press(Role::Link, &link).await?;
    }
    stage.press("enrolment-code-get").await?;
    let placeholder = stage.words.say("enrolment-code-placeholder", &[])?;
    let command = until("the command with its code", async || {
        let command = stage.app.text_of(COMMAND).await?;
        Ok(command.filter(|command| !command.ends_with(&placeholder)))
    })
    .await?;
    let code = command.rsplit(' ').next();
    Ok(code.context("a code ends the command")?.to_owned())
}
