//! The calls, one method each.

mod acting;
mod console;
mod organisation;
mod record;

pub use organisation::Tagged;

use crate::failure::{Failure, read};
use crate::path::segment;
use crate::transport::Transport;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use wire::graph::{
    Collection, DeviceCompliancePolicyState, IntuneBrand, ManagedDevice, RenameDevice, User,
};
use wire::host::{Method, Reply, Send};
use wire::json;
use wire::portal::{
    ACTION_ID_HEADER, ActionStory, EnrolmentCode, EnrolmentText, List, MarkRead, Notifications,
    RevealedPasscode,
};
use wire::terms::RemoteAction;

const OWN_DEVICES: &str = "/v1.0/me/managedDevices";

/// The portal's API as a person uses it.
#[derive(Clone, Debug)]
pub struct Client<T> {
    transport: T,
}

/// That the portal has taken an action on: what was acknowledged will not be lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Identifies the action; `None` where the portal doesn't name it.
    pub action_id: Option<String>,
}

impl<T: Transport> Client<T> {
    /// Calls over `transport`.
    pub fn new(transport: T) -> Self {
        Self { transport }
    }

    /// The person who is signed in.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn me(&self) -> Result<User, Failure> {
        self.get("/v1.0/me".to_owned()).await
    }

    /// The organisation as its people see it.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn brand(&self) -> Result<IntuneBrand, Failure> {
        self.get("/v1.0/deviceManagement/intuneBrand".to_owned())
            .await
    }

    /// The devices of the person who is signed in, without what may be done to each: that comes with
    /// one of them.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn devices(&self) -> Result<Vec<ManagedDevice>, Failure> {
        let preference = "odata.include-annotations=\"-portal.actions\"".to_owned();
        let reply = self
            .exchange(Send {
                method: Method::Get,
                path: "/v1.0/me/managedDevices".to_owned(),
                headers: BTreeMap::from([("prefer".to_owned(), preference)]),
                body: None,
            })
            .await?;
        let devices: Collection<ManagedDevice> = document(&reply)?;
        Ok(devices.value)
    }

    /// One of those devices.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn device(&self, id: &str) -> Result<ManagedDevice, Failure> {
        self.get(format!("/v1.0/me/managedDevices/{}", segment(id)))
            .await
    }

    /// Asks for `action` on a device. `etag` is the device as the person saw it; `idempotency_key`
    /// names this request, so that asking again after a lost reply asks once.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; [`Failure::leaves_doubt`] tells whether it may have been
    /// taken on nevertheless.
    pub async fn act(
        &self,
        device_id: &str,
        action: RemoteAction,
        etag: &str,
        idempotency_key: &str,
    ) -> Result<Accepted, Failure> {
        let request = act(OWN_DEVICES, device_id, action, etag, idempotency_key);
        Ok(accepted(&self.exchange(request).await?))
    }

    /// Gives a device another name in the portal; the device itself never hears of it.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; its code says what is wrong with the name.
    pub async fn rename(&self, device_id: &str, to: &str, etag: &str) -> Result<(), Failure> {
        let request = rename(OWN_DEVICES, device_id, to, etag)?;
        self.exchange(request).await.map(drop)
    }

    /// Calls an action off, which works until the device has taken it.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; [`wire::failure::FailureCode::TooLate`] when it came too
    /// late.
    pub async fn cancel(&self, action_id: &str) -> Result<(), Failure> {
        self.exchange(Send {
            method: Method::Post,
            path: format!("/portal/v1/actions/{}/cancel", segment(action_id)),
            headers: BTreeMap::new(),
            body: None,
        })
        .await
        .map(drop)
    }

    /// The policies that apply to a device, and which of their settings it meets.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn compliance(
        &self,
        device_id: &str,
    ) -> Result<Vec<DeviceCompliancePolicyState>, Failure> {
        let policies: Collection<DeviceCompliancePolicyState> = self
            .get(format!(
                "/v1.0/me/managedDevices/{}/deviceCompliancePolicyStates",
                segment(device_id)
            ))
            .await?;
        Ok(policies.value)
    }

    /// The stories of every action on a device, the newest first.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn stories_of_device(&self, device_id: &str) -> Result<Vec<ActionStory>, Failure> {
        let stories: List<ActionStory> = self
            .get(format!(
                "/portal/v1/actions?deviceId={}",
                segment(device_id)
            ))
            .await?;
        Ok(stories.value)
    }

    /// The story of one action.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn story(&self, action_id: &str) -> Result<ActionStory, Failure> {
        self.get(format!("/portal/v1/actions/{}", segment(action_id)))
            .await
    }

    /// The temporary passcode that an action made.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; one that wants a fresh sign-in among them.
    pub async fn reveal(
        &self,
        action_id: &str,
        idempotency_key: &str,
    ) -> Result<RevealedPasscode, Failure> {
        let reply = self
            .exchange(Send {
                method: Method::Post,
                path: format!("/portal/v1/actions/{}/reveal", segment(action_id)),
                headers: BTreeMap::from([(
                    "idempotency-key".to_owned(),
                    idempotency_key.to_owned(),
                )]),
                body: None,
            })
            .await?;
        document(&reply)
    }

    /// What the person is told, the newest first.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn notifications(&self) -> Result<Notifications, Failure> {
        self.get("/portal/v1/notifications".to_owned()).await
    }

    /// Marks notifications as read.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn mark_read(&self, which: &MarkRead) -> Result<(), Failure> {
        self.exchange(Send {
            method: Method::Post,
            path: "/portal/v1/notifications/read".to_owned(),
            headers: BTreeMap::new(),
            body: Some(text(which)?),
        })
        .await
        .map(drop)
    }

    /// A new one-time code with which the person enrols a device.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn enrolment_code(&self) -> Result<EnrolmentCode, Failure> {
        let reply = self
            .exchange(Send {
                method: Method::Post,
                path: "/portal/v1/enrolment-codes".to_owned(),
                headers: BTreeMap::new(),
                body: Some("{}".to_owned()),
            })
            .await?;
        document(&reply)
    }

    /// What the organisation says itself about enrolling a device.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn enrolment_texts(&self) -> Result<Vec<EnrolmentText>, Failure> {
        let texts: List<EnrolmentText> = self.get("/portal/v1/enrolment-texts".to_owned()).await?;
        Ok(texts.value)
    }

    async fn get<D: DeserializeOwned>(&self, path: String) -> Result<D, Failure> {
        let reply = self
            .exchange(Send {
                method: Method::Get,
                path,
                headers: BTreeMap::new(),
                body: None,
            })
            .await?;
        document(&reply)
    }

    async fn exchange(&self, mut request: Send) -> Result<Reply, Failure> {
        if request.body.is_some() {
            let json = "application/json".to_owned();
            request.headers.insert("content-type".to_owned(), json);
        }
        let reply = self.transport.send(request).await.map_err(Failure::Host)?;
        match reply.status {
            200..=299 => Ok(reply),
            _ => Err(read(&reply)),
        }
    }
}

/// Asks for an action on one of `devices`.
fn act(devices: &str, id: &str, action: RemoteAction, etag: &str, idempotency_key: &str) -> Send {
    Send {
        method: Method::Post,
        path: format!("{devices}/{}/{}", segment(id), name(action)),
        headers: BTreeMap::from([
            ("idempotency-key".to_owned(), idempotency_key.to_owned()),
            ("if-match".to_owned(), etag.to_owned()),
        ]),
        body: None,
    }
}

fn accepted(reply: &Reply) -> Accepted {
    Accepted {
        action_id: reply.headers.get(ACTION_ID_HEADER).cloned(),
    }
}

/// Asks that one of `devices` has another name.
fn rename(devices: &str, id: &str, to: &str, etag: &str) -> Result<Send, Failure> {
    let document = RenameDevice {
        managed_device_name: to.to_owned(),
    };
    Ok(Send {
        method: Method::Patch,
        path: format!("{devices}/{}", segment(id)),
        headers: BTreeMap::from([("if-match".to_owned(), etag.to_owned())]),
        body: Some(text(&document)?),
    })
}

/// What an action is called in a path: Graph's name.
fn name(action: RemoteAction) -> &'static str {
    match action {
        RemoteAction::SyncDevice => "syncDevice",
        RemoteAction::RemoteLock => "remoteLock",
        RemoteAction::ResetPasscode => "resetPasscode",
        RemoteAction::RebootNow => "rebootNow",
        RemoteAction::Retire => "retire",
        RemoteAction::Wipe => "wipe",
    }
}

/// A link without the portal's own origin: a host asks no other anyway.
fn path_of(link: &str) -> String {
    let after_scheme = link.split_once("://").map_or(link, |(_, rest)| rest);
    let at = after_scheme.find('/').unwrap_or_default();
    after_scheme[at..].to_owned()
}

fn document<D: DeserializeOwned>(reply: &Reply) -> Result<D, Failure> {
    json::read(&reply.body).map_err(|_| Failure::Unreadable {
        status: reply.status,
    })
}

fn text(document: &impl Serialize) -> Result<String, Failure> {
    // None of our documents can fail to be written; were one to, nothing has been sent.
    serde_json::to_string(document).map_err(|_| Failure::Host(wire::host::SendFailure::NotAllowed))
}

#[cfg(test)]
mod tests;
