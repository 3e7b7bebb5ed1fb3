//! The rules as data: for each kind of device what an action does, or why it can't.
//!
//! [`crate::verdict`] walks these rows from the top and takes the first that fits. Where the
//! sources contradict each other the later one stands, and the row says so.

mod kinds;
mod reboot_now;
mod remote_lock;
mod rename;
mod reset_passcode;
mod retire;
mod sync_device;
mod wipe;

use crate::action::Action;
use crate::device::{DeviceFacts, Enrolment, Ownership, Platform};
use crate::passcode::Characters;
use crate::version::VersionRange;

/// What an action does to a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// The passcode is removed and none takes its place.
    RemovesPasscode {
        /// A passcode policy applies, so the device asks for a new one.
        asks_for_new: bool,
    },
    /// A temporary passcode takes the place of the one there was.
    TemporaryPasscode {
        /// What the passcode opens.
        opens: Opens,
        /// Which characters it has.
        characters: Characters,
    },
    /// The screen is locked.
    Locks,
    /// The screen is locked, and only a PIN that is made for it opens it again.
    LocksWithPin,
    /// The device checks in and says how it is.
    ChecksStatus,
    /// The device restarts; what isn't saved is lost.
    Restarts,
    /// The portal calls it something else; the device never hears of it.
    Renames,
    /// The device leaves management.
    LeavesManagement {
        /// What is lost with that.
        loses: Loses,
    },
    /// The device is erased, and leaves management with that.
    Erases {
        /// What is lost with that.
        loses: Loses,
    },
}

/// What a device loses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Loses {
    /// Everything, the person's own things too.
    Everything,
    /// The work profile with everything in it.
    WorkProfile,
    /// The organisation's data, apps and settings.
    CompanyData,
    /// Access to the organisation's resources; nothing on it is erased.
    AccessOnly,
}

/// What a passcode opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Opens {
    /// The whole device.
    Device,
    /// Only the work profile.
    WorkProfile,
    /// The primary user's account.
    Account,
}

/// Why an action isn't available.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Apple User Enrolment reaches the managed part only.
    UserEnrolled,
    /// Android lets a passcode be reset only where a policy asks for one.
    NoPasscodePolicy,
    /// Android 7 and later can't have its passcode reset.
    AndroidTooNew,
    /// A work profile before Android 7 can't have its passcode reset.
    WorkProfileTooOld,
    /// The person hasn't activated the token on the phone yet.
    TokenNotActivated,
    /// Windows 10 Mobile before the Creators Update, or not joined to Entra ID.
    WindowsMobileNotEligible,
    /// This kind of device can't do it.
    PlatformCant,
    /// On Windows 8.1 and RT only whoever enrolled the device can be locked out.
    AnotherUserEnrolled,
    /// Joined to Entra ID: only IT takes it out.
    EntraJoined,
    /// The organisation bought it for Automated Device Enrolment.
    AutomatedEnrolment,
    /// The organisation manages all of it.
    OrganisationManaged,
    /// Only administrators do this.
    AdministratorsOnly,
    /// The organisation switched it off for devices like this one.
    SwitchedOff,
    /// Platform, version or enrolment isn't known well enough to be sure.
    NotKnownEnough,
    /// The Intune software client for PCs manages it.
    ManagedBySoftwareClient,
    /// Exchange ActiveSync manages it.
    ManagedByExchange,
    /// The device belongs to somebody else.
    NotYours,
    /// The device has no primary user.
    NoPrimaryUser,
    /// An enrolment manager enrolled it for many people.
    EnrolmentManager,
    /// The agent on the device doesn't know how.
    AgentCant,
    /// The same action is already on its way to the device.
    UnderWay,
    /// Another action is on its way, and this one has to wait for it.
    AnotherUnderWay,
    /// The device is leaving management.
    Leaving,
}

/// What a person can do instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Instead {
    /// Ask IT.
    ContactIt,
    /// Reset the device to its factory settings.
    ResetDevice,
    /// Take the device out of management.
    RemoveDevice,
    /// Open the notification on the phone that activates the token.
    OpenNotification,
    /// Wait until the action under way has ended.
    Wait,
}

/// What a row says to a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// It works; for employees, unless the organisation switched it off.
    Yes(Does),
    /// It works where the organisation switched it on.
    ByPolicy(Does),
    /// Where the organisation switched it on, it doesn't for this reason.
    ByPolicyNo(Reason, Instead),
    /// It doesn't.
    No(Reason, Instead),
}

/// What the action does where a row says yes, before device and asker have their say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Removes the passcode.
    RemovePasscode,
    /// Makes a temporary passcode for this, of these characters.
    TemporaryPasscode(Opens, Characters),
    /// Locks the screen.
    Lock,
    /// Locks the screen with a PIN.
    LockWithPin,
    /// Checks the status.
    CheckStatus,
    /// Restarts.
    Restart,
    /// Renames in the portal.
    Rename,
    /// Takes it out of management, which loses this.
    Leave(Loses),
    /// Erases this.
    Erase(Loses),
}

impl Does {
    /// What it does to `device` when IT (`by_it`) or its own person asks.
    ///
    /// A keypad of digits gets digits, whatever the row says; and IT takes from a device that
    /// isn't known to be the organisation's only what is the organisation's.
    #[must_use]
    pub fn to_device(self, device: &DeviceFacts, by_it: bool) -> Effect {
        let policy = device.passcode_policy;
        match self {
            Self::RemovePasscode => Effect::RemovesPasscode {
                asks_for_new: policy.is_some(),
            },
            Self::TemporaryPasscode(opens, characters) => Effect::TemporaryPasscode {
                opens,
                characters: policy.map_or(characters, |policy| policy.characters.min(characters)),
            },
            Self::Lock => Effect::Locks,
            Self::LockWithPin => Effect::LocksWithPin,
            Self::CheckStatus => Effect::ChecksStatus,
            Self::Restart => Effect::Restarts,
            Self::Rename => Effect::Renames,
            Self::Leave(loses) => Effect::LeavesManagement { loses },
            Self::Erase(Loses::Everything) if by_it && device.ownership != Ownership::Company => {
                Effect::Erases {
                    loses: Loses::CompanyData,
                }
            }
            Self::Erase(loses) => Effect::Erases { loses },
        }
    }
}

/// What else must hold of a device for a row to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Nothing.
    Always,
    /// A passcode policy applies.
    PasscodePolicy,
    /// The reset token is activated.
    TokenActivated,
    /// Whoever uses it now enrolled it.
    EnrolledByCurrentUser,
    /// It is the person's own.
    PersonallyOwned,
    /// It isn't known to be the person's own.
    NotPersonallyOwned,
}

impl Condition {
    /// Whether it holds for any device of that ownership.
    pub(crate) fn may_hold(self, of: Ownership) -> bool {
        match self {
            Self::PersonallyOwned => of == Ownership::Personal,
            Self::NotPersonallyOwned => of != Ownership::Personal,
            Self::Always
            | Self::PasscodePolicy
            | Self::TokenActivated
            | Self::EnrolledByCurrentUser => true,
        }
    }

    fn holds(self, device: &DeviceFacts) -> bool {
        match self {
            Self::Always => true,
            Self::PasscodePolicy => device.passcode_policy.is_some(),
            Self::TokenActivated => device.reset_token_activated,
            Self::EnrolledByCurrentUser => device.enrolled_by_current_user,
            Self::PersonallyOwned => device.ownership == Ownership::Personal,
            Self::NotPersonallyOwned => device.ownership != Ownership::Personal,
        }
    }
}

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The platforms it covers.
    pub platforms: &'static [Platform],
    /// The versions it covers.
    pub versions: VersionRange,
    /// The kinds of enrolment it covers; empty: every known one.
    pub enrolments: &'static [Enrolment],
    /// What else must hold.
    pub condition: Condition,
    /// What it says to an employee about their own device.
    pub employee: Cell,
    /// What it says to IT.
    pub it: Cell,
    /// Where it comes from.
    pub source: &'static str,
}

impl Row {
    /// Whether this row is about `device`.
    #[must_use]
    pub fn fits(&self, device: &DeviceFacts) -> bool {
        self.platforms.contains(&device.platform)
            && self.covers_enrolment(device.enrolment)
            && device
                .version
                .as_ref()
                .is_some_and(|version| self.versions.covers(version))
            && self.condition.holds(device)
    }

    /// Whether this row is about devices enrolled like this.
    #[must_use]
    pub fn covers_enrolment(&self, enrolment: Enrolment) -> bool {
        if self.enrolments.is_empty() {
            enrolment != Enrolment::Unknown
        } else {
            self.enrolments.contains(&enrolment)
        }
    }
}

/// The rows of `action`, in the order in which they are tried.
#[must_use]
pub fn rows(action: Action) -> &'static [Row] {
    match action {
        Action::SyncDevice => sync_device::ROWS,
        Action::RemoteLock => remote_lock::ROWS,
        Action::ResetPasscode => reset_passcode::ROWS,
        Action::Rename => rename::ROWS,
        Action::RebootNow => reboot_now::ROWS,
        Action::Retire => retire::ROWS,
        Action::Wipe => wipe::ROWS,
    }
}
