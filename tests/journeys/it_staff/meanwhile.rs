//! An administrator has all of the company's thousand devices locked, and before all of them are, fifty are other devices
//! and the administrator is none any more. Whatever was locked was on the list that was confirmed, and could be when its
//! turn came; the screens say how many that were.

mod fleet;

use super::{another_signs_in, has_roles, signs_in, signs_out};
use anyhow::{Result, ensure};
use fleet::{Fleet, LISTED, changes};
use support::{
    page::Role,
    records::{ANSWERED, TAKEN, WAITING, count},
    stage::{Host, Stage},
    waiting::until,
};
use tempfile::TempDir;

/// All of the company's, as the portal writes it.
const ALL: (&str, &str) = ("number", "1,000");
/// On how many of them it runs.
const RUNS: [(&str, &str); 2] = [("count", "850"), ("number", "850")];
/// On how many it can't.
const CANNOT: (&str, &str) = ("number", "150");
/// How many are locked in the end: every second one on the list, but those that became others.
const LOCKED: usize = 375;
const LOCKED_WRITTEN: &str = "375";

/// Commands that aren't for a device on their list, or do something else than stands there.
const NOT_ON_LIST: &str = "SELECT count(*) FROM commands WHERE NOT EXISTS (
    SELECT 1 FROM bulk_devices WHERE bulk_devices.bulk_seq = commands.bulk_seq
    AND bulk_devices.place = commands.bulk_place
    AND bulk_devices.device_id = commands.device_id AND bulk_devices.effect = commands.effect)";

pub(super) async fn devices_and_whoever_asked_change(host: Host) -> Result<()> {
    let folder = TempDir::with_prefix("company-")?;
    let company = folder.path().join("organisation.toml");
    fleet::write(&company)?;
    let name = "it-staff/meanwhile";
    let mut stage = Stage::set_with_devices_off(&company, host, name).await?;
    let fleet = Fleet::enrols(&stage).await?;

    signs_in(&stage, "mark").await?;
    confirm(&stage).await?;
    fleet.changes(&stage).await?;
    let database = stage.database();
    until("every command", async || {
        Ok((count(&database, ANSWERED)? == LISTED).then_some(()))
    })
    .await?;
    let locked = fleet.take(0).await?;
    let done = [("number", LOCKED_WRITTEN)];
    stage.app_says("it-bulk-count-succeeded", &done).await?;
    stage.picture("half-of-them").await?;
    let bulk = stage.app.client().current_url().await?.path().to_owned();
    signs_out(&stage).await?;

    has_roles(&mut stage, &company, "mark", &["employee"]).await?;
    signs_in(&stage, "mark").await?;
    is_an_employee(&stage, &bulk).await?;
    let after = fleet.take(1).await?;
    ensure!(
        after.is_empty(),
        "{} were locked for nobody in IT",
        after.len()
    );

    another_signs_in(&stage, "eva").await?;
    is_told(&stage).await?;
    is_right(&stage, &locked)
}

/// All devices, narrowed to the company's: all of those are selected, and locked after the sheet has said which.
async fn confirm(stage: &Stage) -> Result<()> {
    stage.go_to("frame-all-devices").await?;
    stage.press("it-devices-ownership").await?;
    let company = stage.words.say("ownership-company", &[])?;
    stage.app.press(Role::Radio, &company).await?;
    let thousand = [("count", "1000"), ALL];
    stage.app_says("it-devices-count", &thousand).await?;
    let shown = stage.words.say("it-devices-select-shown", &[])?;
    stage.app.press(Role::Field, &shown).await?;
    let all = stage.words.say("it-devices-select-all", &[ALL])?;
    stage.app.press(Role::Button, &all).await?;
    stage.app_says("it-devices-selected", &[ALL]).await?;
    stage.picture("selected").await?;
    stage.press("action-remote-lock").await?;
    stage.app_says("it-sheet-will-run", &RUNS).await?;
    stage.app_says("it-sheet-cannot", &[CANNOT]).await?;
    stage.picture("sheet").await?;
    let lock = stage.words.say("it-sheet-do-remote-lock", &RUNS)?;
    stage.app.press(Role::Button, &lock).await?;
    let by = [("name", "Mark Visser")];
    stage.app_says("it-bulk-requested", &by).await
}

/// Whoever asked for it reads that what became of it is for IT alone, and isn't led to IT's places any more.
async fn is_an_employee(stage: &Stage, bulk: &str) -> Result<()> {
    stage.visit(bulk).await?;
    stage.app_says("it-only-title", &[]).await?;
    let all = stage.words.say("frame-all-devices", &[])?;
    let led = stage.app.offers(Role::Link, &all).await?;
    ensure!(!led, "an employee is led to everybody's devices");
    stage.picture("not-any-more").await
}

/// Another administrator reads on how many devices it ended how.
async fn is_told(stage: &Stage) -> Result<()> {
    stage.go_to("frame-device-actions").await?;
    let progress = [("done", LOCKED_WRITTEN), ("all", "850")];
    stage
        .app_says("it-actions-many-progress", &progress)
        .await?;
    stage.picture("actions").await?;
    let devices = stage.words.say("it-sheet-devices", &RUNS)?;
    stage.app.reads(&devices).await?;
    let action = stage.words.say("action-remote-lock", &[])?;
    stage.app.press(Role::Link, &action).await?;
    let ended = [("done", "850"), ("all", "850")];
    stage.app_says("it-bulk-progress", &ended).await?;
    let done = [("number", LOCKED_WRITTEN)];
    stage.app_says("it-bulk-count-succeeded", &done).await?;
    stage.picture("what-became-of-it").await
}

/// Nothing ran but what was confirmed and still right, and nothing more will.
fn is_right(stage: &Stage, locked: &[usize]) -> Result<()> {
    for at in locked {
        ensure!(*at < LISTED, "{at} was locked, and wasn't on the list");
        ensure!(!changes(*at), "{at} was locked, and is another device");
    }
    ensure!(locked.len() == LOCKED, "{} were locked", locked.len());
    let database = stage.database();
    for (query, expected) in [(TAKEN, LOCKED), (WAITING, 0), (NOT_ON_LIST, 0)] {
        let found = count(&database, query)?;
        ensure!(found == expected, "{found} instead of {expected}: {query}");
    }
    Ok(())
}
