//! The log: JSON lines on standard error, so that standard output stays for what was asked for.
//!
//! Nothing secret is ever handed to it: no token, no passcode, no code, no address with a query.

use tracing_subscriber::EnvFilter;

/// What is logged where `PORTAL_LOG` doesn't say otherwise.
const USUALLY: &str = "info,refinery_core=warn";

/// Starts logging. A second call changes nothing.
pub fn start() {
    let filter = EnvFilter::try_from_env("PORTAL_LOG").unwrap_or_else(|_| EnvFilter::new(USUALLY));
    let started = tracing_subscriber::fmt()
        .json()
        .with_span_list(false)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
    if started.is_err() {
        tracing::debug!("logging had been started before");
    }
}
