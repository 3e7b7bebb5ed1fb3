//! One device on the channel: it enrols, asks for commands, and runs each at most once.
//!
//! What it does may end anywhere, as if its battery were taken out. After that it opens again, sees
//! in its journal and in what it runs on how far it got, and goes on from there.

use crate::back_off::BackOff;
use crate::channel::{CallFailure, Channel};
use crate::dice::Dice;
use crate::durable::{self, FileTrouble};
use crate::identity::{Identity, IdentityFile};
use crate::journal::{Entry, Journal, Progress};
use crate::machine::Machine;
use core::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use wire::channel::{CheckIn, Complete, DeviceReport, Enrol, LONGEST_WAIT};
use wire::failure::FailureCode;
use wire::terms::Effect;

/// How often a device that holds the line looks whether its person has done something.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Why a device stopped.
#[derive(Debug)]
pub enum Stopped {
    /// A file can't be read or written: open the device again.
    File(FileTrouble),
    /// The portal doesn't take its enrolment code: there is nothing it can do.
    NotEnrolled(Option<FailureCode>),
    /// It is no longer managed: there is nothing left to do.
    LeftManagement,
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(trouble) => write!(f, "{trouble}"),
            Self::NotEnrolled(code) => {
                write!(f, "the portal doesn't take its enrolment code: {code:?}")
            }
            Self::LeftManagement => f.write_str("it is no longer managed"),
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
#[derive(Debug)]
pub enum Interrupted {
    /// A call to the portal brought nothing.
    Call(CallFailure),
    /// It can't go on.
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

/// A device that was switched on.
pub struct Device<M> {
    machine: M,
    /// What it enrols with; `None`: it is enrolled, and never enrols again.
    code: Option<String>,
    channel: Channel,
    dice: Arc<dyn Dice>,
    identity_file: IdentityFile,
    identity: Identity,
    journal: Journal,
    /// What the portal was told that it is; `None`: it has to be told.
    told: Option<DeviceReport>,
    /// The command that was run last, while the portal may not have heard what came of it. There is
    /// never a second one: the device begins nothing before it has told.
    untold: Option<String>,
}

impl<M: Machine> Device<M> {
    /// Switches it on: what it keeps is in `directory`, which nobody else uses meanwhile.
    ///
    /// # Errors
    ///
    /// When a file there can't be read or written.
    pub fn open(
        machine: M,
        code: Option<String>,
        directory: &Path,
        channel: Channel,
        dice: Arc<dyn Dice>,
    ) -> Result<Self, FileTrouble> {
        durable::create_directory(directory)?;
        let mut journal = Journal::open(&directory.join("journal.jsonl"))?;
        for command in journal.unfinished() {
            // It was run, and the note of it got lost.
            if machine.was_changed_by(&command)? {
                journal.note(Entry::Done {
                    command,
                    outcome: Complete::Succeeded,
                })?;
            }
        }
        let untold = journal.last_done().map(str::to_owned);
        let identity_file = IdentityFile::in_directory(directory);
        let mut identity = identity_file.open(code.as_deref().unwrap_or_default(), &*dice)?;
        if let Some(code) = code.as_deref().filter(|code| !identity.is_for(code)) {
            // Neither hears that its old secret isn't known any more.
            if machine.is_never_in_contact() || !machine.is_managed()? {
                identity = identity_file.renew(code, &*dice)?;
                machine.set_managed(true)?;
            }
        }
        Ok(Self {
            machine,
            code,
            channel,
            dice,
            identity_file,
            identity,
            journal,
            told: None,
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
                Ok(()) if self.machine.is_never_in_contact() => return Ok(()),
                Ok(()) => back_off.reset(),
                Err(Interrupted::Stopped(stopped)) => return Err(stopped),
                Err(Interrupted::Call(failure)) => {
                    let wait = back_off.next(&*self.dice);
                    let milliseconds = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX);
                    tracing::warn!(device = self.machine.name(), %failure, milliseconds, "waits");
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
        if self.machine.is_never_in_contact() {
            return Ok(());
        }
        if let Err(failure) = self.tell_outcome(&secret).await {
            return self.not_heard(failure);
        }
        if !self.machine.is_managed()? {
            return Err(Stopped::LeftManagement.into());
        }
        let own_change = self.machine.untold_change()?;
        let report = self.machine.report()?;
        let is_due = match &self.told {
            Some(told) => own_change.is_some() || self.machine.has_news(told)?,
            None => true,
        };
        let check_in = CheckIn {
            report: is_due.then(|| report.clone()),
            wait_seconds: LONGEST_WAIT,
            passcode_changed: own_change.is_some(),
        };
        let checked_in = tokio::select! {
            checked_in = self.channel.check_in(&secret, &check_in) => checked_in,
            // A reply that gets lost here comes again: the next round begins at once and tells.
            looked = self.until_person_does_something(own_change, &report) => return Ok(looked?),
        };
        let waiting = match checked_in {
            Ok(waiting) => waiting,
            Err(failure) => return self.not_heard(failure),
        };
        if is_due {
            self.told = Some(report);
        }
        if let Some(change) = own_change {
            self.machine.told(change)?;
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

    /// Ends when its person has set the passcode again since `told`, or it isn't as it was `reported`.
    async fn until_person_does_something(
        &self,
        told: Option<u64>,
        reported: &DeviceReport,
    ) -> Result<(), FileTrouble> {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            if self.machine.untold_change()? > told || self.machine.has_news(reported)? {
                return Ok(());
            }
        }
    }

    /// Enrols, unless it is enrolled.
    ///
    /// # Errors
    ///
    /// When a file fails, the portal can't be reached or doesn't take the enrolment code.
    pub async fn enrol_now(&mut self) -> Result<(), Interrupted> {
        if self.identity.enrolled.is_none() {
            self.enrol().await?;
        }
        Ok(())
    }

    async fn enrol(&mut self) -> Result<String, Interrupted> {
        let enrol = Enrol {
            code: self.code.clone().unwrap_or_default(),
            attempt: self.identity.attempt.clone(),
            report: self.machine.report()?,
        };
        match self.channel.enrol(&enrol).await {
            Ok(enrolled) => {
                let secret = enrolled.secret.clone();
                tracing::info!(
                    device = self.machine.name(),
                    id = enrolled.device_id,
                    "enrolled"
                );
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
        let not_known = matches!(failure, CallFailure::NotKnown);
        let new_code = self.code.as_deref();
        if let Some(code) = new_code.filter(|code| not_known && !self.identity.is_for(code)) {
            self.identity = self.identity_file.renew(code, &*self.dice)?;
            self.told = None;
        }
        let gone = matches!(failure, CallFailure::Refused(Some(FailureCode::Gone)));
        // Whoever has left and isn't known any more has been heard.
        if gone || not_known && !self.machine.is_managed()? {
            self.machine.set_managed(false)?;
            return Err(Stopped::LeftManagement.into());
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
                let outcome = self.machine.perform(&accepted).await?;
                if accepted.effect == Some(Effect::ChecksStatus) && outcome == Complete::Succeeded {
                    self.say_how_it_is(secret).await?;
                }
                tracing::info!(device = self.machine.name(), command, ?outcome, "ran");
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
        if self.machine.is_managed()? {
            Ok(())
        } else {
            Err(Stopped::LeftManagement.into())
        }
    }

    /// Reports without waiting for anything to do, so that the portal knows when it hears that this was done.
    async fn say_how_it_is(&mut self, secret: &str) -> Result<(), Interrupted> {
        let report = self.machine.report()?;
        let check_in = CheckIn {
            report: Some(report.clone()),
            wait_seconds: 0,
            passcode_changed: false,
        };
        self.channel.check_in(secret, &check_in).await?;
        self.told = Some(report);
        Ok(())
    }
}
