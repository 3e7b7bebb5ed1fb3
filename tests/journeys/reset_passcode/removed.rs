//! An iPhone: the passcode is removed, and there is no temporary one.

use super::{as_far_as_the_last_banner, done_once};

use anyhow::{Context as _, Result, ensure};
use support::{
    stage::{Host, Stage, Time},
    words::Language,
};

pub(super) async fn removed(host: Host) -> Result<()> {
    let stage = Stage::set(host, "reset-passcode/iphone", Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-iphone")?;
    let name = [("device", device.name())];
    as_far_as_the_last_banner(&stage, &person, &device).await?;
    stage.app_says("last-removes", &name).await?;
    stage.app_says("last-touch-id", &[]).await?;
    stage.app_says("last-not-with-you-removed", &[]).await?;
    stage.press("last-button").await?;
    stage.app_says("activity-removed", &name).await?;
    stage.app_says("passcode-removed-step-open", &name).await?;
    stage.picture("done").await?;
    done_once(&stage, &device)?;
    let own = device.passcode.as_deref().context("it has a passcode")?;
    ensure!(stage.opens(&device, "")?, "it still asks for a passcode");
    ensure!(!stage.opens(&device, own)?, "its old passcode is still set");
    Ok(())
}
