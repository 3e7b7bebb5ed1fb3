//! The portal goes away at one step or another, and comes back.

use super::{
    as_far_as_the_last_banner, confirm_identity, done_once, nothing_happened, open, sign_in,
    temporary::shown,
};

use anyhow::{Result, ensure};
use support::{
    stage::{Host, Stage, Time},
    words::Language,
};

pub(super) async fn away_at_the_start() -> Result<()> {
    let name = "reset-passcode/network-away-at-the-start";
    let mut stage = Stage::set_off_the_network(name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    stage.app_says("signing-in-lead-unknown", &[]).await?;
    stage.app_says("signing-in-portal-unreachable", &[]).await?;
    stage.picture("away").await?;
    stage.press("signing-in-again").await?;
    stage.app_says("signing-in-portal-unreachable", &[]).await?;
    stage.find_the_network().await?;
    let organisation = [("organisation", stage.company.name())];
    stage.app_says("signing-in-lead", &organisation).await?;
    let over = stage.words.say("signing-in-portal-unreachable", &[])?;
    stage.app.no_longer_reads(&over).await?;
    sign_in(&stage, &person).await?;
    nothing_happened(&stage, &device)
}

pub(super) async fn lost_while_the_browser_is_open(host: Host) -> Result<()> {
    let name = "reset-passcode/network-lost-in-the-browser";
    let mut stage = Stage::set(host, name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    let name = [("device", device.name())];
    sign_in(&stage, &person).await?;
    open(&stage, &device).await?;
    confirm_identity(&stage, &device).await?;
    stage.fill_in(&person).await?;
    stage.lose_the_network();
    stage.send_in().await?;
    stage.picture("the-app-waits").await?;
    stage.press("signing-in-reopen").await?;
    stage
        .app_says("signing-in-unreachable-reset-passcode", &name)
        .await?;
    stage.app_says("signing-in-next", &[]).await?;
    stage.picture("network-lost").await?;
    nothing_happened(&stage, &device)?;
    stage.find_the_network().await?;
    stage.press("signing-in-again").await?;
    stage.sign_in(&person).await?;
    stage.app_says("device-details", &[]).await?;
    confirm_identity(&stage, &device).await?;
    stage.sign_in(&person).await?;
    stage.app_says("last-title", &name).await?;
    stage.press("last-button").await?;
    stage.app_says("activity-succeeded", &[]).await?;
    let passcode = shown(&stage).await?;
    ensure!(
        stage.opens(&device, &passcode)?,
        "what is shown doesn't open it"
    );
    done_once(&stage, &device)
}

pub(super) async fn lost_before_signing_in_anew(host: Host) -> Result<()> {
    let name = "reset-passcode/network-lost-before-signing-in-anew";
    let mut stage = Stage::set(host, name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    let name = [("device", device.name())];
    sign_in(&stage, &person).await?;
    open(&stage, &device).await?;
    stage.press("reset-passcode").await?;
    stage.app_says("confirm-you-title", &name).await?;
    stage.lose_the_network();
    stage.press("confirm-sign-out").await?;
    stage
        .app_says("signing-in-unreachable-reset-passcode", &name)
        .await?;
    stage.picture("network-lost").await?;
    nothing_happened(&stage, &device)?;
    stage.find_the_network().await?;
    stage.press("signing-in-again").await?;
    stage.sign_in(&person).await?;
    stage.app_says("device-details", &[]).await?;
    stage.picture("back-at-the-device").await?;
    nothing_happened(&stage, &device)
}

pub(super) async fn lost_before_the_last_press(host: Host) -> Result<()> {
    let name = "reset-passcode/network-lost";
    let mut stage = Stage::set(host, name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    let name = [("device", device.name())];
    as_far_as_the_last_banner(&stage, &person, &device).await?;
    stage.lose_the_network();
    stage.press("last-button").await?;
    stage.app_says("last-doubt-title", &[]).await?;
    stage.app_says("last-doubt", &name).await?;
    stage.picture("network-lost").await?;
    nothing_happened(&stage, &device)?;
    stage.find_the_network().await?;
    stage.press("last-try-again").await?;
    stage.app_says("activity-succeeded", &[]).await?;
    stage.picture("done-after-all").await?;
    done_once(&stage, &device)
}

pub(super) async fn lost_before_the_passcode_is_shown(host: Host) -> Result<()> {
    let name = "reset-passcode/network-lost-before-showing";
    let mut stage = Stage::set(host, name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    as_far_as_the_last_banner(&stage, &person, &device).await?;
    stage.press("last-button").await?;
    stage.app_says("activity-succeeded", &[]).await?;
    stage.lose_the_network();
    stage.press("passcode-show").await?;
    stage.app_says("passcode-unreachable", &[]).await?;
    stage.picture("not-shown").await?;
    stage.find_the_network().await?;
    let passcode = shown(&stage).await?;
    ensure!(
        stage.opens(&device, &passcode)?,
        "what is shown doesn't open it"
    );
    done_once(&stage, &device)
}
