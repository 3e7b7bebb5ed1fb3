//! Every screen and every banner has an address: it can be reloaded, gone back to, and sent to somebody.

use crate::employee::opened;
use anyhow::{Context as _, Result, ensure};
use support::{
    company::Device,
    stage::{Host, Stage, Time},
    words::Language,
};

/// Every address of the face, and what stands there; `{device}` is the address of Mila's phone.
const ADDRESSES: [(&str, &str); 12] = [
    ("/devices", "devices-title"),
    ("/devices/identify", "identify-title"),
    ("/devices/enrol", "enrolment-title"),
    ("/devices/enrol?kind=linux", "enrolment-linux-how-install"),
    ("/notifications", "notifications-title"),
    ("/support", "support-title"),
    ("/settings", "settings-title"),
    ("/settings/licences", "licences-title"),
    ("{device}", "device-actions"),
    ("{device}?confirm=remote-lock", "lock-title"),
    ("{device}?confirm=remove", "confirm-remove-title"),
    (
        "{device}?confirm=reset-device",
        "confirm-reset-device-title",
    ),
];

/// Opens each as a link does, reloads it, and goes all the way back.
pub(super) async fn opened_reloaded_and_gone_back_to(host: Host) -> Result<()> {
    let (stage, device) = opened(host, "addresses", Language::English, Time::Real, "phone").await?;
    let phone = path(&stage).await?;
    for (address, says) in ADDRESSES {
        stage.visit(&address.replace("{device}", &phone)).await?;
        reads(&stage, &device, says).await?;
        stage.app.client().refresh().await?;
        reads(&stage, &device, says).await?;
        stage.picture(says).await?;
    }
    for (_, says) in ADDRESSES.iter().rev().skip(1) {
        stage.app.client().back().await?;
        reads(&stage, &device, says).await?;
    }
    Ok(())
}

/// Going back closes the device with the banner on it, and going forward opens both again.
pub(super) async fn back_closes_what_is_open(host: Host) -> Result<()> {
    let (stage, device) = opened(host, "back", Language::English, Time::Real, "phone").await?;
    let lock = stage
        .words
        .say("lock-title", &[("device", device.name())])?;
    let actions = stage.words.say("device-actions", &[])?;
    stage.press("action-remote-lock").await?;
    stage.app.reads(&lock).await?;
    stage.app.client().back().await?;
    stage.app.no_longer_reads(&lock).await?;
    stage.app.no_longer_reads(&actions).await?;
    stage.app_says("devices-title", &[]).await?;
    stage.app.reads(device.name()).await?;
    stage.picture("back").await?;
    stage.app.client().forward().await?;
    stage.app.reads(&actions).await?;
    stage.app.reads(&lock).await?;
    stage.picture("forward-again").await?;
    ensure!(
        stage.commands(&device)?.is_empty(),
        "something was asked of it"
    );
    Ok(())
}

/// Whoever follows a link without being signed in comes to where it leads after that, but to no banner: an ordinary
/// sign-in confirms nothing.
pub(super) async fn shared_with_somebody_signed_out(host: Host) -> Result<()> {
    let (stage, device) =
        opened(host, "shared-link", Language::English, Time::Real, "phone").await?;
    let phone = path(&stage).await?;
    stage.lose_cookies().await?;
    stage.visit(&format!("{phone}?confirm=remote-lock")).await?;
    stage.is_signed_out().await?;
    stage.picture("signed-out").await?;
    stage.press("signing-in-button").await?;
    stage.sign_in(&stage.company.person("mila")?).await?;
    reads(&stage, &device, "device-actions").await?;
    stage.picture("arrived").await?;
    let lock = stage
        .words
        .say("lock-title", &[("device", device.name())])?;
    let shown = stage.app.text().await?;
    ensure!(!shown.contains(&lock), "a banner stands there");
    ensure!(path(&stage).await? == phone, "another device is open");
    Ok(())
}

async fn reads(stage: &Stage, device: &Device, id: &str) -> Result<()> {
    stage.app_says(id, &[("device", device.name())]).await
}

/// The path of what is open.
async fn path(stage: &Stage) -> Result<String> {
    let url = stage.app.client().current_url().await?;
    ensure!(url.scheme() == "https", "{url} isn't the website");
    let path = url.path();
    let inside = path
        .strip_prefix("/devices/")
        .context("no device is open")?;
    ensure!(!inside.is_empty(), "no device is open");
    Ok(path.to_owned())
}
