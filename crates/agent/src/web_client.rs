//! The one web client: no redirects, no proxy surprises, a limit on time.

use std::time::Duration;
use wire::channel::LONGEST_WAIT;

/// The longest that a whole call may take: the longest the portal may hold a check-in, and some.
const PATIENCE: Duration = Duration::from_secs(LONGEST_WAIT as u64 + 15);
/// The longest that reaching the portal may take.
const CONNECTING: Duration = Duration::from_secs(10);

#[expect(
    clippy::disallowed_methods,
    reason = "the one builder that everybody else is sent to"
)]
pub(crate) fn build() -> Result<reqwest::Client, reqwest::Error> {
    // Installing it a second time changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECTING)
        .timeout(PATIENCE)
        .no_proxy()
        .build()
}
