//! Every screen once, in Dutch: what it is called, and that nothing on it is left in English.

use super::opened;
use anyhow::{Result, ensure};
use support::{
    stage::{Host, Stage, Time},
    waiting::until,
    words::{Language, Words},
};

/// Each page with the link that leads to it, and what it is called.
const PAGES: [(&str, &str); 4] = [
    ("frame-notifications", "notifications-title"),
    ("frame-support", "support-title"),
    ("frame-settings", "settings-title"),
    ("frame-my-devices", "devices-title"),
];

/// Each banner that doesn't need a sign-in first: the row, the banner, what closes it.
const BANNERS: [(&str, &str, &str); 4] = [
    ("action-remote-lock", "lock-title", "last-cancel"),
    ("reset-passcode", "confirm-you-title", "confirm-cancel"),
    ("action-remove", "confirm-remove-title", "confirm-cancel"),
    (
        "action-reset-device",
        "confirm-reset-device-title",
        "confirm-cancel",
    ),
];

/// What stands on most screens and is called otherwise in the two languages.
const TELLING: [&str; 6] = [
    "frame-my-devices",
    "frame-notifications",
    "frame-settings",
    "frame-support",
    "device-actions",
    "help-title",
];

pub(super) async fn in_dutch(host: Host) -> Result<()> {
    let name = "employee/screens-in-dutch";
    let (stage, device) = opened(host, name, Language::Dutch, Time::Real, "tablet").await?;
    let english = Words::of(Language::English)?;
    let named = [("device", device.name())];
    for (row, banner, close) in BANNERS {
        stage.press(row).await?;
        stage.app_says(banner, &named).await?;
        looked_at(&stage, &english, banner).await?;
        stage.press(close).await?;
    }
    stage.press("action-rename").await?;
    stage.app_says("rename-label", &[]).await?;
    looked_at(&stage, &english, "rename").await?;
    stage.press("rename-cancel").await?;
    stage.press("frame-close").await?;
    for (link, title) in PAGES {
        stage.go_to(link).await?;
        stage.app_says(title, &[]).await?;
        looked_at(&stage, &english, title).await?;
    }
    press_the_banner_that_asks(&stage).await?;
    stage.app_says("identify-title", &[]).await?;
    looked_at(&stage, &english, "identify").await
}

/// Whether it asks about one device or about all of them, it leads to the list of them.
async fn press_the_banner_that_asks(stage: &Stage) -> Result<()> {
    let press = "const link = document.querySelector('.message-bar a[href$=\"/devices/identify\"]'); link?.click(); \
                 return Boolean(link)";
    until("the banner to ask which device is in use", async || {
        let pressed = stage.app.client().execute(press, vec![]).await?;
        Ok((pressed == true).then_some(()))
    })
    .await
}

async fn looked_at(stage: &Stage, english: &Words, picture: &str) -> Result<()> {
    stage.picture(picture).await?;
    let shown = stage.app.text().await?;
    for id in TELLING {
        let left = english.say(id, &[])?;
        ensure!(!shown.contains(&left), "{picture} says \"{left}\"");
    }
    Ok(())
}
