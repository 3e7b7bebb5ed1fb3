//! An action is called off: in time, and too late.

use super::{ask_for_a_lock, confirmed, is, only_command, opened};
use anyhow::{Result, ensure};
use support::{
    page::Role,
    stage::{Host, Time},
    waiting::until,
    words::Language,
};

pub(super) async fn a_removal_in_time(host: Host) -> Result<()> {
    let name = "employee/undo";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "phone").await?;
    confirmed(
        &stage,
        &device,
        "action-remove",
        "confirm-remove-title",
        "remove-title",
    )
    .await?;
    stage.press("remove-button").await?;
    stage.press("undo-button").await?;
    stage.app_says("story-cancelled", &[]).await?;
    stage.picture("undone").await?;
    let command = only_command(&stage, &device)?;
    ensure!(command.steps == ["queued", "cancelled"], "{command:?}");
    ensure!(
        stage.journal(&device)?.is_empty(),
        "the device did something"
    );
    ensure!(is(&stage, &device, "managed")?, "it left management");
    Ok(())
}

pub(super) async fn while_it_waits(host: Host) -> Result<()> {
    let name = "employee/cancel";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "away").await?;
    ask_for_a_lock(&stage, &device).await?;
    stage
        .app_says("pending-remote-lock", &[("device", device.name())])
        .await?;
    stage.picture("waiting").await?;
    let action = stage.words.say("action-remote-lock", &[])?;
    let call_off = stage.words.say("call-off-label", &[("action", &action)])?;
    stage.app.press(Role::Button, &call_off).await?;
    stage.app_says("story-cancelled", &[]).await?;
    stage.picture("called-off").await?;
    let command = only_command(&stage, &device)?;
    ensure!(command.state == "cancelled", "{command:?}");
    Ok(())
}

/// The device takes it while the page hasn't heard of that yet: a question holds the page still until
/// the device has the command, and the press comes before the page hears of anything.
pub(super) async fn too_late(host: Host) -> Result<()> {
    let name = "employee/cancel-too-late";
    let (mut stage, device) = opened(host, name, Language::English, Time::Real, "silent").await?;
    stage.switch_devices_off();
    ask_for_a_lock(&stage, &device).await?;
    let action = stage.words.say("action-remote-lock", &[])?;
    let call_off = stage.words.say("call-off-label", &[("action", &action)])?;
    until("it can be called off", async || {
        Ok(stage
            .app
            .offers(Role::Button, &call_off)
            .await?
            .then_some(()))
    })
    .await?;
    let press_when_released = "const wanted = arguments[0];
        const button = [...document.querySelectorAll('dialog button')].find((button) =>
            button.textContent.replace(/[\\u2066-\\u2069]/g, '').includes(wanted));
        setTimeout(() => {
            confirm('Hold still');
            button.click();
        }, 0);";
    let argument = serde_json::json!(call_off);
    stage
        .app
        .client()
        .execute(press_when_released, vec![argument])
        .await?;
    stage.switch_devices_on()?;
    until("the device to have it", async || {
        let command = only_command(&stage, &device)?;
        Ok((command.state == "accepted").then_some(()))
    })
    .await?;
    stage.app.client().accept_alert().await?;
    stage.app_says("failure-too-late", &[]).await?;
    stage.picture("too-late").await?;
    let command = only_command(&stage, &device)?;
    ensure!(command.state == "accepted", "{command:?}");
    Ok(())
}
