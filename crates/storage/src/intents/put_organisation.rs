//! The organisation is described: by the configuration at each start, and by administrators in the portal.

use crate::audit::Actor;
use crate::intents::put_policy::{Putting, put_configured};
use crate::reads::organisation::{described_version, find_organisation};
use crate::reads::people;
use crate::statement::{execute, find};
use crate::writer::Writing;
use crate::{Contact, Failure, Organisation, Storage};
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// An administrator describes the organisation.
#[derive(Clone, Debug)]
pub struct DescribeOrganisation {
    /// As it is from now on; its switches count for nothing here.
    pub organisation: Organisation,
    /// The version that they looked at (`If-Match`).
    pub if_match: Option<i64>,
    /// Who describes it; only an administrator does.
    pub requester: PersonId,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

impl Storage {
    /// Keeps what the configuration says of the organisation and what it allows. What was set in the
    /// portal holds until the configuration says something else than the last time.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn put_organisation(
        &self,
        organisation: Organisation,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.write(move |writing| put(writing, &organisation, now))
            .await
    }

    /// Describes the organisation, all but its switches; the same description changes nothing.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn describe_organisation(
        &self,
        describe: DescribeOrganisation,
    ) -> Result<Putting, Failure> {
        self.write(move |writing| describe_by_person(writing, describe))
            .await
    }
}

fn put(
    writing: &mut Writing<'_>,
    organisation: &Organisation,
    now: Timestamp,
) -> Result<(), Failure> {
    put_configured(writing, &organisation.policy)?;
    let mut configured = shown(organisation);
    if let Value::Object(configured) = &mut configured {
        // The configuration has no word for it, and what it said before there were logos is the same.
        configured.remove("logo");
    }
    let configured = configured.to_string();
    let before: Option<String> = find(
        writing.connection,
        "SELECT configured_organisation FROM described WHERE one = 1",
        [],
        |row| Ok(row.get("configured_organisation")?),
    )?
    .flatten();
    if before.as_ref() == Some(&configured) {
        return Ok(());
    }
    execute(
        writing.connection,
        "UPDATE described SET configured_organisation = ?1 WHERE one = 1",
        [&configured],
    )?;
    let known = find_organisation(writing.connection)?;
    let organisation = Organisation {
        logo: known.as_ref().and_then(|known| known.logo.clone()),
        ..organisation.clone()
    };
    if known.is_some_and(|known| shown(&known) == shown(&organisation)) {
        return Ok(());
    }
    replace(writing, &organisation)?;
    writing.audit(
        now,
        &Actor::Service,
        "organisationChanged",
        "organisation".to_owned(),
        &json!({ "name": organisation.name, "switches": organisation.policy.switches.len() }),
    )
}

fn describe_by_person(
    writing: &mut Writing<'_>,
    describe: DescribeOrganisation,
) -> Result<Putting, Failure> {
    let DescribeOrganisation {
        organisation,
        if_match,
        requester,
        now,
        request_id,
    } = describe;
    if people::role_now(writing.connection, &requester, now)? != Role::Administrator {
        return Ok(Putting::NotAllowed);
    }
    let version = described_version(writing.connection)?;
    if if_match.is_some_and(|looked_at| looked_at != version) {
        return Ok(Putting::PreconditionFailed);
    }
    let known = find_organisation(writing.connection)?.unwrap_or_default();
    let (before, after) = (shown(&known), shown(&organisation));
    if before == after {
        return Ok(Putting::Put(version));
    }
    replace(writing, &organisation)?;
    let mut detail = changed(&before, &after);
    detail["requestId"] = request_id.into();
    writing.audit(
        now,
        &Actor::Person(&requester),
        "organisationChanged",
        "organisation".to_owned(),
        &detail,
    )?;
    described_version(writing.connection).map(Putting::Put)
}

/// The members that are others than before.
fn changed(before: &Value, after: &Value) -> Value {
    let Value::Object(after) = after else {
        return json!({});
    };
    let changed = after
        .iter()
        .filter(|(name, value)| before.get(name) != Some(value));
    Value::Object(
        changed
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
    )
}

/// All but the switches, as the audit tells it.
fn shown(organisation: &Organisation) -> Value {
    let Organisation {
        name,
        theme_color,
        logo,
        contact,
        privacy_url,
        policy: _,
    } = organisation;
    let Contact {
        name: contact_name,
        phone_number,
        email_address,
        notes,
        site_url,
        site_name,
    } = contact;
    json!({
        "name": name,
        "themeColor": theme_color,
        "logo": logo.as_ref().map(|logo| logo_name(logo)),
        "privacyUrl": privacy_url,
        "contactName": contact_name,
        "phoneNumber": phone_number,
        "emailAddress": email_address,
        "notes": notes,
        "siteUrl": site_url,
        "siteName": site_name,
    })
}

/// What the audit calls a logo: its SHA-256 hash.
fn logo_name(logo: &[u8]) -> String {
    let hash = Sha256::digest(logo);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn replace(writing: &mut Writing<'_>, organisation: &Organisation) -> Result<(), Failure> {
    let Organisation {
        name,
        theme_color,
        logo,
        contact,
        privacy_url,
        policy: _,
    } = organisation;
    let Contact {
        name: contact_name,
        phone_number,
        email_address,
        notes,
        site_url,
        site_name,
    } = contact;
    execute(
        writing.connection,
        "INSERT OR REPLACE INTO organisation (one, name, theme_color, contact_name,
           contact_phone_number, contact_email_address, contact_notes, contact_site_url,
           contact_site_name, privacy_url, logo)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            name,
            theme_color,
            contact_name,
            phone_number,
            email_address,
            notes,
            site_url,
            site_name,
            privacy_url,
            logo
        ],
    )?;
    execute(
        writing.connection,
        "UPDATE described SET version = version + 1 WHERE one = 1",
        [],
    )?;
    Ok(())
}
