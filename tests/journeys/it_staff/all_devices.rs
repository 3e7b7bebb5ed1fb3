//! The list of every device: found by its person, narrowed, opened; and all of it again after a reload.

use super::signed_in;
use anyhow::{Result, ensure};
use support::{page::Role, stage::Host};

/// One of Sanne's devices.
const HERS: &str = "Build laptop";
/// The only one of hers that runs on iOS.
const HER_IPHONE: &str = "iPhone";
/// Somebody else's.
const NOT_HERS: &str = "Archive phone";

pub(super) async fn found_narrowed_and_opened(host: Host) -> Result<()> {
    let name = "it-staff/all-devices";
    let stage = signed_in(host, name, "fatima").await?;
    stage.go_to("frame-all-devices").await?;
    stage.app_says("it-devices-title", &[]).await?;
    for device in [HERS, NOT_HERS] {
        stage.app.reads(device).await?;
    }
    stage.picture("everybodys").await?;

    let search = stage.words.say("it-devices-search", &[])?;
    stage.app.type_into(&search, "sanne").await?;
    stage.app.no_longer_reads(NOT_HERS).await?;
    stage.app.reads(HERS).await?;
    stage.picture("searched").await?;

    let platform = stage.words.say("it-devices-platform", &[])?;
    stage.app.press(Role::Button, &platform).await?;
    let ios = stage.words.say("platform-ios", &[])?;
    stage.app.press(Role::Field, &ios).await?;
    stage.app.no_longer_reads(HERS).await?;
    stage.app.reads(HER_IPHONE).await?;
    stage.picture("narrowed").await?;

    stage.app.client().refresh().await?;
    stage.app.reads(HER_IPHONE).await?;
    let shown = stage.app.text().await?;
    ensure!(
        !shown.contains(HERS),
        "a reload forgot what was narrowed to"
    );

    stage.app.press(Role::Link, HER_IPHONE).await?;
    stage.app_says("device-actions", &[]).await?;
    // seed 002: on iOS the passcode isn't reset but removed.
    stage.app_says("it-device-remove-passcode", &[]).await?;
    // The help desk takes nothing away for good, and is told so.
    stage.app_says("reason-administrators-only", &[]).await?;
    let reset = stage.words.say("action-reset-device", &[])?;
    ensure!(
        !stage.app.offers(Role::Button, &reset).await?,
        "the help desk is offered what it may not do"
    );
    stage.picture("opened").await?;
    stage.press("frame-close").await?;
    stage.app_says("it-devices-title", &[]).await?;
    let shown = stage.app.text().await?;
    ensure!(
        !shown.contains(HERS),
        "closing it forgot what was narrowed to"
    );
    Ok(())
}

pub(super) async fn not_for_employees(host: Host) -> Result<()> {
    let name = "it-staff/not-for-employees";
    let stage = signed_in(host, name, "sanne").await?;
    stage.open_menu(&stage.words).await?;
    stage.app_says("frame-support", &[]).await?;
    let all = stage.words.say("frame-all-devices", &[])?;
    let found = stage.app.offers(Role::Link, &all).await?;
    ensure!(!found, "an employee is led to everybody's devices");
    if host.is_website() {
        stage.visit("/it/devices").await?;
        stage.app_says("it-only-title", &[]).await?;
        stage.picture("not-for-employees").await?;
    }
    Ok(())
}
