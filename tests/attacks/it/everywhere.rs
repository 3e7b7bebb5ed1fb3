//! Somebody asks at every address of IT's, as the table of routes has them: a route that is added is tried
//! without anybody thinking of it.

use super::asker::{Asker, Proof};
use super::company::{Company, Preview};
use super::{Deed as AnyDeed, End, Row, refused};
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use service::guard::Who;
use service::routes::{Route, table};

/// Who asks, and where.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    asker: Asker,
    part: Part,
}

/// Which addresses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// All of IT's.
    All,
    /// Those that are administrators'.
    Administrators,
}

const fn all(asker: Asker) -> AnyDeed {
    AnyDeed::Everywhere(Deed {
        asker,
        part: Part::All,
    })
}

const fn administrators(asker: Asker) -> AnyDeed {
    AnyDeed::Everywhere(Deed {
        asker,
        part: Part::Administrators,
    })
}

/// What most rows have in common.
const ROW: Row = Row {
    name: "",
    deed: all(Asker::Petra),
    twin: all(Asker::Petra),
    end: End::Accepted,
};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "it/role/employee",
        deed: all(Asker::Bob),
        end: refused(403, "forbidden"),
        ..ROW
    },
    Row {
        name: "it/role/employee-with-own-device",
        deed: all(Asker::Anna),
        end: refused(403, "forbidden"),
        ..ROW
    },
    Row {
        name: "it/role/help-desk",
        deed: administrators(Asker::Hugo),
        twin: administrators(Asker::Petra),
        end: refused(403, "forbidden"),
    },
    Row {
        name: "it/role/taken-back",
        deed: all(Asker::NoLonger),
        end: refused(403, "forbidden"),
        ..ROW
    },
    Row {
        name: "it/role/another-claim",
        deed: all(Asker::ByAnotherClaim),
        end: refused(403, "forbidden"),
        ..ROW
    },
    Row {
        name: "it/role/another-word",
        deed: all(Asker::ByAnotherWord),
        end: refused(403, "forbidden"),
        ..ROW
    },
    Row {
        name: "it/role/another-issuer",
        deed: all(Asker::ByAnotherIssuer),
        end: refused(401, "unauthenticated"),
        ..ROW
    },
    Row {
        name: "it/role/for-another-portal",
        deed: all(Asker::ForAnotherPortal),
        end: refused(401, "unauthenticated"),
        ..ROW
    },
    Row {
        name: "it/role/id-token",
        deed: all(Asker::ByIdToken),
        end: refused(401, "unauthenticated"),
        ..ROW
    },
    Row {
        name: "it/role/yesterdays-token",
        deed: all(Asker::Yesterday),
        end: refused(401, "unauthenticated"),
        ..ROW
    },
];

pub(super) async fn play(Deed { asker, part }: Deed) -> Result<End> {
    let company = Company::found(8, 86_400).await?;
    let pending = company.previews("retire", &company.devices[2..]).await?;
    let path = "/portal/v1/bulk-actions";
    let asked = Some(pending.asked());
    company.does(Asker::Mark, "POST", path, asked).await?;
    let token = company.token(asker, Proof::Ago(0));
    // Whoever is seen for the first time, or in another role, is a change by itself.
    company.ask("GET", "/v1.0/me", &token, None).await?;
    let before = company.changes()?;
    let mut tried = 0;
    let mut end = None;
    for route in table() {
        let is_theirs = match part {
            Part::All => matches!(route.who, Who::It | Who::Administrator),
            Part::Administrators => route.who == Who::Administrator,
        };
        if !is_theirs {
            continue;
        }
        let path = path_of(&route, &company, &pending);
        let document = document_of(&route, &pending);
        let method = route.method.as_str();
        let reply = company.ask(method, &path, &token, document).await?;
        ensure!(reply.status < 500, "{method} {path}: {reply:?}");
        let found = match reply.status {
            401 | 403 => End::Refused(reply.status, reply.code().into()),
            _ => End::Accepted,
        };
        if let Some(other) = end.replace(found.clone())
            && other != found
        {
            bail!("{found:?} at {method} {path}, and {other:?} before");
        }
        tried += 1;
    }
    let few = if part == Part::All { 30 } else { 5 };
    ensure!(tried >= few, "only {tried} addresses were tried");
    let end = end.context("nothing was asked")?;
    let changed = company.changes()? - before;
    ensure!(
        (changed > 0) == (end == End::Accepted),
        "{end:?}, and {changed} changes"
    );
    Ok(end)
}

/// The address of `route` for what is there.
fn path_of(route: &Route, company: &Company, pending: &Preview) -> String {
    let id = if route.path.starts_with("/v1.0/users") {
        &company.anna
    } else if route.path.contains("managedDevices") {
        &company.devices[0].id
    } else {
        &pending.id
    };
    route.path.replace("{id}", id)
}

/// What whoever may do so would send.
fn document_of(route: &Route, pending: &Preview) -> Option<Value> {
    let decide = json!({ "listHash": pending.list_hash, "reason": "Why?" });
    match (route.method.as_str(), route.path) {
        ("PATCH", _) => Some(json!({ "managedDeviceName": "Pocket phone" })),
        ("PUT", "/portal/v1/enrolment-texts") => Some(json!({ "value": [] })),
        ("PUT", "/portal/v1/brand") => Some(json!({ "displayName": "Contoso" })),
        ("PUT", "/portal/v1/stop") => Some(json!({ "stopped": true, "reason": null })),
        ("PUT", _) => Some(json!({ "switches": [] })),
        ("POST", "/portal/v1/bulk-actions") => Some(pending.asked()),
        (_, "/portal/v1/bulk-actions/preview") => {
            Some(json!({ "action": "remoteLock", "devices": { "ids": [] } }))
        }
        (_, "/portal/v1/approvals/{id}/approve" | "/portal/v1/approvals/{id}/reject") => {
            Some(decide)
        }
        (_, "/portal/v1/policy/preview") => Some(json!({ "switches": [] })),
        _ => None,
    }
}
