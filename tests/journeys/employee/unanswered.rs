//! Devices that never fetch a request, never answer it, or answer that they couldn't.

use super::{ask_for_a_lock, is, only_command, opened};
use anyhow::{Result, ensure};
use support::{
    stage::{Host, Time},
    waiting::until,
    words::Language,
};

/// A second more than a lock waits for its device.
const A_DAY: u32 = 24 * 60 * 60 + 1;
/// A second more than a device may take to answer.
const AN_ANSWER: u32 = 10 * 60 + 1;

pub(super) async fn never_fetched(host: Host) -> Result<()> {
    let name = "employee/expires";
    let (stage, device) = opened(host, name, Language::English, Time::Movable, "away").await?;
    let named = [("device", device.name())];
    ask_for_a_lock(&stage, &device).await?;
    stage.app_says("pending-remote-lock", &named).await?;
    stage.let_pass(A_DAY).await?;
    until("it to expire", async || {
        let command = only_command(&stage, &device)?;
        Ok((command.state == "expired").then_some(()))
    })
    .await?;
    stage.app_says("story-expired", &named).await?;
    stage.picture("expired").await?;
    ensure!(!is(&stage, &device, "locked")?, "it is locked");
    Ok(())
}

pub(super) async fn never_answered(host: Host) -> Result<()> {
    let name = "employee/never-answers";
    let (stage, device) = opened(host, name, Language::English, Time::Movable, "silent").await?;
    let named = [("device", device.name())];
    ask_for_a_lock(&stage, &device).await?;
    stage.app_says("activity-running", &named).await?;
    stage.let_pass(AN_ANSWER).await?;
    stage.app_says("story-unknown", &named).await?;
    stage.picture("never-answered").await?;
    let command = only_command(&stage, &device)?;
    ensure!(command.state == "unknown", "{command:?}");
    ensure!(!is(&stage, &device, "locked")?, "it is locked");
    Ok(())
}

pub(super) async fn fails(host: Host) -> Result<()> {
    let name = "employee/fails";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "failing").await?;
    let named = [("device", device.name())];
    ask_for_a_lock(&stage, &device).await?;
    stage.app_says("story-failed", &named).await?;
    stage.picture("failed").await?;
    let command = only_command(&stage, &device)?;
    ensure!(command.state == "failed", "{command:?}");
    ensure!(!is(&stage, &device, "locked")?, "it is locked");
    Ok(())
}
