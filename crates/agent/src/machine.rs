//! What a device needs from what it runs on: to say how it is, and to do what a command asks for.
//!
//! There are two: a pretend device ([`crate::pretend::machine`]) and this Linux computer ([`crate::linux`]).
//! The channel is spoken by [`crate::device`] for both.

use crate::durable::FileTrouble;
use std::future::Future;
use wire::channel::{Accepted, Complete, DeviceReport};

/// What a device runs on.
///
/// Each method fails when a file that it keeps can't be read or written.
pub trait Machine: Send + Sync {
    /// What the log calls it.
    fn name(&self) -> &str;

    /// It enrols, and is never in contact again.
    fn is_never_in_contact(&self) -> bool {
        false
    }

    /// What it is and can do, as things stand.
    ///
    /// # Errors
    ///
    /// See above.
    fn report(&self) -> Result<DeviceReport, FileTrouble>;

    /// Whether it is no longer as it was `told`, so that the portal should hear of it before it asks.
    ///
    /// # Errors
    ///
    /// See above.
    fn has_news(&self, told: &DeviceReport) -> Result<bool, FileTrouble> {
        let _ = told;
        Ok(false)
    }

    /// Whether it is under management.
    ///
    /// # Errors
    ///
    /// See above.
    fn is_managed(&self) -> Result<bool, FileTrouble>;

    /// It is under management anew, or no longer.
    ///
    /// # Errors
    ///
    /// See above.
    fn set_managed(&self, managed: bool) -> Result<(), FileTrouble>;

    /// Whether `command` was run, and only the note of it got lost.
    ///
    /// # Errors
    ///
    /// See above.
    fn was_changed_by(&self, command: &str) -> Result<bool, FileTrouble>;

    /// Counts how often its person has set the passcode, where the portal should hear of the
    /// latest; `None` where not.
    ///
    /// # Errors
    ///
    /// See above.
    fn untold_change(&self) -> Result<Option<u64>, FileTrouble>;

    /// Remembers that the portal was told of this change.
    ///
    /// # Errors
    ///
    /// See above.
    fn told(&self, change: u64) -> Result<(), FileTrouble>;

    /// Does what a command says that it can do. May be stopped anywhere and done again, as long as
    /// [`Self::was_changed_by`] doesn't say that it was run.
    fn perform(
        &self,
        accepted: &Accepted,
    ) -> impl Future<Output = Result<Complete, FileTrouble>> + Send;
}
