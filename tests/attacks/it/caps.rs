//! Administrators' accounts take away as much as they can: at once, a little at a time, and by setting the
//! clock. What counts is how many commands there are that nobody else agreed to.

mod rows;

use super::End;
use super::asker::{Asker, Proof};
use super::company::Company;
use anyhow::{Context as _, Result, ensure};
use futures::future::{join_all, try_join_all};
use serde_json::json;
use support::channel::Device;
use support::waiting;

pub(super) use rows::ROWS;

/// Who does what, in a company of some size.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    /// How many devices it has.
    fleet: usize,
    /// Who takes turns.
    by: &'static [Asker],
    /// What they do, one after another.
    steps: &'static [Step],
}

/// One step.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// So many devices at once, each by itself, to be wiped or removed.
    Each(usize),
    /// So many lists of Mark's at once, of so many devices, to be removed.
    Lists(usize, usize),
    /// Everything is called off, and then it is for the same devices again.
    CallOff,
    /// What waits is approved.
    Approve,
    /// The clock is set ahead by so many seconds, or back.
    Clock(i64),
}

/// What was asked for so far.
#[derive(Default)]
struct Asked {
    devices: usize,
    /// The device that is the next.
    next: usize,
    actions: Vec<String>,
    lists: Vec<String>,
}

/// Commands that a device could or can have.
const RAN: &str = "SELECT count(*) FROM commands
    WHERE as_employee = 0 AND action IN ('wipe', 'retire') AND EXISTS (
      SELECT 1 FROM steps WHERE command_seq = commands.seq AND state = 'queued')";

/// Devices whose actions wait for somebody else.
const WAITS: &str = "SELECT coalesce(sum(devices), 0) FROM bulk_actions WHERE approval = 'pending'";

pub(super) async fn play(deed: Deed) -> Result<End> {
    let company = Company::found(deed.fleet, 86_400).await?;
    let mut asked = Asked::default();
    for step in deed.steps {
        take(&company, deed.by, *step, &mut asked)
            .await
            .with_context(|| format!("{step:?}"))?;
        // The commands of a list are made after it was answered.
        waiting::until("every command", async || {
            let found = company.count(RAN)? + company.count(WAITS)?;
            ensure!(found <= asked.devices, "{found} of {}", asked.devices);
            Ok((found == asked.devices).then_some(()))
        })
        .await?;
    }
    let (ran, waits) = (company.count(RAN)?, company.count(WAITS)?);
    Ok(match waits {
        0 => End::Accepted,
        _ => End::Beyond { ran, waits },
    })
}

async fn take(
    company: &Company,
    by: &'static [Asker],
    step: Step,
    asked: &mut Asked,
) -> Result<()> {
    match step {
        Step::Each(number) => {
            let devices = &company.devices[asked.next..asked.next + number];
            let asking = devices.iter().enumerate().map(async |(at, device)| {
                let action = ["wipe", "retire"][at % 2];
                one(company, by[at % by.len()], action, device).await
            });
            for action in join_all(asking).await {
                asked.actions.push(action?);
            }
            asked.devices += number;
            asked.next += number;
        }
        Step::Lists(lists, each) => {
            let all = &company.devices[asked.next..asked.next + lists * each];
            let previews = all
                .chunks(each)
                .map(|list| company.previews("retire", list));
            let previews = try_join_all(previews).await?;
            let asking = previews.iter().map(|preview| {
                let path = "/portal/v1/bulk-actions";
                company.does(Asker::Mark, "POST", path, Some(preview.asked()))
            });
            try_join_all(asking).await?;
            asked.lists.extend(previews.into_iter().map(|it| it.id));
            asked.devices += lists * each;
            asked.next += lists * each;
        }
        Step::CallOff => {
            for action in asked.actions.drain(..) {
                let path = format!("/portal/v1/actions/{action}/cancel");
                company.does(Asker::Mark, "POST", &path, None).await?;
            }
            for list in asked.lists.drain(..) {
                let path = format!("/portal/v1/bulk-actions/{list}/cancel");
                company.does(Asker::Mark, "POST", &path, None).await?;
            }
            asked.next = 0;
        }
        Step::Approve => {
            let path = "/portal/v1/approvals";
            let waiting = company.does(Asker::Petra, "GET", path, None).await?;
            let waiting = &waiting.document["value"][0];
            let id = waiting["id"].as_str().context("nothing waits")?;
            let decide = json!({ "listHash": waiting["listHash"], "reason": null });
            let path = format!("{path}/{id}/approve");
            company
                .does(Asker::Petra, "POST", &path, Some(decide))
                .await?;
        }
        Step::Clock(seconds) => company.set_clock(seconds),
    }
    Ok(())
}

/// One device, to be wiped or removed; the action.
async fn one(company: &Company, asker: Asker, action: &str, device: &Device) -> Result<String> {
    let id = &device.id;
    let path = format!("/v1.0/deviceManagement/managedDevices/{id}/{action}");
    let token = company.token(asker, Proof::Ago(0));
    let reply = company.ask("POST", &path, &token, None).await?;
    ensure!(reply.status == 204, "{reply:?}");
    reply.action.context("no action")
}
