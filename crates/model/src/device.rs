//! What is known of a managed device, as far as a rule asks for it.

use crate::action::ActionSet;
use crate::passcode::PasscodePolicy;
use crate::version::{Version, VersionRange};

/// What runs on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Platform {
    /// iPhone.
    Ios,
    /// iPad.
    IpadOs,
    /// Android in each of its kinds of enrolment.
    Android,
    /// Windows 10 on a phone.
    Windows10Mobile,
    /// Windows Phone 8 and 8.1.
    WindowsPhone,
    /// Windows 10 and 11 on a desktop or laptop.
    Windows,
    /// Windows 8.1 on a desktop or laptop.
    Windows81,
    /// Windows RT and RT 8.1.
    WindowsRt,
    /// A Mac.
    MacOs,
    /// Linux.
    Linux,
    /// Something this version of the portal doesn't know.
    Unknown,
}

impl Platform {
    /// Every platform, unknown last.
    pub const ALL: [Self; 11] = [
        Self::Ios,
        Self::IpadOs,
        Self::Android,
        Self::Windows10Mobile,
        Self::WindowsPhone,
        Self::Windows,
        Self::Windows81,
        Self::WindowsRt,
        Self::MacOs,
        Self::Linux,
        Self::Unknown,
    ];
}

/// How a device came under management, which decides how far management reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Enrolment {
    /// The whole device: Apple device enrolment, Windows Phone, Windows, macOS.
    Device,
    /// Apple User Enrolment: only the managed part.
    AppleUser,
    /// Apple Automated Device Enrolment: the organisation bought it, and it can't leave.
    AppleAutomated,
    /// Android, the older device administrator.
    AndroidDeviceAdministrator,
    /// Android Enterprise, a work profile on a personal device.
    AndroidWorkProfile,
    /// Android Enterprise, dedicated to one task.
    AndroidDedicated,
    /// Android Enterprise, fully managed.
    AndroidFullyManaged,
    /// Android Enterprise, a work profile on a corporate device.
    AndroidCorporateWorkProfile,
    /// Android without Google's services.
    Aosp,
    /// Windows, joined to Entra ID (Azure AD).
    EntraJoined,
    /// Our agent on Linux.
    LinuxAgent,
    /// Something this version of the portal doesn't know.
    Unknown,
}

impl Enrolment {
    /// Every kind of enrolment, unknown last.
    pub const ALL: [Self; 12] = [
        Self::Device,
        Self::AppleUser,
        Self::AppleAutomated,
        Self::AndroidDeviceAdministrator,
        Self::AndroidWorkProfile,
        Self::AndroidDedicated,
        Self::AndroidFullyManaged,
        Self::AndroidCorporateWorkProfile,
        Self::Aosp,
        Self::EntraJoined,
        Self::LinuxAgent,
        Self::Unknown,
    ];
}

/// Which software manages a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ManagementAgent {
    /// Mobile device management: the device speaks to us.
    Mdm,
    /// Exchange ActiveSync only.
    ExchangeActiveSync,
    /// The Intune software client for PCs.
    IntuneClient,
    /// Something this version of the portal doesn't know.
    Unknown,
}

/// Whose a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ownership {
    /// The organisation's.
    Company,
    /// The person's own.
    Personal,
    /// Not known.
    Unknown,
}

impl Ownership {
    /// Every kind of ownership, unknown last.
    pub const ALL: [Self; 3] = [Self::Company, Self::Personal, Self::Unknown];
}

/// Whether a device complies with the organisation's policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Compliance {
    /// It may use company resources.
    Compliant,
    /// It may for now; something has to be done by the end of the grace period.
    InGracePeriod,
    /// It may not.
    Noncompliant,
    /// Not known yet.
    Unknown,
}

/// Who the device belongs to in daily use, as far as self-service asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Assignment {
    /// It has a primary user, who may help themselves.
    PrimaryUser,
    /// Nobody is its primary user.
    Nobody,
    /// A device enrolment manager enrolled it for many people.
    EnrolmentManager,
}

/// The commands that are on their way to a device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct UnderWay {
    /// Those it hasn't taken yet, which can still be called off.
    pub waiting: ActionSet,
    /// Those it has taken and not answered yet.
    pub running: ActionSet,
}

/// Everything a rule may ask about a device.
#[derive(Clone, Debug)]
pub struct DeviceFacts {
    /// What runs on it.
    pub platform: Platform,
    /// Its version; `None` when it can't be read.
    pub version: Option<Version>,
    /// How it came under management.
    pub enrolment: Enrolment,
    /// Which software manages it.
    pub management_agent: ManagementAgent,
    /// Whose it is.
    pub ownership: Ownership,
    /// Who uses it.
    pub assignment: Assignment,
    /// The passcode policy that applies to it, if one does.
    pub passcode_policy: Option<PasscodePolicy>,
    /// Android work profile: its person has activated the token that lets us set a passcode.
    pub reset_token_activated: bool,
    /// The person who uses it now is the one who enrolled it, as far as the device says.
    pub enrolled_by_current_user: bool,
    /// What its agent has said it can do.
    pub capabilities: ActionSet,
    /// It has left management, or is about to.
    pub leaving: bool,
    /// What is already on its way to it.
    pub under_way: UnderWay,
}

impl DeviceFacts {
    /// Whether its person still has to activate the token that lets us set a passcode, by typing the one
    /// there is (seed 002): only then can it be reset once they have forgotten it. They can only where a
    /// passcode is required and set.
    #[must_use]
    pub fn awaits_reset_token(&self, passcode_set: bool) -> bool {
        let of_work_profile = self.platform == Platform::Android
            && self.enrolment == Enrolment::AndroidWorkProfile
            && self.management_agent == ManagementAgent::Mdm;
        let has_tokens = |version| VersionRange::from(&[7]).covers(version);
        of_work_profile
            && self.version.as_ref().is_some_and(has_tokens)
            && self.passcode_policy.is_some()
            && passcode_set
            && !self.reset_token_activated
            && !self.leaving
    }
}
