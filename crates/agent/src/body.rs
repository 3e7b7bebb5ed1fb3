//! What a pretend device does to itself: everything that a command can ask for, each kept so that a crash
//! leaves it done or not done.

use crate::condition::{Condition, ConditionFile};
use crate::dice::Dice;
use crate::durable::FileTrouble;
use crate::lock::Lock;
use serde::Serialize;
use std::path::Path;
use wire::channel::Complete;
use wire::terms::{DeviceFailure, Effect, Loses};

/// A pretend device's lock and everything else that a command can change.
#[derive(Clone, Debug)]
pub struct Body {
    lock: Lock,
    condition: ConditionFile,
}

/// How a device is, for people who try things out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BodyState {
    /// A passcode is set on it.
    pub passcode_set: bool,
    /// Everything else.
    #[serde(flatten)]
    pub condition: Condition,
}

impl Body {
    /// The body kept in `directory`; it needn't exist yet.
    #[must_use]
    pub fn in_directory(directory: &Path) -> Self {
        Self {
            lock: Lock::in_directory(directory),
            condition: ConditionFile::in_directory(directory),
        }
    }

    /// Its lock.
    #[must_use]
    pub fn lock(&self) -> &Lock {
        &self.lock
    }

    /// How it is; `None`: there is no such device.
    ///
    /// # Errors
    ///
    /// When a file of it can't be read.
    pub fn state(&self) -> Result<Option<BodyState>, FileTrouble> {
        let Some(open) = self.lock.opens("")? else {
            return Ok(None);
        };
        Ok(Some(BodyState {
            passcode_set: !open,
            condition: self.condition.read()?,
        }))
    }

    /// Its person types `passcode`: whether that opens it, and if so its screen is open.
    /// `None`: there is no such device.
    ///
    /// # Errors
    ///
    /// When a file of it can't be read or written.
    pub fn unlock(&self, passcode: &str) -> Result<Option<bool>, FileTrouble> {
        let opens = self.lock.opens(passcode)?;
        if opens == Some(true) {
            let condition = self.condition.read()?;
            let typed = condition.passcode_typed || !passcode.is_empty();
            if condition.locked || condition.passcode_typed != typed {
                self.condition.keep(&Condition {
                    locked: false,
                    passcode_typed: typed,
                    ..condition
                })?;
            }
        }
        Ok(opens)
    }

    /// Whether its person has typed its passcode.
    ///
    /// # Errors
    ///
    /// When its file can't be read.
    pub fn passcode_was_typed(&self) -> Result<bool, FileTrouble> {
        Ok(self.condition.read()?.passcode_typed)
    }

    /// Whether a passcode is set on it.
    ///
    /// # Errors
    ///
    /// When its lock can't be read.
    pub fn passcode_is_set(&self) -> Result<bool, FileTrouble> {
        Ok(self.lock.opens("")? == Some(false))
    }

    /// Whether it is under management.
    ///
    /// # Errors
    ///
    /// When its file can't be read.
    pub fn is_managed(&self) -> Result<bool, FileTrouble> {
        Ok(self.condition.read()?.managed)
    }

    /// It is under management anew, or no longer.
    ///
    /// # Errors
    ///
    /// When its file can't be read or written.
    pub fn set_managed(&self, managed: bool) -> Result<(), FileTrouble> {
        let condition = self.condition.read()?;
        self.condition.keep(&Condition {
            managed,
            ..condition
        })
    }

    /// Whether `command` was run, and only the note of it got lost.
    ///
    /// # Errors
    ///
    /// When a file of it can't be read.
    pub fn was_changed_by(&self, command: &str) -> Result<bool, FileTrouble> {
        Ok(self.lock.is_set_by(command)? || self.condition.is_changed_by(command)?)
    }

    /// Does what `command` says.
    ///
    /// # Errors
    ///
    /// When a file of it can't be read or written; then it may be done again.
    pub fn perform(
        &self,
        command: &str,
        effect: Effect,
        passcode: Option<&str>,
        dice: &dyn Dice,
    ) -> Result<Complete, FileTrouble> {
        match (effect, passcode) {
            (Effect::RemovesPasscode { .. }, _) => self.lock.set_by_command(command, None, dice)?,
            (Effect::TemporaryPasscode { .. }, Some(_)) => {
                self.lock.set_by_command(command, passcode, dice)?;
            }
            (Effect::LocksWithPin, Some(_)) => {
                let condition = self.condition.read()?;
                self.condition.keep(&Condition {
                    locked: true,
                    ..condition
                })?;
                self.lock.set_by_command(command, passcode, dice)?;
            }
            (Effect::TemporaryPasscode { .. } | Effect::LocksWithPin, None) => {
                return Ok(failed(DeviceFailure::Other));
            }
            (Effect::Locks, _) if !self.passcode_is_set()? => {
                return Ok(failed(DeviceFailure::NoPasscodeSet));
            }
            (Effect::Locks, _) => self.change(command, |condition| Condition {
                locked: true,
                ..condition
            })?,
            (Effect::Restarts, _) => self.change(command, |condition| Condition {
                restarts: condition.restarts + 1,
                ..condition
            })?,
            // It reports before it completes; nothing on it changes.
            (Effect::ChecksStatus, _) => {}
            (Effect::LeavesManagement { loses }, _) => {
                self.change(command, |condition| condition.after_losing(loses))?;
            }
            (Effect::Erases { loses }, _) => {
                if loses == Loses::Everything {
                    // Without the command's name: it has been run only once the rest is gone too.
                    self.lock.erase()?;
                }
                self.change(command, |condition| Condition {
                    locked: condition.locked && loses != Loses::Everything,
                    ..condition.after_losing(loses)
                })?;
            }
            // The portal's name for it never reaches a device.
            (Effect::Renames, _) => return Ok(Complete::NotSupported),
        }
        Ok(Complete::Succeeded)
    }

    fn change(
        &self,
        command: &str,
        change: impl FnOnce(Condition) -> Condition,
    ) -> Result<(), FileTrouble> {
        let changed = change(self.condition.read()?);
        self.condition.keep(&Condition {
            changed_by: Some(command.to_owned()),
            ..changed
        })
    }
}

fn failed(failure: DeviceFailure) -> Complete {
    Complete::Failed { failure }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::SystemDice;

    fn body(passcode: Option<&str>) -> (tempfile::TempDir, Body) {
        let directory = tempfile::tempdir().unwrap();
        let body = Body::in_directory(directory.path());
        body.lock().create(passcode, &SystemDice).unwrap();
        (directory, body)
    }

    fn perform(body: &Body, effect: Effect) -> Complete {
        body.perform("c1", effect, None, &SystemDice).unwrap()
    }

    fn state(body: &Body) -> BodyState {
        body.state().unwrap().unwrap()
    }

    #[test]
    fn a_locked_screen_opens_with_its_passcode_only() {
        let (_directory, body) = body(Some("2580"));
        assert_eq!(perform(&body, Effect::Locks), Complete::Succeeded);
        assert!(state(&body).condition.locked);
        assert!(body.was_changed_by("c1").unwrap());
        assert_eq!(body.unlock("1234").unwrap(), Some(false));
        assert!(state(&body).condition.locked);
        assert_eq!(body.unlock("2580").unwrap(), Some(true));
        assert!(!state(&body).condition.locked);
    }

    #[test]
    fn without_a_passcode_there_is_nothing_to_lock_with() {
        let (_directory, body) = body(None);
        assert_eq!(
            perform(&body, Effect::Locks),
            failed(DeviceFailure::NoPasscodeSet)
        );
        assert!(!state(&body).condition.locked);
    }

    #[test]
    fn a_pin_locks_and_opens() {
        let (_directory, body) = body(None);
        let pin = Some("123456");
        let locked = body.perform("c1", Effect::LocksWithPin, pin, &SystemDice);
        assert_eq!(locked.unwrap(), Complete::Succeeded);
        assert!(state(&body).condition.locked);
        assert_eq!(body.unlock("123456").unwrap(), Some(true));
    }

    #[test]
    fn erased_it_has_neither_passcode_nor_data() {
        let (_directory, body) = body(Some("2580"));
        let loses = Loses::Everything;
        perform(&body, Effect::Erases { loses });
        let BodyState {
            passcode_set,
            condition,
        } = state(&body);
        assert!(!passcode_set && !condition.managed && !condition.has_personal_data);
    }

    #[test]
    fn a_device_that_leaves_keeps_what_is_its_persons() {
        let (_directory, body) = body(Some("2580"));
        let loses = Loses::CompanyData;
        perform(&body, Effect::LeavesManagement { loses });
        assert!(!body.is_managed().unwrap());
        assert!(state(&body).passcode_set && state(&body).condition.has_personal_data);
    }

    #[test]
    fn each_restart_counts() {
        let (_directory, body) = body(None);
        perform(&body, Effect::Restarts);
        perform(&body, Effect::Restarts);
        assert_eq!(state(&body).condition.restarts, 2);
    }
}
