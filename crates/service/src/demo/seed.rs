//! Tells the database of the organisation and of the devices that may enrol.

use super::organisation::{Device, Organisation, Person, Role, color};
use super::provider::subject;
use crate::config::compliance::ComplianceTable;
use crate::config::enrolment::EnrolmentTextTable;
use crate::dice::{SystemDice, new_id};
use model::device::Assignment;
use model::id::PersonId;
use model::passcode::PasscodePolicy;
use model::policy::{SelfServicePolicy, Switch};
use model::time::Timestamp;
use sha2::{Digest, Sha256};
use storage::{Contact, EnrolmentGrant, Failure, Owner, SignedInPerson, Storage};
use wire::pretend::PretendFleet;

/// Since how long the demo's IT has had its roles when it begins, in seconds: who approves what another
/// asked for has been an administrator for a day.
const IN_IT_SINCE: i64 = 2 * 24 * 60 * 60;

/// Puts everything in its place; a second time, when the demo goes on, changes only what the file changed.
pub(super) async fn seed(
    storage: &Storage,
    organisation: &Organisation,
    fleet: &PretendFleet,
    issuer: &str,
    goes_on: bool,
    now: Timestamp,
) -> Result<(), Failure> {
    storage
        .put_organisation(described(organisation), now)
        .await?;
    let policies = organisation.compliance_policies.iter();
    storage
        .put_compliance_policies(policies.map(ComplianceTable::policy).collect(), now)
        .await?;
    let texts = organisation.enrolment_texts.iter();
    storage
        .put_enrolment_texts(texts.map(EnrolmentTextTable::text).collect(), now)
        .await?;
    // Who is in IT only later got their role then, and has it from their next sign-in on.
    let from_the_beginning = |person: &&Person| !goes_on && person.is_in_it();
    for person in organisation.people.iter().filter(from_the_beginning) {
        let held = in_it(person, issuer, now.plus(-IN_IT_SINCE));
        storage.person_signs_in(held).await?;
    }
    for (device, papers) in organisation.devices.iter().zip(&fleet.devices) {
        let owner = organisation.owner_of(device);
        let grant = grant(device, owner, &papers.enrolment_code, issuer);
        storage.put_enrolment(grant, now).await?;
    }
    Ok(())
}

/// Somebody in IT as they last signed in, when they got their role.
fn in_it(person: &Person, issuer: &str, at: Timestamp) -> SignedInPerson {
    SignedInPerson {
        new_id: PersonId(new_id(&SystemDice)),
        issuer: issuer.to_owned(),
        subject: subject(person.user_name.get_ref()),
        display_name: person.display_name.get_ref().clone(),
        user_name: person.user_name.get_ref().clone(),
        mail: Some(person.user_name.get_ref().clone()),
        role: if person.roles.contains(&Role::Administrator) {
            model::person::Role::Administrator
        } else {
            model::person::Role::HelpDesk
        },
        proved: Some(at),
        now: at,
    }
}

/// The organisation as its people will see it.
pub(super) fn described(organisation: &Organisation) -> storage::Organisation {
    let about = &organisation.organisation;
    let contact = &about.contact;
    let switches = organisation.switches.iter().map(|switch| Switch {
        action: switch.action.into(),
        platform: switch.platform.into(),
        ownership: switch.ownership.into(),
        on: switch.on,
    });
    storage::Organisation {
        name: about.name.get_ref().clone(),
        theme_color: about
            .theme_color
            .as_ref()
            .and_then(|text| color(text.get_ref())),
        logo: None,
        contact: Contact {
            name: contact.name.clone(),
            phone_number: contact.phone_number.clone(),
            email_address: contact.email_address.clone(),
            notes: contact.notes.clone(),
            site_url: contact.site_url.clone(),
            site_name: contact.site_name.clone(),
        },
        privacy_url: about.privacy_url.clone(),
        policy: SelfServicePolicy {
            switches: switches.collect(),
            it_reveals: about.it_reveals_passcodes,
        },
    }
}

/// Leave for `device` to enrol.
fn grant(device: &Device, owner: Option<&Person>, code: &str, issuer: &str) -> EnrolmentGrant {
    let assignment = device.assignment.map_or_else(
        || match owner {
            Some(_) => Assignment::PrimaryUser,
            None => Assignment::Nobody,
        },
        Assignment::from,
    );
    EnrolmentGrant {
        code_hash: Sha256::digest(code).into(),
        owner: owner.map(|person| Owner {
            new_id: PersonId(new_id(&SystemDice)),
            issuer: issuer.to_owned(),
            subject: subject(person.user_name.get_ref()),
            display_name: person.display_name.get_ref().clone(),
            user_name: person.user_name.get_ref().clone(),
        }),
        assignment,
        ownership: device.ownership.into(),
        enrolment: device.enrolment.into(),
        management_agent: device.management_agent.into(),
        passcode_policy: device.passcode_policy.map(|policy| PasscodePolicy {
            characters: policy.characters.into(),
            minimum_length: policy.minimum_length,
        }),
        managed_device_name: device.managed_device_name.clone(),
    }
}

impl Person {
    fn is_in_it(&self) -> bool {
        self.roles.iter().any(|role| *role != Role::Employee)
    }
}

impl Organisation {
    /// Whose device it is.
    fn owner_of(&self, device: &Device) -> Option<&Person> {
        let owner = device.owner.as_ref()?.get_ref();
        self.people
            .iter()
            .find(|person| person.user_name.get_ref().eq_ignore_ascii_case(owner))
    }
}
