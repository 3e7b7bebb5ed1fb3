//! `portal-service --demo`: one organisation from a file, with its own OpenID provider.

use service::config::TlsFiles;
use service::demo::{DemoOptions, prepare};
use service::server;
use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;

/// What the demo can be told on the command line.
#[derive(clap::Args)]
pub(crate) struct DemoArguments {
    /// Serve a demo organisation on this computer, without any account anywhere.
    #[arg(long, conflicts_with = "config")]
    demo: bool,
    /// The organisation's file; without it, one that is built in.
    #[arg(long, value_name = "FILE", requires = "demo")]
    organisation: Option<PathBuf>,
    /// The folder of the demo's database and keys.
    #[arg(
        long,
        value_name = "DIR",
        default_value = "company-portal-demo",
        requires = "demo"
    )]
    data: PathBuf,
    /// Where the portal listens.
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8470",
        requires = "demo"
    )]
    listen: SocketAddr,
    /// Where the provider listens.
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8471",
        requires = "demo"
    )]
    issuer_listen: SocketAddr,
    /// The portal's address as browsers know it, without a slash at the end.
    #[arg(long, value_name = "ADDRESS", requires = "demo")]
    address: Option<String>,
    /// The file of its certificate, as PEM; without one there is no TLS.
    #[arg(long, value_name = "FILE", requires_all = ["demo", "key"])]
    certificate: Option<PathBuf>,
    /// The file of the key that belongs to the certificate, as PEM.
    #[arg(long, value_name = "FILE", requires = "certificate")]
    key: Option<PathBuf>,
}

impl DemoArguments {
    pub(crate) fn is_asked_for(&self) -> bool {
        self.demo
    }
}

/// Serves the demo until `stop` ends.
pub(crate) async fn serve(
    arguments: DemoArguments,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Box<dyn Error>> {
    let DemoArguments {
        demo: _,
        organisation,
        data,
        listen,
        issuer_listen,
        address,
        certificate,
        key,
    } = arguments;
    let options = DemoOptions {
        organisation,
        data,
        listen,
        issuer_listen,
        address,
        tls: certificate
            .zip(key)
            .map(|(certificate, key)| TlsFiles { certificate, key }),
    };
    let (demo, storage) = prepare(&options).await?;
    server::serve(demo.config.clone(), storage, stop).await?;
    Ok(())
}
