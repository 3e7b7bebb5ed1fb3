//! What can be done without a fresh sign-in: check the status, restart, rename.

use super::{done_once, opened};
use anyhow::{Result, ensure};
use support::{
    page::Role,
    stage::{Host, Time},
    words::Language,
};

pub(super) async fn check_status(host: Host) -> Result<()> {
    let name = "employee/check-status";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "phone").await?;
    stage.press("action-check-status").await?;
    stage
        .app_says("story-checked-status", &[("device", device.name())])
        .await?;
    stage.picture("checked").await?;
    done_once(&stage, &device)
}

pub(super) async fn restart(host: Host) -> Result<()> {
    let name = "employee/restart";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "laptop").await?;
    let named = [("device", device.name())];
    stage.press("action-restart").await?;
    stage.app_says("restart-title", &named).await?;
    stage.app_says("restart-what", &named).await?;
    stage.picture("banner").await?;
    stage.press("restart-button").await?;
    stage.app_says("story-restarted", &named).await?;
    stage.picture("restarted").await?;
    done_once(&stage, &device)?;
    let state = stage.state(&device)?;
    ensure!(state["restarts"] == 1, "{state}");
    Ok(())
}

pub(super) async fn rename(host: Host) -> Result<()> {
    let name = "employee/rename";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "phone").await?;
    stage.press("action-rename").await?;
    stage.app_says("rename-hint", &[("own", "Pixel 7")]).await?;
    let label = stage.words.say("rename-label", &[])?;
    // The second letter is Cyrillic.
    stage.app.type_into(&label, "Wоrk phone").await?;
    stage.press("rename-save").await?;
    stage.app_says("failure-name-mixed-scripts", &[]).await?;
    stage.picture("refused").await?;
    stage.app.type_into(&label, "Pocket phone").await?;
    stage.press("rename-save").await?;
    stage.app.no_longer_reads(&label).await?;
    stage.app.reads("Pocket phone").await?;
    stage.picture("renamed").await?;
    stage.press("frame-close").await?;
    stage.app.reads("Pocket phone").await?;
    stage.app.no_longer_reads(device.name()).await?;
    let list = stage.app.offers(Role::Link, "Pocket phone").await?;
    ensure!(list, "the list doesn't know its new name");
    ensure!(
        stage.journal(&device)?.is_empty(),
        "the device heard of its name"
    );
    Ok(())
}
