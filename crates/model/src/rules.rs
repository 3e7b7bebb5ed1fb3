//! The rules as data: for each kind of device what an action does, or why it can't.
//!
//! [`crate::verdict`] walks these rows from the top and takes the first that fits. Where the
//! sources contradict each other the later one stands, and the row says so.

use crate::command::RemoteAction;
use crate::device::{DeviceFacts, Enrolment, Platform};
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
    /// This kind of device can't have its passcode reset.
    PlatformCant,
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
    /// An action is already on its way to the device.
    UnderWay,
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
    /// Open the notification on the phone that activates the token.
    OpenNotification,
    /// Wait until the action under way has ended.
    Wait,
}

/// What a row says to a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// It works, unless the organisation switched it off.
    Yes(Does),
    /// It works where the organisation switched it on.
    ByPolicy(Does),
    /// It doesn't.
    No(Reason, Instead),
}

/// What the action does where a row says yes, before the device's policy has its say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Removes the passcode.
    RemovePasscode,
    /// Makes a temporary passcode for this, of these characters.
    TemporaryPasscode(Opens, Characters),
}

impl Does {
    /// What it does to `device`: a keypad of digits gets digits, whatever the row says.
    #[must_use]
    pub fn to_device(self, device: &DeviceFacts) -> Effect {
        let policy = device.passcode_policy;
        match self {
            Self::RemovePasscode => Effect::RemovesPasscode {
                asks_for_new: policy.is_some(),
            },
            Self::TemporaryPasscode(opens, characters) => Effect::TemporaryPasscode {
                opens,
                characters: policy.map_or(characters, |policy| policy.characters.min(characters)),
            },
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
}

impl Condition {
    fn holds(self, device: &DeviceFacts) -> bool {
        match self {
            Self::Always => true,
            Self::PasscodePolicy => device.passcode_policy.is_some(),
            Self::TokenActivated => device.reset_token_activated,
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
pub fn rows(action: RemoteAction) -> &'static [Row] {
    match action {
        RemoteAction::ResetPasscode => RESET_PASSCODE,
    }
}

const APPLE: &[Platform] = &[Platform::Ios, Platform::IpadOs];
const ANDROID: &[Platform] = &[Platform::Android];
const WINDOWS_10_MOBILE: &[Platform] = &[Platform::Windows10Mobile];
const DEVICE_TEMPORARY: Does = Does::TemporaryPasscode(Opens::Device, Characters::LettersAndDigits);
const PROFILE_TEMPORARY: Does =
    Does::TemporaryPasscode(Opens::WorkProfile, Characters::LettersAndDigits);

const RESET_PASSCODE: &[Row] = &[
    Row {
        platforms: APPLE,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::Device],
        condition: Condition::Always,
        employee: Cell::Yes(Does::RemovePasscode),
        it: Cell::Yes(Does::RemovePasscode),
        source: "seeds 000, 002, 003, 004",
    },
    Row {
        platforms: APPLE,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AppleUser],
        condition: Condition::Always,
        employee: Cell::No(Reason::UserEnrolled, Instead::ContactIt),
        it: Cell::No(Reason::UserEnrolled, Instead::ContactIt),
        source: "Intune, Company Portal app, self-service actions (2020): not User Enrolment",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::before(&[7]),
        enrolments: &[Enrolment::AndroidDeviceAdministrator],
        condition: Condition::PasscodePolicy,
        employee: Cell::Yes(DEVICE_TEMPORARY),
        it: Cell::Yes(DEVICE_TEMPORARY),
        source: "seeds 000, 002, 003, 004; a policy must ask for a passcode: Intune, Reset passcode",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::before(&[7]),
        enrolments: &[Enrolment::AndroidDeviceAdministrator],
        condition: Condition::Always,
        employee: Cell::No(Reason::NoPasscodePolicy, Instead::ContactIt),
        it: Cell::No(Reason::NoPasscodePolicy, Instead::ContactIt),
        source: "Intune, Reset passcode: fails unless a passcode requirement is enforced",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::from(&[7]),
        enrolments: &[Enrolment::AndroidDeviceAdministrator],
        condition: Condition::Always,
        employee: Cell::No(Reason::AndroidTooNew, Instead::ResetDevice),
        it: Cell::No(Reason::AndroidTooNew, Instead::ResetDevice),
        source: "seeds 002, 003, 004; instead: seed 003",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::from(&[7]),
        enrolments: &[Enrolment::AndroidWorkProfile],
        condition: Condition::TokenActivated,
        employee: Cell::ByPolicy(PROFILE_TEMPORARY),
        it: Cell::Yes(PROFILE_TEMPORARY),
        source: "seed 002 (2018) over seed 004 (2017: not supported); employees: seed 003 leaves 7.0 and later out",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::from(&[7]),
        enrolments: &[Enrolment::AndroidWorkProfile],
        condition: Condition::Always,
        employee: Cell::No(Reason::TokenNotActivated, Instead::OpenNotification),
        it: Cell::No(Reason::TokenNotActivated, Instead::OpenNotification),
        source: "seed 002: the token is activated after enrolment",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::before(&[7]),
        enrolments: &[Enrolment::AndroidWorkProfile],
        condition: Condition::Always,
        employee: Cell::No(Reason::WorkProfileTooOld, Instead::ContactIt),
        it: Cell::No(Reason::WorkProfileTooOld, Instead::ContactIt),
        source: "seed 002",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[
            Enrolment::AndroidDedicated,
            Enrolment::AndroidFullyManaged,
            Enrolment::Aosp,
        ],
        condition: Condition::Always,
        employee: Cell::ByPolicy(DEVICE_TEMPORARY),
        it: Cell::Yes(DEVICE_TEMPORARY),
        source: "Intune, Reset passcode (2025): device level",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AndroidCorporateWorkProfile],
        condition: Condition::Always,
        employee: Cell::ByPolicy(PROFILE_TEMPORARY),
        it: Cell::Yes(PROFILE_TEMPORARY),
        source: "Intune, Reset passcode (2025): work profile level",
    },
    Row {
        platforms: WINDOWS_10_MOBILE,
        versions: VersionRange::from(&[10, 0, 15063]),
        enrolments: &[Enrolment::EntraJoined],
        condition: Condition::Always,
        employee: Cell::Yes(DEVICE_TEMPORARY),
        it: Cell::Yes(DEVICE_TEMPORARY),
        source: "seeds 000, 003; Creators Update and joined: seed 004",
    },
    Row {
        platforms: WINDOWS_10_MOBILE,
        versions: VersionRange::ANY,
        enrolments: &[],
        condition: Condition::Always,
        employee: Cell::No(Reason::WindowsMobileNotEligible, Instead::ContactIt),
        it: Cell::No(Reason::WindowsMobileNotEligible, Instead::ContactIt),
        source: "seed 004: only Creators Update and later, joined",
    },
    Row {
        platforms: &[Platform::WindowsPhone],
        versions: VersionRange::between(&[8], &[9]),
        enrolments: &[Enrolment::Device],
        condition: Condition::Always,
        employee: Cell::Yes(Does::TemporaryPasscode(Opens::Device, Characters::Digits)),
        it: Cell::Yes(Does::TemporaryPasscode(Opens::Device, Characters::Digits)),
        source: "seeds 000, 003, 004; numeric for 8 is our inference from 8.1",
    },
    Row {
        platforms: &[
            Platform::MacOs,
            Platform::Windows,
            Platform::Windows81,
            Platform::WindowsRt,
        ],
        versions: VersionRange::ANY,
        enrolments: &[],
        condition: Condition::Always,
        employee: Cell::No(Reason::PlatformCant, Instead::ContactIt),
        it: Cell::No(Reason::PlatformCant, Instead::ContactIt),
        source: "seeds 000, 001, 002, 004",
    },
    Row {
        platforms: &[Platform::Linux],
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::LinuxAgent],
        condition: Condition::Always,
        employee: Cell::Yes(Does::TemporaryPasscode(
            Opens::Account,
            Characters::LettersAndDigits,
        )),
        it: Cell::Yes(Does::TemporaryPasscode(
            Opens::Account,
            Characters::LettersAndDigits,
        )),
        source: "our own agent",
    },
];
