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
use std::future::pending;
use std::sync::Arc;
use tokio::sync::{Notify, oneshot};
use url::Url;
use wire::host::SignInFailure::{
    self, Cancelled, NotTrusted, PortalUnreachable, Refused, TookTooLong,
};
use wire::host::{Confirms, HostEvent};
use wire::portal::{AskedElevation, Elevation};
use zeroize::Zeroizing;

/// Where the portal is asked.
const ELEVATIONS: &str = "/portal/v1/elevations";
/// The largest answer, in bytes.
const LARGEST: usize = 16 * 1024;

/// What is to be proved to the portal.
pub(super) struct Elevating {
    /// The attempt to sign in.
    pub(super) number: u64,
    /// Told when the person wants it opened in the browser once more.
    pub(super) again: Arc<Notify>,
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

/// An elevation that the portal knows of.
struct Begun {
    /// The token that asked for it.
    access: SecretString,
    /// Identifies it.
    id: String,
    /// Where the browser goes, once.
    page: Url,
    /// Where the browser comes back to.
    loopback: Loopback,
}

impl Inner {
    /// Has a session's sign-in proved to the portal, in `tab` or, where none waits, in a new one. Whoever
    /// closed it meanwhile can have it begun again.
    ///
    /// # Errors
    ///
    /// `Cancelled` when it is given up meanwhile, `TookTooLong` when nobody comes back, `PortalUnreachable`
    /// when the portal falls silent, else what the portal says.
    pub(super) async fn elevate(
        &self,
        keeping: &Arc<Keeping>,
        elevating: Elevating,
        mut tab: Option<WaitingTab>,
        mut given_up: oneshot::Receiver<()>,
    ) -> Result<Elevated, NotElevated> {
        let Elevating {
            number,
            again,
            purpose,
            until,
            language,
        } = elevating;
        let (access, id, returned) = loop {
            let Begun {
                access,
                id,
                page,
                loopback,
            } = match self.begin(keeping, purpose, language).await {
                Ok(Some(begun)) => begun,
                Ok(None) => return Ok(Elevated { tab, lasts: None }),
                Err(failure) => return Err(NotElevated { failure, tab }),
            };
            let link = loopback.link();
            self.standing().session.goes_on_at(number, link.clone());
            self.announcements.tell(HostEvent::Session);
            let opens = tab.is_none();
            if let Some(tab) = tab.take() {
                tab.send_on(page.clone());
            }
            let showing = async {
                if opens {
                    self.show(number, &link).await;
                }
                pending::<()>().await;
            };
            let waiting = loopback.wait_for_elevation(id.clone(), page, &*self.clock, until);
            let returned = tokio::select! {
                // Whoever has come back has nothing to begin again, and whoever gave up sees no browser.
                biased;
                returned = waiting => {
                    returned.map_err(|_| Failure::new(TookTooLong, "elevation: nobody came back"))
                }
                _ = &mut given_up => Err(Failure::new(Cancelled, "elevation: given up")),
                // The portal sends a browser on once, so there has to be another elevation.
                () = again.notified() => continue,
                () = showing => unreachable!("showing waits for ever"),
            };
            break (access, id, returned);
        };
        let portal = &keeping.portal().address;
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
    ) -> Result<Option<Begun>, Failure> {
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
                let Elevation { id, continue_at } = serde_json::from_slice(&body)
                    .map_err(|_| Failure::new(NotTrusted, "elevation: not an answer"))?;
                let page = onward(portal, &continue_at);
                let page = page.ok_or(Failure::new(NotTrusted, "elevation: leads elsewhere"))?;
                Ok(Some(Begun {
                    access,
                    id,
                    page,
                    loopback,
                }))
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
