//! Whoever can't approve what goes beyond the caps reads why, and nothing happens: who asked for it, who has been an
//! administrator for less than a day, who looked at another list, and who comes too late.

use super::approved::{HANDLES, MANY, ask, nothing_has_happened, select};
use super::{confirms, has_roles, signs_in, signs_out};
use anyhow::{Result, ensure};
use std::fs;
use support::{
    company::Company,
    page::Role,
    records,
    stage::{Host, Stage, Time},
    words::Language,
};
use tempfile::TempDir;

/// How long it can be decided, in seconds.
const A_DAY: u32 = 24 * 60 * 60;
/// How long before the end of that somebody looks who could approve it.
const BEFORE: u32 = 10 * 60;

/// Another list stands where somebody has the list open that they looked at.
const CHANGE_LIST: &str =
    "UPDATE bulk_actions SET list_hash = randomblob(32) WHERE approval = 'pending'";

pub(super) async fn and_said_why(host: Host) -> Result<()> {
    let folder = TempDir::with_prefix("company-")?;
    let company = folder.path().join("organisation.toml");
    fs::copy(Company::demo(), &company)?;
    let name = "it-staff/approval-refused";
    let mut stage = Stage::set_in(&company, host, name, Language::English, Time::Movable).await?;
    let devices = HANDLES.map(|handle| stage.company.device(handle));
    let devices = devices.into_iter().collect::<Result<Vec<_>>>()?;

    signs_in(&stage, "mark").await?;
    select(&stage, &devices).await?;
    ask(&stage).await?;
    let approval = stage.words.say("it-bulk-to-approval", &[])?;
    stage.app.press(Role::Link, &approval).await?;
    cannot(&stage, "approval-cannot-own").await?;
    stage.picture("own").await?;
    signs_out(&stage).await?;

    has_roles(&mut stage, &company, "priya", &["administrator"]).await?;
    signs_in(&stage, "priya").await?;
    open(&stage).await?;
    cannot(&stage, "approval-cannot-new").await?;
    stage.picture("new").await?;
    signs_out(&stage).await?;

    stage.let_pass(A_DAY - BEFORE).await?;
    signs_in(&stage, "eva").await?;
    open(&stage).await?;
    another_list(&stage).await?;
    nothing_has_happened(&stage, &devices)?;

    stage.let_pass(BEFORE).await?;
    cannot(&stage, "approval-lapsed").await?;
    stage.picture("lapsed").await?;
    nothing_has_happened(&stage, &devices)
}

/// From anywhere to what waits for a decision.
async fn open(stage: &Stage) -> Result<()> {
    stage.go_to("frame-approvals").await?;
    stage.app_says("approvals-waiting", &[]).await?;
    let title = stage.words.say("it-sheet-remove", &MANY)?;
    stage.app.press(Role::Link, &title).await
}

/// The page says why under `id` and has nothing to press, also at the address at which it would ask for a decision.
async fn cannot(stage: &Stage, id: &str) -> Result<()> {
    stage.app_says(id, &[]).await?;
    offers_nothing(stage).await?;
    let url = stage.app.client().current_url().await?;
    stage
        .visit(&format!("{}?decide=approve", url.path()))
        .await?;
    stage.app_says(id, &[]).await?;
    offers_nothing(stage).await
}

async fn offers_nothing(stage: &Stage) -> Result<()> {
    for id in ["approval-approve", "approval-reject"] {
        let button = stage.words.say(id, &[])?;
        let offered = stage.app.offers(Role::Button, &button).await?;
        ensure!(!offered, "\"{button}\" is offered");
    }
    let asked = stage.words.say("approval-approve-confirm", &[])?;
    ensure!(!stage.app.text().await?.contains(&asked), "\"{asked}\"");
    Ok(())
}

/// Somebody who could approve it presses the last button, and by then the list isn't the one that they see.
async fn another_list(stage: &Stage) -> Result<()> {
    stage.press("approval-approve").await?;
    confirms(stage, "eva").await?;
    let question = [MANY[0], MANY[1], ("name", "Mark Visser")];
    stage
        .app_says("approval-approve-title-remove", &question)
        .await?;
    let changed = records::change(&stage.database(), CHANGE_LIST, [])?;
    ensure!(changed == 1, "{changed} lists wait");
    let last = stage.words.say("approval-approve-remove", &MANY)?;
    stage.app.press(Role::Button, &last).await?;
    stage.app_says("approval-list-changed", &[]).await?;
    ensure!(
        !stage.app.offers(Role::Button, &last).await?,
        "a list that nobody has looked at can be approved"
    );
    stage.picture("another-list").await
}
