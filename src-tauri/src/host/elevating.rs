//! After a fresh sign-in at a portal whose issuer's tokens don't say when it was: the portal has it proved
//! to itself, in the same tab of the browser.
//!
//! The tab goes from here to the portal, to the issuer, which remembers the person, and back to a second
//! listener with a code. Only with that code and the access token that asked does the portal believe it.

use super::Inner;
use super::sending::bearer;
use http::StatusCode;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use signin::address::PortalAddress;
use signin::attempt::Callback;
use signin::chance::Timestamp;
use signin::failure::Failure;
use signin::keeping::Keeping;
use signin::loopback::{Loopback, WaitingTab};
use signin::web::{self, TIME_LIMIT, WebFailure};
use std::sync::Arc;
use tokio::sync::oneshot;
use url::Url;
use wire::host::Confirms;
use wire::host::SignInFailure::{
    self, Cancelled, NotTrusted, PortalUnreachable, Refused, TookTooLong,
};
use wire::portal::{AskedElevation, Elevation};
use zeroize::Zeroizing;

/// Where the portal is asked.
const ELEVATIONS: &str = "/portal/v1/elevations";
/// The largest answer, in bytes.
const LARGEST: usize = 16 * 1024;

/// What is to be proved to the portal.
pub(super) struct Elevating {
    /// What for.
    pub(super) purpose: Confirms,
    /// When it is given up.
    pub(super) until: Timestamp,
    /// The language of the page at the end.
    pub(super) language: &'static str,
}

/// The portal believes it.
pub(super) struct Elevated {
    /// The tab in which it ends, where one waits.
    pub(super) tab: Option<WaitingTab>,
    /// Until when; `None`: the access token says so itself.
    pub(super) lasts: Option<Timestamp>,
}

/// The portal doesn't.
pub(super) struct NotElevated {
    /// Why.
    pub(super) failure: Failure,
    /// The tab that waits to hear of it, where there is one.
    pub(super) tab: Option<WaitingTab>,
}

impl Inner {
    /// Has a session's sign-in proved to the portal, in `tab` or, where none waits, in a new one.
    ///
    /// # Errors
    ///
    /// `Cancelled` when it is given up meanwhile, `TookTooLong` when nobody comes back, `PortalUnreachable`
    /// when the portal falls silent, else what the portal says.
    pub(super) async fn elevate(
        &self,
        keeping: &Arc<Keeping>,
        elevating: Elevating,
        tab: Option<WaitingTab>,
        given_up: oneshot::Receiver<()>,
    ) -> Result<Elevated, NotElevated> {
        let Elevating {
            purpose,
            until,
            language,
        } = elevating;
        let (access, loopback, elevation) = match self.begin(keeping, purpose, language).await {
            Ok(Some(begun)) => begun,
            Ok(None) => return Ok(Elevated { tab, lasts: None }),
            Err(failure) => return Err(NotElevated { failure, tab }),
        };
        let portal = &keeping.portal().address;
        let Elevation { id, continue_at } = elevation;
        match (onward(portal, &continue_at), tab) {
            (Some(url), Some(tab)) => tab.send_on(url),
            (Some(url), None) => {
                self.browser.open(url.as_str()).await;
            }
            (None, tab) => {
                let failure = Failure::new(NotTrusted, "elevation: leads elsewhere");
                return Err(NotElevated { failure, tab });
            }
        }
        let waiting = loopback.wait_for_elevation(id.clone(), &*self.clock, until);
        let returned = tokio::select! {
            returned = waiting => {
                returned.map_err(|_| Failure::new(TookTooLong, "elevation: nobody came back"))
            }
            _ = given_up => Err(Failure::new(Cancelled, "elevation: given up")),
        };
        let returned = returned.map_err(|failure| NotElevated { failure, tab: None })?;
        let (callback, tab) = returned.open();
        let tab = Some(tab);
        match self.complete(portal, &access, &id, callback).await {
            Ok(lasts) => {
                let lasts = Some(lasts);
                Ok(Elevated { tab, lasts })
            }
            Err(failure) => Err(NotElevated { failure, tab }),
        }
    }

    /// Asks the portal; `None`: it needs nothing more.
    async fn begin(
        &self,
        keeping: &Arc<Keeping>,
        purpose: Confirms,
        language: &str,
    ) -> Result<Option<(SecretString, Loopback, Elevation)>, Failure> {
        let access = keeping.access(&self.web, &self.clock, None).await;
        let access = access.map_err(|_| Failure::new(Refused, "elevation: no access token"))?;
        let loopback = Loopback::open(&*self.dice, language).await;
        let loopback = loopback.map_err(|_| Failure::new(Refused, "elevation: no port"))?;
        let port = loopback.port();
        let asked = json!(AskedElevation { purpose, port });
        let portal = &keeping.portal().address;
        let (status, body) = self
            .tell(portal, ELEVATIONS, &access, &asked.to_string())
            .await?;
        match status {
            StatusCode::NO_CONTENT => Ok(None),
            StatusCode::CREATED => {
                let elevation = serde_json::from_slice(&body)
                    .map_err(|_| Failure::new(NotTrusted, "elevation: not an answer"))?;
                Ok(Some((access, loopback, elevation)))
            }
            status => Err(refused(status)),
        }
    }

    async fn complete(
        &self,
        portal: &PortalAddress,
        access: &SecretString,
        id: &str,
        callback: Callback,
    ) -> Result<Timestamp, Failure> {
        let Callback { code, error, .. } = callback;
        let code = match (code, error) {
            (Some(code), None) => code,
            (None, Some(error)) => {
                let code: Option<SignInFailure> = serde_json::from_value(error.into()).ok();
                let code = code.unwrap_or(Refused);
                return Err(Failure::new(code, "elevation: the portal says no"));
            }
            _ => {
                return Err(Failure::new(
                    NotTrusted,
                    "elevation: neither code nor error",
                ));
            }
        };
        let path = format!("{ELEVATIONS}/{id}/complete");
        let body = Zeroizing::new(json!({ "code": code.expose_secret() }).to_string());
        let (status, body) = self.tell(portal, &path, access, &body).await?;
        if status != StatusCode::OK {
            return Err(refused(status));
        }
        let elevated: wire::portal::Elevated = serde_json::from_slice(&body)
            .map_err(|_| Failure::new(NotTrusted, "elevation: not an answer"))?;
        Ok(elevated.until_date_time.0)
    }

    async fn tell(
        &self,
        portal: &PortalAddress,
        path: &str,
        access: &SecretString,
        body: &str,
    ) -> Result<(StatusCode, Zeroizing<Vec<u8>>), Failure> {
        let unreachable =
            |cause: WebFailure| Failure::new(PortalUnreachable, format!("elevation: {cause:?}"));
        let url = portal.as_url().join(path);
        let url = url.map_err(|_| Failure::new(NotTrusted, "elevation: not a path"))?;
        let token = bearer(access).map_err(|_| Failure::new(NotTrusted, "elevation: no token"))?;
        let request = self
            .web
            .client(&url)
            .post(url.clone())
            .header(AUTHORIZATION, token)
            .header(CONTENT_TYPE, "application/json")
            .body(body.to_owned());
        let answer = async {
            let response = request.send().await;
            let response = response.map_err(|error| WebFailure::of(&error))?;
            let status = response.status();
            Ok((status, web::read(response, LARGEST).await?))
        };
        let answer = tokio::time::timeout(TIME_LIMIT, answer).await;
        answer
            .unwrap_or(Err(WebFailure::TookTooLong))
            .map_err(unreachable)
    }
}

/// The portal sends the browser to itself, and nowhere else.
fn onward(portal: &PortalAddress, continue_at: &str) -> Option<Url> {
    let url = Url::parse(continue_at).ok()?;
    (url.origin() == portal.as_url().origin()).then_some(url)
}

fn refused(status: StatusCode) -> Failure {
    let code = if status.is_server_error() {
        PortalUnreachable
    } else {
        Refused
    };
    Failure::new(code, format!("elevation: {status}"))
}
