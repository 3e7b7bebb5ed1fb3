//! The certificate and its key, as they stand in their files.

use crate::config::TlsFiles;
use core::fmt;
use rustls::crypto::ring;
use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;
use std::{fs, io};

/// The certificate that is served now.
#[derive(Debug)]
pub struct Certificate {
    files: TlsFiles,
    current: RwLock<Current>,
}

#[derive(Debug)]
struct Current {
    key: Arc<CertifiedKey>,
    /// When the files were changed that were looked at last, whether or not they could be used.
    seen: Changed,
}

type Changed = [SystemTime; 2];

/// Why a certificate can't be used.
#[derive(Debug)]
pub enum CertificateFailure {
    /// This file can't be read.
    File(PathBuf, io::Error),
    /// Everybody on this machine may read or write this file.
    OpenToEverybody(PathBuf),
    /// This file isn't PEM, or nothing in it is what it should hold.
    Pem(PathBuf, pem::Error),
    /// The key isn't the certificate's.
    Mismatch(TlsFiles),
    /// It can't be used for another reason.
    Unusable(rustls::Error),
}

impl fmt::Display for CertificateFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("service.tls: ")?;
        match self {
            Self::File(path, error) => write!(f, "{} can't be read: {error}", path.display()),
            Self::OpenToEverybody(path) => write!(
                f,
                "{} is open to everybody: set its mode to 0600 or 0640",
                path.display()
            ),
            Self::Pem(path, error) => {
                write!(f, "{} doesn't hold what it should: {error}", path.display())
            }
            Self::Mismatch(TlsFiles { certificate, key }) => write!(
                f,
                "the key in {} isn't that of the first certificate in {}",
                key.display(),
                certificate.display()
            ),
            Self::Unusable(error) => write!(f, "the certificate can't be used: {error}"),
        }
    }
}

impl std::error::Error for CertificateFailure {}

impl Certificate {
    /// The certificate in these files.
    ///
    /// # Errors
    ///
    /// When they can't be read or don't belong together.
    pub fn open(files: TlsFiles) -> Result<Arc<Self>, CertificateFailure> {
        // Looked at before they are read: what changes in between is read again.
        let seen = changed(&files)?;
        let key = read(&files)?;
        let current = RwLock::new(Current { key, seen });
        Ok(Arc::new(Self { files, current }))
    }

    /// Reads the files if they have changed since the last look, and says whether that brought a new
    /// certificate.
    ///
    /// # Errors
    ///
    /// When they can't be used, once for each change; the old certificate is served on.
    pub fn renew_if_changed(&self) -> Result<bool, CertificateFailure> {
        if changed(&self.files)? == self.current().seen {
            return Ok(false);
        }
        self.renew()?;
        Ok(true)
    }

    /// Reads the files.
    ///
    /// # Errors
    ///
    /// When they can't be used; the old certificate is served on.
    pub fn renew(&self) -> Result<(), CertificateFailure> {
        let seen = changed(&self.files)?;
        let read = read(&self.files);
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        current.seen = seen;
        current.key = read?;
        Ok(())
    }

    fn current(&self) -> std::sync::RwLockReadGuard<'_, Current> {
        self.current.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.current().key))
    }
}

fn changed(files: &TlsFiles) -> Result<Changed, CertificateFailure> {
    let of = |path: &Path| {
        let metadata = fs::metadata(path).and_then(|metadata| metadata.modified());
        metadata.map_err(|error| CertificateFailure::File(path.to_owned(), error))
    };
    Ok([of(&files.certificate)?, of(&files.key)?])
}

fn read(files: &TlsFiles) -> Result<Arc<CertifiedKey>, CertificateFailure> {
    let TlsFiles { certificate, key } = files;
    only_for_the_owner(key)?;
    let pem = |path: &PathBuf, error| match error {
        pem::Error::Io(error) => CertificateFailure::File(path.clone(), error),
        error => CertificateFailure::Pem(path.clone(), error),
    };
    let chain: Result<Vec<_>, _> = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect)
        .and_then(|chain: Vec<CertificateDer<'static>>| {
            let is_empty = chain.is_empty();
            (!is_empty).then_some(chain).ok_or(pem::Error::NoItemsFound)
        });
    let chain = chain.map_err(|error| pem(certificate, error))?;
    let private = PrivateKeyDer::from_pem_file(key).map_err(|error| pem(key, error))?;
    let certified = CertifiedKey::from_der(chain, private, &ring::default_provider());
    certified.map(Arc::new).map_err(|error| match error {
        rustls::Error::InconsistentKeys(_) => CertificateFailure::Mismatch(files.clone()),
        error => CertificateFailure::Unusable(error),
    })
}

/// Fails where the key is no secret on this machine.
#[cfg_attr(
    not(unix),
    expect(clippy::unnecessary_wraps, reason = "modes are Unix's")
)]
fn only_for_the_owner(key: &Path) -> Result<(), CertificateFailure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let metadata = fs::metadata(key);
        let metadata = metadata.map_err(|error| CertificateFailure::File(key.to_owned(), error))?;
        if metadata.permissions().mode() & 0o007 != 0 {
            return Err(CertificateFailure::OpenToEverybody(key.to_owned()));
        }
    }
    #[cfg(not(unix))]
    let _ = key;
    Ok(())
}
