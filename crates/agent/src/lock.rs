//! A pretend device's lock: the passcode that opens it, and which command set it last.
//!
//! The passcode is kept as a salted SHA-256 only, so that no log, backup or curious look shows it.
//! A slow hash would add nothing: whoever can read the file can run the agent, and what it guards
//! is pretended. A real device leaves this to its own hardware.

use crate::dice::Dice;
use crate::durable::{self, FileTrouble, Held};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};
use subtle::ConstantTimeEq as _;

/// What is written about a lock.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct State {
    /// What opens it; `None`: it stands open.
    passcode: Option<Hashed>,
    /// The command that last set it, whatever its person did since.
    set_by: Option<String>,
    /// How often its person has set it.
    own_changes: u64,
    /// How many of those the portal knows of or needn't know of any more.
    told_changes: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Hashed {
    salt: String,
    hash: String,
}

impl Hashed {
    fn new(passcode: &str, dice: &dyn Dice) -> Self {
        let mut salt = [0; 16];
        dice.fill(&mut salt);
        let salt = URL_SAFE_NO_PAD.encode(salt);
        let hash = hash(&salt, passcode);
        Self { salt, hash }
    }

    fn is_of(&self, passcode: &str) -> bool {
        let given = hash(&self.salt, passcode);
        given.as_bytes().ct_eq(self.hash.as_bytes()).into()
    }
}

fn hash(salt: &str, passcode: &str) -> String {
    let digest = Sha256::new()
        .chain_update(salt)
        .chain_update([0])
        .chain_update(passcode);
    URL_SAFE_NO_PAD.encode(digest.finalize())
}

/// A passcode, or that there is none, as its person types it: nothing typed is none.
fn typed(passcode: &str, dice: &dyn Dice) -> Option<Hashed> {
    (!passcode.is_empty()).then(|| Hashed::new(passcode, dice))
}

/// The lock of one device.
#[derive(Clone, Debug)]
pub struct Lock {
    path: PathBuf,
}

impl Lock {
    /// The lock kept in `directory`; it needn't exist yet.
    #[must_use]
    pub fn in_directory(directory: &Path) -> Self {
        Self {
            path: directory.join("lock.json"),
        }
    }

    /// Makes the lock with its first passcode (`None`: open), unless there is one already.
    ///
    /// # Errors
    ///
    /// When its file can't be read or written.
    pub fn create(&self, passcode: Option<&str>, dice: &dyn Dice) -> Result<(), FileTrouble> {
        let _held = self.hold()?;
        if self.state()?.is_some() {
            return Ok(());
        }
        durable::replace(
            &self.path,
            &State {
                passcode: typed(passcode.unwrap_or_default(), dice),
                ..State::default()
            },
        )
    }

    /// Whether `passcode` opens it; an empty one opens it only where none is set.
    /// `None`: there is no such lock.
    ///
    /// # Errors
    ///
    /// When its file can't be read.
    pub fn opens(&self, passcode: &str) -> Result<Option<bool>, FileTrouble> {
        Ok(self.state()?.map(|state| match state.passcode {
            Some(hashed) => hashed.is_of(passcode),
            None => passcode.is_empty(),
        }))
    }

    /// Whether `command` is the one that set it last.
    ///
    /// # Errors
    ///
    /// When its file can't be read.
    pub fn is_set_by(&self, command: &str) -> Result<bool, FileTrouble> {
        let state = self.state()?.unwrap_or_default();
        Ok(state.set_by.as_deref() == Some(command))
    }

    /// Sets the passcode that `command` brought; `None` removes it.
    ///
    /// # Errors
    ///
    /// When its file can't be read or written; then it is as it was.
    pub fn set_by_command(
        &self,
        command: &str,
        passcode: Option<&str>,
        dice: &dyn Dice,
    ) -> Result<(), FileTrouble> {
        self.change(|state| State {
            passcode: passcode.map(|passcode| Hashed::new(passcode, dice)),
            set_by: Some(command.to_owned()),
            own_changes: state.own_changes,
            // What the person set before is gone now: nobody needs to hear of it.
            told_changes: state.own_changes,
        })
    }

    /// Makes it as new, without a passcode.
    ///
    /// # Errors
    ///
    /// When its file can't be read or written; then it is as it was.
    pub fn erase(&self) -> Result<(), FileTrouble> {
        self.change(|_| State::default())
    }

    /// Sets the passcode that its person chose; an empty one removes it.
    ///
    /// # Errors
    ///
    /// When its file can't be read or written; then it is as it was.
    pub fn set_by_person(&self, passcode: &str, dice: &dyn Dice) -> Result<(), FileTrouble> {
        self.change(|state| State {
            passcode: typed(passcode, dice),
            own_changes: state.own_changes + 1,
            ..state
        })
    }

    /// Counts its person's changes, where the portal should hear of the latest; `None` where not.
    ///
    /// # Errors
    ///
    /// When its file can't be read.
    pub fn untold_change(&self) -> Result<Option<u64>, FileTrouble> {
        let state = self.state()?.unwrap_or_default();
        Ok((state.own_changes > state.told_changes).then_some(state.own_changes))
    }

    /// Remembers that the portal was told of this change.
    ///
    /// # Errors
    ///
    /// When its file can't be read or written.
    pub fn told(&self, change: u64) -> Result<(), FileTrouble> {
        self.change(|state| State {
            told_changes: state.told_changes.max(change),
            ..state
        })
    }

    fn change(&self, change: impl FnOnce(State) -> State) -> Result<(), FileTrouble> {
        let _held = self.hold()?;
        let state = self.state()?.unwrap_or_default();
        durable::replace(&self.path, &change(state))
    }

    /// Keeps the agent and its person from changing the lock at the same time.
    fn hold(&self) -> Result<Held, FileTrouble> {
        Held::wait_for(&self.path.with_extension("held"))
    }

    fn state(&self) -> Result<Option<State>, FileTrouble> {
        durable::read(&self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::SystemDice;

    fn lock(passcode: Option<&str>) -> (tempfile::TempDir, Lock) {
        let directory = tempfile::tempdir().unwrap();
        let lock = Lock::in_directory(directory.path());
        lock.create(passcode, &SystemDice).unwrap();
        (directory, lock)
    }

    #[test]
    fn only_its_passcode_opens_it() {
        let (_directory, lock) = lock(Some("2580"));
        assert_eq!(lock.opens("2580").unwrap(), Some(true));
        for wrong in ["", "2581", "25800", "258"] {
            assert_eq!(lock.opens(wrong).unwrap(), Some(false), "{wrong}");
        }
    }

    #[test]
    fn without_a_passcode_it_stands_open() {
        let (_directory, lock) = lock(None);
        assert_eq!(lock.opens("").unwrap(), Some(true));
        assert_eq!(lock.opens("2580").unwrap(), Some(false));
    }

    #[test]
    fn no_lock_neither_opens_nor_stays_shut() {
        let directory = tempfile::tempdir().unwrap();
        assert_eq!(
            Lock::in_directory(directory.path()).opens("").unwrap(),
            None
        );
    }

    #[test]
    fn it_is_made_once() {
        let (_directory, lock) = lock(Some("2580"));
        lock.set_by_command("c1", None, &SystemDice).unwrap();
        lock.create(Some("2580"), &SystemDice).unwrap();
        assert_eq!(lock.opens("").unwrap(), Some(true));
    }

    #[test]
    fn it_remembers_the_command_that_set_it_even_after_its_person_did() {
        let (_directory, lock) = lock(Some("2580"));
        assert!(!lock.is_set_by("c1").unwrap());
        lock.set_by_command("c1", Some("wkj4"), &SystemDice)
            .unwrap();
        lock.set_by_person("1379", &SystemDice).unwrap();
        assert!(lock.is_set_by("c1").unwrap());
        assert_eq!(lock.opens("1379").unwrap(), Some(true));
    }

    #[test]
    fn the_portal_hears_of_each_change_that_still_matters() {
        let (_directory, lock) = lock(Some("2580"));
        assert_eq!(lock.untold_change().unwrap(), None);
        lock.set_by_person("1", &SystemDice).unwrap();
        lock.set_by_person("2", &SystemDice).unwrap();
        assert_eq!(lock.untold_change().unwrap(), Some(2));
        lock.set_by_person("3", &SystemDice).unwrap();
        lock.told(2).unwrap();
        assert_eq!(lock.untold_change().unwrap(), Some(3));
        lock.set_by_command("c1", Some("wkj4"), &SystemDice)
            .unwrap();
        assert_eq!(lock.untold_change().unwrap(), None);
    }

    #[test]
    fn its_file_does_not_hold_the_passcode() {
        let (directory, lock) = lock(Some("2580"));
        lock.set_by_command("c1", Some("wkj4ytr39"), &SystemDice)
            .unwrap();
        let text = std::fs::read_to_string(directory.path().join("lock.json")).unwrap();
        assert!(!text.contains("wkj4ytr39"), "{text}");
    }
}
