//! The pictures in README.md, taken of the real website of the real service, with the demo's company:
//! `./x pictures --readme` takes them anew.

mod film;

use anyhow::Result;
use serde_json::json;
use std::path::Path;
use support::{
    page::Page,
    stage::{Host, Stage, Time},
    web_driver::Engine,
    words::Language,
};

/// As wide as a README is shown, and no higher than needed.
const LAPTOP: [u32; 2] = [1024, 640];
/// Room for every column.
const DESKTOP: [u32; 2] = [1280, 720];
const PHONE: [u32; 2] = [390, 700];

/// Takes each into `folder`.
pub(crate) async fn take(folder: &Path) -> Result<()> {
    film::shoot(&folder.join("reset-passcode.png")).await?;
    let laptop = Host::Website(Engine::Chromium);
    let everything = signed_in(laptop, "readme/all-devices", "fatima", DESKTOP).await?;
    everything.go_to("frame-all-devices").await?;
    everything.app_says("it-devices-title", &[]).await?;
    let row = everything.company.device("sanne-phone")?;
    everything.app.reads(row.name()).await?;
    everything
        .app
        .picture(&folder.join("all-devices.png"))
        .await?;
    let phone = signed_in(Host::PhonesWebsite, "readme/my-devices", "james", PHONE).await?;
    phone.app.picture(&folder.join("my-devices.png")).await
}

/// A window of that size in which somebody looks at their devices.
async fn signed_in(host: Host, name: &str, person: &str, size: [u32; 2]) -> Result<Stage> {
    let stage = Stage::set(host, name, Language::English, Time::Real).await?;
    resize(&stage.app, size).await?;
    stage.is_signed_out().await?;
    stage.press("signing-in-button").await?;
    stage.sign_in(&stage.company.person(person)?).await?;
    stage.app_says("devices-title", &[]).await?;
    Ok(stage)
}

async fn resize(page: &Page, [width, height]: [u32; 2]) -> Result<()> {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", size)
        .await?;
    Ok(())
}
