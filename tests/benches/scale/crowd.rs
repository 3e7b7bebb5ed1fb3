//! Many devices of many people, written straight into the tables: enrolling a million would take the
//! bench's whole time. The triggers run all the same.

use anyhow::Result;
use rusqlite::{Connection, OpenFlags, params};
use std::path::Path;

/// How many rows share a commit.
const BATCH: u32 = 10_000;

const FIRST_NAMES: [&str; 10] = [
    "sanne", "james", "noor", "grace", "daan", "priya", "fatima", "mark", "lotte", "willem",
];
const LAST_NAMES: [&str; 8] = [
    "de vries",
    "okafor",
    "van den berg",
    "whitfield",
    "jansen",
    "raman",
    "visser",
    "bakker",
];
/// Each platform's spelling in the database, its system and a model, and how many of 100 have it.
const KINDS: [(&str, &str, &str, u32); 5] = [
    ("ios", "iOS", "iphone 15", 40),
    ("android", "Android", "pixel 8", 30),
    ("windows", "Windows", "surface laptop", 20),
    ("macOs", "macOS", "macbook air", 7),
    ("linux", "Debian", "thinkpad x1", 3),
];

/// A number that looks random and is the same each time.
fn scattered(number: u32) -> u32 {
    let mut scattered = number.wrapping_mul(0x9E37_79B1);
    scattered ^= scattered >> 15;
    scattered = scattered.wrapping_mul(0x85EB_CA77);
    scattered ^ (scattered >> 13)
}

/// The serial number of the device with this number: twelve digits, two of them the same for all.
pub(crate) fn serial_number(device: u32) -> String {
    format!("{:010}{:02}", scattered(device), device % 100)
}

/// Fills the database in `file`, whose tables are there, with so many devices.
pub(crate) fn fill(file: &Path, devices: u32) -> Result<()> {
    let mut connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Nothing is lost if this breaks off; storage sets its own again when it opens the file.
    connection.execute_batch(
        "PRAGMA synchronous = OFF; PRAGMA cache_size = -524288; PRAGMA wal_autocheckpoint = 100000;",
    )?;
    let people = devices.div_ceil(3);
    for start in (0..people).step_by(BATCH as usize) {
        let transaction = connection.transaction()?;
        for number in start..people.min(start + BATCH) {
            person(&transaction, number)?;
        }
        transaction.commit()?;
    }
    for start in (0..devices).step_by(BATCH as usize) {
        let transaction = connection.transaction()?;
        for number in start..devices.min(start + BATCH) {
            device(&transaction, number, people)?;
        }
        transaction.commit()?;
    }
    connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    Ok(())
}

fn name_of(person: u32) -> String {
    let at = scattered(person) as usize;
    let first = FIRST_NAMES[at % FIRST_NAMES.len()];
    let last = LAST_NAMES[at / 16 % LAST_NAMES.len()];
    format!("{first} {last} {person}")
}

fn person(connection: &Connection, number: u32) -> Result<()> {
    let name = name_of(number);
    let user_name = format!("{}@contoso.example", name.replace(' ', "."));
    connection
        .prepare_cached(
            "INSERT INTO people (id, issuer, subject, display_name, user_name, name_key, search_key)
             VALUES (?1, 'https://id.contoso.example', ?1, ?2, ?3, ?2, ?2 || char(10) || ?3)",
        )?
        .execute(params![id(number, 'p'), name, user_name])?;
    Ok(())
}

fn device(connection: &Connection, number: u32, people: u32) -> Result<()> {
    let chance = scattered(number);
    let (platform, system, model) = kind(chance % 100);
    let owner = number % people;
    let name = format!("{}'s {model}", name_of(owner));
    let compliance = match chance / 100 % 100 {
        0..6 => "noncompliant",
        6..8 => "inGracePeriod",
        8..10 => "unknown",
        _ => "compliant",
    };
    let agent = match chance / 10_000 % 100 {
        0..5 => "exchangeActiveSync",
        5..7 => "intuneClient",
        _ => "mdm",
    };
    let ownership = if chance / 1_000_000 % 10 < 7 {
        "company"
    } else {
        "personal"
    };
    let serial = serial_number(number);
    connection
        .prepare_cached(
            "INSERT INTO devices (id, version, secret_hash, primary_user_id, assignment, ownership,
               enrolment, management_agent, managed_device_name, device_name, platform,
               operating_system, os_version, chassis, model, manufacturer, serial_number,
               reset_token_activated, can, enrolled_at, last_contact, compliance, name_key, search_key)
             VALUES (?1, ?2, randomblob(32), ?3, 'primaryUser', ?4, 'device', ?5, ?6, ?7, ?8, ?9, '17.1',
               'phone', ?7, 'Contoso', ?10, 0, 'syncDevice remoteLock', 1790000000, ?11, ?12, ?6,
               ?6 || char(10) || ?7 || char(10) || ?10 || char(10) || ?7)",
        )?
        .execute(params![
            id(number, 'd'),
            number,
            id(owner, 'p'),
            ownership,
            agent,
            name,
            model,
            platform,
            system,
            serial,
            1_795_000_000 - i64::from(chance % 7_776_000),
            compliance,
        ])?;
    Ok(())
}

fn kind(percent: u32) -> (&'static str, &'static str, &'static str) {
    let mut left = percent;
    for (platform, system, model, share) in KINDS {
        match left.checked_sub(share) {
            Some(rest) => left = rest,
            None => return (platform, system, model),
        }
    }
    ("unknown", "", "")
}

/// An id of the length that ids have, in no order.
fn id(number: u32, kind: char) -> String {
    let scattered = scattered(number);
    format!("{scattered:08x}-{kind}000-4000-8000-{number:012}")
}
