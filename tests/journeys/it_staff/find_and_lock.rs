//! The help desk finds somebody's devices and locks those that can be locked, after a sheet has said which.

use super::signed_in;
use crate::employee::{done_once, is};
use anyhow::{Result, ensure};
use support::{page::Role, stage::Host};

pub(super) async fn locks_what_can_be_locked(host: Host) -> Result<()> {
    let stage = signed_in(host, "it-staff/find-and-lock", "fatima").await?;
    let phone = stage.company.device("sanne-phone")?;
    let laptop = stage.company.device("sanne-laptop")?;
    stage.go_to("frame-people").await?;
    stage.app.press(Role::Link, "Sanne de Vries").await?;
    for device in [&phone, &laptop] {
        let named = [("device", device.name())];
        let select = stage.words.say("it-devices-select", &named)?;
        stage.app.press(Role::Field, &select).await?;
    }
    stage
        .app_says("it-devices-selected", &[("number", "2")])
        .await?;
    stage.picture("selected").await?;

    stage.press("action-remote-lock").await?;
    let one = [("number", "1")];
    stage.app_says("it-sheet-will-run", &one).await?;
    stage.app_says("it-sheet-cannot", &one).await?;
    stage.app_says("reason-lock-platform", &[]).await?;
    stage.picture("sheet").await?;
    ensure!(
        stage.commands(&phone)?.is_empty(),
        "it ran before anybody said so"
    );

    stage.app.client().refresh().await?;
    stage.app_says("it-sheet-will-run", &one).await?;
    // The button says which: "Lock Work phone".
    stage.press("lock-button").await?;
    stage.app_says("it-bulk-count-succeeded", &one).await?;
    stage.picture("locked").await?;
    done_once(&stage, &phone)?;
    ensure!(is(&stage, &phone, "locked")?, "it isn't locked");
    ensure!(
        stage.commands(&laptop)?.is_empty(),
        "what can't be locked was asked to"
    );
    Ok(())
}
