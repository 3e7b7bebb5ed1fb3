//! What is secret stands where it is needed and nowhere else: not in a log, however much is logged,
//! and not in the clear in the database.

use anyhow::{Context as _, Result};
use serde_json::Value;
use std::{fs, path::Path};
use support::{
    demo::Demo,
    devices::accepted,
    person::{Person, SignIn},
};
use wire::pretend::PretendFleet;

const HANDLE: &str = "sanne-phone";
const PASSWORD: &str = "tulip-4417";

#[tokio::test(flavor = "multi_thread")]
async fn secrets_are_neither_logged_nor_stored_in_the_clear() -> Result<()> {
    let mut demo = Demo::new(None)?.talkative();
    demo.start_service().await?;
    demo.start_devices()?;
    let user_name = "sanne@contoso.example";
    let sanne = Person::sign_in(&demo.portal(), user_name, PASSWORD, SignIn::Fresh).await?;
    let phone = sanne.device("Work phone").await?;
    let action = accepted(sanne.reset_passcode(&phone, "k1").await?).await?;
    sanne.settled(&action).await?;
    let temporary_passcode = sanne.revealed(&action).await?;

    let fleet = fs::read(demo.data().join("pretend-devices.json"))?;
    let fleet: PretendFleet = serde_json::from_slice(&fleet)?;
    let mut fleet = fleet.devices.into_iter();
    let device = fleet
        .find(|device| device.handle == HANDLE)
        .context(HANDLE)?;
    let home = demo.devices_data().join(HANDLE);
    let identity: Value = serde_json::from_slice(&fs::read(home.join("identity.json"))?)?;
    let device_secret = identity["enrolled"]["secret"]
        .as_str()
        .context("a secret")?;
    let secrets = [
        ("the temporary passcode", temporary_passcode.as_str()),
        (
            "the first passcode",
            device.passcode.as_deref().context("a passcode")?,
        ),
        ("the enrolment code", &device.enrolment_code),
        ("the device's secret", device_secret),
        ("the access token", sanne.token()),
        ("the password", PASSWORD),
    ];

    demo.kill_devices();
    demo.kill_service();
    let logs = files(&demo.logs())?;
    for (program, text) in &logs {
        assert!(
            contains(text, "\"level\":\"TRACE\""),
            "{program} holds back"
        );
    }
    let mut searched = logs;
    searched.extend(files(&demo.data())?);
    searched.extend(files(&home)?);
    let mut problems = Vec::new();
    for (file, text) in &searched {
        for (what, secret) in secrets {
            let is_its_place = matches!(
                (file.as_str(), what),
                (
                    "pretend-devices.json",
                    "the first passcode" | "the enrolment code"
                ) | ("identity.json", "the device's secret")
            );
            if !is_its_place && contains(text, secret) {
                problems.push(format!("{what} stands in {file}"));
            }
        }
    }
    assert_eq!(problems, [""; 0]);
    Ok(())
}

/// The files of a folder: their names and everything in them.
fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.push((name, fs::read(entry.path())?));
    }
    Ok(files)
}

fn contains(text: &[u8], wanted: &str) -> bool {
    text.windows(wanted.len())
        .any(|window| window == wanted.as_bytes())
}
