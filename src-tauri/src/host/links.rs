//! Links that the system hands to the app. They lead somewhere, or end a sign-in; they never do anything.

use super::Host;
use signin::address::PortalAddress;
use signin::link::{self, Link};
use signin::returning::Returning;
use url::form_urlencoded;

impl Host {
    /// Somebody opened a link to the app.
    pub(crate) fn follow_link(&self, link: &str) {
        match link::read(link) {
            Ok(Link::Join(address)) => self.show_organisation(&address),
            Ok(Link::Callback(returning)) => self.returned(returning),
            Err(failure) => tracing::warn!(%failure, "a link that isn't followed"),
        }
    }

    /// Brings the app in front of the person, who started it once more.
    pub(crate) fn come_to_front(&self) {
        self.0.window.come_to_front();
    }

    /// Shows the person whose portal a link leads to. Whether they join is theirs to say.
    fn show_organisation(&self, address: &PortalAddress) {
        if self.0.bound {
            tracing::warn!("a link to an organisation, but the app was started for one portal");
            return;
        }
        if !self.0.can_choose() {
            tracing::warn!("a link to an organisation, but the settings allow no choice");
            // The face has no screen for it; IT's own link to the one that there is has done all it can.
            return self.0.window.come_to_front();
        }
        let address = address.to_string();
        let portal: String = form_urlencoded::byte_serialize(address.as_bytes()).collect();
        self.0.window.come_to_front();
        self.0
            .announcements
            .lead_to(format!("/join?portal={portal}"));
    }

    /// The browser came back with a link.
    fn returned(&self, returning: Returning) {
        let bringer = self.0.standing().bringer.clone();
        if !bringer.is_some_and(|bringer| bringer.bring(returning)) {
            tracing::warn!("an answer from a browser that no sign-in waits for");
        }
    }
}
