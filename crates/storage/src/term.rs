//! How the model's terms are spelled in the database. The spelling is private to this crate and
//! never changes, whatever the wire calls the same thing.

use crate::{ChangeKind, Failure};
use model::action::{Action, ActionSet, RemoteAction};
use model::approval::ApprovalState;
use model::command::CommandState;
use model::device::{Assignment, Compliance, Enrolment, ManagementAgent, Ownership, Platform};
use model::elevation::Purpose;
use model::enrolment_text::EnrolmentQuestion;
use model::passcode::Characters;
use model::person::Role;
use model::rules::{Loses, Opens, Reason};
use rusqlite::Row;

/// A term and its spelling.
pub(crate) trait Term: Sized {
    /// How it is spelled.
    fn text(self) -> &'static str;
    /// What is spelled so; where the model can say unknown, anything else is that.
    fn from_text(text: &str) -> Option<Self>;
}

/// Reads a term from a column.
pub(crate) fn read<T: Term>(row: &Row<'_>, column: &'static str) -> Result<T, Failure> {
    let text: String = row.get(column)?;
    T::from_text(&text).ok_or(Failure::Corrupt(column))
}

/// Reads a term from a column that may be empty.
pub(crate) fn read_optional<T: Term>(
    row: &Row<'_>,
    column: &'static str,
) -> Result<Option<T>, Failure> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| T::from_text(&text).ok_or(Failure::Corrupt(column)))
        .transpose()
}

/// Some actions in one column: their spellings with spaces between.
pub(crate) fn set_text(actions: ActionSet) -> String {
    actions
        .iter()
        .map(Term::text)
        .collect::<Vec<&'static str>>()
        .join(" ")
}

/// Reads some actions back; one that nobody knows any more is none.
pub(crate) fn read_set(text: &str) -> ActionSet {
    text.split_whitespace()
        .filter_map(RemoteAction::from_text)
        .collect()
}

macro_rules! spelled {
    ($term:ty { $($variant:ident = $text:literal),+ $(,)? } $(else $unknown:ident)?) => {
        impl Term for $term {
            fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            fn from_text(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$variant),)+
                    _ => spelled!(@otherwise $($unknown)?),
                }
            }
        }
    };
    (@otherwise) => { None };
    (@otherwise $unknown:ident) => { Some(Self::$unknown) };
}

spelled!(Action {
    SyncDevice = "syncDevice",
    RemoteLock = "remoteLock",
    ResetPasscode = "resetPasscode",
    Rename = "rename",
    RebootNow = "rebootNow",
    Retire = "retire",
    Wipe = "wipe",
});

spelled!(RemoteAction {
    SyncDevice = "syncDevice",
    RemoteLock = "remoteLock",
    ResetPasscode = "resetPasscode",
    RebootNow = "rebootNow",
    Retire = "retire",
    Wipe = "wipe",
});

spelled!(Purpose {
    ResetPasscode = "resetPasscode",
    ShowPasscode = "showPasscode",
    RemoveDevice = "removeDevice",
    ResetDevice = "resetDevice",
    Approve = "approve",
});

spelled!(Loses {
    Everything = "everything",
    WorkProfile = "workProfile",
    CompanyData = "companyData",
    AccessOnly = "accessOnly",
});

spelled!(ApprovalState {
    Pending = "pending",
    Approved = "approved",
    Rejected = "rejected",
    Lapsed = "lapsed",
    Cancelled = "cancelled",
});

spelled!(Reason {
    UserEnrolled = "userEnrolled",
    NoPasscodePolicy = "noPasscodePolicy",
    AndroidTooNew = "androidTooNew",
    WorkProfileTooOld = "workProfileTooOld",
    TokenNotActivated = "tokenNotActivated",
    WindowsMobileNotEligible = "windowsMobileNotEligible",
    PlatformCant = "platformCant",
    AnotherUserEnrolled = "anotherUserEnrolled",
    EntraJoined = "entraJoined",
    AutomatedEnrolment = "automatedEnrolment",
    OrganisationManaged = "organisationManaged",
    AdministratorsOnly = "administratorsOnly",
    SwitchedOff = "switchedOff",
    NotKnownEnough = "notKnownEnough",
    ManagedBySoftwareClient = "managedBySoftwareClient",
    ManagedByExchange = "managedByExchange",
    NotYours = "notYours",
    NoPrimaryUser = "noPrimaryUser",
    EnrolmentManager = "enrolmentManager",
    AgentCant = "agentCant",
    UnderWay = "underWay",
    AnotherUnderWay = "anotherUnderWay",
    Leaving = "leaving",
});

spelled!(CommandState {
    AwaitingApproval = "awaitingApproval",
    Queued = "queued",
    Sent = "sent",
    Accepted = "accepted",
    Succeeded = "succeeded",
    Failed = "failed",
    NotSupported = "notSupported",
    Unknown = "unknown",
    Expired = "expired",
    Cancelled = "cancelled",
    Superseded = "superseded",
    Rejected = "rejected",
});

spelled!(Platform {
    Ios = "ios",
    IpadOs = "ipadOs",
    Android = "android",
    Windows10Mobile = "windows10Mobile",
    WindowsPhone = "windowsPhone",
    Windows = "windows",
    Windows81 = "windows81",
    WindowsRt = "windowsRt",
    MacOs = "macOs",
    Linux = "linux",
    Unknown = "unknown",
} else Unknown);

spelled!(EnrolmentQuestion {
    WhatHappens = "whatHappens",
    How = "how",
    WhatIsTheApp = "whatIsTheApp",
});

spelled!(Enrolment {
    Device = "device",
    AppleUser = "appleUser",
    AppleAutomated = "appleAutomated",
    AndroidDeviceAdministrator = "androidDeviceAdministrator",
    AndroidWorkProfile = "androidWorkProfile",
    AndroidDedicated = "androidDedicated",
    AndroidFullyManaged = "androidFullyManaged",
    AndroidCorporateWorkProfile = "androidCorporateWorkProfile",
    Aosp = "aosp",
    EntraJoined = "entraJoined",
    LinuxAgent = "linuxAgent",
    Unknown = "unknown",
} else Unknown);

spelled!(ManagementAgent {
    Mdm = "mdm",
    ExchangeActiveSync = "exchangeActiveSync",
    IntuneClient = "intuneClient",
    Unknown = "unknown",
} else Unknown);

spelled!(Ownership {
    Company = "company",
    Personal = "personal",
    Unknown = "unknown",
} else Unknown);

spelled!(Compliance {
    Compliant = "compliant",
    InGracePeriod = "inGracePeriod",
    Noncompliant = "noncompliant",
    Unknown = "unknown",
});

spelled!(Assignment {
    PrimaryUser = "primaryUser",
    Nobody = "nobody",
    EnrolmentManager = "enrolmentManager",
});

spelled!(Characters {
    Digits = "digits",
    LettersAndDigits = "lettersAndDigits",
});

spelled!(Opens {
    Device = "device",
    WorkProfile = "workProfile",
    Account = "account",
});

spelled!(Role {
    Employee = "employee",
    HelpDesk = "helpDesk",
    Administrator = "administrator",
});

spelled!(ChangeKind {
    Device = "device",
    Action = "action",
    Notification = "notification",
    Policy = "policy",
});
