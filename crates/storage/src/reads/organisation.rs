//! The organisation.

use crate::statement::{find, list};
use crate::{Failure, Storage, term};
use model::policy::{SelfServicePolicy, Switch};
use rusqlite::Connection;

/// The organisation, as its people see it, and what it lets them do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its colour: red, green, blue.
    pub theme_color: Option<[u8; 3]>,
    /// Its logo, a PNG; only people in the portal set it, never the configuration.
    pub logo: Option<Vec<u8>>,
    /// How to reach IT.
    pub contact: Contact,
    /// The address of its privacy page.
    pub privacy_url: Option<String>,
    /// Its self-service switches.
    pub policy: SelfServicePolicy,
}

/// How to reach IT.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// IT's name.
    pub name: Option<String>,
    /// IT's telephone number.
    pub phone_number: Option<String>,
    /// IT's mail address.
    pub email_address: Option<String>,
    /// What IT adds to it.
    pub notes: Option<String>,
    /// The address of IT's website.
    pub site_url: Option<String>,
    /// The name of IT's website.
    pub site_name: Option<String>,
}

impl Storage {
    /// The organisation; `None` before it was ever described.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn organisation(&self) -> Result<Option<Organisation>, Failure> {
        self.read(find_organisation).await
    }

    /// Grows with every change of what the organisation says of itself; for the `ETag`.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn described_version(&self) -> Result<i64, Failure> {
        self.read(described_version).await
    }
}

pub(crate) fn described_version(connection: &Connection) -> Result<i64, Failure> {
    let version = find(
        connection,
        "SELECT version FROM described WHERE one = 1",
        [],
        |row| Ok(row.get("version")?),
    )?;
    version.ok_or(Failure::Corrupt("described"))
}

pub(crate) fn find_organisation(connection: &Connection) -> Result<Option<Organisation>, Failure> {
    let policy = policy(connection)?;
    find(
        connection,
        "SELECT name, theme_color, logo, contact_name, contact_phone_number, contact_email_address,
           contact_notes, contact_site_url, contact_site_name, privacy_url
         FROM organisation WHERE one = 1",
        [],
        |row| {
            Ok(Organisation {
                name: row.get("name")?,
                theme_color: row.get("theme_color")?,
                logo: row.get("logo")?,
                contact: Contact {
                    name: row.get("contact_name")?,
                    phone_number: row.get("contact_phone_number")?,
                    email_address: row.get("contact_email_address")?,
                    notes: row.get("contact_notes")?,
                    site_url: row.get("contact_site_url")?,
                    site_name: row.get("contact_site_name")?,
                },
                privacy_url: row.get("privacy_url")?,
                policy,
            })
        },
    )
}

/// The self-service policy, its switches in the order they were set.
pub(crate) fn policy(connection: &Connection) -> Result<SelfServicePolicy, Failure> {
    let switches = list(
        connection,
        "SELECT action, platform, ownership, is_on FROM switches ORDER BY place",
        [],
        |row| {
            Ok(Switch {
                action: term::read(row, "action")?,
                platform: term::read(row, "platform")?,
                ownership: term::read(row, "ownership")?,
                on: row.get("is_on")?,
            })
        },
    )?;
    let it_reveals = find(
        connection,
        "SELECT it_reveals FROM policy WHERE one = 1",
        [],
        |row| Ok(row.get("it_reveals")?),
    )?;
    Ok(SelfServicePolicy {
        switches,
        it_reveals: it_reveals.unwrap_or(false),
    })
}
