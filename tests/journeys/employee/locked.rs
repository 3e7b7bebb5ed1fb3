//! A device is locked from afar; one without a passcode can't be.

use super::{ask_for_a_lock, done_once, is, only_command, opened};
use anyhow::{Context as _, Result, ensure};
use support::{
    page::Role,
    stage::{Host, Time},
    words::Language,
};

pub(super) async fn with_its_passcode(host: Host, name: &str, language: Language) -> Result<()> {
    let (stage, device) = opened(host, name, language, Time::Real, "phone").await?;
    let named = [("device", device.name())];
    ask_for_a_lock(&stage, &device).await?;
    stage.app_says("story-locked", &named).await?;
    stage.picture("locked").await?;
    done_once(&stage, &device)?;
    ensure!(is(&stage, &device, "locked")?, "it isn't locked");
    let passcode = device.passcode.as_deref().context("it has a passcode")?;
    ensure!(!stage.opens(&device, "0000")?, "anything opens it");
    ensure!(stage.opens(&device, passcode)?, "its passcode doesn't");
    stage.press("frame-close").await?;
    let flag = stage.words.say("notifications-flag", &[])?;
    stage.app.press(Role::Button, &flag).await?;
    stage.app_says("notification-locked", &named).await?;
    stage.picture("notifications").await
}

pub(super) async fn without_a_passcode(host: Host) -> Result<()> {
    let name = "employee/no-passcode-set";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "tablet").await?;
    let named = [("device", device.name())];
    ask_for_a_lock(&stage, &device).await?;
    stage.app_says("story-no-passcode-set", &named).await?;
    stage.picture("not-locked").await?;
    let command = only_command(&stage, &device)?;
    ensure!(command.state == "failed", "{command:?}");
    ensure!(!is(&stage, &device, "locked")?, "it is locked");
    Ok(())
}
