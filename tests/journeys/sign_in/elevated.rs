//! A fresh sign-in at an issuer whose access tokens don't say when it was: the service asks the issuer itself, in
//! the tab in which the person has just signed in.

use super::{fresh::at_the_issuer, leaks, prove};
use crate::reset_passcode::temporary::reset_account_and_show;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use support::{
    company::Device,
    oidc_provider::{AccessTokens, ServiceClient},
    stage::Stage,
};

/// The person types their password once, and resets the passcode of their computer.
pub(super) async fn in_the_same_tab() -> Result<()> {
    let (stage, computer) = at_the_issuer("sign-in/elevated", AccessTokens::DontSayWhen).await?;
    prove(&stage, &stage.company.person("sanne")?).await?;
    let code = arrives(&stage, &computer).await?;
    let asked = asked_by_service(&stage).await?;
    let [asked] = asked.as_slice() else {
        anyhow::bail!("the service asked {} times", asked.len());
    };
    let max_age = asked.get("max_age").map(String::as_str);
    ensure!(max_age == Some("300"), "{asked:?}");
    ensure!(!asked.contains_key("prompt"), "{asked:?}");
    is_reset(&stage, &computer, &code).await
}

/// The person closes the tab in between, opens it again from the app, and types nothing.
pub(super) async fn in_another_tab() -> Result<()> {
    let name = "sign-in/elevated-again";
    let (stage, computer) = at_the_issuer(name, AccessTokens::DontSayWhen).await?;
    stage.provider()?.stops_the_service_once().await?;
    prove(&stage, &stage.company.person("sanne")?).await?;
    stage.in_browser().reads("A notice").await?;
    stage.in_browser().close_tab().await?;
    stage.press("signing-in-reopen").await?;
    stage.browser().await?;
    let code = arrives(&stage, &computer).await?;
    let asked = asked_by_service(&stage).await?;
    ensure!(asked.len() == 2, "the service asked {} times", asked.len());
    is_reset(&stage, &computer, &code).await?;
    strays(&stage).await
}

/// Whoever comes to the service's pages without being sent there reads why nothing happens.
async fn strays(stage: &Stage) -> Result<()> {
    let callback = format!("{}/portal/v1/elevations/callback", stage.portal());
    stage.in_browser().go_to(&callback).await?;
    let said = stage.words.say("callback-over-text", &[])?;
    stage.in_browser().reads(&said).await?;
    stage.browser_picture("strayed").await
}

/// The last banner stands in the app, and the browser says so. Returns the code that it brought.
async fn arrives(stage: &Stage, computer: &Device) -> Result<String> {
    let device = [("device", computer.name())];
    stage.app_says("last-title-account", &device).await?;
    stage.picture("last-banner").await?;
    let said = stage.words.say("callback-signed-in-text", &[])?;
    stage.in_browser().reads(&said).await?;
    stage.browser_picture("signed-in").await?;
    let url = stage.in_browser().client().current_url().await?;
    ensure!(url.path() == "/elevated", "the browser ends at {url}");
    let code = url.query_pairs().find(|(name, _)| name == "code");
    let (_, code) = code.context("the browser brought a code")?;
    Ok(code.into_owned())
}

/// What the service asked the issuer, in order.
async fn asked_by_service(stage: &Stage) -> Result<Vec<BTreeMap<String, String>>> {
    let mut asked = stage.provider()?.seen().await?.asked;
    asked.retain(|it| it.get("client_id").map(String::as_str) == Some(ServiceClient::ID));
    Ok(asked)
}

/// The service takes the sign-in for a fresh one, and nothing of what proved it is left.
async fn is_reset(stage: &Stage, computer: &Device, code: &str) -> Result<()> {
    let passcode = reset_account_and_show(stage, computer).await?;
    let seen = stage.provider()?.seen().await?;
    // Signed in, signed in anew, and the service.
    ensure!(
        seen.outcomes("authorization_code") == ["granted"; 3],
        "{:?}",
        seen.token_requests
    );
    let secrets = [
        ("the temporary passcode", passcode.as_str()),
        ("the elevation's code", code),
    ];
    leaks::not_written(stage, &secrets)?;
    leaks::none(stage).await
}
