//! The calls of the channel, and how each can go wrong as far as a device acts on it.

use crate::web_client;
use core::error::Error as _;
use core::fmt;
use serde::de::DeserializeOwned;
use std::time::Duration;
use url::{Host, Url};
use wire::channel::{Accepted, CheckIn, Commands, Complete, Enrol, Enrolled};
use wire::failure::{FailureCode, Problem};

/// The largest reply that the portal gives, in bytes.
const LARGEST: usize = 256 * 1024;
/// How long calls that wait for nothing may take.
const PROMPTLY: Duration = Duration::from_secs(15);

/// The portal's end of the channel.
#[derive(Clone, Debug)]
pub struct Channel {
    client: reqwest::Client,
    portal: Url,
}

/// This address can't be the portal's.
#[derive(Debug)]
pub enum NotAPortal {
    /// Only https, or http on this computer.
    NotEncrypted,
    /// This computer can't make TLS connections.
    NoClient(reqwest::Error),
}

impl fmt::Display for NotAPortal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotEncrypted => f.write_str("the address must be https, or on this computer"),
            Self::NoClient(error) => write!(f, "no web client can be made: {error}"),
        }
    }
}

impl std::error::Error for NotAPortal {}

/// Why a call brought nothing.
#[derive(Debug)]
pub enum CallFailure {
    /// The portal can't be reached or can't answer now: try again.
    Unreachable(String),
    /// The portal doesn't know this device's secret.
    NotKnown,
    /// The portal says no, and will say no again.
    Refused(Option<FailureCode>),
    /// The portal's answer can't be understood.
    NotUnderstood,
}

impl fmt::Display for CallFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(cause) => write!(f, "the portal can't be reached: {cause}"),
            Self::NotKnown => f.write_str("the portal doesn't know this device"),
            Self::Refused(code) => write!(f, "the portal refuses: {code:?}"),
            Self::NotUnderstood => f.write_str("the portal's answer can't be understood"),
        }
    }
}

impl std::error::Error for CallFailure {}

impl Channel {
    /// The channel of the portal at `portal`.
    ///
    /// # Errors
    ///
    /// When the address is plain http beyond this computer, or no web client can be made.
    pub fn new(mut portal: Url) -> Result<Self, NotAPortal> {
        if !is_safe(&portal) {
            return Err(NotAPortal::NotEncrypted);
        }
        if !portal.path().ends_with('/') {
            portal.set_path(&format!("{}/", portal.path()));
        }
        let client = web_client::build().map_err(NotAPortal::NoClient)?;
        Ok(Self { client, portal })
    }

    /// Enrols a device.
    ///
    /// # Errors
    ///
    /// When there is no answer, or the code isn't good (any more).
    pub async fn enrol(&self, enrol: &Enrol) -> Result<Enrolled, CallFailure> {
        let request = self.post(&["enrol"])?.json(enrol);
        read(send(request).await?).await
    }

    /// Asks for commands; the answer may take as long as `check_in` says.
    ///
    /// # Errors
    ///
    /// When there is no answer, or the secret isn't known.
    pub async fn check_in(
        &self,
        secret: &str,
        check_in: &CheckIn,
    ) -> Result<Commands, CallFailure> {
        let patience = PROMPTLY + Duration::from_secs(check_in.wait_seconds.into());
        let request = self.post(&["check-in"])?.timeout(patience).json(check_in);
        read(send(request.bearer_auth(secret)).await?).await
    }

    /// Takes a command: everything needed to run it. The same again when repeated.
    ///
    /// # Errors
    ///
    /// When there is no answer, or the command can no longer be taken.
    pub async fn accept(&self, secret: &str, command: &str) -> Result<Accepted, CallFailure> {
        let request = self.post(&["commands", command, "accept"])?;
        read(send(request.bearer_auth(secret)).await?).await
    }

    /// Says what came of a command. May be repeated.
    ///
    /// # Errors
    ///
    /// When there is no answer, or the portal doesn't want to hear it (any more).
    pub async fn complete(
        &self,
        secret: &str,
        command: &str,
        outcome: &Complete,
    ) -> Result<(), CallFailure> {
        let request = self.post(&["commands", command, "complete"])?.json(outcome);
        body(send(request.bearer_auth(secret)).await?).await?;
        Ok(())
    }

    /// A call of the channel. The path goes segment by segment, so that no id can lead elsewhere.
    fn post(&self, path: &[&str]) -> Result<reqwest::RequestBuilder, CallFailure> {
        let mut address = self.portal.clone();
        address
            .path_segments_mut()
            .map_err(|()| CallFailure::NotUnderstood)?
            .pop_if_empty()
            .extend(["channel", "v1"])
            .extend(path);
        Ok(self.client.post(address).timeout(PROMPTLY))
    }
}

async fn send(request: reqwest::RequestBuilder) -> Result<reqwest::Response, CallFailure> {
    let reply = request.send().await.map_err(unreachable)?;
    let status = reply.status();
    match status.as_u16() {
        200..=299 => Ok(reply),
        401 => Err(CallFailure::NotKnown),
        408 | 429 | 500.. => Err(CallFailure::Unreachable(status.to_string())),
        400..=499 => {
            let problem = body(reply).await.ok();
            let problem = problem.and_then(|body| serde_json::from_slice::<Problem>(&body).ok());
            Err(CallFailure::Refused(problem.map(|problem| problem.code)))
        }
        _ => Err(CallFailure::NotUnderstood),
    }
}

/// The causes one after the other; reqwest itself says only that a request failed.
fn unreachable(error: reqwest::Error) -> CallFailure {
    let error = error.without_url();
    let mut causes = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        causes.push_str(": ");
        causes.push_str(&error.to_string());
        cause = error.source();
    }
    CallFailure::Unreachable(causes)
}

async fn body(mut reply: reqwest::Response) -> Result<Vec<u8>, CallFailure> {
    let mut body = Vec::new();
    while let Some(chunk) = reply.chunk().await.map_err(unreachable)? {
        if body.len() + chunk.len() > LARGEST {
            return Err(CallFailure::NotUnderstood);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

async fn read<T: DeserializeOwned>(reply: reqwest::Response) -> Result<T, CallFailure> {
    let body = body(reply).await?;
    serde_json::from_slice(&body).map_err(|_| CallFailure::NotUnderstood)
}

fn is_safe(address: &Url) -> bool {
    let here = match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    address.scheme() == "https" || address.scheme() == "http" && here
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_leave_this_computer_encrypted_only() {
        for (address, safe) in [
            ("https://portal.example/", true),
            ("http://127.0.0.1:8470", true),
            ("http://localhost:8470/portal", true),
            ("http://portal.example/", false),
            ("http://localhost.example/", false),
            ("file:///etc/passwd", false),
        ] {
            let url = Url::parse(address).unwrap();
            assert_eq!(Channel::new(url).is_ok(), safe, "{address}");
        }
    }
}
