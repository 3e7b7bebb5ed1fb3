//! What is sent for each call, and what each reply comes to.

use super::Client;
use crate::{AuditList, DeviceList, Failure, Tagged, Transport};
use futures::executor::block_on;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wire::failure::FailureCode;
use wire::host::{Reply, Send, SendFailure};
use wire::portal::{
    AskedBulkAction, AskedBulkPreview, BulkSelection, Decide, MarkRead, RevealToIt, SetStop,
};
use wire::terms::RemoteAction;

/// Answers with what it was given, and remembers what was asked.
struct Script {
    answer: Result<Reply, SendFailure>,
    asked: RefCell<Vec<Send>>,
}

impl Script {
    fn answering(status: u16, body: &str) -> Self {
        Self::with_headers(status, &[], body)
    }

    fn with_headers(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        let headers = headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect::<BTreeMap<_, _>>();
        let body = body.to_owned();
        Self {
            answer: Ok(Reply {
                status,
                headers,
                body,
            }),
            asked: RefCell::default(),
        }
    }

    fn failing(failure: SendFailure) -> Self {
        Self {
            answer: Err(failure),
            asked: RefCell::default(),
        }
    }

    fn asked(&self) -> String {
        serde_json::to_string(&*self.asked.borrow()).expect("requests can be written")
    }
}

impl Transport for &Script {
    async fn send(&self, request: Send) -> Result<Reply, SendFailure> {
        self.asked.borrow_mut().push(request);
        self.answer.clone()
    }
}

fn failure_of(script: &Script) -> Failure {
    block_on(Client::new(script).act("d", RemoteAction::ResetPasscode, "e", "k"))
        .expect_err("it fails")
}

#[test]
fn an_action_always_carries_its_key_and_the_device_as_it_was_seen() {
    let script = Script::with_headers(204, &[("x-portal-action-id", "a-1")], "");
    let accepted =
        block_on(Client::new(&script).act("d/1", RemoteAction::ResetPasscode, "W/\"7\"", "key-1"));
    assert_eq!(
        accepted.map(|accepted| accepted.action_id),
        Ok(Some("a-1".to_owned()))
    );
    insta::assert_snapshot!(script.asked(), @r#"[{"method":"POST","path":"/v1.0/me/managedDevices/d%2F1/resetPasscode","headers":{"idempotency-key":"key-1","if-match":"W/\"7\""},"body":null}]"#);
}

#[test]
fn each_action_has_the_name_it_has_in_documents() {
    for action in [
        RemoteAction::SyncDevice,
        RemoteAction::RemoteLock,
        RemoteAction::ResetPasscode,
        RemoteAction::RebootNow,
        RemoteAction::Retire,
        RemoteAction::Wipe,
    ] {
        let script = Script::answering(204, "");
        assert!(block_on(Client::new(&script).act("d", action, "e", "k")).is_ok());
        let name = serde_json::to_string(&action).expect("terms can be written");
        let path = format!("/v1.0/me/managedDevices/d/{}", name.trim_matches('"'));
        assert_eq!(script.asked.borrow()[0].path, path);
    }
}

#[test]
fn a_name_is_sent_with_the_device_as_it_was_seen() {
    let script = Script::answering(204, "");
    assert_eq!(
        block_on(Client::new(&script).rename("d", "Sanne’s phone", "W/\"7\"")),
        Ok(())
    );
    insta::assert_snapshot!(script.asked(), @r#"[{"method":"PATCH","path":"/v1.0/me/managedDevices/d","headers":{"content-type":"application/json","if-match":"W/\"7\""},"body":"{\"managedDeviceName\":\"Sanne’s phone\"}"}]"#);
}

#[test]
fn calling_off_can_come_too_late() {
    let body = r#"{"type":"tooLate","title":"","status":409,"code":"tooLate","requestId":"r"}"#;
    let script = Script::answering(409, body);
    let failure = block_on(Client::new(&script).cancel("a/1")).expect_err("it is too late");
    assert_eq!(failure.code(), Some(FailureCode::TooLate));
    insta::assert_snapshot!(script.asked(), @r#"[{"method":"POST","path":"/portal/v1/actions/a%2F1/cancel","headers":{},"body":null}]"#);
}

#[test]
fn compliance_is_asked_for_by_device() {
    let body = r#"{"@odata.context":"c","value":[{"id":"p","displayName":"Basics","settingCount":1,"state":"nonCompliant","settingStates":[{"setting":"osMinimumVersion","state":"nonCompliant","currentValue":"16.1","@portal.expectedValue":"17.0"}]}]}"#;
    let script = Script::answering(200, body);
    let policies = block_on(Client::new(&script).compliance("d")).expect("it can be read");
    assert_eq!(policies[0].setting_states[0].expected_value, "17.0");
    insta::assert_snapshot!(script.asked(), @r#"[{"method":"GET","path":"/v1.0/me/managedDevices/d/deviceCompliancePolicyStates","headers":{},"body":null}]"#);
}

#[test]
fn marking_as_read_sends_a_document() {
    let script = Script::answering(204, "");
    assert_eq!(
        block_on(Client::new(&script).mark_read(&MarkRead::Ids {
            ids: vec!["n".to_owned()],
        })),
        Ok(())
    );
    insta::assert_snapshot!(script.asked(), @r#"[{"method":"POST","path":"/portal/v1/notifications/read","headers":{"content-type":"application/json"},"body":"{\"ids\":[\"n\"]}"}]"#);
}

#[test]
fn a_code_is_asked_for_with_an_empty_document() {
    let body = r#"{"code":"7KQM-X2WD-HR4T","expiresDateTime":"2026-11-23T09:41:00Z"}"#;
    let script = Script::answering(201, body);
    let code = block_on(Client::new(&script).enrolment_code());
    assert_eq!(code.map(|code| code.code), Ok("7KQM-X2WD-HR4T".to_owned()));
    insta::assert_snapshot!(script.asked(), @r#"[{"method":"POST","path":"/portal/v1/enrolment-codes","headers":{"content-type":"application/json"},"body":"{}"}]"#);
}

#[test]
fn the_stories_of_a_device_are_asked_for_by_its_id() {
    let script = Script::answering(200, r#"{"value":[]}"#);
    assert_eq!(
        block_on(Client::new(&script).stories_of_device("a&b")),
        Ok(vec![])
    );
    insta::assert_snapshot!(script.asked(), @r#"[{"method":"GET","path":"/portal/v1/actions?deviceId=a%26b","headers":{},"body":null}]"#);
}

#[test]
fn a_challenge_asks_for_a_fresh_sign_in() {
    let header = r#"Bearer error="insufficient_user_authentication", max_age="300""#;
    let script = Script::with_headers(401, &[("www-authenticate", header)], "");
    let failure = failure_of(&script);
    assert!(failure.wants_fresh_sign_in());
    assert!(!failure.leaves_doubt());
}

#[test]
fn a_denial_says_why_and_what_instead() {
    let body = r#"{"error":{"code":"notAvailable","message":"","innerError":{"date":"2026-11-23T04:20:00Z","request-id":"r","client-request-id":"c","@portal.reason":"underWay","@portal.instead":"wait"}}}"#;
    let failure = failure_of(&Script::answering(409, body));
    insta::assert_debug_snapshot!(failure, @r#"
    Portal(
        PortalFailure {
            code: NotAvailable,
            reason: Some(
                UnderWay,
            ),
            instead: Some(
                Wait,
            ),
            challenge: false,
            request_id: Some(
                "r",
            ),
        },
    )
    "#);
}

#[test]
fn a_lost_reply_leaves_doubt_and_a_refusal_does_not() {
    for (failure, doubt) in [
        (SendFailure::Unreachable, true),
        (SendFailure::TookTooLong, true),
        (SendFailure::SignedOut, false),
        (SendFailure::NotAllowed, false),
    ] {
        assert_eq!(failure_of(&Script::failing(failure)).leaves_doubt(), doubt);
    }
    assert!(failure_of(&Script::answering(502, "<html>")).leaves_doubt());
    assert!(!failure_of(&Script::answering(401, "")).leaves_doubt());
}

#[test]
fn what_can_t_be_read_is_said_to_be_so() {
    let script = Script::answering(200, "{}");
    assert_eq!(
        block_on(Client::new(&script).devices()).map(|devices| devices.len()),
        Err(Failure::Unreadable { status: 200 })
    );
}

#[test]
fn a_list_is_asked_for_with_its_query_and_a_link_without_its_origin() {
    let page = r#"{"@odata.context":"","@portal.countAtLeast":5000,"value":[]}"#;
    let script = Script::answering(200, page);
    let client = Client::new(&script);
    let list = DeviceList {
        search: "work phone".to_owned(),
        top: Some(50),
        ..DeviceList::default()
    };
    let link = "https://portal.example/v1.0/users?%24skiptoken=abc";
    let counted = block_on(async {
        client.every_device(&DeviceList::default()).await?;
        client.every_device(&list).await?;
        client.devices_of("p/1", &list).await?;
        client.people("").await?;
        client.people("ada").await?;
        client.people_at(link).await?;
        client.every_device_counted(&list).await
    });
    assert_eq!(counted.map(|page| page.count_at_least), Ok(Some(5000)));
    let asked: Vec<_> = script
        .asked
        .borrow()
        .iter()
        .map(|request| format!("{} {:?}", request.path, request.headers))
        .collect();
    insta::assert_snapshot!(asked.join("\n"), @r#"
    /v1.0/deviceManagement/managedDevices {}
    /v1.0/deviceManagement/managedDevices?$search=%22work%22%20%22phone%22&$top=50 {}
    /v1.0/users/p%2F1/managedDevices?$search=%22work%22%20%22phone%22&$top=50 {}
    /v1.0/users {}
    /v1.0/users?$search=%22ada%22 {}
    /v1.0/users?%24skiptoken=abc {}
    /v1.0/deviceManagement/managedDevices?$search=%22work%22%20%22phone%22&$top=50&$count=true {"prefer": "portal.count=exact"}
    "#);
}

#[test]
fn the_next_page_of_what_was_done_is_asked_for_at_the_portal_itself() {
    let body = r#"{"@odata.context":"c","value":[]}"#;
    let script = Script::answering(200, body);
    let link =
        "https://portal.contoso.example/beta/deviceManagement/remoteActionAudits?$skiptoken=t";
    assert!(block_on(Client::new(&script).remote_action_audits_at(link)).is_ok());
    let list = AuditList {
        actor_id: Some("p-1".to_owned()),
        ..AuditList::default()
    };
    assert!(block_on(Client::new(&script).audit_events(&list)).is_ok());
    let paths: Vec<_> = script
        .asked
        .borrow()
        .iter()
        .map(|it| it.path.clone())
        .collect();
    assert_eq!(
        paths,
        [
            "/beta/deviceManagement/remoteActionAudits?$skiptoken=t",
            "/v1.0/deviceManagement/auditEvents?$filter=actor%2FuserId%20eq%20%27p-1%27"
        ]
    );
}

#[test]
fn what_it_asks_for_is_sent_where_it_belongs() {
    let script = Script::answering(200, "{}");
    let client = Client::new(&script);
    let decide = Decide {
        list_hash: "ab".to_owned(),
        reason: None,
    };
    let link = "https://portal.example/portal/v1/bulk-actions/b/devices?%24skiptoken=abc";
    block_on(async {
        let lock = RemoteAction::RemoteLock;
        assert!(client.act_on_any("d/1", lock, "e", "k").await.is_ok());
        assert!(client.rename_any("d/1", "Desk phone", "e").await.is_ok());
        // An empty document is none of these; what matters here is what was asked.
        let selections = [
            BulkSelection::Ids {
                ids: vec!["d".to_owned()],
            },
            BulkSelection::Listed {
                filter: Some("complianceState eq 'noncompliant'".to_owned()),
                search: None,
            },
        ];
        for devices in selections {
            let action = RemoteAction::Wipe;
            let asked = AskedBulkPreview { action, devices };
            assert!(client.preview_bulk(&asked).await.is_err());
        }
        let start = AskedBulkAction {
            preview: "b".to_owned(),
            list_hash: "ab".to_owned(),
            reason: Some("Stolen".to_owned()),
        };
        assert!(client.start_bulk(&start).await.is_err());
        assert!(client.bulk_actions().await.is_err());
        assert!(client.bulk_action("b").await.is_err());
        assert!(client.bulk_results("b").await.is_err());
        assert!(client.bulk_results_at(link).await.is_err());
        assert!(client.cancel_bulk("b").await.is_err());
        assert!(client.retry_bulk("b").await.is_err());
        assert!(client.approvals().await.is_err());
        assert!(client.approval("b").await.is_err());
        assert!(client.approve("b", &decide).await.is_err());
        assert!(client.reject("b", &decide).await.is_err());
        let reason = RevealToIt {
            reason: "Lost phone".to_owned(),
        };
        assert!(client.reveal_to_it("a", &reason).await.is_err());
        assert!(client.stop().await.is_err());
        let stop = SetStop {
            stopped: true,
            reason: None,
        };
        assert!(client.set_stop(&stop).await.is_err());
        assert!(client.policy_defaults().await.is_err());
    });
    let asked: Vec<_> = script
        .asked
        .borrow()
        .iter()
        .map(|request| {
            let body = request.body.as_deref().unwrap_or_default();
            let line = format!("{:?} {} {body}", request.method, request.path);
            line.trim_end().to_owned()
        })
        .collect();
    insta::assert_snapshot!(asked.join("\n"), @r#"
    Post /v1.0/deviceManagement/managedDevices/d%2F1/remoteLock
    Patch /v1.0/deviceManagement/managedDevices/d%2F1 {"managedDeviceName":"Desk phone"}
    Post /portal/v1/bulk-actions/preview {"action":"wipe","devices":{"ids":["d"]}}
    Post /portal/v1/bulk-actions/preview {"action":"wipe","devices":{"filter":"complianceState eq 'noncompliant'","search":null}}
    Post /portal/v1/bulk-actions {"preview":"b","listHash":"ab","reason":"Stolen"}
    Get /portal/v1/bulk-actions
    Get /portal/v1/bulk-actions/b
    Get /portal/v1/bulk-actions/b/devices
    Get /portal/v1/bulk-actions/b/devices?%24skiptoken=abc
    Post /portal/v1/bulk-actions/b/cancel
    Post /portal/v1/bulk-actions/b/retry
    Get /portal/v1/approvals
    Get /portal/v1/approvals/b
    Post /portal/v1/approvals/b/approve {"listHash":"ab","reason":null}
    Post /portal/v1/approvals/b/reject {"listHash":"ab","reason":null}
    Post /portal/v1/actions/a/reveal-to-it {"reason":"Lost phone"}
    Get /portal/v1/stop
    Put /portal/v1/stop {"stopped":true,"reason":null}
    Get /portal/v1/policy/defaults
    "#);
}

#[test]
fn what_is_set_for_the_organisation_says_what_was_looked_at() {
    let script = Script::with_headers(200, &[("etag", "W/\"3\"")], r#"{"switches":[]}"#);
    let client = Client::new(&script);
    let policy = block_on(client.policy()).expect("it can be read");
    assert_eq!(policy.tag, "W/\"3\"");
    assert!(block_on(client.put_policy(&policy)).is_ok());
    let untagged = Tagged {
        tag: String::new(),
        ..policy
    };
    assert!(block_on(client.put_policy(&untagged)).is_ok());
    insta::assert_snapshot!(script.asked(), @r#"[{"method":"GET","path":"/portal/v1/policy","headers":{},"body":null},{"method":"PUT","path":"/portal/v1/policy","headers":{"content-type":"application/json","if-match":"W/\"3\""},"body":"{\"switches\":[],\"itRevealsPasscodes\":false}"},{"method":"PUT","path":"/portal/v1/policy","headers":{"content-type":"application/json"},"body":"{\"switches\":[],\"itRevealsPasscodes\":false}"}]"#);
}
