//! Turns the app from one portal to another: nothing of the one before reaches the face any more.

use super::{Host, Inner};
use signin::address::PortalAddress;
use signin::kept::SessionFile;
use std::sync::Arc;
use wire::host::HostEvent;

impl Host {
    /// Goes on with whoever was signed in, and has the portal introduce itself.
    pub(crate) async fn begin(&self) {
        self.resume().await;
        self.begin_introduction();
    }

    /// The app is for the portal at `address` from now on, or for none. A sign-in under way is given up; a
    /// session waits where it is kept, and one that waited there is gone on with.
    pub(super) async fn turn_to(&self, address: Option<PortalAddress>) {
        let inner = &self.0;
        let _one_after_the_other = inner.turning.lock().await;
        if inner.portal() == address {
            return;
        }
        inner.resumed.send_replace(false);
        inner.leave(address);
        inner.know_what_was_told();
        self.resume().await;
        inner.announcements.tell(HostEvent::Session);
        self.begin_introduction();
    }

    fn begin_introduction(&self) {
        let host = self.clone();
        let introducing = tokio::spawn(async move { host.introduce().await });
        let introducing = Some(introducing.abort_handle());
        let before = std::mem::replace(&mut self.0.standing().introducing, introducing);
        if let Some(before) = before {
            before.abort();
        }
    }
}

impl Inner {
    /// Leaves the portal that the app was for.
    fn leave(self: &Arc<Self>, next: Option<PortalAddress>) {
        let mut standing = self.standing();
        let left = std::mem::replace(&mut standing.portal, next.clone());
        let anew_there = next.is_some_and(|next| standing.anew.remove(&next.to_string()));
        let (kept, anew_here) = standing.session.leave(anew_there);
        standing.attempt = None;
        standing.bringer = None;
        standing.page = None;
        let tasks = [standing.stream.take(), standing.introducing.take()];
        for task in tasks.into_iter().flatten() {
            task.abort();
        }
        if let Some(left) = left {
            let left = left.to_string();
            if anew_here {
                standing.anew.insert(left.clone());
            }
            if let Some(kept) = kept {
                let web = self.web.clone();
                let resting = tokio::spawn(async move { kept.rest(&web).await });
                standing.resting.insert(left, resting);
            }
        }
        drop(standing);
        self.announcements.forget_connection();
    }

    /// Waits until a session with that portal that was left has written down what it has.
    pub(super) async fn rested(&self, address: &PortalAddress) {
        let resting = self.standing().resting.remove(&address.to_string());
        if let Some(resting) = resting
            && let Err(failure) = resting.await
        {
            tracing::error!(%failure, "what is kept of a session may be out of date");
        }
    }

    /// Where the session with the portal at `address` is kept: one file for one portal, as long as the app runs,
    /// so that what comes late of a session never takes the place of the next.
    pub(super) fn file_of(&self, address: &PortalAddress) -> Arc<SessionFile> {
        let open = || {
            let (keychain, dice) = (Arc::clone(&self.keychain), Arc::clone(&self.dice));
            SessionFile::in_folder(&self.sessions, address.clone(), keychain, dice)
        };
        let mut standing = self.standing();
        let file = standing.files.entry(address.to_string());
        Arc::clone(file.or_insert_with(open))
    }
}
