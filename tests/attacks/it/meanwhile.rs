//! An administrator has something done to a thousand devices of every kind. Before all of them have it, fifty have
//! become another kind of device, and the administrator is none any more. Whatever runs was on the list that was
//! confirmed, does what was said there, and is right when the device takes it.

use super::asker::Asker;
use super::company::Company;
use super::{Deed as AnyDeed, End, Row};
use crate::serving::text;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use support::channel::{Device, a_few_at_a_time};
use support::kind::{IPHONE, Kind, LUMIA, MAC, PHONE, WINDOWS};
use support::{records, waiting};

/// How many devices there are.
const ALL: usize = 1_000;
/// How many of them change.
const CHANGED: usize = 50;
/// On how many it can't be done.
const CANNOT: usize = 150;

/// What is asked for, of which devices, and what becomes of some of them.
pub(super) struct Deed {
    action: &'static str,
    change: Change,
    /// So many of each kind, the one that changes first.
    fleet: [(Kind, usize); 4],
}

#[derive(Clone, Copy)]
enum Change {
    /// They report another version, with which the action can't be done.
    Version(&'static str),
    /// They are their person's now, where the policy doesn't have it done.
    Owner,
}

const VERSIONS: AnyDeed = AnyDeed::Meanwhile(&Deed {
    action: "resetPasscode",
    change: Change::Version("7.0"),
    fleet: [(PHONE, 400), (IPHONE, 300), (LUMIA, 150), (WINDOWS, CANNOT)],
});
const OWNERS: AnyDeed = AnyDeed::Meanwhile(&Deed {
    action: "remoteLock",
    change: Change::Owner,
    fleet: [(MAC, 400), (IPHONE, 300), (PHONE, 150), (WINDOWS, CANNOT)],
});

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "it/meanwhile/versions",
        deed: VERSIONS,
        twin: VERSIONS,
        end: End::Accepted,
    },
    Row {
        name: "it/meanwhile/owners",
        deed: OWNERS,
        twin: OWNERS,
        end: End::Accepted,
    },
];

/// What a device was let do.
struct Taken {
    /// Its place among all.
    at: usize,
    /// What it is to do, as its document says.
    effect: Value,
}

pub(super) async fn play(deed: &Deed) -> Result<End> {
    let company = Company::found(0, 86_400).await?;
    let kinds = deed
        .fleet
        .iter()
        .flat_map(|(kind, count)| vec![*kind; *count]);
    let kinds: Vec<Kind> = kinds.collect();
    let devices = company.enrols(&kinds).await?;
    let lock_macs = json!({ "switches": [
        { "action": "remoteLock", "platform": "macOs", "ownership": "company", "on": true },
    ] });
    let policy = "/portal/v1/policy";
    let put = company.does(Asker::Petra, "PUT", policy, Some(lock_macs));
    put.await?;

    let confirmed = ask(&company, deed.action, &devices).await?;
    change(&company, deed.change, &kinds, &devices).await?;
    waiting::until("every command", async || {
        let made = company.count(records::ANSWERED)?;
        Ok((made == ALL - CANNOT).then_some(()))
    })
    .await?;
    let mut taken = take(&company, &devices, 0).await?;
    company
        .does(Asker::NoLonger, "GET", "/v1.0/me", None)
        .await?;
    taken.extend(take(&company, &devices, 1).await?);

    check(&company, &kinds, &confirmed, &taken)?;
    Ok(End::Accepted)
}

/// Petra confirms what she was shown; the effect on each kind of device, by an example's id.
async fn ask(company: &Company, action: &str, devices: &[Device]) -> Result<Vec<(String, Value)>> {
    let ids: Vec<_> = devices.iter().map(|device| &device.id).collect();
    let asked = json!({ "action": action, "devices": { "ids": ids } });
    let path = "/portal/v1/bulk-actions";
    let preview = format!("{path}/preview");
    let preview = company.does(Asker::Petra, "POST", &preview, Some(asked));
    let preview = preview.await?.document;
    let runs = preview["willRun"].as_array().context("nothing runs")?;
    let number: u64 = runs.iter().filter_map(|run| run["devices"].as_u64()).sum();
    ensure!(usize::try_from(number)? == ALL - CANNOT, "{preview}");
    let start = json!({
        "preview": preview["id"], "listHash": preview["listHash"], "reason": "Sold",
    });
    company
        .does(Asker::Petra, "POST", path, Some(start))
        .await?;
    let confirmed = runs.iter().map(|run| {
        let example = text(&run["sample"][0], "id")?;
        Ok((example, run["effect"].clone()))
    });
    confirmed.collect()
}

/// Every eighth of the first kind is another device now.
fn changes(at: usize) -> bool {
    at < CHANGED * 8 && at.is_multiple_of(8)
}

async fn change(
    company: &Company,
    change: Change,
    kinds: &[Kind],
    devices: &[Device],
) -> Result<()> {
    let changed = (0..ALL).filter(|at| changes(*at));
    match change {
        Change::Version(os_version) => {
            for at in changed {
                let kind = Kind {
                    os_version,
                    ..kinds[at]
                };
                let device = &devices[at];
                company.channel.reports(device, &kind.report(at)).await?;
            }
            Ok(())
        }
        Change::Owner => {
            let changed = changed.map(|at| devices[at].id.as_str());
            records::change_hands(&company.database(), changed, "personal")
        }
    }
}

/// Every second device, from `first` on, asks what there is, and for all of it.
async fn take(company: &Company, devices: &[Device], first: usize) -> Result<Vec<Taken>> {
    let asking = devices.iter().enumerate().skip(first).step_by(2);
    let asking = asking.map(async |(at, device)| {
        let taken = company.channel.takes(device).await?.into_iter();
        let taken = taken.map(|taken| Taken {
            at,
            effect: taken.effect,
        });
        Ok(taken.collect::<Vec<_>>())
    });
    let taken = a_few_at_a_time(asking).await?;
    Ok(taken.into_iter().flatten().collect())
}

fn check(
    company: &Company,
    kinds: &[Kind],
    confirmed: &[(String, Value)],
    taken: &[Taken],
) -> Result<()> {
    for Taken { at, effect } in taken {
        ensure!(at.is_multiple_of(2), "{at} ran after Petra had gone");
        ensure!(!changes(*at), "{at} ran, and is another device");
        ensure!(*at < ALL - CANNOT, "{at} ran, and wasn't on the list");
        let said = confirmed.iter().any(|(_, said)| said == effect);
        ensure!(said, "{at}, {}: {effect}", kinds[*at].platform);
    }
    let right = (0..ALL - CANNOT).step_by(2).filter(|at| !changes(*at));
    ensure!(taken.len() == right.count(), "{} ran", taken.len());
    let noted = company.count(records::TAKEN)?;
    ensure!(noted == taken.len(), "{noted} are noted");
    let waiting = company.count(records::WAITING)?;
    ensure!(waiting == 0, "{waiting} still wait");
    Ok(())
}
