//! A device whose passcode can't be reset: greyed out, with the reason and what to do instead.

use super::{nothing_happened, open, sign_in};

use anyhow::{Result, ensure};
use support::{
    page::Role,
    stage::{Host, Stage, Time},
    words::Language,
};

pub(super) async fn denied(host: Host) -> Result<()> {
    let stage = Stage::set(host, "reset-passcode/denied", Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-pixel")?;
    sign_in(&stage, &person).await?;
    open(&stage, &device).await?;
    stage.app_says("reason-android-too-new", &[]).await?;
    stage.app_says("instead-reset-device", &[]).await?;
    stage.app_says("help-title", &[]).await?;
    stage.picture("denied").await?;
    let row = stage.words.say("reset-passcode", &[])?;
    let offered = stage.app.offers(Role::Button, &row).await?;
    ensure!(!offered, "it can be pressed");
    // Who presses it all the same gets nowhere.
    stage.press("reset-passcode").await?;
    let title = [("device", device.name())];
    let title = stage.words.say("confirm-you-title", &title)?;
    stage.app.no_longer_reads(&title).await?;
    nothing_happened(&stage, &device)
}
