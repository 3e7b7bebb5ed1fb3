//! Every screen of IT's in Dutch: it says there what it says in English, and nothing in English.

use super::signed_in_speaking;
use anyhow::{Result, ensure};
use support::{
    page::Role,
    stage::{Host, Stage},
    words::{Language, Words},
};

/// Places of the menu, and what stands there whoever the company is.
const PLACES: [(&str, &[&str]); 6] = [
    (
        "frame-all-devices",
        &[
            "it-devices-title",
            "it-devices-platform",
            "it-devices-export",
        ],
    ),
    ("frame-people", &["it-people-title", "it-people-lead"]),
    ("frame-device-actions", &["it-stop"]),
    ("frame-approvals", &["approvals-empty-title"]),
    (
        "frame-policy",
        &[
            "policy-part-actions",
            "policy-default-on",
            "policy-it-reveals",
        ],
    ),
    ("frame-audit", &["audit-filter-what", "it-devices-export"]),
];

/// The parts of the policy, each behind its link.
const PARTS: [(&str, &[&str]); 2] = [
    (
        "policy-part-organisation",
        &[
            "policy-colour",
            "policy-logo",
            "policy-contact",
            "policy-look",
        ],
    ),
    (
        "policy-part-enrolment",
        &["policy-texts-platform", "policy-texts-english"],
    ),
];

pub(super) async fn says_everything(host: Host) -> Result<()> {
    let stage = signed_in_speaking(host, "it-staff/in-dutch", Language::Dutch, "mark").await?;
    for (place, said) in PLACES {
        stage.go_to(place).await?;
        says(&stage, place, said).await?;
    }
    stage.go_to("frame-policy").await?;
    for (part, said) in PARTS {
        let link = stage.words.say(part, &[])?;
        stage.app.press(Role::Link, &link).await?;
        says(&stage, part, said).await?;
    }
    of_one_person(&stage).await
}

/// From a person to the sheet about one of their devices.
async fn of_one_person(stage: &Stage) -> Result<()> {
    let phone = stage.company.device("sanne-phone")?;
    stage.go_to("frame-people").await?;
    stage.app.press(Role::Link, "Sanne de Vries").await?;
    says(stage, "person", &["it-devices-compliance"]).await?;
    stage.app.press(Role::Link, phone.name()).await?;
    says(stage, "device", &["device-actions", "device-activity"]).await?;
    stage.press("frame-close").await?;
    let lumia = stage.company.device("sanne-lumia")?;
    for device in [&phone, &lumia] {
        let named = [("device", device.name())];
        let select = stage.words.say("it-devices-select", &named)?;
        stage.app.press(Role::Field, &select).await?;
    }
    stage.press("action-remote-lock").await?;
    says(stage, "sheet", &["it-sheet-cancel"]).await?;
    let two = [("count", "2"), ("number", "2")];
    let lock = stage.words.say("it-sheet-do-remote-lock", &two)?;
    stage.app.press(Role::Button, &lock).await?;
    stage.app_says("it-bulk-count-succeeded", &two).await?;
    says(stage, "bulk", &["it-bulk-device"]).await
}

/// All of it stands there in Dutch, and none of it in English.
async fn says(stage: &Stage, place: &str, said: &[&str]) -> Result<()> {
    let english = Words::of(Language::English)?;
    for id in said {
        stage.app_says(id, &[]).await?;
    }
    let shown = stage.app.text().await?;
    for id in said {
        let in_english = english.begins(id, &[])?;
        ensure!(
            in_english == stage.words.begins(id, &[])? || !shown.contains(&in_english),
            "{place} says {in_english:?}"
        );
    }
    stage.picture(place).await
}
