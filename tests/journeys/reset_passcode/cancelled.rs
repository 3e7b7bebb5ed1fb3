//! The person changes their mind: in the browser, or in the app while the browser is open.

use super::{confirm_identity, nothing_happened, open, sign_in};

use anyhow::Result;
use support::{
    page::Role,
    stage::{Host, Stage, Time},
    words::Language,
};

pub(super) async fn in_the_browser(host: Host) -> Result<()> {
    let name = "reset-passcode/cancelled";
    let stage = Stage::set(host, name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    sign_in(&stage, &person).await?;
    open(&stage, &device).await?;
    confirm_identity(&stage, &device).await?;
    let cancel = stage.words.say("sign-in-cancel", &[])?;
    let browser = stage.browser().await?;
    browser.press(Role::Button, &cancel).await?;
    stage.browser_ends_with("callback-cancelled-title").await?;
    let name = [("device", device.name())];
    stage
        .app_says("signing-in-cancelled-reset-passcode", &name)
        .await?;
    stage.picture("cancelled").await?;
    nothing_happened(&stage, &device)
}

pub(super) async fn in_the_app(host: Host) -> Result<()> {
    let name = "reset-passcode/cancelled-in-the-app";
    let stage = Stage::set(host, name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    sign_in(&stage, &person).await?;
    open(&stage, &device).await?;
    confirm_identity(&stage, &device).await?;
    stage.browser().await?;
    stage.press("signing-in-reopen").await?;
    let page = stage.browser().await?;
    page.reads(&stage.words.say("sign-in-password", &[])?)
        .await?;
    stage.press("signing-in-cancel").await?;
    let name = [("device", device.name())];
    stage
        .app_says("signing-in-cancelled-reset-passcode", &name)
        .await?;
    stage.picture("cancelled").await?;
    nothing_happened(&stage, &device)
}
