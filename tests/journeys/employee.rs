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
    stage::{Host, Stage, Time},
    words::Language,
};
pub(crate) use told::flag_counts;

/// Every journey, English first.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("employee/remote-lock", |host| {
        locked::with_its_passcode(host, "employee/remote-lock", Language::English).boxed_local()
    }),
    ("employee/no-passcode-set", |host| {
        locked::without_a_passcode(host).boxed_local()
    }),
    ("employee/check-status", |host| {
        quick::check_status(host).boxed_local()
    }),
    ("employee/restart", |host| {
        quick::restart(host).boxed_local()
    }),
    ("employee/rename", |host| quick::rename(host).boxed_local()),
    ("employee/remove", |host| {
        leaving::removed(host).boxed_local()
    }),
    ("employee/reset-device", |host| {
        leaving::reset(host).boxed_local()
    }),
    ("employee/undo", |host| {
        called_off::a_removal_in_time(host).boxed_local()
    }),
    ("employee/cancel", |host| {
        called_off::while_it_waits(host).boxed_local()
    }),
    ("employee/cancel-too-late", |host| {
        called_off::too_late(host).boxed_local()
    }),
    ("employee/denied", |host| denied::denied(host).boxed_local()),
    ("employee/expires", |host| {
        unanswered::never_fetched(host).boxed_local()
    }),
    ("employee/never-answers", |host| {
        unanswered::never_answered(host).boxed_local()
    }),
    ("employee/fails", |host| {
        unanswered::fails(host).boxed_local()
    }),
    ("employee/notifications", |host| {
        told::counted_opened_and_read(host).boxed_local()
    }),
    ("employee/sign-out-everywhere", |host| {
        ended::from_the_app(host).boxed_local()
    }),
    ("employee/signed-out-elsewhere", |host| {
        ended::from_elsewhere(host).boxed_local()
    }),
    ("employee/enrol-linux", |host| {
        enrolled::a_linux_computer(host, "employee/enrol-linux", Language::English).boxed_local()
    }),
    ("employee/enrol-linux-in-dutch", |host| {
        enrolled::a_linux_computer(host, "employee/enrol-linux-in-dutch", Language::Dutch)
            .boxed_local()
    }),
    ("employee/screens-in-dutch", |host| {
        screens::in_dutch(host).boxed_local()
    }),
    ("employee/remote-lock-in-dutch", |host| {
        locked::with_its_passcode(host, "employee/remote-lock-in-dutch", Language::Dutch)
            .boxed_local()
    }),
];

/// The file of the company whose one person has devices that do whatever a device can.
pub(crate) fn organisation() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys/employee/organisation.toml")
}

/// Mila has signed in, and the device called `handle` is open.
pub(crate) async fn opened(
    host: Host,
    name: &str,
    language: Language,
    time: Time,
    handle: &str,
) -> Result<(Stage, Device)> {
    let stage = Stage::set_in(&organisation(), host, name, language, time).await?;
    stage.is_signed_out().await?;
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
pub(crate) async fn ask_for_a_lock(stage: &Stage, device: &Device) -> Result<()> {
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
    stage.is_signing_in("signing-in-waiting", &[]).await?;
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
pub(crate) fn done_once(stage: &Stage, device: &Device) -> Result<()> {
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
pub(crate) fn is(stage: &Stage, device: &Device, what: &str) -> Result<bool> {
    let state = stage.state(device)?;
    let value = state[what].as_bool();
    value.with_context(|| format!("no {what} in {state}"))
}
