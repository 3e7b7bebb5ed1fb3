//! Serving: from a configuration to a listening service, until it is told to stop.

use crate::audit_heads::{AuditHeads, HeadsFailure};
use crate::clock::SystemClock;
use crate::config::ServiceConfig;
use crate::dice::SystemDice;
use crate::issuer_client::ClientFailure;
use crate::listening::{self, HEAD_LIMIT};
use crate::portal::{IssuerClients, Portal};
use crate::tls::{self, Certificate, CertificateFailure};
use crate::tokens::IssuerKeys;
use crate::vault::{KeyFailure, Vault};
use crate::web_client::Unbuildable;
use crate::{audit_heads, expiry, routes};
use core::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use storage::Storage;
use tokio::net::TcpListener;

/// How long requests under way may take once the service was told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);

/// How long the issuer's keys are taken for its present ones.
const KEYS_LAST: Duration = Duration::from_secs(60 * 60);

/// Why the service doesn't serve.
#[derive(Debug)]
pub enum ServeFailure {
    /// The key that seals temporary passcodes can't be had.
    Key(KeyFailure),
    /// The service can't be a client of the issuer.
    Client(ClientFailure),
    /// The issuer can't be asked for its keys.
    WebClient(Unbuildable),
    /// The certificate can't be served.
    Certificate(CertificateFailure),
    /// The audit's heads can't be written down.
    AuditHeads(HeadsFailure),
    /// The address can't be listened on.
    Listen(io::Error),
}

impl fmt::Display for ServeFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(failure) => write!(f, "{failure}"),
            Self::Client(failure) => write!(f, "{failure}"),
            Self::WebClient(failure) => write!(f, "{failure}"),
            Self::Certificate(failure) => write!(f, "{failure}"),
            Self::AuditHeads(failure) => write!(f, "{failure}"),
            Self::Listen(error) => write!(f, "the address can't be listened on: {error}"),
        }
    }
}

impl std::error::Error for ServeFailure {}

/// Serves until `stop` ends; then lets requests under way finish.
///
/// # Errors
///
/// When it can't begin.
pub async fn serve(
    config: ServiceConfig,
    storage: Storage,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeFailure> {
    let vault = Vault::open(&config.vault_key(), &SystemDice).map_err(ServeFailure::Key)?;
    let clients = IssuerClients::open(&config).map_err(ServeFailure::Client)?;
    let keys =
        IssuerKeys::new(config.issuer.identifier.clone()).map_err(ServeFailure::WebClient)?;
    let heads = AuditHeads::open(&config.audit_heads()).map_err(ServeFailure::AuditHeads)?;
    let certificate = config.tls.clone().map(Certificate::open);
    let certificate = certificate.transpose().map_err(ServeFailure::Certificate)?;
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(ServeFailure::Listen)?;
    let address = config.resource.clone();
    let portal = Portal::new(
        config,
        storage,
        vault,
        clients,
        Arc::new(keys),
        Arc::new(SystemClock),
        Arc::new(SystemDice),
    );
    let expiry = tokio::spawn(expiry::watch(portal.clone()));
    let heads = tokio::spawn(audit_heads::watch(portal.clone(), heads));
    tokio::spawn(renew_keys(portal.clone()));
    let mut acceptor = None;
    if let Some(certificate) = certificate {
        let serving = tls::acceptor(Arc::clone(&certificate));
        let unusable = |error| ServeFailure::Certificate(CertificateFailure::Unusable(error));
        acceptor = Some(serving.map_err(unusable)?);
        tokio::spawn(tls::watch(portal.clone(), certificate));
    }
    tracing::info!(address, "serving");

    let stopping = portal.clone();
    let stop = async move {
        stop.await;
        tracing::info!("stopping");
        stopping.close();
    };
    tokio::select! {
        () = listening::serve(listener, acceptor, routes::router(&portal), HEAD_LIMIT, stop) => {}
        () = too_late(&portal) => tracing::warn!("requests under way took too long"),
    }
    portal.close();
    // Its last look is finished or was never begun; either way nothing of it is lost.
    let _ = expiry.await;
    let _ = heads.await;
    Ok(())
}

/// Goes on until the portal closes.
async fn renew_keys(portal: Portal) {
    loop {
        tokio::select! {
            () = portal.closing() => return,
            () = tokio::time::sleep(KEYS_LAST) => portal.tokens().renew_keys().await,
        }
    }
}

async fn too_late(portal: &Portal) {
    portal.closing().await;
    tokio::time::sleep(LAST_REQUESTS).await;
}
