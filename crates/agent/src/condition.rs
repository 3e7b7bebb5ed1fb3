//! What became of a pretend device apart from its passcode: whether its screen is locked, whether it is
//! still managed, what was erased, how often it restarted. It is kept like the lock, so that a command
//! that was run is seen to have been run.

use crate::durable::{self, FileTrouble};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use wire::terms::Loses;

/// How a pretend device is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Condition {
    /// Its screen is locked: only its passcode opens it.
    pub locked: bool,
    /// It is under management.
    pub managed: bool,
    /// What the organisation put on it is still there.
    pub has_company_data: bool,
    /// What its person put on it is still there.
    pub has_personal_data: bool,
    /// How often it was restarted from afar.
    pub restarts: u32,
    /// Its person has typed its passcode, which activates the token that resets it.
    #[serde(default)]
    pub passcode_typed: bool,
    /// The command that last changed any of this.
    pub changed_by: Option<String>,
}

impl Default for Condition {
    fn default() -> Self {
        Self {
            locked: false,
            managed: true,
            has_company_data: true,
            has_personal_data: true,
            restarts: 0,
            passcode_typed: false,
            changed_by: None,
        }
    }
}

impl Condition {
    /// How it is once it has lost `loses` and left management.
    #[must_use]
    pub fn after_losing(self, loses: Loses) -> Self {
        let (has_company_data, has_personal_data) = match loses {
            Loses::Everything => (false, false),
            Loses::WorkProfile | Loses::CompanyData => (false, self.has_personal_data),
            Loses::AccessOnly => (self.has_company_data, self.has_personal_data),
        };
        Self {
            managed: false,
            has_company_data,
            has_personal_data,
            ..self
        }
    }
}

/// Where a pretend device keeps its condition.
#[derive(Clone, Debug)]
pub struct ConditionFile {
    path: PathBuf,
}

impl ConditionFile {
    /// The condition kept in `directory`.
    #[must_use]
    pub fn in_directory(directory: &Path) -> Self {
        Self {
            path: directory.join("condition.json"),
        }
    }

    /// How the device is: as new where nothing was kept.
    ///
    /// # Errors
    ///
    /// When its file can't be read.
    pub fn read(&self) -> Result<Condition, FileTrouble> {
        Ok(durable::read(&self.path)?.unwrap_or_default())
    }

    /// Keeps how the device is from now on.
    ///
    /// # Errors
    ///
    /// When its file can't be written; then it is as it was.
    pub fn keep(&self, condition: &Condition) -> Result<(), FileTrouble> {
        durable::replace(&self.path, condition)
    }

    /// Whether `command` is the one that changed it last.
    ///
    /// # Errors
    ///
    /// When its file can't be read.
    pub fn is_changed_by(&self, command: &str) -> Result<bool, FileTrouble> {
        Ok(self.read()?.changed_by.as_deref() == Some(command))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(loses: Loses, company: bool, personal: bool) {
        let left = Condition::default().after_losing(loses);
        assert!(!left.managed);
        assert_eq!(
            (left.has_company_data, left.has_personal_data),
            (company, personal),
            "{loses:?}"
        );
    }

    #[test]
    fn only_what_is_said_is_lost() {
        check(Loses::Everything, false, false);
        check(Loses::WorkProfile, false, true);
        check(Loses::CompanyData, false, true);
        check(Loses::AccessOnly, true, true);
    }
}
