//! The organisation is described.

use crate::audit::Actor;
use crate::intents::put_policy::put_configured;
use crate::reads::organisation::find_organisation;
use crate::statement::execute;
use crate::writer::Writing;
use crate::{Contact, Failure, Organisation, Storage};
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

impl Storage {
    /// Keeps what the organisation is and allows, in place of what was kept before. Switches that
    /// were set in the portal hold until other ones than the last time are given here.
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
}

fn put(
    writing: &mut Writing<'_>,
    organisation: &Organisation,
    now: Timestamp,
) -> Result<(), Failure> {
    put_configured(writing, &organisation.policy)?;
    let known = find_organisation(writing.connection)?;
    if known.is_some_and(|known| is_described_by(&known, organisation)) {
        return Ok(());
    }
    let Organisation {
        name,
        theme_color,
        contact,
        privacy_url,
        policy,
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
           contact_site_name, privacy_url)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            name,
            theme_color,
            contact_name,
            phone_number,
            email_address,
            notes,
            site_url,
            site_name,
            privacy_url
        ],
    )?;
    writing.audit(
        now,
        &Actor::Service,
        "organisationChanged",
        "organisation".to_owned(),
        &json!({ "name": name, "switches": policy.switches.len() }),
    )
}

/// Whether both are the same but for the switches.
fn is_described_by(known: &Organisation, organisation: &Organisation) -> bool {
    let policy = known.policy.clone();
    *known
        == Organisation {
            policy,
            ..organisation.clone()
        }
}
