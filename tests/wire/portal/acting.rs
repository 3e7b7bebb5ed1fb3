//! One action on many devices, a second administrator's word, and the switch that stops everything.

use crate::wire::{moment, written};
use ::wire::portal::{
    Approval, ApprovalState, AskedBulkAction, AskedBulkPreview, BulkAction, BulkCannot, BulkDevice,
    BulkPreview, BulkReason, BulkResult, BulkRuns, BulkSelection, BulkState, CannotDecide, Decide,
    Missing, Notification, NotifiedApproval, Requester, SetStop, Stop,
};
use ::wire::terms::{CommandState, Effect, Instead, Loses, Reason, RemoteAction};
use insta::assert_snapshot;

fn mark() -> Requester {
    Requester {
        id: "p2".to_owned(),
        display_name: "Mark Visser".to_owned(),
    }
}

fn phone() -> BulkDevice {
    BulkDevice {
        id: "d1".to_owned(),
        managed_device_name: "Work phone".to_owned(),
        user_display_name: Some("Sanne de Vries".to_owned()),
    }
}

const ERASES: Effect = Effect::Erases {
    loses: Loses::Everything,
};

#[test]
fn many_devices_are_looked_at_first() {
    let asked = |devices| AskedBulkPreview {
        action: RemoteAction::Wipe,
        devices,
    };
    let ids = asked(BulkSelection::Ids {
        ids: vec!["d1".to_owned()],
    });
    let listed = asked(BulkSelection::Listed {
        filter: Some("complianceState eq 'noncompliant'".to_owned()),
        search: None,
    });
    assert_snapshot!(written(&ids), @r#"
    {
      "action": "wipe",
      "devices": {
        "ids": [
          "d1"
        ]
      }
    }
    "#);
    assert_snapshot!(written(&listed), @r#"
    {
      "action": "wipe",
      "devices": {
        "filter": "complianceState eq 'noncompliant'",
        "search": null
      }
    }
    "#);
    let denied = |reason, instead| BulkCannot {
        reason,
        instead,
        devices: 1,
        sample: vec![phone()],
    };
    assert_snapshot!(written(&BulkPreview {
        id: "b1".to_owned(),
        action: RemoteAction::Wipe,
        devices: 3,
        will_run: vec![BulkRuns {
            effect: ERASES,
            devices: 1,
            sample: vec![phone()],
        }],
        cannot: vec![
            denied(BulkReason::Rule(Reason::UnderWay), Some(Instead::Wait)),
            denied(BulkReason::Missing(Missing::NotFound), None),
        ],
        list_hash: "ab".to_owned(),
        needs_approval: true,
        delay_seconds: 900,
        expires_date_time: moment(),
    }), @r#"
    {
      "id": "b1",
      "action": "wipe",
      "devices": 3,
      "willRun": [
        {
          "effect": {
            "effect": "erases",
            "loses": "everything"
          },
          "devices": 1,
          "sample": [
            {
              "id": "d1",
              "managedDeviceName": "Work phone",
              "userDisplayName": "Sanne de Vries"
            }
          ]
        }
      ],
      "cannot": [
        {
          "reason": "underWay",
          "instead": "wait",
          "devices": 1,
          "sample": [
            {
              "id": "d1",
              "managedDeviceName": "Work phone",
              "userDisplayName": "Sanne de Vries"
            }
          ]
        },
        {
          "reason": "notFound",
          "instead": null,
          "devices": 1,
          "sample": [
            {
              "id": "d1",
              "managedDeviceName": "Work phone",
              "userDisplayName": "Sanne de Vries"
            }
          ]
        }
      ],
      "listHash": "ab",
      "needsApproval": true,
      "delaySeconds": 900,
      "expiresDateTime": "2026-11-23T09:41:00Z"
    }
    "#);
}

#[test]
fn a_bulk_action_and_what_became_of_it() {
    assert_snapshot!(written(&AskedBulkAction {
        preview: "b1".to_owned(),
        list_hash: "ab".to_owned(),
        reason: Some("Sold".to_owned()),
    }), @r#"
    {
      "preview": "b1",
      "listHash": "ab",
      "reason": "Sold"
    }
    "#);
    let state = |state, devices| BulkState { state, devices };
    assert_snapshot!(written(&BulkAction {
        id: "b1".to_owned(),
        action: RemoteAction::Wipe,
        requested_by: mark(),
        requested_date_time: moment(),
        reason: None,
        list_hash: "ab".to_owned(),
        needs_approval: false,
        not_before_date_time: moment(),
        devices: 2,
        states: vec![state(Some(CommandState::Queued), 1), state(None, 1)],
    }), @r#"
    {
      "id": "b1",
      "action": "wipe",
      "requestedBy": {
        "id": "p2",
        "displayName": "Mark Visser"
      },
      "requestedDateTime": "2026-11-23T09:41:00Z",
      "reason": null,
      "listHash": "ab",
      "needsApproval": false,
      "notBeforeDateTime": "2026-11-23T09:41:00Z",
      "devices": 2,
      "states": [
        {
          "state": "queued",
          "devices": 1
        },
        {
          "state": null,
          "devices": 1
        }
      ]
    }
    "#);
    let result = BulkResult {
        device: phone(),
        effect: Some(ERASES),
        action_id: Some("c1".to_owned()),
        state: Some(CommandState::Queued),
        failure: None,
        denied: None,
    };
    let denied = BulkResult {
        effect: None,
        action_id: None,
        state: None,
        denied: Some(BulkReason::Rule(Reason::Leaving)),
        ..result.clone()
    };
    assert_snapshot!(written(&vec![result, denied]), @r#"
    [
      {
        "device": {
          "id": "d1",
          "managedDeviceName": "Work phone",
          "userDisplayName": "Sanne de Vries"
        },
        "effect": {
          "effect": "erases",
          "loses": "everything"
        },
        "actionId": "c1",
        "state": "queued",
        "failure": null,
        "denied": null
      },
      {
        "device": {
          "id": "d1",
          "managedDeviceName": "Work phone",
          "userDisplayName": "Sanne de Vries"
        },
        "effect": null,
        "actionId": null,
        "state": null,
        "failure": null,
        "denied": "leaving"
      }
    ]
    "#);
}

#[test]
fn a_second_administrator_is_asked_and_decides() {
    assert_snapshot!(written(&Approval {
        id: "b1".to_owned(),
        action: RemoteAction::Wipe,
        requested_by: mark(),
        requested_date_time: moment(),
        reason: Some("Sold".to_owned()),
        devices: 1,
        device_name: Some("Work phone".to_owned()),
        list_hash: "ab".to_owned(),
        expires_date_time: moment(),
        state: ApprovalState::Pending,
        decided_by: None,
        decided_date_time: None,
        decision_reason: None,
        cannot_decide: Some(CannotDecide::OwnRequest),
    }), @r#"
    {
      "id": "b1",
      "action": "wipe",
      "requestedBy": {
        "id": "p2",
        "displayName": "Mark Visser"
      },
      "requestedDateTime": "2026-11-23T09:41:00Z",
      "reason": "Sold",
      "devices": 1,
      "deviceName": "Work phone",
      "listHash": "ab",
      "expiresDateTime": "2026-11-23T09:41:00Z",
      "state": "pending",
      "decidedBy": null,
      "decidedDateTime": null,
      "decisionReason": null,
      "cannotDecide": "ownRequest"
    }
    "#);
    assert_snapshot!(written(&vec![
        ApprovalState::Pending,
        ApprovalState::Approved,
        ApprovalState::Rejected,
        ApprovalState::Lapsed,
        ApprovalState::Cancelled,
    ]), @r#"
    [
      "pending",
      "approved",
      "rejected",
      "lapsed",
      "cancelled"
    ]
    "#);
    assert_snapshot!(written(&vec![
        CannotDecide::NotAdministrator,
        CannotDecide::OwnRequest,
        CannotDecide::NewAdministrator,
        CannotDecide::Settled,
    ]), @r#"
    [
      "notAdministrator",
      "ownRequest",
      "newAdministrator",
      "settled"
    ]
    "#);
    assert_snapshot!(written(&Decide {
        list_hash: "ab".to_owned(),
        reason: Some("Not these".to_owned()),
    }), @r#"
    {
      "listHash": "ab",
      "reason": "Not these"
    }
    "#);
    assert_snapshot!(written(&Notification {
        id: "n1".to_owned(),
        action: RemoteAction::Wipe,
        effect: ERASES,
        state: CommandState::AwaitingApproval,
        failure: None,
        requested_by: Some(mark()),
        approval: Some(NotifiedApproval {
            id: "b1".to_owned(),
            devices: 12,
        }),
        shown_to_it: None,
        action_id: "b1".to_owned(),
        device_id: "d1".to_owned(),
        device_name: "Work phone".to_owned(),
        date_time: moment(),
        read: false,
    }), @r#"
    {
      "id": "n1",
      "action": "wipe",
      "effect": {
        "effect": "erases",
        "loses": "everything"
      },
      "state": "awaitingApproval",
      "failure": null,
      "requestedBy": {
        "id": "p2",
        "displayName": "Mark Visser"
      },
      "approval": {
        "id": "b1",
        "devices": 12
      },
      "actionId": "b1",
      "deviceId": "d1",
      "deviceName": "Work phone",
      "dateTime": "2026-11-23T09:41:00Z",
      "read": false
    }
    "#);
}

#[test]
fn everything_is_stopped() {
    assert_snapshot!(written(&SetStop {
        stopped: true,
        reason: None,
    }), @r#"
    {
      "stopped": true,
      "reason": null
    }
    "#);
    assert_snapshot!(written(&Stop {
        stopped: true,
        changed_by: Some(mark()),
        changed_date_time: Some(moment()),
        reason: Some("Something is odd".to_owned()),
    }), @r#"
    {
      "stopped": true,
      "changedBy": {
        "id": "p2",
        "displayName": "Mark Visser"
      },
      "changedDateTime": "2026-11-23T09:41:00Z",
      "reason": "Something is odd"
    }
    "#);
}
