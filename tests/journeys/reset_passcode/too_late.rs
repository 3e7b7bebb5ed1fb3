//! Five minutes are over: before the person has signed in, and after.

use super::{as_far_as_the_last_banner, confirm_identity, nothing_happened, open, sign_in};

use anyhow::Result;
use support::{
    stage::{Host, Stage, Time},
    words::Language,
};

/// One second more than a fresh sign-in lasts.
const TOO_LONG: u32 = 301;

pub(super) async fn to_sign_in(host: Host) -> Result<()> {
    let name = "reset-passcode/too-late-to-sign-in";
    let stage = Stage::set(host, name, Language::English, Time::Movable).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    sign_in(&stage, &person).await?;
    open(&stage, &device).await?;
    confirm_identity(&stage, &device).await?;
    stage.let_pass(TOO_LONG).await?;
    if host.is_website() {
        // Nobody waits there: the portal hears of the sign-in when the person comes back from it.
        stage.sign_in(&person).await?;
    }
    let name = [("device", device.name())];
    stage
        .app_says("signing-in-took-too-long-reset-passcode", &name)
        .await?;
    stage.picture("too-late").await?;
    nothing_happened(&stage, &device)
}

pub(super) async fn to_confirm(host: Host) -> Result<()> {
    let name = "reset-passcode/too-late-to-confirm";
    let stage = Stage::set(host, name, Language::English, Time::Movable).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    as_far_as_the_last_banner(&stage, &person, &device).await?;
    stage.let_pass(TOO_LONG).await?;
    let name = [("device", device.name())];
    stage.app_says("last-too-late-title", &[]).await?;
    stage.app_says("last-too-late", &name).await?;
    stage.app_says("last-start-again", &[]).await?;
    stage.picture("too-late").await?;
    nothing_happened(&stage, &device)
}
