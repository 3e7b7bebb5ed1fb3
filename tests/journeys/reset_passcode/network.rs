//! The portal goes away just before the last press, and comes back.

use super::{as_far_as_the_last_banner, done_once, nothing_happened};
use crate::{
    stage::{Stage, Time},
    words::Language,
};
use anyhow::Result;

pub(super) async fn lost_before_the_last_press() -> Result<()> {
    let name = "reset-passcode/network-lost";
    let mut stage = Stage::set(name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    let name = [("device", device.name())];
    as_far_as_the_last_banner(&stage, &person, &device).await?;
    stage.lose_the_network();
    stage.press("last-button").await?;
    stage.app_says("last-doubt", &name).await?;
    stage.picture("network-lost").await?;
    nothing_happened(&stage, &device)?;
    stage.find_the_network().await?;
    stage.press("last-try-again").await?;
    stage.app_says("activity-succeeded", &[]).await?;
    stage.picture("done-after-all").await?;
    done_once(&stage, &device)
}
