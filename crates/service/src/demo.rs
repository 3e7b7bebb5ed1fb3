//! The demo: one organisation from a file, its people's provider and its pretend devices' papers.
//!
//! Nothing here is a short cut: people sign in at a real OpenID provider that happens to run in
//! this process, and devices enrol over the channel with the codes that are written for them.

mod fleet;
mod organisation;
mod papers;
mod provider;
mod seed;
#[cfg(test)]
mod tests;
mod website;

pub use organisation::OrganisationFailure;
pub use papers::PapersFailure;

use crate::clock::{Clock, SystemClock};
use crate::config::{SecretFailure, ServiceConfig, TlsFiles, TrustedIssuer};
use crate::dice::SystemDice;
use core::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use storage::{OpenFailure, Storage};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// The app's client id at the demo's provider.
const NATIVE_CLIENT: &str = "company-portal-app";

/// What the demo has to be told.
#[derive(Clone, Debug)]
pub struct DemoOptions {
    /// The organisation's file; `None`: Contoso, which is built in.
    pub organisation: Option<PathBuf>,
    /// The folder of everything that outlives a restart; made where it is missing. It belongs to
    /// one organisation and one address of the provider: another of either takes another folder.
    pub data: PathBuf,
    /// Where the portal will listen: on loopback, at a known port.
    pub listen: SocketAddr,
    /// Where the provider listens: on loopback; port 0 takes any free one.
    pub issuer_listen: SocketAddr,
    /// The portal's address as browsers know it, without a slash at the end; `None`: where it listens.
    pub address: Option<String>,
    /// Its own certificate; `None`: it is served without TLS.
    pub tls: Option<TlsFiles>,
}

/// A demo that is ready to be served.
#[derive(Debug)]
pub struct Demo {
    /// What the service has to be told.
    pub config: ServiceConfig,
    provider: JoinHandle<()>,
}

impl Drop for Demo {
    fn drop(&mut self) {
        self.provider.abort();
    }
}

/// Why there is no demo.
#[derive(Debug)]
pub enum DemoFailure {
    /// The organisation's file can't be used.
    Organisation(OrganisationFailure),
    /// The folder can't be made or written.
    Folder(io::Error),
    /// The devices' papers can't be read or written.
    Papers(PapersFailure),
    /// The database can't be opened.
    Open(OpenFailure),
    /// The database can't do what it is asked.
    Storage(storage::Failure),
    /// The provider's key can't be had.
    Key(issuer::KeyFailure),
    /// The website's secret can't be read.
    Secret(SecretFailure),
    /// The provider's address can't be listened on.
    Listen(SocketAddr, io::Error),
    /// An address that other machines could reach, or no known port.
    NotLoopback(SocketAddr),
}

impl fmt::Display for DemoFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organisation(failure) => write!(f, "{failure}"),
            Self::Folder(error) => write!(f, "the demo's folder can't be used: {error}"),
            Self::Papers(failure) => write!(f, "{failure}"),
            Self::Open(failure) => write!(f, "{failure}"),
            Self::Storage(failure) => write!(f, "{failure}"),
            Self::Key(failure) => write!(f, "{failure}"),
            Self::Secret(failure) => write!(f, "{failure}"),
            Self::Listen(address, error) => {
                write!(f, "the provider can't listen on {address}: {error}")
            }
            Self::NotLoopback(address) => write!(
                f,
                "the demo's passwords are no secret, so it only listens on loopback, at a known port; not on {address}"
            ),
        }
    }
}

impl std::error::Error for DemoFailure {}

/// Reads the organisation, tells the database about it, writes `pretend-devices.json` and starts
/// the provider, which answers until the [`Demo`] is dropped.
///
/// # Errors
///
/// When any of it can't be done; a second try goes on where this one ended.
pub async fn prepare(options: &DemoOptions) -> Result<(Demo, Storage), DemoFailure> {
    let portal = options.listen;
    if !portal.ip().is_loopback() || portal.port() == 0 {
        return Err(DemoFailure::NotLoopback(portal));
    }
    if !options.issuer_listen.ip().is_loopback() {
        return Err(DemoFailure::NotLoopback(options.issuer_listen));
    }
    let organisation = match &options.organisation {
        Some(file) => organisation::read(file),
        None => organisation::built_in(),
    }
    .map_err(DemoFailure::Organisation)?;
    make_folder(&options.data).map_err(DemoFailure::Folder)?;

    let listening = |error| DemoFailure::Listen(options.issuer_listen, error);
    let listener = TcpListener::bind(options.issuer_listen)
        .await
        .map_err(listening)?;
    let port = listener.local_addr().map_err(listening)?.port();
    let config = ServiceConfig {
        listen: portal,
        resource: options
            .address
            .clone()
            .unwrap_or_else(|| format!("http://{portal}")),
        issuer: TrustedIssuer::new(format!("http://localhost:{port}")),
        native_client_id: NATIVE_CLIENT.to_owned(),
        data: options.data.clone(),
        website: Some(website::client(&options.data, &SystemDice).map_err(DemoFailure::Folder)?),
        tls: options.tls.clone(),
        audit_heads: None,
    };

    let storage = Storage::open(&config.database()).map_err(DemoFailure::Open)?;
    let goes_on = papers::read(&options.data)
        .map_err(DemoFailure::Papers)?
        .is_some();
    let fleet =
        fleet::fleet(&organisation, &options.data, &SystemDice).map_err(DemoFailure::Papers)?;
    let identifier = &config.issuer.identifier;
    let now = SystemClock.now();
    seed::seed(&storage, &organisation, &fleet, identifier, goes_on, now)
        .await
        .map_err(DemoFailure::Storage)?;
    papers::write(&options.data, &fleet).map_err(DemoFailure::Papers)?;
    let provider = provider::start(listener, &organisation, &config)?;
    Ok((Demo { config, provider }, storage))
}

/// Makes the folder for its owner alone.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
