//! What the face asks of its host.

use super::{moment, written};
use insta::assert_snapshot;
use std::collections::BTreeMap;
use wire::host::organisations::{Introduction, NotFound, Organisation, Organisations, PortalAt};
use wire::host::{
    About, Confirming, Confirms, HostEvent, Kept, Method, Notify, OpenLink, Reply, Send,
    SendFailure, Session, SessionState, SignIn, SignInFailure, SignOut,
};
use wire::portal::{Event, EventKind};

fn confirming() -> Confirming {
    Confirming {
        what: Confirms::ResetPasscode,
        device_name: "Work phone".to_owned(),
    }
}

#[test]
fn sending() {
    assert_snapshot!(written(&Send {
        method: Method::Post,
        path: "/v1.0/me/managedDevices/d1/resetPasscode".to_owned(),
        headers: BTreeMap::from([("idempotency-key".to_owned(), "k1".to_owned())]),
        body: None,
    }), @r#"
    {
      "method": "POST",
      "path": "/v1.0/me/managedDevices/d1/resetPasscode",
      "headers": {
        "idempotency-key": "k1"
      },
      "body": null
    }
    "#);
    assert_snapshot!(written(&Reply {
        status: 204,
        headers: BTreeMap::from([("x-portal-action-id".to_owned(), "c1".to_owned())]),
        body: String::new(),
    }), @r#"
    {
      "status": 204,
      "headers": {
        "x-portal-action-id": "c1"
      },
      "body": ""
    }
    "#);
    assert_snapshot!(written(&vec![Method::Get, Method::Post, Method::Patch, Method::Put]), @r#"
    [
      "GET",
      "POST",
      "PATCH",
      "PUT"
    ]
    "#);
    use SendFailure::{NotAllowed, SignedOut, TooLarge, TookTooLong, Unreachable};
    assert_snapshot!(
        written(&vec![SignedOut, Unreachable, TookTooLong, TooLarge, NotAllowed]), @r#"
        [
          "signedOut",
          "unreachable",
          "tookTooLong",
          "tooLarge",
          "notAllowed"
        ]
        "#);
}

#[test]
fn the_session() {
    let session = |state| Session {
        organisation: Some("Contoso".to_owned()),
        portal: Some("https://portal.example".to_owned()),
        sign_in_host: Some("login.example".to_owned()),
        can_choose: true,
        state,
    };
    assert_snapshot!(written(&session(SessionState::SignedOut {
        failure: Some(SignInFailure::TookTooLong),
        confirming: Some(confirming()),
    })), @r#"
    {
      "organisation": "Contoso",
      "portal": "https://portal.example",
      "signInHost": "login.example",
      "canChoose": true,
      "state": {
        "state": "signedOut",
        "failure": "tookTooLong",
        "confirming": {
          "what": "resetPasscode",
          "deviceName": "Work phone"
        }
      }
    }
    "#);
    assert_snapshot!(written(&session(SessionState::SigningIn {
        browser_opened: true,
        link: "http://127.0.0.1:50505/".to_owned(),
        until: moment(),
        confirming: None,
    })), @r#"
    {
      "organisation": "Contoso",
      "portal": "https://portal.example",
      "signInHost": "login.example",
      "canChoose": true,
      "state": {
        "state": "signingIn",
        "browserOpened": true,
        "link": "http://127.0.0.1:50505/",
        "until": "2026-11-23T09:41:00Z",
        "confirming": null
      }
    }
    "#);
    assert_snapshot!(written(&session(SessionState::SignedIn {
        display_name: "Sanne de Vries".to_owned(),
        user_name: "sanne@contoso.example".to_owned(),
        confirmed_until: Some(moment()),
        return_to: Some("/devices/d1?confirm=reset-passcode".to_owned()),
        kept: Kept::UntilClosed,
    })), @r#"
    {
      "organisation": "Contoso",
      "portal": "https://portal.example",
      "signInHost": "login.example",
      "canChoose": true,
      "state": {
        "state": "signedIn",
        "displayName": "Sanne de Vries",
        "userName": "sanne@contoso.example",
        "confirmedUntil": "2026-11-23T09:41:00Z",
        "returnTo": "/devices/d1?confirm=reset-passcode",
        "kept": "untilClosed"
      }
    }
    "#);
}

#[test]
fn signing_in() {
    assert_snapshot!(written(&SignIn {
        fresh: true,
        return_to: Some("/devices/d1?confirm=reset-passcode".to_owned()),
        confirming: Some(confirming()),
        language: "nl".to_owned(),
    }), @r#"
    {
      "fresh": true,
      "returnTo": "/devices/d1?confirm=reset-passcode",
      "confirming": {
        "what": "resetPasscode",
        "deviceName": "Work phone"
      },
      "language": "nl"
    }
    "#);
    assert_snapshot!(written(&vec![
        Confirms::ResetPasscode,
        Confirms::ShowPasscode,
        Confirms::RemoveDevice,
        Confirms::ResetDevice,
        Confirms::Approve,
    ]), @r#"
    [
      "resetPasscode",
      "showPasscode",
      "removeDevice",
      "resetDevice",
      "approve"
    ]
    "#);
    use SignInFailure::{
        Cancelled, IssuerUnreachable, NotAPortal, NotAllowed, NotTrusted, PortalUnreachable,
        Refused, SessionEnded, SettingsUnreadable, SignInHostChanged, SignedOutHereOnly,
        SomebodyElse, TookTooLong,
    };
    assert_snapshot!(written(&vec![
        Cancelled,
        TookTooLong,
        SomebodyElse,
        PortalUnreachable,
        NotAPortal,
        IssuerUnreachable,
        Refused,
        NotTrusted,
        SessionEnded,
        SignedOutHereOnly,
        NotAllowed,
        SettingsUnreadable,
        SignInHostChanged,
    ]), @r#"
    [
      "cancelled",
      "tookTooLong",
      "somebodyElse",
      "portalUnreachable",
      "notAPortal",
      "issuerUnreachable",
      "refused",
      "notTrusted",
      "sessionEnded",
      "signedOutHereOnly",
      "notAllowed",
      "settingsUnreadable",
      "signInHostChanged"
    ]
    "#);
}

#[test]
fn signing_out() {
    assert_snapshot!(written(&SignOut { everywhere: true }), @r#"
    {
      "everywhere": true
    }
    "#);
}

#[test]
fn what_a_host_tells_by_itself() {
    assert_snapshot!(written(&vec![
        HostEvent::Session,
        HostEvent::Portal(Event {
            kind: EventKind::Device,
            id: "d1".to_owned(),
            version: 42,
        }),
        HostEvent::Live,
        HostEvent::Offline,
        HostEvent::Open("/devices/d1".to_owned()),
    ]), @r#"
    [
      {
        "kind": "session"
      },
      {
        "kind": "portal",
        "value": {
          "kind": "device",
          "id": "d1",
          "version": 42
        }
      },
      {
        "kind": "live"
      },
      {
        "kind": "offline"
      },
      {
        "kind": "open",
        "value": "/devices/d1"
      }
    ]
    "#);
}

#[test]
fn notifying() {
    assert_snapshot!(written(&Notify {
        title: "Work phone was reset".to_owned(),
        body: String::new(),
        path: "/devices/d1".to_owned(),
    }), @r#"
    {
      "title": "Work phone was reset",
      "body": "",
      "path": "/devices/d1"
    }
    "#);
}

#[test]
fn a_link_and_the_host_itself() {
    assert_snapshot!(written(&OpenLink { url: "tel:+31205550100".to_owned() }), @r#"
    {
      "url": "tel:+31205550100"
    }
    "#);
    assert_snapshot!(written(&About {
        version: "0.1.0".to_owned(),
        platform: "linux".to_owned(),
        host_name: None,
        serial_number: Some("SN-1".to_owned()),
        languages: vec!["nl".to_owned(), "en".to_owned()],
    }), @r#"
    {
      "version": "0.1.0",
      "platform": "linux",
      "hostName": null,
      "serialNumber": "SN-1",
      "languages": [
        "nl",
        "en"
      ]
    }
    "#);
}

#[test]
fn organisations() {
    assert_snapshot!(written(&PortalAt {
        address: "portal.example".to_owned(),
    }), @r#"
    {
      "address": "portal.example"
    }
    "#);
    assert_snapshot!(written(&Introduction {
        organisation: "Contoso".to_owned(),
        portal: "https://portal.example".to_owned(),
        sign_in_host: "login.example".to_owned(),
    }), @r#"
    {
      "organisation": "Contoso",
      "portal": "https://portal.example",
      "signInHost": "login.example"
    }
    "#);
    assert_snapshot!(written(&Organisations {
        kept: vec![Organisation {
            portal: "https://portal.example".to_owned(),
            name: Some("Contoso".to_owned()),
            sign_in_host: None,
            current: true,
            managed: false,
        }],
        others: true,
    }), @r#"
    {
      "kept": [
        {
          "portal": "https://portal.example",
          "name": "Contoso",
          "signInHost": null,
          "current": true,
          "managed": false
        }
      ],
      "others": true
    }
    "#);
}

#[test]
fn organisations_that_are_not_found() {
    use NotFound::{
        NotAPortal, NotAllowed, NotAnAddress, NotHttps, SettingsUnreadable, SignInNotAllowed,
        SignInNotTrusted, SignInUnreachable, Unreachable,
    };
    assert_snapshot!(written(&vec![
        NotAnAddress,
        NotHttps,
        Unreachable,
        NotAPortal,
        SignInUnreachable,
        SignInNotTrusted,
        NotAllowed,
        SignInNotAllowed,
        SettingsUnreadable,
    ]), @r#"
    [
      "notAnAddress",
      "notHttps",
      "unreachable",
      "notAPortal",
      "signInUnreachable",
      "signInNotTrusted",
      "notAllowed",
      "signInNotAllowed",
      "settingsUnreadable"
    ]
    "#);
}
