//! A company of a thousand devices and a few more, which the journey plays itself: what each is, what some become, and
//! what each takes.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::{fs, iter::repeat_n, path::Path};
use support::{
    channel::{Channel, Device, Taken, a_few_at_a_time},
    kind::{IPHONE, Kind, LUMIA, MAC, PHONE, WINDOWS},
    records,
    stage::Stage,
};

/// How many are the company's.
pub(super) const ALL: usize = 1_000;
/// How many of them can be locked; the others are the last.
pub(super) const LISTED: usize = 850;
/// So many of each kind, in their order; the last are people's own.
const KINDS: [(Kind, usize); 5] = [
    (MAC, 400),
    (LUMIA, 300),
    (IPHONE, 150),
    (WINDOWS, ALL - LISTED),
    (PHONE, OTHERS),
];
/// How many people's own there are, which become the company's.
const OTHERS: usize = 20;
/// How many of the company's become other devices.
const CHANGED: usize = 50;
/// One of so many of the first does.
const ONE_OF: usize = 14;

/// Whether the device at this place becomes another, which can't be locked.
pub(super) fn changes(at: usize) -> bool {
    at < CHANGED * ONE_OF && at.is_multiple_of(ONE_OF)
}

fn kinds() -> impl Iterator<Item = Kind> {
    KINDS
        .into_iter()
        .flat_map(|(kind, number)| repeat_n(kind, number))
}

/// Writes the file of the company to `path`.
pub(super) fn write(path: &Path) -> Result<()> {
    let person = |name: &str, display_name: &str, roles: &[&str]| {
        json!({
            "user_name": format!("{name}@fabrikam.example"), "display_name": display_name,
            "password": format!("lighthouse-of-{name}"), "roles": roles,
        })
    };
    let devices = kinds().enumerate().map(|(at, kind)| {
        let ownership = if at < ALL { "company" } else { "personal" };
        kind.in_file(at, "anna@fabrikam.example", ownership)
    });
    let company = json!({
        "organisation": { "name": "Fabrikam" },
        "switch": [
            { "action": "remoteLock", "platform": "macOs", "ownership": "company", "on": true },
        ],
        "person": [
            person("anna", "Anna Jansen", &["employee"]),
            person("mark", "Mark Visser", &["employee", "administrator"]),
            person("eva", "Eva Lindqvist", &["employee", "administrator"]),
        ],
        "device": devices.collect::<Vec<Value>>(),
    });
    Ok(fs::write(path, toml::to_string(&company)?)?)
}

/// Its devices.
pub(super) struct Fleet {
    channel: Channel,
    devices: Vec<Device>,
}

impl Fleet {
    /// All of them enrol.
    pub(super) async fn enrols(stage: &Stage) -> Result<Self> {
        let channel = Channel::to(&stage.portal())?;
        let codes = stage.enrolment_codes()?;
        let enrolling = kinds().zip(&codes).enumerate();
        let enrolling = enrolling.map(async |(at, (kind, code))| {
            let report = kind.report(at);
            channel.enrols(code, &report).await
        });
        let devices = a_few_at_a_time(enrolling).await?;
        ensure!(devices.len() == codes.len(), "{} enrolled", devices.len());
        Ok(Self { channel, devices })
    }

    /// Macs become their person's, where the policy doesn't have them locked; Lumias report a version of which nothing
    /// is known; and people's own phones become the company's, like those that were chosen.
    pub(super) async fn changes(&self, stage: &Stage) -> Result<()> {
        let changed = kinds().enumerate().filter(|(at, _)| changes(*at));
        let (macs, lumias): (Vec<_>, Vec<_>) =
            changed.partition(|(_, kind)| kind.platform == MAC.platform);
        ensure!(macs.len() + lumias.len() == CHANGED, "others change");
        let macs = macs.iter().map(|(at, _)| self.id(*at));
        records::change_hands(&stage.database(), macs, "personal")?;
        let others = (ALL..ALL + OTHERS).map(|at| self.id(at));
        records::change_hands(&stage.database(), others, "company")?;
        let reporting = lumias.into_iter().map(async |(at, kind)| {
            let newer = Kind {
                os_version: "10.0",
                ..kind
            };
            let report = newer.report(at);
            self.channel.reports(&self.devices[at], &report).await
        });
        a_few_at_a_time(reporting).await?;
        Ok(())
    }

    /// Every second device, from `first` on, asks what there is to do, and does what it may; the places of those that
    /// had something to do.
    pub(super) async fn take(&self, first: usize) -> Result<Vec<usize>> {
        let asking = self.devices.iter().enumerate().skip(first).step_by(2);
        let asking = asking.map(async |(at, device)| {
            let taken: Vec<Taken> = self.channel.takes(device).await?;
            for taken in &taken {
                self.channel.completes(device, taken).await?;
            }
            Ok(vec![at; taken.len()])
        });
        Ok(a_few_at_a_time(asking).await?.concat())
    }

    fn id(&self, at: usize) -> &str {
        &self.devices[at].id
    }
}
