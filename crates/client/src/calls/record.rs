//! What IT reads of what was done: every action, and the audit.

use super::console::asked;
use super::{Client, path_of};
use crate::action_list::{ActionList, AuditList};
use crate::failure::Failure;
use crate::transport::Transport;
use wire::graph::{AuditEvent, Page, RemoteActionAudit};

impl<T: Transport> Client<T> {
    /// The first page of every action, whoever asked for it.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn remote_action_audits(
        &self,
        list: &ActionList,
    ) -> Result<Page<RemoteActionAudit>, Failure> {
        let path = "/beta/deviceManagement/remoteActionAudits";
        self.get(asked(path, &list.query())).await
    }

    /// The page of actions that a link of another page leads to.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn remote_action_audits_at(
        &self,
        link: &str,
    ) -> Result<Page<RemoteActionAudit>, Failure> {
        self.get(path_of(link)).await
    }

    /// The first page of the audit.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn audit_events(&self, list: &AuditList) -> Result<Page<AuditEvent>, Failure> {
        let path = "/v1.0/deviceManagement/auditEvents";
        self.get(asked(path, &list.query())).await
    }

    /// The page of the audit that a link of another page leads to.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn audit_events_at(&self, link: &str) -> Result<Page<AuditEvent>, Failure> {
        self.get(path_of(link)).await
    }
}
