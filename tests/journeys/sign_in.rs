//! The session outlives the app where the computer has a keychain, and says so where it hasn't.

use crate::Journey;
use anyhow::{Result, ensure};
use futures::FutureExt as _;
use std::{fs, path::Path};
use support::{page::Role, stage::Stage, words::Language};

/// Every journey.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("sign-in/kept", || kept("sign-in/kept").boxed_local()),
    ("sign-in/no-keychain", || {
        not_kept("sign-in/no-keychain").boxed_local()
    }),
];

async fn kept(name: &str) -> Result<()> {
    let mut stage = Stage::set_with_keychain(name, Language::English).await?;
    sign_in(&stage).await?;
    settings_say(&stage, "settings-kept-until-signed-out").await?;
    stage.picture("kept").await?;
    let files = kept_files(&stage)?;
    ensure!(files.len() == 1, "kept in {} files", files.len());

    stage.restart_app().await?;
    stage.app_says("devices-title", &[]).await?;
    stage.app.reads("Work phone").await?;
    stage.picture("after-a-restart").await?;
    ensure!(
        !stage.app_opened_browser(),
        "the browser was opened for nothing"
    );

    settings_say(&stage, "settings-kept-until-signed-out").await?;
    stage.press("frame-sign-out").await?;
    stage.app_says("signing-in-title", &[]).await?;
    ensure!(kept_files(&stage)?.is_empty(), "something is left");
    stage.restart_app().await?;
    stage.app_says("signing-in-title", &[]).await?;
    stage.picture("signed-out").await
}

async fn not_kept(name: &str) -> Result<()> {
    let mut stage = Stage::set(name, Language::English, support::stage::Time::Real).await?;
    sign_in(&stage).await?;
    settings_say(&stage, "settings-kept").await?;
    stage.picture("not-kept").await?;
    ensure!(kept_files(&stage)?.is_empty(), "it was kept nevertheless");
    stage.restart_app().await?;
    stage.app_says("signing-in-title", &[]).await
}

async fn sign_in(stage: &Stage) -> Result<()> {
    stage.app_says("signing-in-browser-opens", &[]).await?;
    stage.press("signing-in-button").await?;
    stage.sign_in(&stage.company.person("sanne")?).await?;
    stage.app_says("devices-title", &[]).await
}

async fn settings_say(stage: &Stage, id: &str) -> Result<()> {
    let settings = stage.words.say("frame-settings", &[])?;
    stage.app.press(Role::Link, &settings).await?;
    stage.app_says(id, &[]).await
}

/// What lies in the folder of sessions; none of it may tell anything.
fn kept_files(stage: &Stage) -> Result<Vec<Vec<u8>>> {
    let mut kept = Vec::new();
    for folder in fs::read_dir(stage.app_data())? {
        let sessions = folder?.path().join("sessions");
        if sessions.is_dir() {
            for file in fs::read_dir(sessions)? {
                kept.push(read(&file?.path())?);
            }
        }
    }
    Ok(kept)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let bytes = fs::read(path)?;
    for plain in ["sanne", "Contoso", "127.0.0.1"] {
        let tells = bytes.windows(plain.len()).any(|it| it == plain.as_bytes());
        ensure!(!tells, "{} says {plain}", path.display());
    }
    Ok(bytes)
}
