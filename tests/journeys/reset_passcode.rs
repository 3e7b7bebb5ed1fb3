//! An employee resets a passcode: the whole way, and each way it can end early.

mod cancelled;
mod denied;
mod network;
mod offline;
mod removed;
mod somebody_else;
pub(crate) mod temporary;
mod too_late;

use crate::Journey;
use anyhow::{Result, ensure};
use futures::FutureExt as _;
use support::{
    company::{Device, Person},
    page::Role,
    stage::Stage,
    words::Language,
};

/// Every journey, English first.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("reset-passcode/android-6", |host| {
        temporary::letters_and_digits(host, "reset-passcode/android-6", Language::English)
            .boxed_local()
    }),
    ("reset-passcode/windows-phone", |host| {
        temporary::digits(host).boxed_local()
    }),
    ("reset-passcode/iphone", |host| {
        removed::removed(host).boxed_local()
    }),
    ("reset-passcode/denied", |host| {
        denied::denied(host).boxed_local()
    }),
    ("reset-passcode/somebody-else", |host| {
        somebody_else::somebody_else(host).boxed_local()
    }),
    ("reset-passcode/too-late-to-sign-in", |host| {
        too_late::to_sign_in(host).boxed_local()
    }),
    ("reset-passcode/too-late-to-confirm", |host| {
        too_late::to_confirm(host).boxed_local()
    }),
    ("reset-passcode/cancelled", |host| {
        cancelled::in_the_browser(host).boxed_local()
    }),
    ("reset-passcode/cancelled-in-the-app", |host| {
        cancelled::in_the_app(host).boxed_local()
    }),
    ("reset-passcode/network-away-at-the-start", |_| {
        network::away_at_the_start().boxed_local()
    }),
    ("reset-passcode/network-lost-in-the-browser", |host| {
        network::lost_while_the_browser_is_open(host).boxed_local()
    }),
    (
        "reset-passcode/network-lost-before-signing-in-anew",
        |host| network::lost_before_signing_in_anew(host).boxed_local(),
    ),
    ("reset-passcode/network-lost-before-showing", |host| {
        network::lost_before_the_passcode_is_shown(host).boxed_local()
    }),
    ("reset-passcode/network-lost", |host| {
        network::lost_before_the_last_press(host).boxed_local()
    }),
    ("reset-passcode/device-offline", |host| {
        offline::waits(host).boxed_local()
    }),
    ("reset-passcode/android-6-in-dutch", |host| {
        temporary::letters_and_digits(host, "reset-passcode/android-6-in-dutch", Language::Dutch)
            .boxed_local()
    }),
];

/// From the sign-in screen to the person's devices.
pub(crate) async fn sign_in(stage: &Stage, person: &Person) -> Result<()> {
    stage.is_signed_out().await?;
    stage.picture("signed-out").await?;
    stage.press("signing-in-button").await?;
    stage.is_signing_in("signing-in-waiting", &[]).await?;
    stage.picture("waiting-for-the-browser").await?;
    stage.sign_in(person).await?;
    stage.app_says("devices-title", &[]).await
}

/// From the devices to one of them.
pub(crate) async fn open(stage: &Stage, device: &Device) -> Result<()> {
    stage.app.reads(device.name()).await?;
    stage.picture("my-devices").await?;
    stage.app.press(Role::Link, device.name()).await?;
    stage.app_says("device-details", &[]).await
}

/// From the device to the browser, by way of the first banner.
async fn confirm_identity(stage: &Stage, device: &Device) -> Result<()> {
    let name = [("device", device.name())];
    stage.picture("device").await?;
    stage.press("reset-passcode").await?;
    stage.app_says("confirm-you-title", &name).await?;
    stage.picture("first-banner").await?;
    stage.press("confirm-sign-out").await?;
    stage
        .is_signing_in("signing-in-waiting-reset-passcode", &name)
        .await
}

/// From the sign-in screen to the last banner.
async fn as_far_as_the_last_banner(stage: &Stage, person: &Person, device: &Device) -> Result<()> {
    sign_in(stage, person).await?;
    open(stage, device).await?;
    confirm_identity(stage, device).await?;
    stage.sign_in(person).await?;
    let name = [("device", device.name())];
    stage.app_says("last-title", &name).await?;
    stage.app_says("last-time-left", &[]).await?;
    stage.picture("last-banner").await
}

/// That nothing was asked of the device, and that it opens as before.
pub(crate) fn nothing_happened(stage: &Stage, device: &Device) -> Result<()> {
    let commands = stage.commands(device)?;
    ensure!(commands.is_empty(), "there are commands: {commands:?}");
    let journal = stage.journal(device)?;
    ensure!(journal.is_empty(), "the device did something: {journal:?}");
    opens_as_before(stage, device)
}

/// That the device's own passcode still opens it.
fn opens_as_before(stage: &Stage, device: &Device) -> Result<()> {
    let own = device.passcode.as_deref().unwrap_or_default();
    ensure!(
        stage.opens(device, own)?,
        "its own passcode no longer opens it"
    );
    Ok(())
}

/// That the device ran exactly one command, and well; its whole story in the service's rows.
fn done_once(stage: &Stage, device: &Device) -> Result<()> {
    let commands = stage.commands(device)?;
    let [command] = commands.as_slice() else {
        anyhow::bail!("not exactly one command: {commands:?}");
    };
    ensure!(command.state == "succeeded", "{command:?}");
    let steps: Vec<_> = command.steps.iter().map(String::as_str).collect();
    ensure!(
        steps == ["queued", "sent", "accepted", "succeeded"]
            || steps == ["queued", "accepted", "succeeded"],
        "{command:?}"
    );
    let journal = stage.journal(device)?;
    let id = &command.id;
    ensure!(
        journal == [format!("begun {id}"), format!("done {id} succeeded")],
        "{journal:?}"
    );
    Ok(())
}
