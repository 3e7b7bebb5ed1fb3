//! How a request reaches the portal: the one thing a host has to provide.

use wire::host::{Reply, Send, SendFailure};

/// Carries a request to the portal's API and brings the reply back, whatever its status.
#[expect(
    async_fn_in_trait,
    reason = "the face runs on one thread, and the promises of its host are not Send"
)]
pub trait Transport {
    /// Sends `request`.
    ///
    /// # Errors
    ///
    /// When there is no reply at all.
    async fn send(&self, request: Send) -> Result<Reply, SendFailure>;
}
