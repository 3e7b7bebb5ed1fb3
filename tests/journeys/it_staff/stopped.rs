//! The help desk stops everything that IT asked for: what waits is called off, nothing new is taken on, and an
//! administrator lets IT act again.

use super::{another_signs_in, confirms, signed_in};
use anyhow::{Result, ensure};
use support::{
    company::Device,
    page::Role,
    stage::{Host, Stage},
    words::{Language, Words},
};

/// It waits for as long as it takes: nobody has switched it on.
const OFFLINE: &str = "daan-offline";
/// A device that the search leaves out.
const ANOTHER: &str = "Archive phone";
/// Why, as everybody in IT reads it.
const WHY: &str = "Somebody locks phones who shouldn’t";

pub(super) async fn by_the_help_desk_until_an_administrator(host: Host) -> Result<()> {
    let stage = signed_in(host, "it-staff/stopped", "fatima").await?;
    let device = stage.company.device(OFFLINE)?;
    ask_for_a_lock(&stage, &device).await?;
    stage.app_says("it-state-queued", &[]).await?;
    states(&stage, &device, &["queued"])?;

    stop(&stage).await?;
    states(&stage, &device, &["cancelled"])?;
    ensure!(!lets_act(&stage).await?, "the help desk lets IT act again");
    is_refused(&stage, &device).await?;
    states(&stage, &device, &["cancelled"])?;

    another_signs_in(&stage, "mark").await?;
    let_act(&stage).await?;
    states(&stage, &device, &["cancelled"])?;
    ask_for_a_lock(&stage, &device).await?;
    stage.app_says("it-state-queued", &[]).await?;
    states(&stage, &device, &["cancelled", "queued"])?;
    ensure!(stage.journal(&device)?.is_empty(), "it heard of something");
    in_dutch(&stage).await
}

/// From all devices to the sheet of this one, up to the press that sends it.
async fn ask_for_a_lock(stage: &Stage, device: &Device) -> Result<()> {
    stage.go_to("frame-all-devices").await?;
    stage.app.reads(ANOTHER).await?;
    let search = stage.words.say("it-devices-search", &[])?;
    stage.app.type_into(&search, device.name()).await?;
    stage.app.no_longer_reads(ANOTHER).await?;
    let named = [("device", device.name())];
    let select = stage.words.say("it-devices-select", &named)?;
    stage.app.press(Role::Field, &select).await?;
    stage.press("action-remote-lock").await?;
    stage
        .app_says("it-sheet-will-run", &[("number", "1")])
        .await?;
    // The button says which: "Lock Work phone".
    stage.press("lock-button").await
}

/// What the switch does is said before it is pressed, and what holds afterwards.
async fn stop(stage: &Stage) -> Result<()> {
    stage.go_to("frame-device-actions").await?;
    stage.press("it-stop").await?;
    stage.app_says("it-stop-title", &[]).await?;
    stage.app_says("it-stop-what", &[]).await?;
    stage.app_says("it-stop-what-not", &[]).await?;
    stage.picture("asked").await?;
    let why = stage.words.say("it-stop-reason", &[])?;
    stage.app.type_into(&why, WHY).await?;
    stage.press("it-stop-button").await?;
    stage.app_says("it-stop-stopped-title", &[]).await?;
    let by = [("name", "Fatima El Amrani")];
    stage.app_says("it-stop-stopped-by", &by).await?;
    let because = [("reason", WHY)];
    stage.app_says("it-stop-because", &because).await?;
    stage.app_says("it-state-cancelled", &[]).await?;
    stage.picture("stopped").await
}

/// What IT asks for next isn't taken on, and the sheet says why.
async fn is_refused(stage: &Stage, device: &Device) -> Result<()> {
    ask_for_a_lock(stage, device).await?;
    stage.app_says("failure-stopped", &[]).await?;
    stage.picture("refused").await?;
    let runs = stage.words.say("it-sheet-will-run", &[("number", "1")])?;
    ensure!(
        !stage.app.text().await?.contains(&runs),
        "it would run all the same"
    );
    stage.press("it-sheet-close").await
}

/// An administrator reads who stopped it and why, and lets IT act again after a fresh sign-in.
async fn let_act(stage: &Stage) -> Result<()> {
    stage.go_to("frame-device-actions").await?;
    stage
        .app_says("it-stop-because", &[("reason", WHY)])
        .await?;
    stage.press("it-stop-let-act").await?;
    stage.app_says("it-stop-let-act-confirm", &[]).await?;
    stage.picture("first-banner").await?;
    confirms(stage, "mark").await?;
    stage.app_says("it-stop-let-act-title", &[]).await?;
    stage.app_says("it-stop-let-act-what", &[]).await?;
    stage.picture("last-banner").await?;
    stage.press("it-stop-let-act").await?;
    stage.app_says("it-stop", &[]).await?;
    let stopped = stage.words.say("it-stop-stopped-title", &[])?;
    stage.app.no_longer_reads(&stopped).await?;
    stage.picture("acts-again").await
}

async fn lets_act(stage: &Stage) -> Result<bool> {
    let button = stage.words.say("it-stop-let-act", &[])?;
    stage.app.offers(Role::Button, &button).await
}

/// The switch says the same in Dutch.
async fn in_dutch(stage: &Stage) -> Result<()> {
    let dutch = Words::of(Language::Dutch)?;
    stage.go_to("frame-settings").await?;
    let language = stage.words.say("settings-language-dutch", &[])?;
    stage.app.press(Role::Radio, &language).await?;
    stage
        .app
        .press(Role::Link, &dutch.say("frame-device-actions", &[])?)
        .await?;
    let stop = dutch.say("it-stop", &[])?;
    stage.app.press(Role::Button, &stop).await?;
    for id in ["it-stop-title", "it-stop-what", "it-stop-what-not"] {
        stage.app.reads(&dutch.say(id, &[])?).await?;
    }
    stage.picture("in-dutch").await
}

/// Where everything stands that was ever asked of the device, the oldest first.
fn states(stage: &Stage, device: &Device, expected: &[&str]) -> Result<()> {
    let commands = stage.commands(device)?;
    let states: Vec<_> = commands.iter().map(|it| it.state.as_str()).collect();
    ensure!(states == expected, "{commands:?}");
    Ok(())
}
