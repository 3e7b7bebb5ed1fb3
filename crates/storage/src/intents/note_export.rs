//! Somebody takes a list along: an entry in the audit says who, and which list.

use crate::audit::Actor;
use crate::{Failure, Storage};
use model::id::PersonId;
use model::time::Timestamp;
use serde_json::json;

/// That a list is about to be taken along.
#[derive(Clone, Debug)]
pub struct Export {
    /// What the audit calls it.
    pub what: &'static str,
    /// Who takes it.
    pub person: PersonId,
    /// What they asked for, as they wrote it.
    pub query: String,
    /// Identifies the request.
    pub request_id: String,
    /// Now.
    pub now: Timestamp,
}

impl Storage {
    /// Notes an export of one of IT's lists.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn note_export(&self, export: Export) -> Result<(), Failure> {
        let Export {
            what,
            person,
            query,
            request_id,
            now,
        } = export;
        self.write(move |writing| {
            writing.audit(
                now,
                &Actor::Person(&person),
                what,
                "organisation".to_owned(),
                &json!({ "query": query, "requestId": request_id }),
            )
        })
        .await
    }
}
