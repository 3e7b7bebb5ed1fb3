//! Waiting for something to be so, instead of sleeping.

use anyhow::{Result, bail};
use std::time::Duration;

/// How long anything may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often we look.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Looks until there is something, and returns it.
///
/// # Errors
///
/// When looking fails, or there is nothing for 30 seconds; `what` says what was awaited.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let looking = async {
        loop {
            if let Some(found) = look().await? {
                return Ok(found);
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    };
    match tokio::time::timeout(PATIENCE, looking).await {
        Ok(found) => found,
        Err(_) => bail!("waited {} seconds for {what}", PATIENCE.as_secs()),
    }
}
