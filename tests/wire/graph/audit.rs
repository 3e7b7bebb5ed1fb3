//! What IT reads of what was done.

use crate::wire::{moment, written};
use ::wire::graph::{
    ActionState, AuditActor, AuditEvent, AuditProperty, AuditResource, DeviceActionCategory,
    GraphRemoteAction, RemoteActionAudit,
};
use ::wire::terms::{CommandState, DeviceFailure, Effect, RemoteAction};
use insta::assert_snapshot;

#[test]
fn an_action_in_its_list() {
    assert_snapshot!(written(&RemoteActionAudit {
        id: "c1".to_owned(),
        action: GraphRemoteAction::RemoteLock,
        action_state: ActionState::Failed,
        device_action_category: DeviceActionCategory::Bulk,
        bulk_device_action_id: Some("b1".to_owned()),
        managed_device_id: "d1".to_owned(),
        device_display_name: "Work phone".to_owned(),
        device_owner_user_principal_name: Some("sanne@contoso.example".to_owned()),
        initiated_by_user_principal_name: "fatima@contoso.example".to_owned(),
        request_date_time: moment(),
        remote_action: RemoteAction::RemoteLock,
        effect: Effect::Locks,
        state: CommandState::Failed,
        failure: Some(DeviceFailure::Other),
        last_updated_date_time: moment(),
        initiated_by_display_name: "Fatima El Amrani".to_owned(),
        device_owner_display_name: Some("Sanne de Vries".to_owned()),
        by_it: true,
    }), @r#"
    {
      "id": "c1",
      "action": "remoteLock",
      "actionState": "failed",
      "deviceActionCategory": "bulk",
      "bulkDeviceActionId": "b1",
      "managedDeviceId": "d1",
      "deviceDisplayName": "Work phone",
      "deviceOwnerUserPrincipalName": "sanne@contoso.example",
      "initiatedByUserPrincipalName": "fatima@contoso.example",
      "requestDateTime": "2026-11-23T09:41:00Z",
      "@portal.action": "remoteLock",
      "@portal.effect": {
        "effect": "locks"
      },
      "@portal.state": "failed",
      "@portal.failure": "other",
      "@portal.lastUpdatedDateTime": "2026-11-23T09:41:00Z",
      "@portal.initiatedByDisplayName": "Fatima El Amrani",
      "@portal.deviceOwnerDisplayName": "Sanne de Vries",
      "@portal.byIt": true
    }
    "#);
    let words = model::action::RemoteAction::ALL.map(|action| {
        let action = RemoteAction::from(action);
        format!("{action:?}: {:?}", GraphRemoteAction::from(action))
    });
    assert_snapshot!(words.join("\n"), @r#"
    SyncDevice: Unknown
    RemoteLock: RemoteLock
    ResetPasscode: ResetPasscode
    RebootNow: RebootNow
    Retire: RemoveCompanyData
    Wipe: FactoryReset
    "#);
}

#[test]
fn an_entry_of_the_audit() {
    assert_snapshot!(written(&AuditEvent {
        id: "7".to_owned(),
        activity_type: "commandAccepted".to_owned(),
        activity_date_time: moment(),
        actor: AuditActor {
            user_id: Some("p1".to_owned()),
            user_principal_name: Some("sanne@contoso.example".to_owned()),
            display_name: Some("Sanne de Vries".to_owned()),
            device_id: None,
        },
        resources: vec![AuditResource {
            display_name: Some("Work phone".to_owned()),
            audit_resource_type: "command".to_owned(),
            resource_id: "c1".to_owned(),
            action: Some(RemoteAction::RemoteLock),
            devices: Some(1),
            modified_properties: vec![AuditProperty {
                display_name: "action".to_owned(),
                new_value: "remoteLock".to_owned(),
            }],
        }],
        hash: "ab".repeat(32),
    }), @r#"
    {
      "id": "7",
      "activityType": "commandAccepted",
      "activityDateTime": "2026-11-23T09:41:00Z",
      "actor": {
        "userId": "p1",
        "userPrincipalName": "sanne@contoso.example",
        "@portal.displayName": "Sanne de Vries",
        "@portal.deviceId": null
      },
      "resources": [
        {
          "displayName": "Work phone",
          "auditResourceType": "command",
          "resourceId": "c1",
          "@portal.action": "remoteLock",
          "@portal.devices": 1,
          "modifiedProperties": [
            {
              "displayName": "action",
              "newValue": "remoteLock"
            }
          ]
        }
      ],
      "@portal.hash": "abababababababababababababababababababababababababababababababab"
    }
    "#);
}
