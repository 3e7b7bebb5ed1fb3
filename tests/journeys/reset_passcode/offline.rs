//! The device is off: the request waits, and the page says for what and until when.

use super::{as_far_as_the_last_banner, opens_as_before};

use anyhow::{Result, ensure};
use support::{
    stage::{Host, Stage, Time},
    words::Language,
};

pub(super) async fn waits(host: Host) -> Result<()> {
    let name = "reset-passcode/device-offline";
    let mut stage = Stage::set(host, name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    let name = [("device", device.name())];
    as_far_as_the_last_banner(&stage, &person, &device).await?;
    stage.switch_devices_off();
    stage.press("last-button").await?;
    stage.app_says("activity-waiting", &name).await?;
    stage.app_says("reason-under-way", &[]).await?;
    stage.picture("waiting").await?;
    let commands = stage.commands(&device)?;
    ensure!(
        commands.len() == 1 && ["queued", "sent"].contains(&commands[0].state.as_str()),
        "{commands:?}"
    );
    ensure!(
        stage.journal(&device)?.is_empty(),
        "the device did something"
    );
    opens_as_before(&stage, &device)
}
