//! Everything an employee can do with a device but resetting its passcode, and how each can end.

mod called_off;
mod denied;
mod ended;
mod enrolled;
mod leaving;
mod locked;
mod quick;
mod screens;
mod told;
mod unanswered;

use crate::Journey;
use anyhow::{Context as _, Result, bail, ensure};
use futures::FutureExt as _;
use std::path::{Path, PathBuf};
use support::{
    company::Device,
    page::Role,
    records::CommandRow,
    stage::{Stage, Time},
    words::Language,
};

/// Every journey, English first.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("employee/remote-lock", || {
        locked::with_its_passcode("employee/remote-lock", Language::English).boxed_local()
    }),
    ("employee/no-passcode-set", || {
        locked::without_a_passcode().boxed_local()
    }),
    ("employee/check-status", || {
        quick::check_status().boxed_local()
    }),
    ("employee/restart", || quick::restart().boxed_local()),
    ("employee/rename", || quick::rename().boxed_local()),
    ("employee/remove", || leaving::removed().boxed_local()),
    ("employee/reset-device", || leaving::reset().boxed_local()),
    ("employee/undo", || {
        called_off::a_removal_in_time().boxed_local()
    }),
    ("employee/cancel", || {
        called_off::while_it_waits().boxed_local()
    }),
    ("employee/cancel-too-late", || {
        called_off::too_late().boxed_local()
    }),
    ("employee/denied", || denied::denied().boxed_local()),
    ("employee/expires", || {
        unanswered::never_fetched().boxed_local()
    }),
    ("employee/never-answers", || {
        unanswered::never_answered().boxed_local()
    }),
    ("employee/fails", || unanswered::fails().boxed_local()),
    ("employee/notifications", || {
        told::counted_opened_and_read().boxed_local()
    }),
    ("employee/sign-out-everywhere", || {
        ended::from_the_app().boxed_local()
    }),
    ("employee/signed-out-elsewhere", || {
        ended::from_elsewhere().boxed_local()
    }),
    ("employee/enrol-linux", || {
        enrolled::a_linux_computer("employee/enrol-linux", Language::English).boxed_local()
    }),
    ("employee/enrol-linux-in-dutch", || {
        enrolled::a_linux_computer("employee/enrol-linux-in-dutch", Language::Dutch).boxed_local()
    }),
    ("employee/screens-in-dutch", || {
        screens::in_dutch().boxed_local()
    }),
    ("employee/remote-lock-in-dutch", || {
        locked::with_its_passcode("employee/remote-lock-in-dutch", Language::Dutch).boxed_local()
    }),
];

/// The file of the company whose one person has devices that do whatever a device can.
pub(crate) fn organisation() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys/employee/organisation.toml")
}

/// Mila has signed in, and the device called `handle` is open.
async fn opened(
    name: &str,
    language: Language,
    time: Time,
    handle: &str,
) -> Result<(Stage, Device)> {
    let stage = Stage::set_in(&organisation(), name, language, time).await?;
    stage.app_says("signing-in-browser-opens", &[]).await?;
    stage.press("signing-in-button").await?;
    stage.sign_in(&stage.company.person("mila")?).await?;
    stage.app_says("devices-title", &[]).await?;
    let device = stage.company.device(handle)?;
    open(&stage, &device).await?;
    Ok((stage, device))
}

/// From the devices to one of them.
async fn open(stage: &Stage, device: &Device) -> Result<()> {
    stage.app.reads(device.name()).await?;
    stage.app.press(Role::Link, device.name()).await?;
    stage.app_says("device-actions", &[]).await?;
    stage.picture("device").await
}

/// Asks for a lock, up to the press that sends it.
async fn ask_for_a_lock(stage: &Stage, device: &Device) -> Result<()> {
    stage.press("action-remote-lock").await?;
    stage
        .app_says("lock-title", &[("device", device.name())])
        .await?;
    stage.picture("banner").await?;
    stage.press("lock-button").await
}

/// From an action's row to its last banner, by way of a fresh sign-in.
async fn confirmed(
    stage: &Stage,
    device: &Device,
    row: &str,
    first: &str,
    last: &str,
) -> Result<()> {
    let name = [("device", device.name())];
    stage.press(row).await?;
    stage.app_says(first, &name).await?;
    stage.picture("first-banner").await?;
    stage.press("confirm-sign-out").await?;
    stage.app_says("signing-in-waiting", &[]).await?;
    stage.sign_in(&stage.company.person("mila")?).await?;
    stage.app_says(last, &name).await?;
    stage.picture("last-banner").await
}

/// The one command that was ever asked of the device.
fn only_command(stage: &Stage, device: &Device) -> Result<CommandRow> {
    match stage.commands(device)?.as_slice() {
        [command] => Ok(command.clone()),
        commands => bail!("not exactly one command: {commands:?}"),
    }
}

/// That the device ran its one command exactly once, and well.
fn done_once(stage: &Stage, device: &Device) -> Result<()> {
    let command = only_command(stage, device)?;
    ensure!(command.state == "succeeded", "{command:?}");
    let journal = stage.journal(device)?;
    let id = &command.id;
    ensure!(
        journal == [format!("begun {id}"), format!("done {id} succeeded")],
        "{journal:?}"
    );
    Ok(())
}

/// Whether something holds of the device, as `portal-agent state` prints it.
fn is(stage: &Stage, device: &Device, what: &str) -> Result<bool> {
    let state = stage.state(device)?;
    let value = state[what].as_bool();
    value.with_context(|| format!("no {what} in {state}"))
}
