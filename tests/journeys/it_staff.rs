//! What IT's staff does with everybody's devices, and what employees never see of it.

mod all_devices;
mod find_and_lock;

use crate::Journey;
use anyhow::{Context as _, Result};
use futures::FutureExt as _;
use support::{
    stage::{Host, Stage, Time},
    words::Language,
};

/// Every journey.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("it-staff/all-devices", |host| {
        all_devices::found_narrowed_and_opened(host).boxed_local()
    }),
    ("it-staff/find-and-lock", |host| {
        find_and_lock::locks_what_can_be_locked(host).boxed_local()
    }),
    ("it-staff/not-for-employees", |host| {
        all_devices::not_for_employees(host).boxed_local()
    }),
];

/// Somebody of the demo's company has signed in and sees their own devices.
async fn signed_in(host: Host, name: &str, who: &str) -> Result<Stage> {
    let stage = Stage::set(host, name, Language::English, Time::Real).await?;
    stage.is_signed_out().await?;
    stage.press("signing-in-button").await?;
    let person = stage.company.person(who)?;
    stage.sign_in(&person).await.context("signing in")?;
    stage.app_says("devices-title", &[]).await?;
    Ok(stage)
}
