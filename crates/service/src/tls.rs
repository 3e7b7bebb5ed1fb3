//! TLS in the service itself: with a certificate from files, which are read again when they change.

mod certificate;

pub use certificate::{Certificate, CertificateFailure};

use crate::portal::Portal;
use rustls::ServerConfig;
use rustls::crypto::ring;
use std::sync::Arc;
use std::time::Duration;
use tokio_rustls::TlsAcceptor;

/// How often somebody looks whether the files have changed.
const LOOK_AFTER: Duration = Duration::from_secs(60);

/// Accepts TLS 1.2 and 1.3 with the certificate as it is at each moment.
///
/// # Errors
///
/// When there is no cipher for these versions.
pub(crate) fn acceptor(certificate: Arc<Certificate>) -> Result<TlsAcceptor, rustls::Error> {
    let provider = Arc::new(ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_cert_resolver(certificate);
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Reads the files again when they have changed, and at SIGHUP in any case, until the portal closes.
pub(crate) async fn watch(portal: Portal, certificate: Arc<Certificate>) {
    let mut hang_up = HangUp::listen();
    loop {
        let outcome = tokio::select! {
            () = portal.closing() => return,
            () = tokio::time::sleep(LOOK_AFTER) => certificate.renew_if_changed(),
            () = hang_up.heard() => certificate.renew().map(|()| true),
        };
        match outcome {
            Ok(true) => tracing::info!("serving with a new certificate"),
            Ok(false) => {}
            Err(failure) => tracing::error!(%failure, "still serving with the old certificate"),
        }
    }
}

/// SIGHUP, by which a service is asked to read its files again.
struct HangUp {
    #[cfg(unix)]
    signal: Option<tokio::signal::unix::Signal>,
}

impl HangUp {
    fn listen() -> Self {
        Self {
            #[cfg(unix)]
            signal: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup()).ok(),
        }
    }

    /// Never ends where there is no such signal.
    async fn heard(&mut self) {
        #[cfg(unix)]
        if let Some(signal) = &mut self.signal
            && signal.recv().await.is_some()
        {
            return;
        }
        std::future::pending().await
    }
}

#[cfg(test)]
mod tests;
