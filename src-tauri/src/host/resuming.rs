//! Goes on with the session that was kept when the app was last closed.

use super::Host;
use super::stream::follow;
use signin::keeping::Keeping;
use std::sync::Arc;
use wire::host::HostEvent;

impl Host {
    /// Signs in whoever was signed in when the app was last closed, as far as that was kept. Nothing is asked
    /// of the network for that: whether their session still counts shows when it is used.
    pub(crate) async fn resume(&self) {
        self.look_for_kept().await;
        self.0.resumed.send_replace(true);
    }

    async fn look_for_kept(&self) {
        let inner = &self.0;
        let Some(address) = inner.portal() else {
            return;
        };
        // What the organisation no longer allows isn't gone on with, but it may be allowed again.
        if let Err(failure) = inner.managed.allow_portal(&address) {
            tracing::warn!(%failure, "nobody is signed in from before");
            return;
        }
        inner.rested(&address).await;
        let file = inner.file_of(&address);
        // The keychain may wait for the person.
        let resumed = tokio::task::spawn_blocking(move || file.resume()).await;
        let (session, place) = match resumed {
            Ok(Ok(Some(kept))) => kept,
            Ok(Ok(None)) | Err(_) => return,
            Ok(Err(failure)) => {
                tracing::warn!(%failure, "nobody is signed in from before");
                return;
            }
        };
        let (person, organisation) = (session.person.clone(), session.portal.organisation.clone());
        if let Err(failure) = inner.managed.allow(&session.portal) {
            tracing::warn!(%failure, "the session from before ends");
            // An issuer that isn't allowed is asked nothing, not even to take its tokens back.
            place.forget();
            inner.standing().unreached(&address, failure.code);
            return;
        }
        let keeping = Keeping::resumed(session, place);
        {
            let mut standing = inner.standing();
            if standing.portal.as_ref() != Some(&address) {
                return;
            }
            let resumed = standing.session.resume(person, Arc::clone(&keeping));
            if resumed.is_err() {
                // Whoever signs in meanwhile has a session and a file of their own.
                return;
            }
            standing.organisation.get_or_insert(organisation);
            let following = tokio::spawn(follow(Arc::clone(inner), keeping));
            standing.stream = Some(following.abort_handle());
        }
        inner.announcements.tell(HostEvent::Session);
    }
}
