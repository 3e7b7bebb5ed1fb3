//! IT: finds a device among all of them, selects it, looks at what an action would do, and cancels.

use super::{has_something, is_as_read, set, signs_in, stop};
use anyhow::Result;
use support::{
    keyboard::{
        Key::{Enter, Escape, Space},
        Keyboard,
    },
    stage::{Host, Stage},
};

pub(super) async fn looks_at_what_it_could_do(host: Host) -> Result<()> {
    let stage = set(host, "keyboard/it-staff").await?;
    let keyboard = Keyboard::before(&stage.app);
    signs_in(&stage, &keyboard).await?;

    keyboard.chapter("All devices");
    keyboard
        .walks_to(&stop(&stage, "link", "frame-all-devices")?)
        .await?;
    keyboard.strikes(Enter).await?;
    stage.app.reads("Office laptop").await?;
    has_something(&keyboard).await?;
    narrows(&stage, &keyboard).await?;
    looks(&stage, &keyboard).await?;
    opens(&stage, &keyboard).await?;
    is_as_read("it-staff", &keyboard)
}

/// By what is searched for, and by a filter that is opened and left again.
async fn narrows(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    keyboard.chapter("Searching");
    keyboard
        .walks_to(&stop(stage, "searchbox", "it-devices-search")?)
        .await?;
    keyboard.types("phone").await?;
    stage.app.no_longer_reads("Office laptop").await?;

    keyboard.chapter("Filtering");
    let platform = stop(stage, "button", "it-devices-platform")?;
    keyboard.walks_to(&platform).await?;
    keyboard.strikes(Enter).await?;
    let android = stop(stage, "checkbox", "platform-android")?;
    keyboard.walks_to(&android).await?;
    keyboard.strikes(Space).await?;
    stage.app.reads("Work phone").await?;
    keyboard.strikes(Escape).await?;
    keyboard.is_led_to(&platform).await
}

/// Selects the device, asks what locking it would do, and cancels that in both ways.
async fn looks(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    keyboard.chapter("Selecting");
    let name = [("device", "Work phone")];
    let select = stage.words.say("it-devices-select", &name)?;
    keyboard.walks_to(&format!("checkbox \"{select}")).await?;
    keyboard.strikes(Space).await?;
    stage
        .app_says("it-devices-selected", &[("number", "1")])
        .await?;

    keyboard.chapter("What locking it would do");
    let lock = stop(stage, "button", "action-remote-lock")?;
    keyboard.walks_back_to(&lock).await?;
    keyboard.strikes(Enter).await?;
    let one = [("number", "1")];
    stage.app_says("it-sheet-will-run", &one).await?;
    has_something(keyboard).await?;
    keyboard.goes_round().await?;
    keyboard.strikes(Escape).await?;
    keyboard.is_led_to(&lock).await?;
    keyboard.strikes(Enter).await?;
    stage.app_says("it-sheet-will-run", &one).await?;
    keyboard
        .walks_to(&stop(stage, "button", "it-sheet-cancel")?)
        .await?;
    keyboard.strikes(Enter).await?;
    keyboard.is_led_to(&lock).await
}

/// Opens the device from its row, and comes back to it.
async fn opens(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    keyboard.chapter("Opening it");
    keyboard.walks_to("link \"Work phone").await?;
    keyboard.strikes(Enter).await?;
    stage.app_says("device-actions", &[]).await?;
    has_something(keyboard).await?;
    keyboard.goes_round().await?;
    keyboard.strikes(Escape).await?;
    keyboard.is_led_to("link \"Work phone").await
}
