//! Signs the person out: here, or on every device.

use super::Host;
use signin::session::SigningOut;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;
use wire::host::{HostEvent, Method, Send, SignOut};

/// How long the portal has to be told. Whoever signs out wants to be gone.
const PATIENCE: Duration = Duration::from_secs(10);

impl Host {
    /// Signs out: the tokens are gone from here whatever portal and issuer say, and then the person's
    /// browser ends their session with the issuer. Everywhere: the portal is told first, and where that
    /// fails the session says so. It is the session with that portal that ends, whatever other the person
    /// turns to while it takes its time.
    pub(crate) async fn sign_out(&self, request: SignOut) {
        let SignOut { everywhere } = request;
        let inner = &self.0;
        let asked = inner.keeping().filter(|_| everywhere);
        let how = match asked {
            Some(_) => self.tell_portal().await,
            None => SigningOut::Here,
        };
        let address = asked.as_ref().map(|it| it.portal().address.clone());
        let (kept, elsewhere) = {
            let mut standing = inner.standing();
            match &address {
                Some(address) if standing.portal.as_ref() != Some(address) => {
                    standing.anew.insert(address.to_string());
                    (asked, true)
                }
                _ => {
                    standing.attempt = None;
                    (standing.session.sign_out(how), false)
                }
            }
        };
        if !elsewhere {
            inner.let_go(kept.clone());
            inner.announcements.tell(HostEvent::Session);
        }
        if let Some(address) = address {
            // It waits on the disk, or is about to be gone on with.
            inner.end_session_at(&address).await;
        }
        if let Some(kept) = kept {
            let inner = Arc::clone(inner);
            tokio::spawn(async move {
                if let Some(page) = kept.end_session_page(&inner.web).await {
                    inner.browser.open(page.as_str()).await;
                }
            });
        }
    }

    async fn tell_portal(&self) -> SigningOut {
        let telling = self.send(Send {
            method: Method::Post,
            path: "/portal/v1/sign-out-everywhere".to_owned(),
            headers: BTreeMap::new(),
            body: None,
        });
        match timeout(PATIENCE, telling).await {
            Ok(Ok(reply)) if reply.status == 204 => SigningOut::Everywhere,
            not_told => {
                tracing::warn!(?not_told, "signed out here only");
                SigningOut::Untold
            }
        }
    }
}
