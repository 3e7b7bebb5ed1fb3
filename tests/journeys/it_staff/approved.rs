//! An administrator wants to remove more devices than one person may alone: nothing happens before another
//! administrator has seen the list, confirmed that it's they, and agreed.

use super::{another_signs_in, confirms, signed_in};
use crate::employee::{done_once, is};
use anyhow::{Result, ensure};
use support::{company::Device, page::Role, stage::Host, stage::Stage};

/// One more than an administrator removes alone within ten minutes; all of them are Sanne's, and in contact.
pub(super) const HANDLES: [&str; 6] = [
    "sanne-tablet",
    "sanne-laptop",
    "sanne-phone",
    "sanne-lumia",
    "sanne-build",
    "sanne-pixel",
];
/// How many that are, as the portal writes it.
pub(super) const MANY: [(&str, &str); 2] = [("count", "6"), ("number", "6")];
/// A device that the search leaves out.
const ANOTHER: &str = "Archive phone";
/// Why, as the other administrator reads it.
const WHY: &str = "Sanne leaves the company on Friday";

pub(super) async fn by_a_second_administrator(host: Host) -> Result<()> {
    let stage = signed_in(host, "it-staff/approved", "mark").await?;
    let devices = HANDLES.map(|handle| stage.company.device(handle));
    let devices = devices.into_iter().collect::<Result<Vec<_>>>()?;
    select(&stage, &devices).await?;
    ask(&stage).await?;
    nothing_has_happened(&stage, &devices)?;
    is_not_for_who_asked(&stage).await?;
    nothing_has_happened(&stage, &devices)?;

    another_signs_in(&stage, "eva").await?;
    approve(&stage, &devices).await?;
    for device in &devices {
        done_once(&stage, device)?;
        ensure!(
            !is(&stage, device, "managed")?,
            "{} is still managed",
            device.name()
        );
    }
    Ok(())
}

/// All devices, narrowed to Sanne's, of which these are selected.
pub(super) async fn select(stage: &Stage, devices: &[Device]) -> Result<()> {
    stage.go_to("frame-all-devices").await?;
    stage.app.reads(ANOTHER).await?;
    let search = stage.words.say("it-devices-search", &[])?;
    stage.app.type_into(&search, "sanne").await?;
    stage.app.no_longer_reads(ANOTHER).await?;
    for device in devices {
        let named = [("device", device.name())];
        let select = stage.words.say("it-devices-select", &named)?;
        stage.app.press(Role::Field, &select).await?;
    }
    stage.app_says("it-devices-selected", &MANY).await?;
    stage.picture("selected").await
}

/// The sheet says who has to agree, wants a fresh sign-in and a reason, and is asked for approval.
pub(super) async fn ask(stage: &Stage) -> Result<()> {
    stage.press("action-remove").await?;
    stage.app_says("it-sheet-would-run", &MANY).await?;
    stage.app_says("it-sheet-approval-title", &[]).await?;
    stage.app_says("it-sheet-confirm-you", &[]).await?;
    stage.picture("sheet").await?;
    confirms(stage, "mark").await?;
    stage.app_says("it-sheet-approval-title", &[]).await?;
    stage.app_says("it-sheet-reason-first", &[]).await?;
    stage.picture("again").await?;
    let button = stage.words.say("it-sheet-ask-approval", &[])?;
    ensure!(
        !stage.app.offers(Role::Button, &button).await?,
        "it can be asked for without a reason"
    );
    let why = stage.words.say("it-sheet-reason", &[])?;
    stage.app.type_into(&why, WHY).await?;
    stage.picture("reason").await?;
    stage.press("it-sheet-ask-approval").await?;
    stage
        .app_says("it-bulk-count-awaiting-approval", &MANY)
        .await?;
    stage.app_says("it-bulk-needs-approval", &[]).await?;
    stage.picture("asked").await
}

/// Whoever asked for it is led to the approval, and told that another administrator has to decide.
async fn is_not_for_who_asked(stage: &Stage) -> Result<()> {
    let approval = stage.words.say("it-bulk-to-approval", &[])?;
    stage.app.press(Role::Link, &approval).await?;
    stage.app_says("approval-cannot-own", &[]).await?;
    let approve = stage.words.say("approval-approve", &[])?;
    ensure!(
        !stage.app.offers(Role::Button, &approve).await?,
        "one's own can be approved"
    );
    stage.picture("own").await
}

/// The other administrator finds it, reads the list and why, and approves it after a fresh sign-in.
async fn approve(stage: &Stage, devices: &[Device]) -> Result<()> {
    stage.go_to("frame-approvals").await?;
    stage.app_says("approvals-waiting", &[]).await?;
    stage.picture("waiting").await?;
    let title = stage.words.say("it-sheet-remove", &MANY)?;
    stage.app.press(Role::Link, &title).await?;
    stage.app.reads(WHY).await?;
    for device in devices {
        stage.app.reads(device.name()).await?;
    }
    stage.picture("list").await?;
    stage.press("approval-approve").await?;
    stage.app_says("approval-approve-confirm", &[]).await?;
    stage.picture("first-banner").await?;
    confirms(stage, "eva").await?;
    let by = [("name", "Mark Visser")];
    let question = [MANY[0], MANY[1], by[0]];
    stage
        .app_says("approval-approve-title-remove", &question)
        .await?;
    stage.app_says("approval-approve-what", &by).await?;
    stage.picture("last-banner").await?;
    nothing_has_happened(stage, devices)?;
    let last = stage.words.say("approval-approve-remove", &MANY)?;
    stage.app.press(Role::Button, &last).await?;
    let by = [("name", "Eva Lindqvist")];
    stage.app_says("approval-approved", &by).await?;
    stage.picture("approved").await?;
    let follow = stage.words.say("approval-follow", &[])?;
    stage.app.press(Role::Link, &follow).await?;
    stage.app_says("it-bulk-count-succeeded", &MANY).await?;
    stage.picture("removed").await
}

/// No device was told of anything, and none will be.
pub(super) fn nothing_has_happened(stage: &Stage, devices: &[Device]) -> Result<()> {
    for device in devices {
        let commands = stage.commands(device)?;
        ensure!(commands.is_empty(), "{commands:?}");
        let journal = stage.journal(device)?;
        ensure!(journal.is_empty(), "{}: {journal:?}", device.name());
    }
    Ok(())
}
