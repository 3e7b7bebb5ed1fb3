//! Since when a device hasn't complied: noted when a report, a contact or a policy makes it so,
//! forgotten when it complies again. What was found stands beside it, so that lists can be filtered by it.

use crate::reads::compliance::policies;
use crate::reads::devices::find_device;
use crate::statement::execute;
use crate::term::Term;
use crate::writer::Writing;
use crate::{Device, Failure};
use model::compliance::{CompliancePolicy, Examined, Overall, changes_at, overall};
use model::id::DeviceId;
use model::time::Timestamp;
use rusqlite::params;

impl Device {
    /// What compliance looks at.
    #[must_use]
    pub fn examined(&self) -> Examined<'_> {
        Examined {
            platform: self.facts.platform,
            version: self.facts.version.as_ref(),
            posture: self.posture,
            last_contact: self.last_contact,
        }
    }

    /// Whether it complies with `policies`.
    #[must_use]
    pub fn compliance(&self, policies: &[CompliancePolicy], now: Timestamp) -> Overall {
        overall(policies, &self.examined(), self.noncompliant_since, now)
    }
}

impl Writing<'_> {
    /// Judges a device that has just enrolled.
    pub(crate) fn judge_new(&self, device: &DeviceId, now: Timestamp) -> Result<(), Failure> {
        self.keep_since(device, None, now).map(drop)
    }

    /// Judges a device that may have changed since it was `before`.
    pub(crate) fn judge_again(&mut self, before: &Device, now: Timestamp) -> Result<(), Failure> {
        let found_before = before.compliance(&policies(self.connection)?, now);
        self.judge(&before.id, &found_before, now)
    }

    /// Keeps since when the device doesn't comply, and tells its person if that is news to them.
    pub(crate) fn judge(
        &mut self,
        id: &DeviceId,
        before: &Overall,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let Some((device, found)) = self.keep_since(id, before.since, now)? else {
            return Ok(());
        };
        let said = |overall: &Overall| (overall.compliance, overall.grace_until);
        if said(&found) == said(before) {
            return Ok(());
        }
        self.tell_of_compliance(&device)
    }

    /// Tells the person of a device that what was found is news.
    pub(crate) fn tell_of_compliance(&mut self, device: &Device) -> Result<(), Failure> {
        let person = device.primary_user.as_ref().map(|user| &user.id);
        let version = self.device_changed(person, &device.id)?;
        execute(
            self.connection,
            "UPDATE devices SET version = ?2 WHERE id = ?1",
            params![device.id.as_str(), version],
        )?;
        Ok(())
    }

    /// Notes what was found, and since when the device doesn't comply; the device, and what was found.
    pub(crate) fn keep_since(
        &self,
        id: &DeviceId,
        since: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<Option<(Device, Overall)>, Failure> {
        let Some(device) = find_device(self.connection, id)? else {
            return Ok(None);
        };
        let policies = policies(self.connection)?;
        let found = overall(&policies, &device.examined(), since, now);
        let judge_at = changes_at(&policies, &device.examined(), &found, now);
        execute(
            self.connection,
            "UPDATE devices SET noncompliant_since = ?2, compliance = ?3, judge_at = ?4
             WHERE id = ?1 AND (noncompliant_since, compliance, judge_at) IS NOT (?2, ?3, ?4)",
            params![
                id.as_str(),
                found.since.map(|since| since.0),
                found.compliance.text(),
                judge_at.map(|judge_at| judge_at.0),
            ],
        )?;
        Ok(Some((device, found)))
    }
}
