//! The field's terms, as they are spelled in documents, each beside what the model calls it.

mod effect;

pub use effect::{DeviceFailure, Effect};
pub(crate) use effect::{EffectMembers, EffectTag};

use model::{action, command, device, enrolment_text, passcode, person, policy, rules};
use serde::{Deserialize, Serialize};

/// Declares an enum of terms that maps one to one onto an enum of the model.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident = $model:path { $($(#[$variant_doc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "camelCase")]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl From<$model> for $name {
            fn from(term: $model) -> Self {
                match term {
                    $(<$model>::$variant => Self::$variant,)+
                }
            }
        }

        impl From<$name> for $model {
            fn from(term: $name) -> Self {
                match term {
                    $($name::$variant => <$model>::$variant,)+
                }
            }
        }
    };
}

terms! {
    /// What can be done to a device: Graph's names.
    Action = action::Action {
        /// `syncDevice`: check its status.
        SyncDevice,
        /// `remoteLock`.
        RemoteLock,
        /// `resetPasscode`.
        ResetPasscode,
        /// `rename`: the portal's name only.
        Rename,
        /// `rebootNow`: restart it.
        RebootNow,
        /// `retire`: remove it.
        Retire,
        /// `wipe`: reset it to its factory settings.
        Wipe,
    }
}

terms! {
    /// What can be done to a device from afar: Graph's names.
    RemoteAction = action::RemoteAction {
        /// `syncDevice`: check its status.
        SyncDevice,
        /// `remoteLock`.
        RemoteLock,
        /// `resetPasscode`.
        ResetPasscode,
        /// `rebootNow`: restart it.
        RebootNow,
        /// `retire`: remove it.
        Retire,
        /// `wipe`: reset it to its factory settings.
        Wipe,
    }
}

impl From<RemoteAction> for Action {
    fn from(action: RemoteAction) -> Self {
        action::Action::from(action::RemoteAction::from(action)).into()
    }
}

terms! {
    /// Where a command stands.
    CommandState = command::CommandState {
        /// A second administrator has to agree first.
        AwaitingApproval,
        /// Waiting for the device to fetch it.
        Queued,
        /// Handed to the device.
        Sent,
        /// The device has taken it.
        Accepted,
        /// The device did it.
        Succeeded,
        /// The device couldn't.
        Failed,
        /// The device doesn't know how.
        NotSupported,
        /// The device never answered.
        Unknown,
        /// The device never fetched it in time.
        Expired,
        /// Called off in time.
        Cancelled,
        /// Something stronger took its place.
        Superseded,
        /// The second administrator said no.
        Rejected,
    }
}

terms! {
    /// What runs on a device.
    Platform = device::Platform {
        /// iPhone.
        Ios,
        /// iPad.
        IpadOs,
        /// Android.
        Android,
        /// Windows 10 on a phone.
        Windows10Mobile,
        /// Windows Phone 8 and 8.1.
        WindowsPhone,
        /// Windows 10 and 11.
        Windows,
        /// Windows 8.1.
        Windows81,
        /// Windows RT.
        WindowsRt,
        /// A Mac.
        MacOs,
        /// Linux.
        Linux,
        /// Not known.
        Unknown,
    }
}

terms! {
    /// What people ask about enrolling a device.
    EnrolmentQuestion = enrolment_text::EnrolmentQuestion {
        /// What happens when I enrol it?
        WhatHappens,
        /// How do I enrol it?
        How,
        /// What is the app?
        WhatIsTheApp,
    }
}

terms! {
    /// What holds where the organisation switched nothing.
    Unswitched = policy::Unswitched {
        /// The action may be used.
        On,
        /// It may not.
        Off,
        /// That depends on the device's version and on how it was enrolled.
        Partly,
    }
}

terms! {
    /// How a device came under management.
    Enrolment = device::Enrolment {
        /// The whole device.
        Device,
        /// Apple User Enrolment.
        AppleUser,
        /// Apple Automated Device Enrolment.
        AppleAutomated,
        /// Android device administrator.
        AndroidDeviceAdministrator,
        /// Android work profile.
        AndroidWorkProfile,
        /// Android, dedicated.
        AndroidDedicated,
        /// Android, fully managed.
        AndroidFullyManaged,
        /// Android, corporate work profile.
        AndroidCorporateWorkProfile,
        /// Android without Google's services.
        Aosp,
        /// Windows, joined to Entra ID.
        EntraJoined,
        /// Our agent on Linux.
        LinuxAgent,
        /// Not known.
        Unknown,
    }
}

terms! {
    /// Which software manages a device.
    ManagementAgent = device::ManagementAgent {
        /// Mobile device management.
        Mdm,
        /// Exchange ActiveSync only.
        ExchangeActiveSync,
        /// The Intune software client.
        IntuneClient,
        /// Not known.
        Unknown,
    }
}

terms! {
    /// Whose a device is.
    Ownership = device::Ownership {
        /// The organisation's.
        Company,
        /// The person's own.
        Personal,
        /// Not known.
        Unknown,
    }
}

terms! {
    /// Whether a device complies.
    Compliance = device::Compliance {
        /// It may use company resources.
        Compliant,
        /// For now; something has to be done.
        InGracePeriod,
        /// It may not.
        Noncompliant,
        /// Not known yet.
        Unknown,
    }
}

terms! {
    /// Who a device belongs to in daily use.
    Assignment = device::Assignment {
        /// It has a primary user.
        PrimaryUser,
        /// Nobody.
        Nobody,
        /// An enrolment manager enrolled it.
        EnrolmentManager,
    }
}

terms! {
    /// What a person may do in the organisation.
    Role = person::Role {
        /// Their own devices.
        Employee,
        /// All devices: what can be undone.
        HelpDesk,
        /// All devices: everything.
        Administrator,
    }
}

terms! {
    /// Which characters a passcode may have.
    Characters = passcode::Characters {
        /// Digits only.
        Digits,
        /// Letters and digits.
        LettersAndDigits,
    }
}

terms! {
    /// What a passcode opens.
    Opens = rules::Opens {
        /// The whole device.
        Device,
        /// The work profile.
        WorkProfile,
        /// The primary user's account.
        Account,
    }
}

terms! {
    /// What a device loses.
    Loses = rules::Loses {
        /// Everything, the person's own things too.
        Everything,
        /// The work profile with everything in it.
        WorkProfile,
        /// The organisation's data, apps and settings.
        CompanyData,
        /// Access to the organisation's resources.
        AccessOnly,
    }
}

terms! {
    /// Why an action isn't available.
    Reason = rules::Reason {
        /// Apple User Enrolment.
        UserEnrolled,
        /// No passcode policy applies.
        NoPasscodePolicy,
        /// Android 7 and later.
        AndroidTooNew,
        /// A work profile before Android 7.
        WorkProfileTooOld,
        /// The token isn't activated.
        TokenNotActivated,
        /// Windows 10 Mobile too old or not joined.
        WindowsMobileNotEligible,
        /// This platform can't.
        PlatformCant,
        /// Somebody else than its current user enrolled it.
        AnotherUserEnrolled,
        /// Joined to Entra ID.
        EntraJoined,
        /// Apple Automated Device Enrolment.
        AutomatedEnrolment,
        /// The organisation manages all of it.
        OrganisationManaged,
        /// Only administrators do this.
        AdministratorsOnly,
        /// The organisation switched it off.
        SwitchedOff,
        /// Not known well enough.
        NotKnownEnough,
        /// The Intune software client manages it.
        ManagedBySoftwareClient,
        /// Exchange ActiveSync manages it.
        ManagedByExchange,
        /// Somebody else's.
        NotYours,
        /// No primary user.
        NoPrimaryUser,
        /// Enrolled by an enrolment manager.
        EnrolmentManager,
        /// The agent can't.
        AgentCant,
        /// The same action is under way.
        UnderWay,
        /// Another action is under way.
        AnotherUnderWay,
        /// It is leaving management.
        Leaving,
    }
}

terms! {
    /// What to do instead.
    Instead = rules::Instead {
        /// Ask IT.
        ContactIt,
        /// Reset the device.
        ResetDevice,
        /// Remove the device.
        RemoveDevice,
        /// Open the notification on the phone.
        OpenNotification,
        /// Wait for the action under way.
        Wait,
    }
}

/// The kind of thing a device is, for its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Chassis {
    /// A phone.
    Phone,
    /// A tablet.
    Tablet,
    /// A laptop.
    Laptop,
    /// A desktop computer.
    Desktop,
}
