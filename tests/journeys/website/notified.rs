//! What happens to a device is told through the system, too, while nobody looks at the website.

use crate::employee::{ask_for_a_lock, flag_counts, opened};
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use support::{
    page::Role,
    stage::{Host, Stage, Time},
    tls::NAME,
    waiting::until,
    words::Language,
};

/// Notes what this page has the system show: a browser without a screen shows it to nobody.
const WATCH: &str = r"
globalThis.shown = [];
globalThis.Notification = class extends Notification {
  constructor(title, options) {
    super(title, options);
    globalThis.shown.push(this);
  }
};
";
/// Puts this page behind another: a browser without a screen has all of them in front.
const BEHIND: &str = "Object.defineProperty(document, 'hidden', { get: () => true })";
/// Their titles.
const SHOWN: &str = "return globalThis.shown.map(({ title }) => title)";
/// The person presses the first.
const PRESS: &str = "globalThis.shown[0].dispatchEvent(new Event('click'))";

/// A page that nobody looks at has it shown where the person allowed that, and pressing it opens the device; the page
/// in front doesn't.
pub(super) async fn through_the_system(host: Host) -> Result<()> {
    let name = "system-notification";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "phone").await?;
    let allowed = json!({ "origin": format!("https://{NAME}"), "permissions": ["notifications"] });
    stage
        .app
        .devtools("Browser.grantPermissions", allowed)
        .await?;
    stage.visit("/settings").await?;
    stage.app_says("settings-system-notifications", &[]).await?;
    stage.picture("switched-on").await?;
    let client = stage.app.client();
    client.execute(WATCH, Vec::new()).await?;
    client.execute(BEHIND, Vec::new()).await?;
    let first = client.window().await?;

    let second = client.new_window(true).await?.handle;
    client.switch_to_window(second).await?;
    stage.visit("/devices").await?;
    client.execute(WATCH, Vec::new()).await?;
    stage.app.press(Role::Link, device.name()).await?;
    ask_for_a_lock(&stage, &device).await?;
    flag_counts(&stage, Some("1")).await?;
    let twice = shown(&stage).await?;
    ensure!(twice.is_empty(), "the page in front showed {twice:?}");
    let locked = stage
        .words
        .say("notification-locked", &[("device", device.name())])?;
    client.switch_to_window(first).await?;
    until("the system to be told", async || {
        Ok(shown(&stage).await?.contains(&locked).then_some(()))
    })
    .await?;
    client.execute(PRESS, Vec::new()).await?;
    stage.app_says("device-actions", &[]).await?;
    stage.app.reads(device.name()).await?;
    stage.picture("opened").await
}

/// What this page had the system show, without the marks that keep directions apart.
async fn shown(stage: &Stage) -> Result<Vec<String>> {
    let titles = stage.app.client().execute(SHOWN, Vec::new()).await?;
    let titles = titles.as_array().context("no titles")?;
    let plain = |title: &Value| {
        let title = title.as_str().unwrap_or_default();
        title.replace(|mark| ('\u{2066}'..='\u{2069}').contains(&mark), "")
    };
    Ok(titles.iter().map(plain).collect())
}
