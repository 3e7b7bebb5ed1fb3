//! An administrator chooses the organisation's logo from a file: what can't be one is refused with the reason, and
//! everybody sees what was saved.

use super::{another_signs_in, signed_in};
use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use std::path::Path;
use support::{
    page::Role,
    stage::{Host, Stage},
    waiting::until,
};

/// How many pixels the logo is wide: no picture of the portal's own is.
const WIDTH: u32 = 128;

pub(super) async fn chosen_from_a_file(host: Host) -> Result<()> {
    let stage = signed_in(host, "it-staff/logo", "mark").await?;
    stage.go_to("frame-policy").await?;
    let part = stage.words.say("policy-part-organisation", &[])?;
    stage.app.press(Role::Link, &part).await?;
    stage.app_says("policy-logo-hint", &[]).await?;
    choose(&stage, "icon.svg").await?;
    stage.app_says("policy-logo-not-png", &[]).await?;
    choose(&stage, "32x32.png").await?;
    stage.app_says("policy-logo-pixels", &[]).await?;
    stage.picture("refused").await?;
    choose(&stage, "128x128.png").await?;
    stage.app_says("policy-logo-hint", &[]).await?;
    stage.press("policy-save").await?;
    stage.app_says("policy-saved", &[]).await?;
    stage.picture("saved").await?;
    another_signs_in(&stage, "sanne").await?;
    is_drawn(&stage).await?;
    stage.picture("seen").await
}

/// Chooses that file of `icons`.
async fn choose(stage: &Stage, name: &str) -> Result<()> {
    let icons = Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons");
    let file = icons.join(name).canonicalize()?;
    let file = file.to_str().context("the path is a text")?;
    let field = Locator::Css("input[type=file]");
    let field = stage.app.client().find(field).await?;
    Ok(field.send_keys(file).await?)
}

async fn is_drawn(stage: &Stage) -> Result<()> {
    let script = "return [...document.images].filter((it) => it.checkVisibility()).map((it) => it.naturalWidth)";
    let widths: Vec<u32> = until("the logo to be drawn", async || {
        let widths = stage.app.client().execute(script, Vec::new()).await?;
        let widths: Vec<u32> = serde_json::from_value(widths)?;
        Ok((!widths.is_empty()).then_some(widths))
    })
    .await?;
    ensure!(widths.contains(&WIDTH), "pictures of widths {widths:?}");
    Ok(())
}
