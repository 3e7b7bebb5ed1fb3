//! IT lets a device enrol.

use crate::{Failure, Hash, Storage};
use model::device::{Assignment, Compliance, Enrolment, ManagementAgent, Ownership};
use model::id::PersonId;
use model::passcode::PasscodePolicy;
use model::time::Timestamp;

/// Leave to enrol one device, and what management knows of it that the device can't say.
#[derive(Clone, Debug)]
pub struct EnrolmentGrant {
    /// The hash of the one-time code.
    pub code_hash: Hash,
    /// Whose device it will be.
    pub owner: Option<Owner>,
    /// Who uses it.
    pub assignment: Assignment,
    /// Whose it is.
    pub ownership: Ownership,
    /// How it comes under management.
    pub enrolment: Enrolment,
    /// Which software manages it.
    pub management_agent: ManagementAgent,
    /// The passcode policy that applies to it.
    pub passcode_policy: Option<PasscodePolicy>,
    /// Whether it complies.
    pub compliance: Compliance,
    /// Until when it may be out of compliance.
    pub grace_until: Option<Timestamp>,
    /// What the portal calls it; `None`: what it calls itself.
    pub managed_device_name: Option<String>,
}

/// A person who may not have signed in yet.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The id they get if they are new.
    pub new_id: PersonId,
    /// Who signs them in.
    pub issuer: String,
    /// Who they are to the issuer.
    pub subject: String,
    /// Their name.
    pub display_name: String,
    /// What they sign in with.
    pub user_name: String,
}

impl Storage {
    /// Keeps leave to enrol. A code that is already known changes nothing.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn put_enrolment(
        &self,
        grant: EnrolmentGrant,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let _ = (grant, now);
        Err(Failure::Closed)
    }
}
