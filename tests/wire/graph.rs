//! People's API, in Graph's shapes.

mod audit;

use super::{moment, written};
use insta::assert_snapshot;
use wire::DateTime;
use wire::graph::{
    ActionAvailability, ActionState, Availability, Collection, DeviceActionResult, GraphCompliance,
    GraphManagementAgent, IntuneBrand, ManagedDevice, MimeContent, Page, RgbColor, User,
};
use wire::terms::{
    Action, Characters, Chassis, CommandState, Effect, Enrolment, Instead, Opens, Ownership,
    Platform, Reason, RemoteAction, Role,
};

#[test]
fn a_person() {
    assert_snapshot!(written(&User {
        id: "p1".to_owned(),
        display_name: "Sanne de Vries".to_owned(),
        user_principal_name: "sanne@contoso.example".to_owned(),
        mail: None,
        role: Some(Role::HelpDesk),
    }), @r#"
    {
      "id": "p1",
      "displayName": "Sanne de Vries",
      "userPrincipalName": "sanne@contoso.example",
      "mail": null,
      "@portal.role": "helpDesk"
    }
    "#);
}

fn device() -> ManagedDevice {
    ManagedDevice {
        etag: "W/\"7\"".to_owned(),
        id: "d1".to_owned(),
        user_id: Some("p1".to_owned()),
        user_display_name: Some("Sanne de Vries".to_owned()),
        user_principal_name: Some("sanne@contoso.example".to_owned()),
        device_name: "Android".to_owned(),
        managed_device_name: "Work phone".to_owned(),
        managed_device_owner_type: Ownership::Company,
        device_action_results: vec![DeviceActionResult {
            action_name: RemoteAction::ResetPasscode,
            action_state: ActionState::Done,
            start_date_time: moment(),
            last_updated_date_time: moment(),
            action_id: "c1".to_owned(),
            state: CommandState::Succeeded,
        }],
        enrolled_date_time: moment(),
        last_sync_date_time: moment(),
        operating_system: "Android".to_owned(),
        os_version: "6.0.1".to_owned(),
        compliance_state: GraphCompliance::Compliant,
        compliance_grace_period_expiration_date_time: DateTime::parse("0001-01-01T00:00:00Z")
            .expect("the year 1"),
        management_agent: GraphManagementAgent::Mdm,
        model: "Fabrikam One".to_owned(),
        manufacturer: "Fabrikam".to_owned(),
        serial_number: "FX123".to_owned(),
        platform: Platform::Android,
        enrolment: Enrolment::AndroidDeviceAdministrator,
        chassis: Chassis::Phone,
        actions: vec![ActionAvailability {
            action: Action::ResetPasscode,
            availability: Availability::Available(Effect::TemporaryPasscode {
                opens: Opens::Device,
                characters: Characters::Digits,
            }),
        }],
    }
}

#[test]
fn a_device_in_a_page() {
    assert_snapshot!(written(&Collection {
        context: "https://portal.example/v1.0/$metadata#users('p1')/managedDevices".to_owned(),
        value: vec![device()],
    }), @r#"
    {
      "@odata.context": "https://portal.example/v1.0/$metadata#users('p1')/managedDevices",
      "value": [
        {
          "@odata.etag": "W/\"7\"",
          "id": "d1",
          "userId": "p1",
          "userDisplayName": "Sanne de Vries",
          "userPrincipalName": "sanne@contoso.example",
          "deviceName": "Android",
          "managedDeviceName": "Work phone",
          "managedDeviceOwnerType": "company",
          "deviceActionResults": [
            {
              "actionName": "resetPasscode",
              "actionState": "done",
              "startDateTime": "2026-11-23T09:41:00Z",
              "lastUpdatedDateTime": "2026-11-23T09:41:00Z",
              "@portal.actionId": "c1",
              "@portal.state": "succeeded"
            }
          ],
          "enrolledDateTime": "2026-11-23T09:41:00Z",
          "lastSyncDateTime": "2026-11-23T09:41:00Z",
          "operatingSystem": "Android",
          "osVersion": "6.0.1",
          "complianceState": "compliant",
          "complianceGracePeriodExpirationDateTime": "0001-01-01T00:00:00Z",
          "managementAgent": "mdm",
          "model": "Fabrikam One",
          "manufacturer": "Fabrikam",
          "serialNumber": "FX123",
          "@portal.platform": "android",
          "@portal.enrolment": "androidDeviceAdministrator",
          "@portal.chassis": "phone",
          "@portal.actions": [
            {
              "action": "resetPasscode",
              "availability": "available",
              "effect": "temporaryPasscode",
              "opens": "device",
              "characters": "digits"
            }
          ]
        }
      ]
    }
    "#);
}

#[test]
fn a_page_of_a_long_list() {
    let page = Page {
        context: "https://portal.example/v1.0/$metadata#users".to_owned(),
        count: None,
        count_at_least: None,
        next_link: None,
        previous_link: None,
        last_link: None,
        value: vec!["somebody".to_owned()],
    };
    assert_snapshot!(written(&page), @r#"
    {
      "@odata.context": "https://portal.example/v1.0/$metadata#users",
      "value": [
        "somebody"
      ]
    }
    "#);
    let link = |token| {
        Some(format!(
            "https://portal.example/v1.0/users?$skiptoken={token}"
        ))
    };
    assert_snapshot!(written(&Page {
        count: Some(7),
        count_at_least: Some(5000),
        next_link: link("next"),
        previous_link: link("previous"),
        last_link: link("last"),
        ..page
    }), @r#"
    {
      "@odata.context": "https://portal.example/v1.0/$metadata#users",
      "@odata.count": 7,
      "@portal.countAtLeast": 5000,
      "@odata.nextLink": "https://portal.example/v1.0/users?$skiptoken=next",
      "@portal.previousLink": "https://portal.example/v1.0/users?$skiptoken=previous",
      "@portal.lastLink": "https://portal.example/v1.0/users?$skiptoken=last",
      "value": [
        "somebody"
      ]
    }
    "#);
}

#[test]
fn an_action_that_is_not_available() {
    assert_snapshot!(written(&ActionAvailability {
        action: Action::ResetPasscode,
        availability: Availability::Unavailable {
            reason: Reason::AndroidTooNew,
            instead: Instead::ResetDevice,
        },
    }), @r#"
    {
      "action": "resetPasscode",
      "availability": "unavailable",
      "reason": "androidTooNew",
      "instead": "resetDevice"
    }
    "#);
    assert_snapshot!(written(&ActionAvailability {
        action: Action::ResetPasscode,
        availability: Availability::Available(Effect::RemovesPasscode { asks_for_new: false }),
    }), @r#"
    {
      "action": "resetPasscode",
      "availability": "available",
      "effect": "removesPasscode",
      "asksForNew": false
    }
    "#);
}

#[test]
fn the_organisation() {
    assert_snapshot!(written(&IntuneBrand {
        display_name: "Contoso".to_owned(),
        theme_color: Some(RgbColor { r: 15, g: 95, b: 176 }),
        light_background_logo: Some(MimeContent {
            mime_type: "image/png".to_owned(),
            value: "iVBORw0=".to_owned(),
        }),
        contact_it_name: Some("IT desk".to_owned()),
        contact_it_phone_number: Some("+31 20 555 0100".to_owned()),
        contact_it_email_address: Some("it@contoso.example".to_owned()),
        contact_it_notes: None,
        online_support_site_url: Some("https://it.contoso.example/".to_owned()),
        online_support_site_name: Some("IT help".to_owned()),
        privacy_url: Some("https://contoso.example/privacy".to_owned()),
    }), @r#"
    {
      "displayName": "Contoso",
      "themeColor": {
        "r": 15,
        "g": 95,
        "b": 176
      },
      "lightBackgroundLogo": {
        "type": "image/png",
        "value": "iVBORw0="
      },
      "contactITName": "IT desk",
      "contactITPhoneNumber": "+31 20 555 0100",
      "contactITEmailAddress": "it@contoso.example",
      "contactITNotes": null,
      "onlineSupportSiteUrl": "https://it.contoso.example/",
      "onlineSupportSiteName": "IT help",
      "privacyUrl": "https://contoso.example/privacy"
    }
    "#);
}

#[test]
fn every_word_of_graph() {
    use ActionState::{Active, Canceled, Done, Failed, NotSupported, Pending};
    assert_snapshot!(
        written(&vec![Pending, Canceled, Active, Done, Failed, NotSupported]), @r#"
        [
          "pending",
          "canceled",
          "active",
          "done",
          "failed",
          "notSupported"
        ]
        "#);
    assert_snapshot!(written(&vec![
        GraphCompliance::Unknown,
        GraphCompliance::Compliant,
        GraphCompliance::Noncompliant,
        GraphCompliance::InGracePeriod,
    ]), @r#"
    [
      "unknown",
      "compliant",
      "noncompliant",
      "inGracePeriod"
    ]
    "#);
    assert_snapshot!(written(&vec![
        GraphManagementAgent::Mdm,
        GraphManagementAgent::Eas,
        GraphManagementAgent::IntuneClient,
        GraphManagementAgent::Unknown,
    ]), @r#"
    [
      "mdm",
      "eas",
      "intuneClient",
      "unknown"
    ]
    "#);
}

#[test]
fn what_becomes_of_an_action_in_the_words_of_graph() {
    let lines: Vec<String> = model::command::CommandState::ALL
        .into_iter()
        .map(|state| {
            let state = CommandState::from(state);
            format!("{state:?}: {:?}", ActionState::from(state))
        })
        .collect();
    assert_snapshot!(lines.join("\n"), @"
    AwaitingApproval: Pending
    Queued: Pending
    Sent: Pending
    Accepted: Active
    Succeeded: Done
    Failed: Failed
    NotSupported: NotSupported
    Unknown: Active
    Expired: Failed
    Cancelled: Canceled
    Superseded: Canceled
    Rejected: Canceled
    ");
}
