//! Where in the portal a company's people look.

use anyhow::Result;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use support::person::Person;

/// How many of one kind are opened, where every company may have thousands.
const ENOUGH: usize = 6;

/// What takes a fresh sign-in, and the address that asks to confirm it.
const FRESH: [(&str, &str); 3] = [
    ("resetPasscode", "reset-passcode"),
    ("retire", "remove"),
    ("wipe", "reset-device"),
];
/// What takes none.
const AT_ONCE: [(&str, &str); 2] = [("remoteLock", "remote-lock"), ("rebootNow", "restart")];

/// The pages that everybody has.
const EVERYBODYS: [(&str, &str); 10] = [
    ("devices", "/devices"),
    ("identify", "/devices/identify"),
    ("enrol", "/devices/enrol"),
    ("enrol-windows", "/devices/enrol?kind=windows"),
    ("notifications", "/notifications"),
    ("support", "/support"),
    ("settings", "/settings"),
    ("licences", "/settings/licences"),
    ("nowhere", "/nowhere"),
    ("no-device", "/devices/0000"),
];

/// The pages that IT has.
const ITS: [(&str, &str); 10] = [
    ("it-devices", "/it/devices"),
    (
        "it-devices-filtered",
        "/it/devices?search=a&managed=mobile&platform=ios,android&compliance=noncompliant&contact=1-day",
    ),
    (
        "it-devices-every-column",
        "/it/devices?columns=person,system,compliance,contact,ownership,model,serial-number,managed",
    ),
    ("it-people", "/it/people"),
    ("it-actions", "/it/actions"),
    ("it-approvals", "/it/approvals"),
    ("it-policy", "/it/policy"),
    ("it-policy-organisation", "/it/policy?part=organisation"),
    ("it-policy-enrolment", "/it/policy?part=enrolment"),
    ("it-audit", "/it/audit"),
];

/// Selects every device that IT's list shows.
const SELECT_ALL: &str = "thead input[type=checkbox]";
/// Asks to lock those that are selected.
const LOCK: &str = ".it-selection__actions button:nth-of-type(2)";

/// The boxes and buttons that are pressed at a place before it is looked at, as CSS finds them.
pub(super) type Presses = &'static [&'static str];

/// A place in the portal.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) path: String,
    /// Whether it is looked at after a fresh sign-in.
    pub(super) is_fresh: bool,
    /// Whether it is a banner that asks for that sign-in, and differs from another of them by a sentence.
    pub(super) is_first_banner: bool,
    pub(super) presses: Presses,
    /// Whether it is there where there is least room only.
    pub(super) is_narrow: bool,
}

impl Place {
    pub(super) fn at(name: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            path: path.into(),
            is_fresh: false,
            is_first_banner: false,
            presses: &[],
            is_narrow: false,
        }
    }

    fn after(self, presses: Presses) -> Self {
        Self { presses, ..self }
    }

    fn fresh(self) -> Self {
        Self {
            is_fresh: true,
            ..self
        }
    }
}

/// The pages that everybody has, the menu, and what the flag shows.
pub(super) fn everybodys() -> Vec<Place> {
    let pages = EVERYBODYS.map(|(name, path)| Place::at(name, path));
    let menu = Place::at("menu", "/support").after(&[".frame__unfold"]);
    let menu = Place {
        is_narrow: true,
        ..menu
    };
    let flag = Place::at("flag", "/support").after(&[".flag__bell"]);
    pages.into_iter().chain([menu, flag]).collect()
}

/// Devices opened, one of each state that nobody has seen yet, and every banner that nobody has seen yet.
pub(super) fn of_devices(devices: &[Value], seen: &mut BTreeSet<String>) -> Vec<Place> {
    let mut places = Vec::new();
    for device in devices {
        let (Some(id), Some(platform)) =
            (device["id"].as_str(), device["@portal.platform"].as_str())
        else {
            continue;
        };
        let path = format!("/devices/{id}");
        if seen.insert(state(device)) {
            let number = seen.len();
            places.push(Place::at(format!("device-{platform}-{number}"), &path));
        }
        let name = |banner: &str| format!("device-{platform}-{banner}");
        let banner = |banner: &str| Place::at(name(banner), format!("{path}?confirm={banner}"));
        for (action, confirm) in AT_ONCE {
            if offers(device, action) && seen.insert(effect(device, action)) {
                places.push(banner(confirm));
            }
        }
        for (action, confirm) in FRESH {
            if offers(device, action) && seen.insert(effect(device, action)) {
                places.push(Place {
                    name: name(&format!("{confirm}-first")),
                    is_first_banner: true,
                    ..banner(confirm)
                });
                places.push(banner(confirm).fresh());
            }
        }
        let asked = device["deviceActionResults"].to_string();
        if asked.contains("resetPasscode") && seen.insert(format!("passcode {platform}")) {
            places.push(banner("show-passcode").fresh());
        }
    }
    places
}

/// IT's pages, and some of what can be opened from each.
pub(super) async fn of_it(administrator: &Person, lists: &[String]) -> Result<Vec<Place>> {
    let mut places = ITS.map(|(name, path)| Place::at(name, path)).to_vec();
    let of_all = |name, presses| Place::at(name, "/it/devices").after(presses);
    if !lists.is_empty() {
        places.push(of_all("it-devices-selected", &[SELECT_ALL]));
        places.push(of_all("it-sheet", &[SELECT_ALL, LOCK]));
    }
    let list = async |path: &str| -> Result<Vec<Value>> {
        let list: Value = administrator.get(path).await?;
        Ok(list["value"].as_array().cloned().unwrap_or_default())
    };

    let devices = list("/v1.0/deviceManagement/managedDevices?$top=100").await?;
    let mut seen = BTreeSet::new();
    for device in devices
        .iter()
        .filter(|device| seen.insert(state(device)))
        .take(ENOUGH)
    {
        if let (Some(id), Some(platform)) =
            (device["id"].as_str(), device["@portal.platform"].as_str())
        {
            let number = places.len();
            places.push(Place::at(
                format!("it-device-{platform}-{number}"),
                format!("/it/devices/{id}"),
            ));
        }
    }
    let mut people = list("/v1.0/users?$top=100").await?;
    people.sort_by_key(|person| person["displayName"].as_str().map(str::len));
    for (number, person) in people.iter().rev().take(ENOUGH).enumerate() {
        if let Some(id) = person["id"].as_str() {
            places.push(Place::at(
                format!("it-person-{number}"),
                format!("/it/people/{id}"),
            ));
        }
    }
    let mut seen = BTreeSet::new();
    let actions = list("/beta/deviceManagement/remoteActionAudits").await?;
    let of_each = actions.iter().filter(|action| {
        seen.insert(json!([action["@portal.state"], action["@portal.action"]]).to_string())
    });
    for (number, action) in of_each.take(ENOUGH).enumerate() {
        if let Some(id) = action["id"].as_str() {
            places.push(Place::at(
                format!("it-action-{number}"),
                format!("/it/actions/{id}"),
            ));
        }
    }
    for (number, id) in lists.iter().enumerate() {
        places.push(Place::at(
            format!("it-bulk-{number}"),
            format!("/it/actions/bulk/{id}"),
        ));
    }
    for approval in list("/portal/v1/approvals").await?.iter().take(ENOUGH) {
        if let Some(id) = approval["id"].as_str() {
            places.push(Place::at("it-approval", format!("/it/approvals/{id}")));
        }
    }
    Ok(places)
}

/// Whether the portal offers `action` of `device`.
pub(super) fn offers(device: &Value, action: &str) -> bool {
    availability(device, action)["availability"] == "available"
}

fn availability<'a>(device: &'a Value, action: &str) -> &'a Value {
    let actions = device["@portal.actions"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let found = actions
        .iter()
        .find(|available| available["action"] == action);
    found.unwrap_or(&Value::Null)
}

/// What an action does to devices of that kind: what its banner says.
fn effect(device: &Value, action: &str) -> String {
    format!(
        "{} {}",
        device["@portal.platform"],
        availability(device, action)
    )
}

/// What tells one device's page from another's beside its name.
fn state(device: &Value) -> String {
    let results = device["deviceActionResults"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let results: Vec<_> = results
        .iter()
        .map(|result| (&result["actionName"], &result["actionState"]))
        .collect();
    json!([
        device["@portal.platform"],
        device["@portal.enrolment"],
        device["complianceState"],
        device["@portal.actions"],
        results,
    ])
    .to_string()
}
