//! What Graph has no word for.

mod acting;
mod revealing;

use super::{moment, written};
use insta::assert_snapshot;
use wire::host::Confirms;
use wire::portal::{
    ActionStep, ActionStory, AskedElevation, Elevated, Elevation, ElevationCode, EnrolmentCode,
    EnrolmentText, Event, EventKind, List, MarkRead, Notification, PolicyChange, PolicyDefault,
    PolicyPreview, ProtectedResource, Requester, RevealedPasscode, TemporaryPasscode,
};
use wire::terms::{
    Action, Characters, CommandState, DeviceFailure, Effect, EnrolmentQuestion, Opens, Ownership,
    Platform, RemoteAction::ResetPasscode, Unswitched,
};

fn story() -> ActionStory {
    ActionStory {
        id: "c1".to_owned(),
        action: ResetPasscode,
        device_id: "d1".to_owned(),
        device_name: "Work phone".to_owned(),
        user_display_name: Some("Sanne de Vries".to_owned()),
        effect: Effect::TemporaryPasscode {
            opens: Opens::Device,
            characters: Characters::LettersAndDigits,
        },
        state: CommandState::Accepted,
        requested_by: Requester {
            id: "p1".to_owned(),
            display_name: "Sanne de Vries".to_owned(),
        },
        requested_date_time: moment(),
        not_before_date_time: moment(),
        until_date_time: moment(),
        device_last_sync_date_time: moment(),
        steps: vec![ActionStep {
            state: CommandState::Queued,
            date_time: moment(),
        }],
        failure: None,
        can_be_cancelled: false,
        temporary_passcode: Some(TemporaryPasscode {
            opens: Opens::Device,
            characters: Characters::LettersAndDigits,
            until_date_time: Some(moment()),
        }),
        it_reveals_until_date_time: None,
    }
}

#[test]
fn the_story_of_an_action() {
    assert_snapshot!(written(&List { value: vec![story()] }), @r#"
    {
      "value": [
        {
          "id": "c1",
          "action": "resetPasscode",
          "deviceId": "d1",
          "deviceName": "Work phone",
          "userDisplayName": "Sanne de Vries",
          "effect": {
            "effect": "temporaryPasscode",
            "opens": "device",
            "characters": "lettersAndDigits"
          },
          "state": "accepted",
          "requestedBy": {
            "id": "p1",
            "displayName": "Sanne de Vries"
          },
          "requestedDateTime": "2026-11-23T09:41:00Z",
          "notBeforeDateTime": "2026-11-23T09:41:00Z",
          "untilDateTime": "2026-11-23T09:41:00Z",
          "deviceLastSyncDateTime": "2026-11-23T09:41:00Z",
          "steps": [
            {
              "state": "queued",
              "dateTime": "2026-11-23T09:41:00Z"
            }
          ],
          "failure": null,
          "canBeCancelled": false,
          "temporaryPasscode": {
            "opens": "device",
            "characters": "lettersAndDigits",
            "untilDateTime": "2026-11-23T09:41:00Z"
          }
        }
      ]
    }
    "#);
    assert_snapshot!(written(&ActionStory {
        user_display_name: None,
        state: CommandState::Failed,
        effect: Effect::RemovesPasscode { asks_for_new: true },
        steps: Vec::new(),
        failure: Some(DeviceFailure::UnlockTokenWrong),
        can_be_cancelled: false,
        temporary_passcode: None,
        ..story()
    }), @r#"
    {
      "id": "c1",
      "action": "resetPasscode",
      "deviceId": "d1",
      "deviceName": "Work phone",
      "effect": {
        "effect": "removesPasscode",
        "asksForNew": true
      },
      "state": "failed",
      "requestedBy": {
        "id": "p1",
        "displayName": "Sanne de Vries"
      },
      "requestedDateTime": "2026-11-23T09:41:00Z",
      "notBeforeDateTime": "2026-11-23T09:41:00Z",
      "untilDateTime": "2026-11-23T09:41:00Z",
      "deviceLastSyncDateTime": "2026-11-23T09:41:00Z",
      "steps": [],
      "failure": "unlockTokenWrong",
      "canBeCancelled": false,
      "temporaryPasscode": null
    }
    "#);
}

#[test]
fn a_passcode_shown_to_its_owner() {
    let revealed = RevealedPasscode {
        passcode: "wkj4ytr39".to_owned(),
    };
    assert_snapshot!(written(&revealed), @r#"
    {
      "passcode": "wkj4ytr39"
    }
    "#);
    assert_eq!(format!("{revealed:?}"), "RevealedPasscode(…)");
}

#[test]
fn a_code_that_enrols_a_device() {
    let code = EnrolmentCode {
        code: "7KQM-X2WD-HR4T".to_owned(),
        expires_date_time: moment(),
    };
    assert_snapshot!(written(&code), @r#"
    {
      "code": "7KQM-X2WD-HR4T",
      "expiresDateTime": "2026-11-23T09:41:00Z"
    }
    "#);
    assert!(!format!("{code:?}").contains("7KQM"));
}

#[test]
fn a_notification() {
    assert_snapshot!(written(&Notification {
        id: "n1".to_owned(),
        action: ResetPasscode,
        effect: Effect::RemovesPasscode { asks_for_new: false },
        state: CommandState::Failed,
        failure: Some(DeviceFailure::UnlockTokenWrong),
        requested_by: Some(Requester {
            id: "p2".to_owned(),
            display_name: "Mark Visser".to_owned(),
        }),
        approval: None,
        shown_to_it: None,
        action_id: "c1".to_owned(),
        device_id: "d1".to_owned(),
        device_name: "Work phone".to_owned(),
        date_time: moment(),
        read: false,
    }), @r#"
    {
      "id": "n1",
      "action": "resetPasscode",
      "effect": {
        "effect": "removesPasscode",
        "asksForNew": false
      },
      "state": "failed",
      "failure": "unlockTokenWrong",
      "requestedBy": {
        "id": "p2",
        "displayName": "Mark Visser"
      },
      "actionId": "c1",
      "deviceId": "d1",
      "deviceName": "Work phone",
      "dateTime": "2026-11-23T09:41:00Z",
      "read": false
    }
    "#);
    assert_snapshot!(written(&MarkRead::Ids { ids: vec!["n1".to_owned()] }), @r#"
    {
      "ids": [
        "n1"
      ]
    }
    "#);
}

#[test]
fn an_event() {
    assert_snapshot!(written(&Event {
        kind: EventKind::Action,
        id: "c1".to_owned(),
        version: 42,
    }), @r#"
    {
      "kind": "action",
      "id": "c1",
      "version": 42
    }
    "#);
    assert_snapshot!(
        written(&vec![EventKind::Device, EventKind::Action, EventKind::Notification, EventKind::Others]), @r#"
        [
          "device",
          "action",
          "notification",
          "others"
        ]
        "#);
}

#[test]
fn where_an_app_finds_the_sign_in() {
    assert_snapshot!(written(&ProtectedResource {
        resource: "https://portal.example".to_owned(),
        resource_name: "Contoso".to_owned(),
        authorization_servers: vec!["https://login.example".to_owned()],
        scopes_supported: vec!["openid".to_owned(), "portal".to_owned()],
        bearer_methods_supported: vec!["header".to_owned()],
        portal_native_client_id: "company-portal-app".to_owned(),
        portal_elevations_supported: true,
    }), @r#"
    {
      "resource": "https://portal.example",
      "resource_name": "Contoso",
      "authorization_servers": [
        "https://login.example"
      ],
      "scopes_supported": [
        "openid",
        "portal"
      ],
      "bearer_methods_supported": [
        "header"
      ],
      "portal_native_client_id": "company-portal-app",
      "portal_elevations_supported": true
    }
    "#);
}

#[test]
fn a_fresh_sign_in_that_is_proved_to_the_portal() {
    let asked = AskedElevation {
        purpose: Confirms::ResetPasscode,
        port: 51_234,
    };
    assert_snapshot!(written(&asked), @r#"
    {
      "purpose": "resetPasscode",
      "port": 51234
    }
    "#);
    let elevation = Elevation {
        id: "e1".to_owned(),
        continue_at: "https://portal.example/portal/v1/elevations/e1/continue".to_owned(),
    };
    assert_snapshot!(written(&elevation), @r#"
    {
      "id": "e1",
      "continue": "https://portal.example/portal/v1/elevations/e1/continue"
    }
    "#);
    let code = ElevationCode {
        code: "c1".to_owned(),
    };
    assert_snapshot!(written(&code), @r#"
    {
      "code": "c1"
    }
    "#);
    assert_eq!(format!("{code:?}"), "ElevationCode(…)");
    let until_date_time = moment();
    assert_snapshot!(written(&Elevated { until_date_time }), @r#"
    {
      "untilDateTime": "2026-11-23T09:41:00Z"
    }
    "#);
}

#[test]
fn what_the_organisation_says_about_enrolling() {
    let questions = [
        EnrolmentQuestion::WhatHappens,
        EnrolmentQuestion::How,
        EnrolmentQuestion::WhatIsTheApp,
    ];
    let texts = questions.map(|question| EnrolmentText {
        platform: Platform::Ios,
        question,
        text: [("en".to_owned(), "Tap.\nWait.".to_owned())].into(),
    });
    assert_snapshot!(written(&List { value: texts.to_vec() }), @r#"
    {
      "value": [
        {
          "platform": "ios",
          "question": "whatHappens",
          "text": {
            "en": "Tap.\nWait."
          }
        },
        {
          "platform": "ios",
          "question": "how",
          "text": {
            "en": "Tap.\nWait."
          }
        },
        {
          "platform": "ios",
          "question": "whatIsTheApp",
          "text": {
            "en": "Tap.\nWait."
          }
        }
      ]
    }
    "#);
}

#[test]
fn what_other_switches_would_change() {
    assert_snapshot!(written(&PolicyPreview {
        changes: vec![PolicyChange {
            action: Action::Wipe,
            platform: Platform::Ios,
            ownership: Ownership::Company,
            becomes_available: 12,
            becomes_unavailable: 0,
        }],
    }), @r#"
    {
      "changes": [
        {
          "action": "wipe",
          "platform": "ios",
          "ownership": "company",
          "becomesAvailable": 12,
          "becomesUnavailable": 0
        }
      ]
    }
    "#);
}

#[test]
fn what_holds_where_nothing_is_switched() {
    assert_snapshot!(written(&List { value: vec![PolicyDefault {
        action: Action::ResetPasscode,
        platform: Platform::Android,
        ownership: Ownership::Company,
        unswitched: Unswitched::Partly,
    }] }), @r#"
    {
      "value": [
        {
          "action": "resetPasscode",
          "platform": "android",
          "ownership": "company",
          "unswitched": "partly"
        }
      ]
    }
    "#);
}
