//! One device on the channel: it enrols, asks for commands, and runs each at most once.
//!
//! What it does may end anywhere, as if its battery were taken out. After that it opens again, sees
//! in its journal and its lock how far it got, and goes on from there.

use crate::back_off::BackOff;
use crate::channel::{CallFailure, Channel};
use crate::dice::Dice;
use crate::durable::{self, FileTrouble};
use crate::identity::{Identity, IdentityFile};
use crate::journal::{Entry, Journal, Progress};
use crate::lock::Lock;
use core::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use wire::channel::{Accepted, CheckIn, Complete, Enrol, LONGEST_WAIT};
use wire::failure::FailureCode;
use wire::pretend::PretendDevice;
use wire::terms::{DeviceFailure, Effect};

/// How often a device that holds the line looks whether its person has set the passcode.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Why a device stopped.
#[derive(Debug)]
pub enum Stopped {
    /// A file can't be read or written: open the device again.
    File(FileTrouble),
    /// The portal doesn't take its enrolment code: there is nothing it can do.
    NotEnrolled(Option<FailureCode>),
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(trouble) => write!(f, "{trouble}"),
            Self::NotEnrolled(code) => {
                write!(f, "the portal doesn't take its enrolment code: {code:?}")
            }
        }
    }
}

impl std::error::Error for Stopped {}

impl From<FileTrouble> for Stopped {
    fn from(trouble: FileTrouble) -> Self {
        Self::File(trouble)
    }
}

/// Why one round of asking for commands came to nothing.
enum Interrupted {
    Call(CallFailure),
    Stopped(Stopped),
}

impl From<CallFailure> for Interrupted {
    fn from(failure: CallFailure) -> Self {
        Self::Call(failure)
    }
}

impl<T: Into<Stopped>> From<T> for Interrupted {
    fn from(stopped: T) -> Self {
        Self::Stopped(stopped.into())
    }
}

/// A pretend device that was switched on.
pub struct Device {
    pretend: PretendDevice,
    channel: Channel,
    dice: Arc<dyn Dice>,
    identity_file: IdentityFile,
    identity: Identity,
    journal: Journal,
    lock: Lock,
    report_due: bool,
    /// The command that was run last, while the portal may not have heard what came of it. There is
    /// never a second one: the device begins nothing before it has told.
    untold: Option<String>,
}

impl Device {
    /// Switches it on: what it keeps is in `directory`, which nobody else uses meanwhile.
    ///
    /// # Errors
    ///
    /// When a file there can't be read or written.
    pub fn open(
        pretend: PretendDevice,
        directory: &Path,
        channel: Channel,
        dice: Arc<dyn Dice>,
    ) -> Result<Self, FileTrouble> {
        durable::create_directory(directory)?;
        let lock = Lock::in_directory(directory);
        lock.create(pretend.passcode.as_deref(), &*dice)?;
        let mut journal = Journal::open(&directory.join("journal.jsonl"))?;
        for command in journal.unfinished() {
            // The lock was set and the note of it got lost: it was run.
            if lock.is_set_by(&command)? {
                journal.note(Entry::Done {
                    command,
                    outcome: Complete::Succeeded,
                })?;
            }
        }
        let untold = journal.last_done().map(str::to_owned);
        let identity_file = IdentityFile::in_directory(directory);
        let mut identity = identity_file.open(&pretend.enrolment_code, &*dice)?;
        if pretend.offline && !identity.is_for(&pretend.enrolment_code) {
            // It won't hear that its old secret isn't known any more.
            identity = identity_file.renew(&pretend.enrolment_code, &*dice)?;
        }
        Ok(Self {
            pretend,
            channel,
            dice,
            identity_file,
            identity,
            journal,
            lock,
            report_due: true,
            untold,
        })
    }

    /// Goes on until it is stopped from outside, or can't; a device that is never in contact
    /// again ends as soon as it is enrolled.
    ///
    /// # Errors
    ///
    /// When a file fails or the portal doesn't take its enrolment code.
    pub async fn run(&mut self) -> Result<(), Stopped> {
        let mut back_off = BackOff::default();
        loop {
            match self.round().await {
                Ok(()) if self.pretend.offline => return Ok(()),
                Ok(()) => back_off.reset(),
                Err(Interrupted::Stopped(stopped)) => return Err(stopped),
                Err(Interrupted::Call(failure)) => {
                    let wait = back_off.next(&*self.dice);
                    let milliseconds = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX);
                    tracing::warn!(device = %self.pretend.handle, %failure, milliseconds, "waits");
                    tokio::time::sleep(wait).await;
                }
            }
        }
    }

    /// Asks for commands once and runs what it gets; enrols first where it has to.
    async fn round(&mut self) -> Result<(), Interrupted> {
        let secret = match &self.identity.enrolled {
            Some(enrolled) => enrolled.secret.clone(),
            None => self.enrol().await?,
        };
        if self.pretend.offline {
            return Ok(());
        }
        if let Err(failure) = self.tell_outcome(&secret).await {
            return self.not_heard(failure);
        }
        let own_change = self.lock.untold_change()?;
        let check_in = CheckIn {
            report: self.report_due.then(|| self.pretend.report.clone()),
            wait_seconds: LONGEST_WAIT,
            passcode_changed: own_change.is_some(),
        };
        let checked_in = tokio::select! {
            checked_in = self.channel.check_in(&secret, &check_in) => checked_in,
            // A reply that gets lost here comes again: the next round begins at once and tells.
            looked = self.until_person_sets_it(own_change) => return Ok(looked?),
        };
        let waiting = match checked_in {
            Ok(waiting) => waiting,
            Err(failure) => return self.not_heard(failure),
        };
        self.report_due = false;
        if let Some(change) = own_change {
            self.lock.told(change)?;
        }
        let mut refused = Ok(());
        for command in waiting.commands {
            match self.handle(&secret, &command.id).await {
                // One that can't be taken any more keeps no other from being run.
                Err(Interrupted::Call(failure @ CallFailure::Refused(_))) => {
                    refused = Err(Interrupted::Call(failure));
                }
                handled => handled?,
            }
        }
        refused
    }

    /// Tells what came of the last command before anything else is said: the portal doesn't ask
    /// for it again once it counts as unknown, and that the person set the passcode must never
    /// overtake that a command did.
    async fn tell_outcome(&mut self, secret: &str) -> Result<(), CallFailure> {
        if let Some(command) = &self.untold
            && let Some(Progress::Done(outcome)) = self.journal.progress(command)
        {
            match self.channel.complete(secret, command, outcome).await {
                // Whoever doesn't want to hear it won't want to later.
                Ok(()) | Err(CallFailure::Refused(_)) => {}
                Err(failure) => return Err(failure),
            }
        }
        self.untold = None;
        Ok(())
    }

    /// Ends when its person has set the passcode again since `told`.
    async fn until_person_sets_it(&self, told: Option<u64>) -> Result<(), FileTrouble> {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            if self.lock.untold_change()? > told {
                return Ok(());
            }
        }
    }

    async fn enrol(&mut self) -> Result<String, Interrupted> {
        let enrol = Enrol {
            code: self.pretend.enrolment_code.clone(),
            attempt: self.identity.attempt.clone(),
            report: self.pretend.report.clone(),
        };
        match self.channel.enrol(&enrol).await {
            Ok(enrolled) => {
                let secret = enrolled.secret.clone();
                tracing::info!(device = %self.pretend.handle, id = enrolled.device_id, "enrolled");
                self.identity.enrolled = Some(enrolled);
                self.identity_file.keep(&self.identity)?;
                Ok(secret)
            }
            Err(CallFailure::Refused(code)) => Err(Stopped::NotEnrolled(code).into()),
            Err(CallFailure::NotKnown) => Err(Stopped::NotEnrolled(None).into()),
            Err(failure) => Err(failure.into()),
        }
    }

    /// A device that was given a new enrolment code, and whose old secret nobody knows, is to
    /// enrol anew.
    fn not_heard(&mut self, failure: CallFailure) -> Result<(), Interrupted> {
        let code = &self.pretend.enrolment_code;
        if matches!(failure, CallFailure::NotKnown) && !self.identity.is_for(code) {
            self.identity = self.identity_file.renew(code, &*self.dice)?;
            self.report_due = true;
        }
        Err(failure.into())
    }

    /// Brings a command as far as it isn't yet: accepted, begun, run, completed.
    async fn handle(&mut self, secret: &str, command: &str) -> Result<(), Interrupted> {
        let outcome = match self.journal.progress(command) {
            Some(Progress::Done(outcome)) => outcome.clone(),
            // Begun and not run, or its reply was lost: accepting again brings the same.
            begun => {
                let begun = begun.is_some();
                let accepted = self.channel.accept(secret, command).await?;
                if !begun {
                    self.journal.note(Entry::Begun {
                        command: command.to_owned(),
                    })?;
                }
                let delay = Duration::from_millis(self.pretend.delay_milliseconds);
                tokio::time::sleep(delay).await;
                let outcome = self.perform(command, &accepted)?;
                tracing::info!(device = %self.pretend.handle, command, ?outcome, "ran");
                self.journal.note(Entry::Done {
                    command: command.to_owned(),
                    outcome: outcome.clone(),
                })?;
                self.untold = Some(command.to_owned());
                outcome
            }
        };
        self.channel.complete(secret, command, &outcome).await?;
        self.untold = None;
        Ok(())
    }

    /// Does what the command says, to the lock.
    fn perform(&self, command: &str, accepted: &Accepted) -> Result<Complete, FileTrouble> {
        let (Some(action), Some(effect)) = (accepted.action, accepted.effect) else {
            return Ok(Complete::NotSupported);
        };
        if !self.pretend.report.can.contains(&action) {
            return Ok(Complete::NotSupported);
        }
        if let Some(failure) = self.pretend.fails {
            return Ok(Complete::Failed { failure });
        }
        let passcode = match (effect, &accepted.passcode) {
            (Effect::RemovesPasscode { .. }, _) => None,
            (Effect::TemporaryPasscode { .. }, Some(passcode)) => Some(passcode.as_str()),
            (Effect::TemporaryPasscode { .. }, None) => {
                return Ok(Complete::Failed {
                    failure: DeviceFailure::Other,
                });
            }
            (
                Effect::Locks
                | Effect::LocksWithPin
                | Effect::ChecksStatus
                | Effect::Restarts
                | Effect::Renames
                | Effect::LeavesManagement { .. }
                | Effect::Erases { .. },
                _,
            ) => return Ok(Complete::NotSupported),
        };
        self.lock.set_by_command(command, passcode, &*self.dice)?;
        Ok(Complete::Succeeded)
    }
}
