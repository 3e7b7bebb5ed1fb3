//! What devices and the service tell each other.

use super::written;
use insta::assert_snapshot;
use std::collections::HashMap;
use wire::channel::{
    Accepted, CheckIn, Command, Commands, Complete, DeviceReport, Enrol, Enrolled, Posture,
};
use wire::pretend::{PretendDevice, PretendFleet};
use wire::terms::{
    Characters, Chassis, DeviceFailure, Effect, Opens, Platform, RemoteAction::ResetPasscode,
};

fn report() -> DeviceReport {
    DeviceReport {
        device_name: "Work phone".to_owned(),
        platform: Platform::Android,
        operating_system: "Android".to_owned(),
        os_version: "6.0.1".to_owned(),
        chassis: Chassis::Phone,
        model: "Fabrikam One".to_owned(),
        manufacturer: "Fabrikam".to_owned(),
        serial_number: "FX123".to_owned(),
        reset_token_activated: false,
        enrolled_by_current_user: true,
        posture: Posture {
            passcode_set: Some(true),
            encrypted: Some(true),
            jailbroken: None,
        },
        can: vec![ResetPasscode],
    }
}

#[test]
fn enrolling() {
    assert_snapshot!(written(&Enrol {
        code: "one-time".to_owned(),
        attempt: "128 random bits".to_owned(),
        report: report(),
    }), @r#"
    {
      "code": "one-time",
      "attempt": "128 random bits",
      "report": {
        "deviceName": "Work phone",
        "platform": "android",
        "operatingSystem": "Android",
        "osVersion": "6.0.1",
        "chassis": "phone",
        "model": "Fabrikam One",
        "manufacturer": "Fabrikam",
        "serialNumber": "FX123",
        "resetTokenActivated": false,
        "enrolledByCurrentUser": true,
        "posture": {
          "passcodeSet": true,
          "encrypted": true,
          "jailbroken": null
        },
        "can": [
          "resetPasscode"
        ]
      }
    }
    "#);
    assert_snapshot!(written(&Enrolled {
        device_id: "d1".to_owned(),
        secret: "256 random bits".to_owned(),
    }), @r#"
    {
      "deviceId": "d1",
      "secret": "256 random bits"
    }
    "#);
}

#[test]
fn checking_in() {
    assert_snapshot!(written(&CheckIn {
        report: Some(report()),
        wait_seconds: 50,
        passcode_changed: true,
    }), @r#"
    {
      "report": {
        "deviceName": "Work phone",
        "platform": "android",
        "operatingSystem": "Android",
        "osVersion": "6.0.1",
        "chassis": "phone",
        "model": "Fabrikam One",
        "manufacturer": "Fabrikam",
        "serialNumber": "FX123",
        "resetTokenActivated": false,
        "enrolledByCurrentUser": true,
        "posture": {
          "passcodeSet": true,
          "encrypted": true,
          "jailbroken": null
        },
        "can": [
          "resetPasscode"
        ]
      },
      "waitSeconds": 50,
      "passcodeChanged": true
    }
    "#);
    assert_snapshot!(written(&CheckIn {
        report: None,
        wait_seconds: 0,
        passcode_changed: false,
    }), @r#"
    {
      "report": null,
      "waitSeconds": 0,
      "passcodeChanged": false
    }
    "#);
    assert_snapshot!(written(&Commands {
        commands: vec![Command {
            id: "c1".to_owned(),
            action: Some(ResetPasscode),
        }],
    }), @r#"
    {
      "commands": [
        {
          "id": "c1",
          "action": "resetPasscode"
        }
      ]
    }
    "#);
}

#[test]
fn accepting() {
    assert_snapshot!(written(&Accepted {
        id: "c1".to_owned(),
        action: Some(ResetPasscode),
        effect: Some(Effect::TemporaryPasscode {
            opens: Opens::Device,
            characters: Characters::LettersAndDigits,
        }),
        passcode: Some("wkj4ytr39".to_owned()),
    }), @r#"
    {
      "id": "c1",
      "action": "resetPasscode",
      "effect": {
        "effect": "temporaryPasscode",
        "opens": "device",
        "characters": "lettersAndDigits"
      },
      "passcode": "wkj4ytr39"
    }
    "#);
    assert_snapshot!(written(&Accepted {
        id: "c1".to_owned(),
        action: Some(ResetPasscode),
        effect: Some(Effect::RemovesPasscode { asks_for_new: true }),
        passcode: None,
    }), @r#"
    {
      "id": "c1",
      "action": "resetPasscode",
      "effect": {
        "effect": "removesPasscode",
        "asksForNew": true
      },
      "passcode": null
    }
    "#);
}

#[test]
fn an_older_device_reads_what_it_does_not_know_as_such() {
    let commands: Commands = serde_json::from_str(
        r#"{"commands":[{"id":"c1","action":"polish"},{"id":"c2","action":"resetPasscode"}]}"#,
    )
    .unwrap();
    let actions: Vec<_> = commands
        .commands
        .into_iter()
        .map(|command| command.action)
        .collect();
    assert_eq!(actions, [None, Some(ResetPasscode)]);
    let accepted: Accepted = serde_json::from_str(
        r#"{"id":"c1","action":"polish","effect":{"effect":"shines","grit":8000},"passcode":null}"#,
    )
    .unwrap();
    assert!(accepted.action.is_none() && accepted.effect.is_none());
    assert!(serde_json::from_str::<Commands>(r#"{"commands":[{"id":"c1"}]}"#).is_err());
}

#[test]
fn completing() {
    assert_snapshot!(written(&Complete::Succeeded), @r#"
    {
      "outcome": "succeeded"
    }
    "#);
    assert_snapshot!(written(&Complete::Failed {
        failure: DeviceFailure::PasscodeRefused,
    }), @r#"
    {
      "outcome": "failed",
      "failure": "passcodeRefused"
    }
    "#);
    assert_snapshot!(written(&Complete::NotSupported), @r#"
    {
      "outcome": "notSupported"
    }
    "#);
}

#[test]
fn a_device_may_say_nothing_more_than_is_known() {
    for (text, known) in [
        (r#"{"report":null,"waitSeconds":5}"#, true),
        (r#"{"waitSeconds":5}"#, true),
        (r#"{"waitSeconds":5,"ownerId":"p1"}"#, false),
        (r#"{"waitSeconds":-1}"#, false),
    ] {
        assert_eq!(
            serde_json::from_str::<CheckIn>(text).is_ok(),
            known,
            "{text}"
        );
    }
}

#[test]
fn secrets_stay_out_of_logs() {
    let enrol = Enrol {
        code: "SECRET".to_owned(),
        attempt: "SECRET".to_owned(),
        report: report(),
    };
    let enrolled = Enrolled {
        device_id: "d1".to_owned(),
        secret: "SECRET".to_owned(),
    };
    let accepted = Accepted {
        id: "c1".to_owned(),
        action: Some(ResetPasscode),
        effect: Some(Effect::RemovesPasscode { asks_for_new: true }),
        passcode: Some("SECRET".to_owned()),
    };
    let shown = format!("{enrol:?} {enrolled:?} {accepted:?}");
    assert!(!shown.contains("SECRET"), "{shown}");
}

#[test]
fn pretend_devices() {
    assert_snapshot!(written(&PretendFleet {
        devices: vec![PretendDevice {
            handle: "work-phone".to_owned(),
            enrolment_code: "one-time".to_owned(),
            report: report(),
            passcode: Some("2580".to_owned()),
            activates_reset_token: false,
            offline: false,
            delay_milliseconds: 1_500,
            fails: Some(DeviceFailure::UnlockTokenWrong),
            fails_at: HashMap::from([(ResetPasscode, DeviceFailure::PasscodeRefused)]),
            silent_after_accept: false,
        }],
    }), @r#"
    {
      "devices": [
        {
          "handle": "work-phone",
          "enrolmentCode": "one-time",
          "report": {
            "deviceName": "Work phone",
            "platform": "android",
            "operatingSystem": "Android",
            "osVersion": "6.0.1",
            "chassis": "phone",
            "model": "Fabrikam One",
            "manufacturer": "Fabrikam",
            "serialNumber": "FX123",
            "resetTokenActivated": false,
            "enrolledByCurrentUser": true,
            "posture": {
              "passcodeSet": true,
              "encrypted": true,
              "jailbroken": null
            },
            "can": [
              "resetPasscode"
            ]
          },
          "passcode": "2580",
          "activatesResetToken": false,
          "offline": false,
          "delayMilliseconds": 1500,
          "fails": "unlockTokenWrong",
          "failsAt": {
            "resetPasscode": "passcodeRefused"
          },
          "silentAfterAccept": false
        }
      ]
    }
    "#);
}
