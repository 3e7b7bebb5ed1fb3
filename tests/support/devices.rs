//! What a person asks of a device, over the portal's API.

use crate::{
    person::{Person, read},
    waiting::until,
};
use anyhow::{Context as _, Result, ensure};
use reqwest::{Method, Response};
use wire::{
    graph::{Collection, ManagedDevice},
    portal::{ACTION_ID_HEADER, ActionStory, List, RevealedPasscode},
};

impl Person {
    /// Their device with this name, once it is enrolled.
    ///
    /// # Errors
    ///
    /// When there is none for 30 seconds.
    pub async fn device(&self, name: &str) -> Result<ManagedDevice> {
        until(&format!("the device {name}"), async || {
            let devices: Collection<ManagedDevice> = self.get("/v1.0/me/managedDevices").await?;
            let mut devices = devices.value.into_iter();
            Ok(devices.find(|device| device.managed_device_name == name))
        })
        .await
    }

    /// What the portal answers to a request to reset a device's passcode.
    ///
    /// # Errors
    ///
    /// When the portal can't be reached.
    pub async fn reset_passcode(&self, device: &ManagedDevice, key: &str) -> Result<Response> {
        self.asks(device, "resetPasscode", key).await
    }

    /// What the portal answers to a request for `action`, in Graph's name for it.
    ///
    /// # Errors
    ///
    /// When the portal can't be reached.
    pub async fn asks(&self, device: &ManagedDevice, action: &str, key: &str) -> Result<Response> {
        let path = format!("/v1.0/me/managedDevices/{}/{action}", device.id);
        let request = self.request(Method::POST, &path);
        Ok(request.header("idempotency-key", key).send().await?)
    }

    /// The story of an action.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn story(&self, action: &str) -> Result<ActionStory> {
        self.get(&format!("/portal/v1/actions/{action}")).await
    }

    /// The story of an action that has ended one way or another.
    ///
    /// # Errors
    ///
    /// When it hasn't for 30 seconds.
    pub async fn settled(&self, action: &str) -> Result<ActionStory> {
        until("the action to end", async || {
            let story = self.story(action).await?;
            let state = model::command::CommandState::from(story.state);
            Ok(state.is_settled().then_some(story))
        })
        .await
    }

    /// Every action that was asked of a device.
    ///
    /// # Errors
    ///
    /// When it isn't theirs.
    pub async fn actions(&self, device: &ManagedDevice) -> Result<Vec<ActionStory>> {
        let path = format!("/portal/v1/actions?deviceId={}", device.id);
        let stories: List<ActionStory> = self.get(&path).await?;
        Ok(stories.value)
    }

    /// What the portal answers to whoever wants to see a temporary passcode.
    ///
    /// # Errors
    ///
    /// When the portal can't be reached.
    pub async fn reveal(&self, action: &str) -> Result<Response> {
        let path = format!("/portal/v1/actions/{action}/reveal");
        Ok(self.request(Method::POST, &path).send().await?)
    }

    /// A temporary passcode.
    ///
    /// # Errors
    ///
    /// When it isn't shown.
    pub async fn revealed(&self, action: &str) -> Result<String> {
        let revealed: RevealedPasscode = read(self.reveal(action).await?).await?;
        Ok(revealed.passcode)
    }
}

/// The action that the portal accepted.
///
/// # Errors
///
/// When it didn't.
pub async fn accepted(reply: Response) -> Result<String> {
    let id = reply.headers().get(ACTION_ID_HEADER).cloned();
    let status = reply.status();
    let body = reply.text().await?;
    ensure!(status == 204, "{status} {body}");
    let id = id.context("the action's id")?;
    Ok(id.to_str()?.to_owned())
}
