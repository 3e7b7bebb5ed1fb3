//! Devices that a test plays itself, call by call: what each tells the portal on the channel, and when.

use crate::{person::random_text, web};
use anyhow::{Context as _, Result, bail, ensure};
use futures::{StreamExt as _, TryStreamExt as _, stream};
use reqwest::Client;
use serde_json::{Value, json};

/// How many call at a time.
const AT_ONCE: usize = 32;

/// A device that has enrolled.
pub struct Device {
    /// Identifies it.
    pub id: String,
    /// Its bearer token.
    pub secret: String,
}

/// What a device was let do.
pub struct Taken {
    /// Identifies the command.
    pub command: String,
    /// What it does, as the portal's document says.
    pub effect: Value,
}

/// The portal as devices reach it.
pub struct Channel {
    client: Client,
    portal: String,
}

impl Channel {
    /// The channel of the portal at this address, which ends without a slash.
    ///
    /// # Errors
    ///
    /// When this computer can't make TLS connections.
    pub fn to(portal: &str) -> Result<Self> {
        Ok(Self {
            client: web::client()?,
            portal: portal.to_owned(),
        })
    }

    /// A device enrols with its code, and says what it is.
    ///
    /// # Errors
    ///
    /// When the portal doesn't take the code.
    pub async fn enrols(&self, code: &str, report: &Value) -> Result<Device> {
        let enrol = json!({ "code": code, "attempt": random_text()?, "report": report });
        let enrolled = self.asks("enrol", "none", Some(enrol)).await?;
        let text = |name: &str| enrolled[name].as_str().map(str::to_owned).context("no id");
        Ok(Device {
            id: text("deviceId")?,
            secret: text("secret")?,
        })
    }

    /// The device says what it is by now.
    ///
    /// # Errors
    ///
    /// When the portal doesn't hear it.
    pub async fn reports(&self, device: &Device, report: &Value) -> Result<()> {
        let check_in = json!({ "report": report, "waitSeconds": 0 });
        self.asks("check-in", &device.secret, Some(check_in))
            .await?;
        Ok(())
    }

    /// The device asks what there is to do, and for all of it; what it was let do.
    ///
    /// # Errors
    ///
    /// When it is answered anything but that it may or mayn't.
    pub async fn takes(&self, device: &Device) -> Result<Vec<Taken>> {
        let check_in = json!({ "report": null, "waitSeconds": 0 });
        let told = self.asks("check-in", &device.secret, Some(check_in));
        let told = told.await?;
        let mut taken = Vec::new();
        for command in told["commands"].as_array().into_iter().flatten() {
            let command = command["id"].as_str().context("no id")?.to_owned();
            let path = format!("commands/{command}/accept");
            match self.call(&path, &device.secret, None).await? {
                (200, accepted) => taken.push(Taken {
                    command,
                    effect: accepted["effect"].clone(),
                }),
                (409, _) => {}
                (status, document) => bail!("{path}: {status} {document}"),
            }
        }
        Ok(taken)
    }

    /// The device has done what it took.
    ///
    /// # Errors
    ///
    /// When the portal doesn't hear it.
    pub async fn completes(&self, device: &Device, taken: &Taken) -> Result<()> {
        let path = format!("commands/{}/complete", taken.command);
        let done = json!({ "outcome": "succeeded" });
        self.asks(&path, &device.secret, Some(done)).await?;
        Ok(())
    }

    /// What is answered; anything but success is a failure.
    async fn asks(&self, path: &str, bearer: &str, document: Option<Value>) -> Result<Value> {
        let (status, answer) = self.call(path, bearer, document).await?;
        ensure!((200..300).contains(&status), "{path}: {status} {answer}");
        Ok(answer)
    }

    async fn call(
        &self,
        path: &str,
        bearer: &str,
        document: Option<Value>,
    ) -> Result<(u16, Value)> {
        let address = format!("{}/channel/v1/{path}", self.portal);
        let mut request = self.client.post(address).bearer_auth(bearer);
        if let Some(document) = document {
            request = request.header("content-type", "application/json");
            request = request.body(document.to_string());
        }
        let response = request.send().await?;
        let status = response.status().as_u16();
        let answer = serde_json::from_str(&response.text().await?);
        Ok((status, answer.unwrap_or_default()))
    }
}

/// What comes of each of these, in their order; a few are done at a time.
///
/// # Errors
///
/// When one of them fails.
pub async fn a_few_at_a_time<T>(
    doing: impl IntoIterator<Item = impl Future<Output = Result<T>>>,
) -> Result<Vec<T>> {
    stream::iter(doing).buffered(AT_ONCE).try_collect().await
}
