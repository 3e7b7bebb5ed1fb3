//! The audit: who did what, day by day.

use crate::words::{move_tr, tr};
use client::Failure;
use leptos::prelude::*;
use wire::graph::{AuditActor, AuditEvent, AuditProperty, AuditResource};
use wire::host::SendFailure;
use wire::terms::RemoteAction;

use super::data::{self, record};
use super::frame::framed_for_it;
use crate::features::it::audit::{AuditFilters, AuditView, Entries, Kind};
use crate::features::it::devices::{Export, ExportPlace, Exporting};
use crate::routes;
use crate::state::asked::Asked;

fn page(entries: Signal<Asked<Entries>>, filters: AuditFilters) -> AnyView {
    let export = Export {
        on_press: Callback::new(|()| ()),
        place: ExportPlace::Here,
        sending: Signal::stored(Exporting::No),
    };
    let page = view! {
        <AuditView
            entries
            filters=Signal::stored(filters)
            now=data::NOW
            opened=Some("29".to_owned())
            busy=false
            on_filter=|_| ()
            on_more=|()| ()
            on_retry=|()| ()
            export
        />
    };
    framed_for_it(routes::IT_AUDIT, move_tr!("frame-audit"), page)
}

fn event(
    id: u32,
    what: &str,
    who: Option<&str>,
    subject: (&str, &str),
    noted: &[(&str, &str)],
    ago: i64,
) -> AuditEvent {
    let (kind, name) = subject;
    AuditEvent {
        id: id.to_string(),
        activity_type: what.to_owned(),
        activity_date_time: data::before(ago),
        actor: AuditActor {
            user_id: who.map(|name| name.to_lowercase().replace(' ', "-")),
            user_principal_name: who
                .map(|name| format!("{}@contoso.example", name.to_lowercase().replace(' ', "."))),
            display_name: who.map(str::to_owned),
            device_id: None,
        },
        resources: vec![AuditResource {
            display_name: Some(name.to_owned()).filter(|name| !name.is_empty()),
            audit_resource_type: kind.to_owned(),
            resource_id: "k7w2mq".to_owned(),
            action: match kind {
                "command" => Some(RemoteAction::RemoteLock),
                "bulk" => Some(RemoteAction::Wipe),
                _ => None,
            },
            devices: match kind {
                "command" => Some(1),
                "bulk" => Some(1204),
                _ => None,
            },
            modified_properties: noted
                .iter()
                .map(|(name, value)| AuditProperty {
                    display_name: (*name).to_owned(),
                    new_value: (*value).to_owned(),
                })
                .collect(),
        }],
        hash: "9f2c1d7e44b09a53c6e8f0a1b2d3c4e59f2c1d7e44b09a53c6e8f0a1b2d3c4e5".to_owned(),
    }
}

/// A switch of the policy as the audit notes it.
const SWITCH: &str =
    r#"[{"action":"resetPasscode","on":false,"ownership":"company","platform":"android"}]"#;

fn events() -> Vec<AuditEvent> {
    let phone = tr!("gallery-phone");
    let (fatima, joost) = (Some(record::FATIMA), Some(record::JOOST));
    let (command, device) = (("command", phone.as_str()), ("device", "LT-0417"));
    let hour = data::HOUR;
    vec![
        event(
            31,
            "commandTaken",
            None,
            command,
            &[("state", "accepted")],
            118,
        ),
        event(
            30,
            "commandAccepted",
            fatima,
            command,
            &[("action", "remoteLock")],
            120,
        ),
        event(
            29,
            "approvalRefused",
            joost,
            ("bulk", ""),
            &[("devices", "1204")],
            hour - 600,
        ),
        event(
            28,
            "bulkAccepted",
            fatima,
            ("bulk", ""),
            &[("action", "wipe"), ("devices", "1204")],
            hour,
        ),
        event(
            27,
            "policyChanged",
            fatima,
            ("policy", ""),
            &[
                ("added", SWITCH),
                ("removed", "[]"),
                ("requestId", "f0bd27c1"),
            ],
            2 * hour,
        ),
        event(
            26,
            "roleChanged",
            None,
            ("person", "Eva Meijer"),
            &[("from", "employee"), ("to", "helpDesk")],
            data::DAY,
        ),
        event(
            25,
            "deviceRenamed",
            Some("Lars Jansen"),
            device,
            &[("from", "LT-0417"), ("to", "Lars")],
            data::DAY + hour,
        ),
        event(
            24,
            "deviceEnrolled",
            None,
            device,
            &[],
            data::DAY + 2 * hour,
        ),
        event(23, "keyRotated", joost, ("vault", ""), &[], 3 * data::DAY),
    ]
}

pub(super) fn entries() -> AnyView {
    let entries = Signal::derive(|| {
        let events = events();
        Asked::answered(Entries { events, more: true }, data::NOW)
    });
    page(entries, AuditFilters::default())
}

pub(super) fn of_one_person() -> AnyView {
    let filters = AuditFilters {
        kind: Some(Kind::Policy),
        person: Some("fatima".to_owned()),
        ..AuditFilters::default()
    };
    let entries = Signal::derive(|| {
        let mut events = events();
        events.retain(|event| event.activity_type == "policyChanged");
        Asked::answered(
            Entries {
                events,
                more: false,
            },
            data::NOW,
        )
    });
    page(entries, filters)
}

pub(super) fn nothing() -> AnyView {
    let nothing = Asked::answered(Entries::default(), data::NOW);
    page(Signal::stored(nothing), AuditFilters::default())
}

pub(super) fn failed() -> AnyView {
    let failed = Asked {
        failure: Some(Failure::Host(SendFailure::Unreachable)),
        ..Asked::default()
    };
    page(Signal::stored(failed), AuditFilters::default())
}
