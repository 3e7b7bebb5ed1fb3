//! Confirming as somebody else: nobody is signed in, nothing has changed, and the right person can start again.

use super::{confirm_identity, nothing_happened, open, sign_in};

use anyhow::Result;
use support::{
    stage::{Host, Stage, Time},
    words::Language,
};

pub(super) async fn somebody_else(host: Host) -> Result<()> {
    let name = "reset-passcode/somebody-else";
    let stage = Stage::set(host, name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let other = stage.company.person("james")?;
    let device = stage.company.device("sanne-phone")?;
    sign_in(&stage, &person).await?;
    open(&stage, &device).await?;
    confirm_identity(&stage, &device).await?;
    stage.sign_in(&other).await?;
    stage
        .browser_ends_with("callback-somebody-else-text")
        .await?;
    let name = [("device", device.name())];
    stage
        .app_says("signing-in-somebody-else-reset-passcode", &name)
        .await?;
    stage.app_says("signing-in-somebody-else-next", &[]).await?;
    stage.picture("somebody-else").await?;
    nothing_happened(&stage, &device)?;

    // The issuer remembers the other one by now, and asks all the same.
    stage.press("signing-in-again").await?;
    stage.sign_in(&person).await?;
    stage.app.reads(device.name()).await?;
    stage.app_says("device-details", &[]).await
}
