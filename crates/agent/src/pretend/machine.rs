//! A pretend device as what a device runs on: its person's file says what it is, its body what became
//! of it.

use crate::body::Body;
use crate::dice::Dice;
use crate::durable::FileTrouble;
use crate::machine::Machine;
use std::sync::Arc;
use std::time::Duration;
use wire::channel::{Accepted, Complete, DeviceReport};
use wire::pretend::PretendDevice;

/// A pretend device that was switched on.
pub struct PretendMachine {
    pretend: PretendDevice,
    body: Body,
    dice: Arc<dyn Dice>,
}

impl PretendMachine {
    /// The device as described, with this body.
    ///
    /// # Errors
    ///
    /// When its lock can't be made.
    pub fn new(
        pretend: PretendDevice,
        body: Body,
        dice: Arc<dyn Dice>,
    ) -> Result<Self, FileTrouble> {
        body.lock().create(pretend.passcode.as_deref(), &*dice)?;
        Ok(Self {
            pretend,
            body,
            dice,
        })
    }
}

impl Machine for PretendMachine {
    fn name(&self) -> &str {
        &self.pretend.handle
    }

    fn is_never_in_contact(&self) -> bool {
        self.pretend.offline
    }

    /// Whether a passcode is set, only its lock knows.
    fn report(&self) -> Result<DeviceReport, FileTrouble> {
        let mut report = self.pretend.report.clone();
        report.posture.passcode_set = Some(self.body.passcode_is_set()?);
        report.reset_token_activated |=
            self.pretend.activates_reset_token && self.body.passcode_was_typed()?;
        Ok(report)
    }

    fn has_news(&self, told: &DeviceReport) -> Result<bool, FileTrouble> {
        Ok(self.report()? != *told)
    }

    fn is_managed(&self) -> Result<bool, FileTrouble> {
        self.body.is_managed()
    }

    fn set_managed(&self, managed: bool) -> Result<(), FileTrouble> {
        self.body.set_managed(managed)
    }

    fn was_changed_by(&self, command: &str) -> Result<bool, FileTrouble> {
        self.body.was_changed_by(command)
    }

    fn untold_change(&self) -> Result<Option<u64>, FileTrouble> {
        self.body.lock().untold_change()
    }

    fn told(&self, change: u64) -> Result<(), FileTrouble> {
        self.body.lock().told(change)
    }

    /// Takes its time; then does it, unless it is to fail.
    async fn perform(&self, accepted: &Accepted) -> Result<Complete, FileTrouble> {
        let PretendDevice {
            delay_milliseconds,
            fails,
            fails_at,
            silent_after_accept,
            ..
        } = &self.pretend;
        if *silent_after_accept {
            core::future::pending::<()>().await;
        }
        tokio::time::sleep(Duration::from_millis(*delay_milliseconds)).await;
        let (Some(action), Some(effect)) = (accepted.action, accepted.effect) else {
            return Ok(Complete::NotSupported);
        };
        if !self.pretend.report.can.contains(&action) {
            return Ok(Complete::NotSupported);
        }
        if let Some(failure) = fails_at.get(&action).copied().or(*fails) {
            return Ok(Complete::Failed { failure });
        }
        let passcode = accepted.passcode.as_deref();
        self.body
            .perform(&accepted.id, effect, passcode, &*self.dice)
    }
}
