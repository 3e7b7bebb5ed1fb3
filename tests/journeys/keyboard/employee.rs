//! An employee: past the frame to a device, its name and its passcode, then what they were told, and how it looks.

use super::{at_the_issuer, has_something, is_as_read, set, signs_in, stop};
use anyhow::{Result, ensure};
use support::{
    keyboard::{
        Key::{All, Down, Enter, Escape, Space},
        Keyboard,
    },
    stage::{Host, Stage},
};

pub(super) async fn resets_a_passcode(host: Host) -> Result<()> {
    let stage = set(host, "keyboard/employee").await?;
    let keyboard = Keyboard::before(&stage.app);
    signs_in(&stage, &keyboard).await?;

    keyboard.chapter("Past the frame");
    keyboard
        .walks_to(&stop(&stage, "link", "frame-skip")?)
        .await?;
    keyboard.strikes(Enter).await?;
    let skipped = keyboard.holds("document.activeElement.id").await?;
    ensure!(skipped == "page", "the frame isn't skipped: {skipped}");

    keyboard.chapter("Searching");
    keyboard
        .walks_to(&stop(&stage, "textbox", "devices-search")?)
        .await?;
    keyboard.types("galaxy").await?;
    stage.app.no_longer_reads("Office laptop").await?;

    keyboard.chapter("Opening a device");
    keyboard.walks_to("link \"Work phone").await?;
    keyboard.strikes(Enter).await?;
    stage.app_says("device-actions", &[]).await?;
    has_something(&keyboard).await?;
    keyboard.goes_round().await?;

    renames(&stage, &keyboard).await?;
    thinks_better_of_it(&stage, &keyboard).await?;
    resets(&stage, &keyboard).await?;
    looks_at_its_passcode(&stage, &keyboard).await?;

    keyboard.chapter("Closing it");
    keyboard.strikes(Escape).await?;
    // Nobody pressed anything to open it: the browser came back to it from the issuer.
    keyboard.is_led_to("link \"Pocket phone").await?;
    is_told(&stage, &keyboard).await?;
    chooses_a_theme(&stage, &keyboard).await?;
    is_as_read("employee", &keyboard)
}

/// Not at all, and then by another name.
async fn renames(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    keyboard.chapter("Renaming it");
    let rename = stop(stage, "button", "action-rename")?;
    let field = stop(stage, "textbox", "rename-label")?;
    keyboard.walks_to(&rename).await?;
    keyboard.strikes(Enter).await?;
    keyboard.is_led_to(&field).await?;
    keyboard.strikes(Escape).await?;
    keyboard.is_led_to(&rename).await?;
    keyboard.strikes(Space).await?;
    keyboard.is_led_to(&field).await?;
    keyboard.strikes(All).await?;
    keyboard.types("Pocket phone").await?;
    keyboard.strikes(Enter).await?;
    stage.app.reads("Pocket phone").await?;
    keyboard.is_led_to(&rename).await
}

/// Leaves the first banner in both ways: Escape closes the innermost, and then the device.
async fn thinks_better_of_it(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    let name = [("device", "Pocket phone")];
    let reset = stop(stage, "button", "reset-passcode")?;
    let asked = stage.words.say("confirm-you-title", &name)?;
    keyboard.chapter("Resetting its passcode, and thinking better of it");
    keyboard.walks_to(&reset).await?;
    keyboard.strikes(Enter).await?;
    stage.app.reads(&asked).await?;
    has_something(keyboard).await?;
    keyboard.goes_round().await?;
    keyboard
        .walks_to(&stop(stage, "button", "confirm-cancel")?)
        .await?;
    keyboard.strikes(Enter).await?;
    keyboard.is_led_to(&reset).await?;
    keyboard.strikes(Enter).await?;
    stage.app.reads(&asked).await?;
    keyboard.strikes(Escape).await?;
    keyboard.is_led_to(&reset).await?;
    stage.app.no_longer_reads(&asked).await?;
    stage.app_says("device-actions", &[]).await?;
    keyboard.strikes(Escape).await?;
    keyboard.is_led_to("link \"Pocket phone").await?;

    // Reloaded with the banner open, nothing was pressed in this page: it still closes alone.
    keyboard.chapter("The same after a reload");
    keyboard.strikes(Enter).await?;
    stage.app_says("device-actions", &[]).await?;
    keyboard.walks_to(&reset).await?;
    keyboard.strikes(Enter).await?;
    stage.app.reads(&asked).await?;
    stage.app.client().refresh().await?;
    stage.app.reads(&asked).await?;
    has_something(keyboard).await?;
    keyboard.strikes(Escape).await?;
    keyboard.is_led_to(&reset).await?;
    stage.app_says("device-actions", &[]).await
}

/// All the way.
async fn resets(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    let name = [("device", "Pocket phone")];
    keyboard.chapter("Resetting its passcode");
    keyboard.strikes(Enter).await?;
    stage.app_says("confirm-you-title", &name).await?;
    keyboard
        .walks_to(&stop(stage, "button", "confirm-sign-out")?)
        .await?;
    keyboard.strikes(Enter).await?;
    let mila = stage.company.person("mila")?;
    at_the_issuer(stage, keyboard, &mila).await?;
    stage.app_says("last-title", &name).await?;
    has_something(keyboard).await?;
    keyboard.goes_round().await?;
    keyboard
        .walks_to(&stop(stage, "button", "last-button")?)
        .await?;
    keyboard.strikes(Enter).await?;
    stage.app_says("activity-succeeded", &[]).await?;
    has_something(keyboard).await
}

/// Shows it, spells it out, and hides it again.
async fn looks_at_its_passcode(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    keyboard.chapter("Its temporary passcode");
    let show = stop(stage, "button", "passcode-show")?;
    keyboard.walks_to(&show).await?;
    keyboard.strikes(Enter).await?;
    keyboard
        .is_led_to(&stop(stage, "button", "passcode-copy")?)
        .await?;
    keyboard
        .walks_to(&stop(stage, "button", "passcode-spell")?)
        .await?;
    keyboard.strikes(Enter).await?;
    keyboard
        .is_led_to(&stop(stage, "button", "passcode-spell-less")?)
        .await?;
    keyboard
        .walks_to(&stop(stage, "button", "passcode-hide")?)
        .await?;
    keyboard.strikes(Space).await?;
    stage.app_says("passcode-hidden", &[]).await?;
    keyboard.is_led_to(&show).await
}

/// What the flag says, and that it has been read.
async fn is_told(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    keyboard.chapter("Being told");
    let flag = stop(stage, "button", "notifications-flag")?;
    keyboard.walks_to(&flag).await?;
    keyboard.strikes(Enter).await?;
    keyboard
        .walks_to(&stop(stage, "link", "notifications-see-all")?)
        .await?;
    keyboard.strikes(Escape).await?;
    keyboard.is_led_to(&flag).await?;
    keyboard.strikes(Enter).await?;
    keyboard
        .walks_to(&stop(stage, "button", "notifications-mark-all")?)
        .await?;
    keyboard.strikes(Enter).await?;
    crate::employee::flag_counts(stage, None).await?;
    has_something(keyboard).await?;
    keyboard.strikes(Escape).await?;
    keyboard.is_led_to(&flag).await
}

/// In the settings, and sees it at once.
async fn chooses_a_theme(stage: &Stage, keyboard: &Keyboard<'_>) -> Result<()> {
    keyboard.chapter("Settings");
    keyboard
        .walks_to(&stop(stage, "link", "frame-settings")?)
        .await?;
    keyboard.strikes(Enter).await?;
    stage.app_says("settings-appearance", &[]).await?;
    has_something(keyboard).await?;
    let system = stop(stage, "radio", "settings-theme-system")?;
    // The language has a choice of the same name.
    keyboard.walks_to(&system).await?;
    keyboard.walks_to(&system).await?;
    keyboard.strikes(Down).await?;
    keyboard.strikes(Down).await?;
    keyboard
        .is_led_to(&stop(stage, "radio", "settings-theme-dark")?)
        .await?;
    let theme = keyboard
        .holds("document.documentElement.dataset.theme")
        .await?;
    ensure!(theme == "dark", "the theme is {theme}");
    keyboard.goes_round().await
}
