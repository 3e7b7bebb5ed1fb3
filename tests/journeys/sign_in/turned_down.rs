//! A portal that no fresh sign-in satisfies: it wants an authentication context that the issuer doesn't know. Nobody is
//! sent round in circles.

use super::{fresh::at_the_issuer, leaks, prove};
use crate::reset_passcode::nothing_happened;
use anyhow::{Context as _, Result, ensure};
use support::{company::Device, oidc_provider::AccessTokens, stage::Stage};

/// The person signs in anew, and once more for what the portal wants of it; the third time they are told.
pub(super) async fn twice_and_no_more() -> Result<()> {
    let name = "sign-in/turned-down";
    let (stage, computer) = at_the_issuer(name, AccessTokens::NameNoContext).await?;
    confirms(&stage, &computer).await?;
    stage.app_says("confirm-you-challenged", &[]).await?;
    stage.picture("once").await?;
    stage.press("confirm-sign-out").await?;
    let device = [("device", computer.name())];
    stage
        .app_says("signing-in-waiting-reset-passcode", &device)
        .await?;
    confirms(&stage, &computer).await?;
    stage.app_says("failure-turned-down", &[]).await?;
    nothing_happened(&stage, &computer)?;
    // Signed in, signed in anew, and anew with the context that the portal wants.
    let asked = stage.provider()?.seen().await?.asked;
    let claims: Vec<_> = asked.iter().map(|it| it.get("claims")).collect();
    let [None, None, Some(claims)] = claims.as_slice() else {
        anyhow::bail!("the issuer was asked for {claims:?}");
    };
    let claims: serde_json::Value = serde_json::from_str(claims)?;
    let context = claims.pointer("/access_token/acrs/value");
    let context = context.context("the context stands in the claims")?;
    ensure!(context == "c1", "{claims}");
    stage.picture("twice").await?;
    leaks::none(&stage).await
}

/// Proves who they are, and presses the last button.
async fn confirms(stage: &Stage, computer: &Device) -> Result<()> {
    prove(stage, &stage.company.person("sanne")?).await?;
    let device = [("device", computer.name())];
    stage.app_says("last-title-account", &device).await?;
    stage.press("last-button-account").await
}
