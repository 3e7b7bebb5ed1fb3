//! What IT asks for: one action on one device of anybody's or on many, a second administrator's word, and
//! the switch that stops everything.

use super::{Accepted, Client, accepted, act, document, path_of, rename, text};
use crate::failure::Failure;
use crate::path::segment;
use crate::transport::Transport;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use wire::graph::Page;
use wire::host::{Method, Send};
use wire::portal::{
    Approval, AskedBulkAction, AskedBulkPreview, BulkAction, BulkPreview, BulkResult, Decide, List,
    RevealToIt, RevealedPasscode, SetStop, Stop,
};
use wire::terms::RemoteAction;

const DEVICES: &str = "/v1.0/deviceManagement/managedDevices";
const BULK: &str = "/portal/v1/bulk-actions";
const APPROVALS: &str = "/portal/v1/approvals";
const STOP: &str = "/portal/v1/stop";

impl<T: Transport> Client<T> {
    /// Asks for `action` on anybody's device, as [`Client::act`] does on one's own. Its story says whether
    /// a second administrator is asked first.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; [`Failure::leaves_doubt`] tells whether it may have been
    /// taken on nevertheless.
    pub async fn act_on_any(
        &self,
        device_id: &str,
        action: RemoteAction,
        etag: &str,
        idempotency_key: &str,
    ) -> Result<Accepted, Failure> {
        let request = act(DEVICES, device_id, action, etag, idempotency_key);
        Ok(accepted(&self.exchange(request).await?))
    }

    /// Gives anybody's device another name in the portal; the device itself never hears of it.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; its code says what is wrong with the name.
    pub async fn rename_any(&self, device_id: &str, to: &str, etag: &str) -> Result<(), Failure> {
        let request = rename(DEVICES, device_id, to, etag)?;
        self.exchange(request).await.map(drop)
    }

    /// What an action would do to many devices. Nothing is done to any of them.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn preview_bulk(&self, asked: &AskedBulkPreview) -> Result<BulkPreview, Failure> {
        let path = format!("{BULK}/preview");
        self.send(Method::Post, path, Some(text(asked)?)).await
    }

    /// Asks for a bulk action that was looked at; asked again, it is the same one.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; one that wants a fresh sign-in among them, and
    /// [`wire::failure::FailureCode::ListChanged`] where another list was looked at.
    pub async fn start_bulk(&self, asked: &AskedBulkAction) -> Result<BulkAction, Failure> {
        let path = BULK.to_owned();
        self.send(Method::Post, path, Some(text(asked)?)).await
    }

    /// The first page of bulk actions, the latest first.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn bulk_actions(&self) -> Result<Page<BulkAction>, Failure> {
        self.get(BULK.to_owned()).await
    }

    /// The page of bulk actions that a link of another page leads to.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn bulk_actions_at(&self, link: &str) -> Result<Page<BulkAction>, Failure> {
        self.get(path_of(link)).await
    }

    /// A bulk action, and how far it is.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn bulk_action(&self, id: &str) -> Result<BulkAction, Failure> {
        self.get(format!("{BULK}/{}", segment(id))).await
    }

    /// What became of a bulk action on each device: the first page, in the order of the devices' names.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn bulk_results(&self, id: &str) -> Result<Page<BulkResult>, Failure> {
        self.get(format!("{BULK}/{}/devices", segment(id))).await
    }

    /// The page of results that a link of another page leads to.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn bulk_results_at(&self, link: &str) -> Result<Page<BulkResult>, Failure> {
        self.get(path_of(link)).await
    }

    /// Calls off what no device has taken yet.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn cancel_bulk(&self, id: &str) -> Result<BulkAction, Failure> {
        let path = format!("{BULK}/{}/cancel", segment(id));
        self.send(Method::Post, path, None).await
    }

    /// What the same action would do to the devices on which it came to nothing.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn retry_bulk(&self, id: &str) -> Result<BulkPreview, Failure> {
        let path = format!("{BULK}/{}/retry", segment(id));
        self.send(Method::Post, path, None).await
    }

    /// What second administrators are asked, and what they decided lately: what is pending first.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn approvals(&self) -> Result<Vec<Approval>, Failure> {
        let approvals: List<Approval> = self.get(APPROVALS.to_owned()).await?;
        Ok(approvals.value)
    }

    /// One of those.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn approval(&self, id: &str) -> Result<Approval, Failure> {
        self.get(format!("{APPROVALS}/{}", segment(id))).await
    }

    /// Lets it run.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; one that wants a fresh sign-in among them, and codes that say why
    /// somebody can't decide.
    pub async fn approve(&self, id: &str, decide: &Decide) -> Result<Approval, Failure> {
        let path = format!("{APPROVALS}/{}/approve", segment(id));
        self.send(Method::Post, path, Some(text(decide)?)).await
    }

    /// Has it never run.
    ///
    /// # Errors
    ///
    /// As [`Client::approve`].
    pub async fn reject(&self, id: &str, decide: &Decide) -> Result<Approval, Failure> {
        let path = format!("{APPROVALS}/{}/reject", segment(id));
        self.send(Method::Post, path, Some(text(decide)?)).await
    }

    /// What opens the device of an action, shown to IT for a reason.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; one that wants a fresh sign-in among them.
    pub async fn reveal_to_it(
        &self,
        action_id: &str,
        asked: &RevealToIt,
    ) -> Result<RevealedPasscode, Failure> {
        let path = format!("/portal/v1/actions/{}/reveal-to-it", segment(action_id));
        self.send(Method::Post, path, Some(text(asked)?)).await
    }

    /// Whether IT's actions are stopped.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn stop(&self) -> Result<Stop, Failure> {
        self.get(STOP.to_owned()).await
    }

    /// Stops IT's actions, or lets IT act again.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; to let IT act again takes an administrator who has just signed in.
    pub async fn set_stop(&self, set: &SetStop) -> Result<Stop, Failure> {
        let body = Some(text(set)?);
        self.send(Method::Put, STOP.to_owned(), body).await
    }

    async fn send<D: DeserializeOwned>(
        &self,
        method: Method,
        path: String,
        body: Option<String>,
    ) -> Result<D, Failure> {
        let request = Send {
            method,
            path,
            headers: BTreeMap::new(),
            body,
        };
        document(&self.exchange(request).await?)
    }
}
