//! The service's own certificate: `[service.tls]`.

use serde::Deserialize;
use std::path::PathBuf;

/// Where the certificate is and the key that belongs to it, both as PEM.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TlsFiles {
    /// The certificate, followed by those that lead to one that browsers know.
    pub certificate: PathBuf,
    /// Its private key, for the service's account alone.
    pub key: PathBuf,
}
