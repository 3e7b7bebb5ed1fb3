//! A device is removed, or reset to its factory settings: both end its management.

use super::{confirmed, done_once, is, opened};
use anyhow::{Result, ensure};
use support::{
    page::Role,
    stage::{Host, Stage, Time},
    words::Language,
};

pub(super) async fn removed(host: Host) -> Result<()> {
    let name = "employee/remove";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "tablet").await?;
    confirmed(
        &stage,
        &device,
        "action-remove",
        "confirm-remove-title",
        "remove-title",
    )
    .await?;
    stage.press("remove-button").await?;
    stage.app_says("undo-button", &[]).await?;
    stage.picture("can-be-undone").await?;
    stage.app_says("device-gone", &[]).await?;
    stage.picture("gone").await?;
    done_once(&stage, &device)?;
    ensure!(!is(&stage, &device, "managed")?, "it is still managed");
    ensure!(
        is(&stage, &device, "hasPersonalData")?,
        "it lost what is Mila's"
    );
    ensure!(
        !is(&stage, &device, "hasCompanyData")?,
        "it kept what is the company's"
    );
    in_no_list(&stage, device.name(), "notification-removed").await
}

pub(super) async fn reset(host: Host) -> Result<()> {
    let name = "employee/reset-device";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "phone").await?;
    let named = [("device", device.name())];
    confirmed(
        &stage,
        &device,
        "action-reset-device",
        "confirm-reset-device-title",
        "reset-device-title",
    )
    .await?;
    let button = stage.words.say("reset-device-button", &[])?;
    ensure!(
        !stage.app.offers(Role::Button, &button).await?,
        "it can be erased without its name"
    );
    let label = stage.words.say("reset-device-type", &named)?;
    stage.app.type_into(&label, device.name()).await?;
    stage.picture("typed").await?;
    stage.press("reset-device-button").await?;
    stage.app_says("device-gone", &[]).await?;
    stage.picture("gone").await?;
    done_once(&stage, &device)?;
    for kept in ["managed", "hasPersonalData", "passcodeSet"] {
        ensure!(!is(&stage, &device, kept)?, "it isn't erased: {kept}");
    }
    in_no_list(&stage, device.name(), "notification-erased").await
}

/// The device has left the list; what happened is told.
async fn in_no_list(stage: &Stage, device: &str, told: &str) -> Result<()> {
    stage.press("frame-close").await?;
    stage.go_to("frame-notifications").await?;
    stage.app_says(told, &[("device", device)]).await?;
    stage.picture("told").await?;
    stage.go_to("frame-my-devices").await?;
    stage.app_says("devices-title", &[]).await?;
    stage.app.no_longer_reads(device).await
}
