//! The field's terms: every spelling.

use insta::assert_snapshot;
use model::action::RemoteAction;
use model::command::CommandState;
use model::device::{Enrolment, Ownership, Platform};
use serde::Serialize;
use wire::terms;

/// The terms on one line.
fn spelled<Term: Serialize>(terms: impl IntoIterator<Item = Term>) -> String {
    let spelled: Vec<String> = terms
        .into_iter()
        .map(|term| match serde_json::to_value(term) {
            Ok(serde_json::Value::String(text)) => text,
            other => panic!("a term is a text, not {other:?}"),
        })
        .collect();
    spelled.join(" ")
}

#[test]
fn every_term() {
    use terms::{
        Assignment, Characters, Chassis, Compliance, DeviceFailure, Instead, ManagementAgent,
        Opens, Reason,
    };
    assert_snapshot!(
        spelled(RemoteAction::ALL.map(terms::RemoteAction::from)), @"syncDevice remoteLock resetPasscode rebootNow retire wipe");
    assert_snapshot!(
        spelled(CommandState::ALL.map(terms::CommandState::from)), @"awaitingApproval queued sent accepted succeeded failed notSupported unknown expired cancelled superseded rejected");
    assert_snapshot!(spelled(Platform::ALL.map(terms::Platform::from)), @"ios ipadOs android windows10Mobile windowsPhone windows windows81 windowsRt macOs linux unknown");
    assert_snapshot!(spelled(Enrolment::ALL.map(terms::Enrolment::from)), @"device appleUser appleAutomated androidDeviceAdministrator androidWorkProfile androidDedicated androidFullyManaged androidCorporateWorkProfile aosp entraJoined linuxAgent unknown");
    assert_snapshot!(spelled(Ownership::ALL.map(terms::Ownership::from)), @"company personal unknown");
    assert_snapshot!(spelled([
        ManagementAgent::Mdm,
        ManagementAgent::ExchangeActiveSync,
        ManagementAgent::IntuneClient,
        ManagementAgent::Unknown,
    ]), @"mdm exchangeActiveSync intuneClient unknown");
    assert_snapshot!(spelled([
        Compliance::Compliant,
        Compliance::InGracePeriod,
        Compliance::Noncompliant,
        Compliance::Unknown,
    ]), @"compliant inGracePeriod noncompliant unknown");
    assert_snapshot!(spelled([
        Assignment::PrimaryUser,
        Assignment::Nobody,
        Assignment::EnrolmentManager,
    ]), @"primaryUser nobody enrolmentManager");
    assert_snapshot!(spelled([Characters::Digits, Characters::LettersAndDigits]), @"digits lettersAndDigits");
    assert_snapshot!(spelled([Opens::Device, Opens::WorkProfile, Opens::Account]), @"device workProfile account");
    assert_snapshot!(spelled([
        Chassis::Phone,
        Chassis::Tablet,
        Chassis::Laptop,
        Chassis::Desktop,
    ]), @"phone tablet laptop desktop");
    assert_snapshot!(spelled([
        DeviceFailure::PasscodeRefused,
        DeviceFailure::UnlockTokenWrong,
        DeviceFailure::Other,
    ]), @"passcodeRefused unlockTokenWrong other");
    assert_snapshot!(spelled([
        Reason::UserEnrolled,
        Reason::NoPasscodePolicy,
        Reason::AndroidTooNew,
        Reason::WorkProfileTooOld,
        Reason::TokenNotActivated,
        Reason::WindowsMobileNotEligible,
        Reason::PlatformCant,
        Reason::SwitchedOff,
        Reason::NotKnownEnough,
        Reason::ManagedBySoftwareClient,
        Reason::ManagedByExchange,
        Reason::NotYours,
        Reason::NoPrimaryUser,
        Reason::EnrolmentManager,
        Reason::AgentCant,
        Reason::UnderWay,
        Reason::Leaving,
    ]), @"userEnrolled noPasscodePolicy androidTooNew workProfileTooOld tokenNotActivated windowsMobileNotEligible platformCant switchedOff notKnownEnough managedBySoftwareClient managedByExchange notYours noPrimaryUser enrolmentManager agentCant underWay leaving");
    assert_snapshot!(spelled([
        Instead::ContactIt,
        Instead::ResetDevice,
        Instead::OpenNotification,
        Instead::Wait,
    ]), @"contactIt resetDevice openNotification wait");
}
