//! Carries the face's requests to the portal, with the token that the face never sees.

use super::outbound::Outbound;
use super::reply::{challenge, visible};
use super::{Host, Inner};
use http::HeaderValue;
use http::header::{ACCEPT, AUTHORIZATION};
use secrecy::{ExposeSecret, SecretString};
use signin::attempt::Demanded;
use signin::challenge::{Challenge, Demand};
use signin::keeping::{Keeping, NoAccess};
use signin::session::EndedBy;
use signin::web::{self, TIME_LIMIT, WebFailure};
use std::sync::Arc;
use wire::host::carrying::LARGEST_REPLY;
use wire::host::{Reply, Send, SendFailure};
use zeroize::Zeroizing;

impl Host {
    /// Sends a request to the portal's API. A token that the portal turns down is renewed once.
    ///
    /// # Errors
    ///
    /// When the request isn't one for the portal, nobody is signed in (any more), or no reply comes.
    pub(crate) async fn send(&self, request: Send) -> Result<Reply, SendFailure> {
        let inner = &self.0;
        let keeping = inner.keeping().ok_or(SendFailure::SignedOut)?;
        let outbound = Outbound::of(&keeping.portal().address, request)?;
        let access = inner.access(&keeping, None).await?;
        let (mut reply, mut challenge) = inner.ask(&outbound, &access).await?;
        if challenge == Some(Challenge::InvalidToken) {
            let renewed = inner.access(&keeping, Some(&access)).await?;
            (reply, challenge) = inner.ask(&outbound, &renewed).await?;
        }
        if challenge == Some(Challenge::InvalidToken) {
            inner.session_over(&keeping, EndedBy::Portal);
        }
        if let Some(Challenge::FreshSignIn(demand)) = challenge {
            inner.demanded(&keeping, demand);
        }
        // Whoever signed out meanwhile, or somebody after them, must not see this.
        let same = inner
            .keeping()
            .is_some_and(|now| Arc::ptr_eq(&now, &keeping));
        same.then_some(reply).ok_or(SendFailure::SignedOut)
    }
}

impl Inner {
    pub(super) fn keeping(&self) -> Option<Arc<Keeping>> {
        self.standing().session.keeps().cloned()
    }

    /// An access token of this session; a session that can't have one any more is over.
    pub(super) async fn access(
        &self,
        keeping: &Arc<Keeping>,
        refused: Option<&SecretString>,
    ) -> Result<SecretString, SendFailure> {
        match keeping.access(&self.web, &self.clock, refused).await {
            Ok(access) => Ok(access),
            Err(NoAccess::Unreachable) => Err(SendFailure::Unreachable),
            Err(NoAccess::Ended) => {
                self.session_over(keeping, EndedBy::Issuer);
                Err(SendFailure::SignedOut)
            }
        }
    }

    /// The next fresh sign-in of this session asks for what the portal wants of it.
    fn demanded(&self, keeping: &Arc<Keeping>, demand: Demand) {
        let by = keeping.portal().address.clone();
        let same = |it: &Arc<Keeping>| Arc::ptr_eq(it, keeping);
        let mut standing = self.standing();
        standing.session.demand(Demanded { by, demand }, same);
    }

    async fn ask(
        &self,
        outbound: &Outbound,
        access: &SecretString,
    ) -> Result<(Reply, Option<Challenge>), SendFailure> {
        let mut request = self
            .web
            .client(&outbound.url)
            .request(outbound.method.clone(), outbound.url.clone())
            .headers(outbound.headers.clone())
            .header(ACCEPT, "application/json")
            .header(AUTHORIZATION, bearer(access)?);
        if let Some(body) = &outbound.body {
            request = request.body(body.clone());
        }
        let answer = async {
            let response = request
                .send()
                .await
                .map_err(|error| WebFailure::of(&error))?;
            let (status, headers) = (response.status(), response.headers().clone());
            let body = web::read(response, LARGEST_REPLY).await?;
            Ok((status, headers, body))
        };
        let outcome = tokio::time::timeout(TIME_LIMIT, answer)
            .await
            .unwrap_or(Err(WebFailure::TookTooLong));
        let silent = [WebFailure::Unreachable, WebFailure::TookTooLong];
        let reached = outcome.as_ref().err().is_none_or(|it| !silent.contains(it));
        self.announcements.reached(reached);
        let (status, headers, body) = outcome.map_err(send_failure)?;
        let reply = Reply {
            status: status.as_u16(),
            headers: visible(&headers),
            body: String::from_utf8_lossy(&body).into_owned(),
        };
        let challenge = (status == http::StatusCode::UNAUTHORIZED)
            .then(|| challenge(&headers))
            .flatten();
        Ok((reply, challenge))
    }
}

fn send_failure(failure: WebFailure) -> SendFailure {
    match failure {
        WebFailure::Unreachable => SendFailure::Unreachable,
        WebFailure::TookTooLong => SendFailure::TookTooLong,
        WebFailure::TooLarge => SendFailure::TooLarge,
    }
}

/// The header that carries a token; it stays out of every log.
pub(super) fn bearer(access: &SecretString) -> Result<HeaderValue, SendFailure> {
    let text = Zeroizing::new(format!("Bearer {}", access.expose_secret()));
    let mut value = HeaderValue::try_from(text.as_str()).map_err(|_| SendFailure::SignedOut)?;
    value.set_sensitive(true);
    Ok(value)
}
