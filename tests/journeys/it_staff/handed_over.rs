//! Somebody's only phone is the one whose passcode they forgot: the help desk resets it, sees the temporary passcode
//! once, reads it to them, and they are told.

use super::{another_signs_in, confirms, signed_in};
use crate::employee::done_once;
use anyhow::{Context as _, Result, ensure};
use support::{
    company::Device,
    page::Role,
    stage::{Host, Stage},
    waiting::until,
};

/// Why, as the help desk types it and the person reads it.
const WHY: &str = "She called from the shop, this is her only phone";

pub(super) async fn read_to_whose_phone_it_is(host: Host) -> Result<()> {
    let stage = signed_in(host, "it-staff/handed-over", "fatima").await?;
    let phone = stage.company.device("sanne-phone")?;
    reset(&stage, &phone).await?;
    let passcode = see(&stage, &phone).await?;
    ensure!(
        stage.opens(&phone, &passcode)?,
        "what IT was shown doesn't open it"
    );
    only_once(&stage).await?;

    another_signs_in(&stage, "sanne").await?;
    let flag = stage.words.say("notifications-flag", &[])?;
    stage.app.press(Role::Button, &flag).await?;
    let told = [
        ("name", "Fatima El Amrani"),
        ("device", phone.name()),
        ("reason", WHY),
    ];
    stage.app_says("notification-shown-to-it", &told).await?;
    stage.picture("told").await
}

/// From the person to their phone, whose passcode is reset after a fresh sign-in.
async fn reset(stage: &Stage, phone: &Device) -> Result<()> {
    stage.go_to("frame-people").await?;
    stage.app.press(Role::Link, "Sanne de Vries").await?;
    stage.app.press(Role::Link, phone.name()).await?;
    stage.press("reset-passcode").await?;
    confirms(stage, "fatima").await?;
    let name = [("device", phone.name())];
    stage.app_says("last-title", &name).await?;
    stage.press("last-button").await?;
    stage.app_says("became-temporary", &name).await?;
    stage.picture("reset").await?;
    done_once(stage, phone)
}

/// From there to the action, where the passcode is asked for with a reason.
async fn see(stage: &Stage, phone: &Device) -> Result<String> {
    let to_action = stage.words.say("it-device-passcode-reveal", &[])?;
    stage.app.press(Role::Link, &to_action).await?;
    stage.app_says("it-reveal-title", &[]).await?;
    stage.picture("offered").await?;
    stage.press("it-reveal-button").await?;
    let name = [("device", phone.name())];
    stage.app_says("it-reveal-question", &name).await?;
    let show = stage.words.say("it-reveal-button", &[])?;
    ensure!(
        !stage.app.offers(Role::Button, &show).await?,
        "it is shown without a reason"
    );
    let why = stage.words.say("it-reveal-reason", &[])?;
    stage.app.type_into(&why, WHY).await?;
    stage.picture("reason").await?;
    stage.press("it-reveal-button").await?;
    let to_her = [name[0], ("person", "Sanne de Vries")];
    stage
        .app_says("it-reveal-step-hand-over-to", &to_her)
        .await?;
    stage.picture("shown").await?;
    let shown = until("the passcode to be shown", async || {
        let shown = stage.app.text_of("output").await?;
        Ok(shown.filter(|shown| !shown.is_empty()))
    });
    // It is shown in groups, for the eye only.
    Ok(shown.await.context("reading it")?.replace(' ', ""))
}

/// Hidden, it is offered no more.
async fn only_once(stage: &Stage) -> Result<()> {
    stage.press("passcode-hide").await?;
    for _ in 0..2 {
        let offered = stage.words.say("it-reveal-title", &[])?;
        stage.app.no_longer_reads(&offered).await?;
        stage.app.client().refresh().await?;
        stage.app_says("it-story-facts", &[]).await?;
    }
    stage.picture("hidden").await
}
