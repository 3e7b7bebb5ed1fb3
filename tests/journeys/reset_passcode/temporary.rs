//! A temporary passcode: asked for, made, shown, spelled out, and typed on the device.

use super::{as_far_as_the_last_banner, done_once};

use anyhow::{Context as _, Result, ensure};
use support::{
    company::Device,
    page::Role,
    stage::{Host, Stage, Time},
    waiting::until,
    words::{Language, Words},
};

/// An Android phone of before 7.0: letters and digits. In English the language is switched on the
/// way, and everything that is said changes with it.
pub(super) async fn letters_and_digits(host: Host, name: &str, language: Language) -> Result<()> {
    let stage = Stage::set(host, name, language, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    as_far_as_the_last_banner(&stage, &person, &device).await?;
    stage
        .app_says("last-temporary-letters", &[("device", device.name())])
        .await?;
    let passcode = reset_and_show(&stage, &device).await?;
    let letters = passcode
        .chars()
        .any(|character| character.is_ascii_lowercase());
    let digits = passcode.chars().any(|character| character.is_ascii_digit());
    ensure!(
        letters && digits && passcode.len() >= 9,
        "not letters and digits"
    );
    stage.press("passcode-spell").await?;
    stage.app_says("passcode-spell-less", &[]).await?;
    stage.picture("spelled-out").await?;
    can_be_printed(&stage).await?;
    told_about_it(&stage, &device).await?;
    if language == Language::English {
        switch_to_dutch(&stage).await?;
    }
    Ok(())
}

/// A Windows Phone: digits, for its keypad.
pub(super) async fn digits(host: Host) -> Result<()> {
    let stage = Stage::set(
        host,
        "reset-passcode/windows-phone",
        Language::English,
        Time::Real,
    )
    .await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-lumia")?;
    as_far_as_the_last_banner(&stage, &person, &device).await?;
    stage
        .app_says("last-temporary-digits", &[("device", device.name())])
        .await?;
    let passcode = reset_and_show(&stage, &device).await?;
    let digits = passcode.chars().all(|character| character.is_ascii_digit());
    ensure!(digits && passcode.len() >= 8, "not digits");
    Ok(())
}

/// From the last banner to a passcode that opens the device.
async fn reset_and_show(stage: &Stage, device: &Device) -> Result<String> {
    ask_and_show(stage, device, "last-button").await
}

/// The same of what opens the device's account, as the banner names it there: a password.
pub(crate) async fn reset_account_and_show(stage: &Stage, device: &Device) -> Result<String> {
    ask_and_show(stage, device, "last-button-account").await
}

async fn ask_and_show(stage: &Stage, device: &Device, button: &str) -> Result<String> {
    let own = device.passcode.as_deref().context("it has a passcode")?;
    stage.press(button).await?;
    stage.app_says("activity-succeeded", &[]).await?;
    stage.picture("done").await?;
    done_once(stage, device)?;
    let passcode = shown(stage).await?;
    stage.picture("shown").await?;
    ensure!(
        stage.opens(device, &passcode)?,
        "what is shown doesn't open it"
    );
    ensure!(
        !stage.opens(device, own)?,
        "the old passcode still opens it"
    );
    Ok(passcode)
}

/// Shows the passcode, and reads it off the screen.
pub(super) async fn shown(stage: &Stage) -> Result<String> {
    stage.press("passcode-show").await?;
    stage.app_says("passcode-hides-in", &[]).await?;
    let shown = until("the passcode to be shown", async || {
        let shown = stage.app.text_of("output").await?;
        Ok(shown.filter(|shown| !shown.is_empty()))
    })
    .await?;
    // It is shown in groups, for the eye only.
    Ok(shown.replace(' ', ""))
}

/// Where there may be a printer, the system is asked to print. In the app its dialog would stay open.
async fn can_be_printed(stage: &Stage) -> Result<()> {
    let print = stage.words.say("passcode-print", &[])?;
    match stage.host {
        Host::App => return Ok(()),
        Host::PhonesWebsite => {
            ensure!(
                !stage.app.offers(Role::Button, &print).await?,
                "no phone prints"
            );
            return Ok(());
        }
        Host::Website(_) => {}
    }
    let browser = stage.app.client();
    browser
        .execute(
            "window.print = () => document.body.dataset.printed = ''",
            Vec::new(),
        )
        .await?;
    stage.app.press(Role::Button, &print).await?;
    let printed = browser
        .execute("return 'printed' in document.body.dataset", Vec::new())
        .await?;
    ensure!(printed == true, "nothing was printed");
    Ok(())
}

/// The flag and the timeline say so, too.
async fn told_about_it(stage: &Stage, device: &Device) -> Result<()> {
    let name = [("device", device.name())];
    stage.app_says("activity-temporary", &name).await?;
    stage.app_says("activity-accepted", &[]).await?;
    stage.press("frame-close").await?;
    let flag = stage.words.say("notifications-flag", &[])?;
    stage.app.press(Role::Button, &flag).await?;
    stage
        .app_says("notification-temporary-passcode", &name)
        .await?;
    stage.picture("notifications").await?;
    stage.app.press(Role::Button, &flag).await
}

async fn switch_to_dutch(stage: &Stage) -> Result<()> {
    let english = &stage.words;
    let dutch = Words::of(Language::Dutch)?;
    stage.go_to("frame-settings").await?;
    let language = english.say("settings-language-dutch", &[])?;
    stage.app.press(Role::Radio, &language).await?;
    let kept = match stage.host {
        Host::App => "settings-kept",
        Host::Website(_) | Host::PhonesWebsite => "settings-kept-while-used",
    };
    for id in ["settings-title", "settings-theme", kept] {
        stage.app.reads(&dutch.say(id, &[])?).await?;
        stage.app.no_longer_reads(&english.say(id, &[])?).await?;
    }
    stage.picture("in-dutch").await?;
    let devices = dutch.say("frame-my-devices", &[])?;
    stage.open_menu(&dutch).await?;
    stage.app.press(Role::Link, &devices).await?;
    stage.app.reads(&dutch.say("devices-title", &[])?).await
}
