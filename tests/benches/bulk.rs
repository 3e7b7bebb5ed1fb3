//! One action on every device of a company, through `storage`: until it is durable, until every device has its
//! command, and what somebody waits meanwhile who asks for something on one device. Beside it the same rows by
//! plain statements in one loop.

mod plain;

use crate::scale::{crowd, now};
use crate::table::{self, Measured};
use anyhow::{Context as _, Result, ensure};
use model::action::RemoteAction;
use model::id::{CommandId, DeviceId, NotificationId, PersonId};
use model::person::Role;
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::{Connection, OpenFlags};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use storage::{
    AcceptCommand, Accepting, CreateBulk, CreatingBulk, Decision, DeviceOrder, DeviceQuery, Place,
    PreviewBulk, Selection, SignedInPerson, Storage,
};
use tempfile::TempDir;

/// How many devices are asked.
const DEVICES: u32 = 10_000;
/// How often each is measured.
const RUNS: usize = 5;
/// Between two requests of somebody who asks for something on one device.
const PAUSE: Duration = Duration::from_millis(5);

const TODAY: Timestamp = Timestamp(1_800_000_000);

static NUMBER: AtomicUsize = AtomicUsize::new(0);

fn new_id(what: &str) -> String {
    format!("{what}-{:036}", NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// What one action on every device takes, each time in milliseconds.
#[derive(Default)]
pub(crate) struct FanOut {
    /// Until it was looked at, and the list written.
    pub(crate) looked: Vec<f64>,
    /// Until the request is durable.
    pub(crate) asked: Vec<f64>,
    /// Until every device has its command.
    pub(crate) made: Vec<f64>,
    /// Until plain statements have written the same rows.
    pub(crate) plain: Vec<f64>,
    /// Until somebody's action on one device is durable, while nothing else goes on.
    pub(crate) alone: Vec<f64>,
    /// The same while commands are made.
    pub(crate) beside: Vec<f64>,
    /// Of those of each run, the slowest of a hundred.
    pub(crate) slowest: Vec<f64>,
}

pub(crate) async fn bench() -> Result<()> {
    let load = table::load()?;
    let FanOut {
        looked,
        asked,
        made,
        plain,
        alone,
        beside,
        slowest,
    } = measure(DEVICES, RUNS).await?;
    let lines = [
        ("looked at, and the list written", looked),
        ("asked for: durable as a whole", asked),
        ("every device has its command", made),
        ("the same rows by plain statements", plain),
        ("an action on one device, nothing else going on", alone),
        ("the same while commands are made", beside),
        ("of those, the slowest of a hundred", slowest),
    ];
    let lines = lines.map(|(what, milliseconds)| Measured {
        what: what.to_owned(),
        milliseconds,
    });
    table::print(&lines, &load)
}

/// Measures it that often in a company of so many devices.
pub(crate) async fn measure(devices: u32, runs: usize) -> Result<FanOut> {
    let folder = TempDir::with_prefix("bench-bulk-")?;
    let file = folder.path().join("portal.sqlite");
    let storage = Storage::open(&file)?;
    crowd::fill(&file, devices)?;
    let hugo = help_desk(&storage).await?;
    let some = some_devices(&storage).await?;
    let mut measured = FanOut::default();
    for run in 0..runs {
        eprintln!("{devices} devices, run {} of {runs} …", run + 1);
        once(&storage, devices, &hugo, &some, &mut measured).await?;
        let copy = folder.path().join("plain.sqlite");
        copy_of(&file, &copy)?;
        measured.plain.push(plain::loop_over(&copy, &hugo)?);
        fs::remove_file(&copy)?;
    }
    Ok(measured)
}

/// A file like this one, at this moment.
fn copy_of(file: &Path, copy: &Path) -> Result<()> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let copy = copy.to_str().context("the path is a text")?;
    connection.execute("VACUUM INTO ?1", [copy])?;
    Ok(())
}

async fn help_desk(storage: &Storage) -> Result<PersonId> {
    let hugo = SignedInPerson {
        new_id: PersonId(new_id("person")),
        issuer: "https://id.example".to_owned(),
        subject: "hugo".to_owned(),
        display_name: "Hugo".to_owned(),
        user_name: "hugo@contoso.example".to_owned(),
        mail: None,
        role: Role::HelpDesk,
        proved: Some(TODAY),
        now: TODAY,
    };
    let hugo = storage.person_signs_in(hugo).await?;
    Ok(hugo.context("he didn't sign out")?.id)
}

/// Those on which somebody acts by themselves, one after the other: as many people as devices.
async fn some_devices(storage: &Storage) -> Result<Vec<DeviceId>> {
    let query = DeviceQuery {
        order: DeviceOrder::LastContact,
        ..DeviceQuery::default()
    };
    let page = storage.every_device(query, Place::Start, 200).await?;
    Ok(page.rows.into_iter().map(|device| device.id).collect())
}

/// Looks, asks, has the commands made, and acts on one device before and meanwhile.
async fn once(
    storage: &Storage,
    devices: u32,
    hugo: &PersonId,
    some: &[DeviceId],
    measured: &mut FanOut,
) -> Result<()> {
    for device in some.iter().take(100) {
        measured.alone.push(act(storage, hugo, device).await?);
        tokio::time::sleep(PAUSE).await;
    }
    let id = new_id("bulk");
    let begun = now();
    let preview = storage.preview_bulk(PreviewBulk {
        id: id.clone(),
        action: RemoteAction::RemoteLock,
        devices: Selection::Listed(Box::default()),
        at_most: 50_000,
        requester: hugo.clone(),
        now: TODAY,
        judge: Box::new(|_, _| Ok(Effect::Locks)),
    });
    let preview = preview.await?.context("they aren't too many")?;
    measured.looked.push(milliseconds(begun));
    ensure!(preview.devices == devices, "{}", preview.devices);
    let begun = now();
    let creating = storage.create_bulk(CreateBulk {
        id,
        list_hash: preview.list_hash,
        reason: None,
        requester: hugo.clone(),
        spending: None,
        now: TODAY,
        mint: Box::new(|| NotificationId(new_id("notification"))),
        request_id: "request".to_owned(),
    });
    ensure!(creating.await? == CreatingBulk::Created, "it is asked for");
    measured.asked.push(milliseconds(begun));
    let done = AtomicBool::new(false);
    let (made, beside) = tokio::join!(make(storage, &done), meanwhile(storage, hugo, some, &done));
    measured.made.push(made?);
    let mut beside = beside?;
    beside.sort_by(f64::total_cmp);
    let slowest = beside.get(beside.len() * 99 / 100);
    measured.slowest.extend(slowest);
    measured.beside.append(&mut beside);
    Ok(())
}

async fn make(storage: &Storage, done: &AtomicBool) -> Result<f64> {
    let begun = now();
    loop {
        let more = storage.run_bulk_due(
            TODAY,
            Box::new(|| NotificationId(new_id("notification"))),
            Box::new(|| CommandId(new_id("command"))),
            Arc::new(|_, _| {
                Ok(Decision {
                    effect: Effect::Locks,
                    sealed_passcode: None,
                })
            }),
        );
        if !more.await? {
            break;
        }
    }
    let took = milliseconds(begun);
    done.store(true, Ordering::Relaxed);
    Ok(took)
}

async fn meanwhile(
    storage: &Storage,
    hugo: &PersonId,
    devices: &[DeviceId],
    done: &AtomicBool,
) -> Result<Vec<f64>> {
    let mut took = Vec::new();
    for device in devices.iter().cycle() {
        if done.load(Ordering::Relaxed) {
            break;
        }
        took.push(act(storage, hugo, device).await?);
        tokio::time::sleep(PAUSE).await;
    }
    Ok(took)
}

/// How long it takes until an action on one device is durable.
async fn act(storage: &Storage, hugo: &PersonId, device: &DeviceId) -> Result<f64> {
    let begun = now();
    let accepting = storage.accept_command(AcceptCommand {
        id: CommandId(new_id("command")),
        action: RemoteAction::SyncDevice,
        device: device.clone(),
        requester: hugo.clone(),
        as_employee: false,
        if_match: None,
        idempotency: None,
        spending: None,
        now: TODAY,
        request_id: "request".to_owned(),
        approval: new_id("bulk"),
        mint: Box::new(|| NotificationId(new_id("notification"))),
        decide: Box::new(|_| {
            Ok(Decision {
                effect: Effect::ChecksStatus,
                sealed_passcode: None,
            })
        }),
    });
    let accepting = accepting.await?;
    ensure!(
        matches!(accepting, Accepting::Accepted { .. }),
        "{accepting:?}"
    );
    Ok(milliseconds(begun))
}

fn milliseconds(begun: std::time::Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1_000.0
}
