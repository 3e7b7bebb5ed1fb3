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
        let Some(file) = self.0.file.clone() else {
            return;
        };
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
        let keeping = Keeping::resumed(session, place);
        {
            let mut standing = self.0.standing();
            let resumed = standing.session.resume(person, Arc::clone(&keeping));
            if resumed.is_err() {
                // Whoever signs in meanwhile has a session and a file of their own.
                return;
            }
            standing.organisation.get_or_insert(organisation);
            let following = tokio::spawn(follow(Arc::clone(&self.0), keeping));
            standing.stream = Some(following.abort_handle());
        }
        self.0.announcements.tell(HostEvent::Session);
    }
}
