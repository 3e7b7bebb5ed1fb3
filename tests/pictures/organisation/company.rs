//! A company that is played for a while: its devices enrol, its people and its IT ask for things, and each of them has
//! something to look at.

use super::places::{self, Place};
use anyhow::{Context as _, Result, ensure};
use reqwest::Method;
use serde_json::{Value, json};
use std::{collections::BTreeSet, path::Path};
use support::{
    company::Company,
    demo::Demo,
    person::{Person, SignIn, read},
    waiting::until,
};

/// What is asked of one device after the other, so that every state of an action is there; nothing of some.
const ASKED: [Option<&str>; 6] = [
    None,
    Some("resetPasscode"),
    Some("remoteLock"),
    None,
    Some("syncDevice"),
    Some("rebootNow"),
];

/// Somebody who looks at their places.
pub(super) struct Visit {
    pub(super) user_name: String,
    pub(super) password: String,
    pub(super) places: Vec<Place>,
}

/// A company that can be looked at, until it is dropped.
pub(super) struct Shown {
    /// Where its portal is.
    pub(super) portal: String,
    pub(super) visits: Vec<Visit>,
    _demo: Demo,
}

impl Shown {
    /// Plays the company that `file` describes.
    pub(super) async fn of(file: &Path) -> Result<Self> {
        let file = &file.canonicalize()?;
        let mut demo = Demo::new(Some(file))?;
        demo.start_service().await?;
        demo.start_devices()?;
        let portal = demo.portal();
        let company = Company::read(file)?;
        let mut people = Vec::new();
        for person in company.people() {
            let signed_in =
                Person::sign_in(&portal, &person.user_name, &person.password, SignIn::Fresh);
            let signed_in = signed_in.await?;
            let me: Value = signed_in.get("/v1.0/me").await?;
            let is_administrator = me["@portal.role"] == "administrator";
            people.push((person, signed_in, is_administrator));
        }
        let administrator = people
            .iter()
            .find(|(_, _, is_administrator)| *is_administrator);
        let (_, administrator, _) = administrator
            .context("Nobody in this file is an administrator, who looks at IT's screens")?;
        enrolled(administrator, company.devices().len()).await?;

        for (_, person, _) in &people {
            ask_for_things(person).await?;
        }
        let lists = ask_for_lists(administrator).await?;

        let mut seen = BTreeSet::new();
        let mut visits = Vec::new();
        let mut is_first_in_it = true;
        for (person, signed_in, is_administrator) in &people {
            let mut places = if visits.is_empty() {
                places::everybodys()
            } else {
                vec![Place::at("devices", "/devices")]
            };
            places.extend(places::of_devices(&devices(signed_in).await?, &mut seen));
            if *is_administrator && is_first_in_it {
                is_first_in_it = false;
                places.extend(places::of_it(signed_in, &lists).await?);
            }
            // What asks for a fresh sign-in comes last, and together: it lasts for five minutes.
            places.sort_by_key(|place| place.is_fresh);
            visits.push(Visit {
                user_name: person.user_name.clone(),
                password: person.password.clone(),
                places,
            });
        }
        Ok(Self {
            portal,
            visits,
            _demo: demo,
        })
    }
}

/// Waits until so many devices have enrolled.
async fn enrolled(administrator: &Person, number: usize) -> Result<()> {
    until("every device to enrol", async || {
        let path = "/v1.0/deviceManagement/managedDevices?$count=true&$top=1";
        let list: Value = administrator.get(path).await?;
        let found = list["@odata.count"].as_u64().context("a list is counted")?;
        Ok((found >= u64::try_from(number)?).then_some(()))
    })
    .await
}

/// A person's own devices.
async fn devices(person: &Person) -> Result<Vec<Value>> {
    let list: Value = person.get("/v1.0/me/managedDevices").await?;
    Ok(list["value"].as_array().cloned().unwrap_or_default())
}

/// Whoever has devices asks something of most of them, as far as it is offered.
async fn ask_for_things(person: &Person) -> Result<()> {
    for (device, action) in devices(person).await?.iter().zip(ASKED.iter().cycle()) {
        let Some(action) = action.filter(|action| places::offers(device, action)) else {
            continue;
        };
        let id = device["id"].as_str().context("a device has an id")?;
        let path = format!("/v1.0/me/managedDevices/{id}/{action}");
        let request = person.request(Method::POST, &path).json(&json!({}));
        let status = request.send().await?.status();
        ensure!(!status.is_server_error(), "{path}: {status}");
    }
    Ok(())
}

/// IT locks everything there is, and wants to reset everything there is, which waits for a second administrator.
/// Returns which lists there are now.
async fn ask_for_lists(administrator: &Person) -> Result<Vec<String>> {
    let post = async |path: &str, asked: Value| -> Result<Value> {
        read(
            administrator
                .request(Method::POST, path)
                .json(&asked)
                .send()
                .await?,
        )
        .await
    };
    let mut lists = Vec::new();
    let all: Value = administrator
        .get("/v1.0/deviceManagement/managedDevices?$top=100")
        .await?;
    let all = all["value"].as_array().context("a list has devices")?;
    let ids: Vec<_> = all.iter().map(|device| &device["id"]).collect();
    for action in ["remoteLock", "wipe"] {
        if ids.is_empty() {
            break;
        }
        let asked = json!({ "action": action, "devices": { "ids": ids } });
        let preview = post("/portal/v1/bulk-actions/preview", asked).await?;
        if preview["willRun"].as_array().is_none_or(Vec::is_empty) {
            continue;
        }
        let asked = json!({
            "preview": preview["id"],
            "listHash": preview["listHash"],
            "reason": "Stolen together: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
        });
        let list = post("/portal/v1/bulk-actions", asked).await?;
        lists.extend(list["id"].as_str().map(str::to_owned));
    }
    Ok(lists)
}
