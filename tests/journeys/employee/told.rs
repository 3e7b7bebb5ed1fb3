//! The notification flag counts, opens the device, and is cleared.

use super::{ask_for_a_lock, opened};
use anyhow::{Result, ensure};
use support::{
    company::Device,
    page::Role,
    stage::{Host, Stage, Time},
    waiting::until,
    words::Language,
};

pub(super) async fn counted_opened_and_read(host: Host) -> Result<()> {
    let name = "employee/notifications";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "phone").await?;
    locked(&stage, &device).await?;
    flag_counts(&stage, Some("1")).await?;

    open_the_flag(&stage, "1").await?;
    stage.picture("panel").await?;
    let told = stage
        .words
        .say("notification-locked", &[("device", device.name())])?;
    stage.app.press(Role::Link, &told).await?;
    stage.app_says("device-actions", &[]).await?;
    stage.picture("opened").await?;
    stage.press("frame-close").await?;
    flag_counts(&stage, None).await?;

    stage.app.press(Role::Link, device.name()).await?;
    locked(&stage, &device).await?;
    flag_counts(&stage, Some("1")).await?;
    open_the_flag(&stage, "1").await?;
    stage.press("notifications-mark-all").await?;
    flag_counts(&stage, None).await?;
    stage.picture("all-read").await?;
    let asked = stage.commands(&device)?;
    ensure!(asked.len() == 2, "{asked:?}");
    Ok(())
}

/// Locks the device and closes it.
async fn locked(stage: &Stage, device: &Device) -> Result<()> {
    let before = stage.journal(device).map_or(0, |journal| journal.len());
    ask_for_a_lock(stage, device).await?;
    until("the device to be locked", async || {
        let journal = stage.journal(device).unwrap_or_default();
        Ok((journal.len() == before + 2).then_some(()))
    })
    .await?;
    stage
        .app_says("story-locked", &[("device", device.name())])
        .await?;
    stage.press("frame-close").await
}

async fn open_the_flag(stage: &Stage, count: &str) -> Result<()> {
    let flag = stage
        .words
        .say("notifications-flag-unread", &[("count", count)])?;
    stage.app.press(Role::Button, &flag).await
}

/// Waits until the flag says that so many are unread, or none.
pub(crate) async fn flag_counts(stage: &Stage, unread: Option<&str>) -> Result<()> {
    let flag = "return document.querySelector('.flag__bell')?.getAttribute('aria-label')";
    let wanted = match unread {
        Some(count) => stage
            .words
            .say("notifications-flag-unread", &[("count", count)])?,
        None => stage.words.say("notifications-flag", &[])?,
    };
    until(&format!("the flag to say \"{wanted}\""), async || {
        let said = stage.app.client().execute(flag, vec![]).await?;
        let said = said.as_str().unwrap_or_default();
        let said = said.replace(|mark| ('\u{2066}'..='\u{2069}').contains(&mark), "");
        Ok((said == wanted).then_some(()))
    })
    .await
}
