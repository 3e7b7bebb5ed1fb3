//! `GET /portal/v1/audit-events/export`: the audit as a CSV file, filtered as
//! `GET /v1.0/deviceManagement/auditEvents` is.

use crate::api::csv::{self, AT_A_TIME, Exported};
use crate::api::document::hexadecimal;
use crate::api::odata::Options;
use crate::api::requested::Asked;
use crate::api::v1_0::device_management::audit_events::query;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use storage::{AuditEntry, AuditQuery, Export, ListedAuditEntry, Mark, Page, Place};
use wire::DateTime;
use wire::failure::Problem;

#[utoipa::path(
    get,
    path = "/portal/v1/audit-events/export",
    params(
        ("$filter" = Option<String>, Query, description = "As in `GET /v1.0/deviceManagement/auditEvents`."),
    ),
    responses(
        (status = 200, description = "RFC 4180, UTF-8 with a byte order mark, the newest first.", body = String, content_type = "text/csv"),
        (status = 400, description = "The query isn't supported.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
    ),
)]
pub(crate) async fn export(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    Asked(options): Asked<Options>,
    RawQuery(asked): RawQuery,
) -> Result<Response, Failure> {
    if !options.is_of_whole_list() {
        return Err(Failure::BadRequest(
            "An export is of the whole list: it can be filtered.",
        ));
    }
    let audit = Audit {
        query: query(&options)?,
        portal,
    };
    let noted = audit.portal.storage().note_export(Export {
        what: "auditExported",
        person: person.id,
        query: asked.unwrap_or_default(),
        request_id,
        now: audit.portal.now(),
    });
    noted.await?;
    Ok(csv::file(audit))
}

/// The list that is exported.
struct Audit {
    portal: Portal,
    query: AuditQuery,
}

impl Exported for Audit {
    const FILE: &'static str = "audit.csv";
    const HEAD: &'static [&'static str] = &[
        "id",
        "activityDateTime",
        "activityType",
        "actor",
        "actorUserPrincipalName",
        "actorDisplayName",
        "resource",
        "resourceDisplayName",
        "detail",
        "hash",
    ];

    async fn rows(
        &self,
        place: Place,
    ) -> Result<(Vec<Vec<String>>, Option<Mark>), storage::Failure> {
        let storage = self.portal.storage();
        let page = storage.every_audit_entry(self.query.clone(), place, AT_A_TIME);
        let Page { rows, next, .. } = page.await?;
        Ok((rows.into_iter().map(row).collect(), next))
    }
}

fn row(listed: ListedAuditEntry) -> Vec<String> {
    let ListedAuditEntry {
        entry,
        person,
        device,
        subject: subject_name,
        // They stand in the entry of whoever asked.
        action: _,
        devices: _,
    } = listed;
    let AuditEntry {
        seq,
        at,
        actor,
        action,
        subject,
        detail,
        previous_hash: _,
        hash,
    } = entry;
    let (user_name, display_name) = match person {
        Some(person) => (person.user_name, person.display_name),
        None => (String::new(), device.unwrap_or_default()),
    };
    vec![
        seq.to_string(),
        DateTime(at).to_string(),
        action,
        actor,
        user_name,
        display_name,
        subject,
        subject_name.unwrap_or_default(),
        detail,
        hexadecimal(&hash),
    ]
}
