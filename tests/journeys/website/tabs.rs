//! Two tabs of one browser: what happens in one is seen in the other.

use crate::employee::opened;
use anyhow::{Result, ensure};
use support::{
    page::Role,
    stage::{Host, Time},
    words::Language,
};

/// A second tab needs no sign-in; a name that is changed in one is read in the other; and when one signs out, the other
/// shows nothing any more.
pub(super) async fn see_the_same(host: Host) -> Result<()> {
    let (stage, device) = opened(host, "two-tabs", Language::English, Time::Real, "phone").await?;
    let client = stage.app.client();
    let first = client.window().await?;
    // A window of its own, since not every engine draws a tab that is behind another.
    let second = client.new_window(false).await?.handle;
    client.switch_to_window(second.clone()).await?;
    stage.visit("/devices").await?;
    stage.app.press(Role::Link, device.name()).await?;
    stage.press("action-rename").await?;
    let label = stage.words.say("rename-label", &[])?;
    stage.app.type_into(&label, "Pocket phone").await?;
    stage.press("rename-save").await?;
    stage.app.no_longer_reads(&label).await?;

    client.switch_to_window(first.clone()).await?;
    stage.app.reads("Pocket phone").await?;
    stage.picture("renamed-elsewhere").await?;

    client.switch_to_window(second).await?;
    stage.press("frame-close").await?;
    stage.go_to("frame-settings").await?;
    stage.press("frame-sign-out").await?;
    stage.sign_out_at_the_issuer().await?;
    stage.is_signed_out().await?;
    stage.picture("signed-out").await?;

    client.switch_to_window(first).await?;
    stage.is_signed_out().await?;
    stage.picture("signed-out-elsewhere").await?;
    let shown = stage.app.text().await?;
    ensure!(!shown.contains("Pocket phone"), "a device is still shown");
    Ok(())
}
