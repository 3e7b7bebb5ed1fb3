//! A service with a certificate of its own making, and a client that trusts that one alone.

use super::{Certificate, CertificateFailure, acceptor};
use crate::config::TlsFiles;
use crate::listening;
use axum::Router;
use axum::routing::get;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use std::{fs, io};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;

/// Longer than any test.
const NEVER: Duration = Duration::from_secs(60);
const NAME: &str = "portal.contoso.example";

/// A new certificate with its key, as PEM, and the certificate as clients know it.
fn made() -> (String, String, CertificateDer<'static>) {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed([NAME.to_owned()]).unwrap();
    (cert.pem(), signing_key.serialize_pem(), cert.der().clone())
}

/// Files that are changed as an administrator would, each time at another time.
struct Files {
    folder: TempDir,
    changes: u64,
}

impl Files {
    fn new(certificate: &str, key: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut files = Self { folder, changes: 0 };
        files.put("certificate.pem", certificate);
        files.put("key.pem", key);
        files
    }

    fn paths(&self) -> TlsFiles {
        TlsFiles {
            certificate: self.folder.path().join("certificate.pem"),
            key: self.folder.path().join("key.pem"),
        }
    }

    fn put(&mut self, name: &str, content: &str) {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        set_mode(&path, 0o600);
        self.changes += 1;
        let changed = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000 + self.changes);
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(changed).unwrap();
    }
}

fn set_mode(path: &Path, mode: u32) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
}

struct Server {
    port: u16,
    certificate: Arc<Certificate>,
    stop: Arc<Notify>,
    serving: JoinHandle<()>,
}

impl Server {
    /// A server that gives up a handshake after `limit`.
    async fn start(files: TlsFiles, limit: Duration) -> Self {
        let certificate = Certificate::open(files).unwrap();
        let tls = acceptor(Arc::clone(&certificate)).unwrap();
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let router = Router::new().route("/", get(async || "encrypted"));
        let stop = Arc::new(Notify::new());
        let stopped = Arc::clone(&stop);
        let serving = tokio::spawn(listening::serve(
            listener,
            Some(tls),
            router,
            limit,
            async move { stopped.notified().await },
        ));
        Self {
            port,
            certificate,
            stop,
            serving,
        }
    }

    /// What is answered to a client that trusts `known` alone.
    async fn ask(&self, known: &CertificateDer<'static>) -> io::Result<String> {
        let mut roots = RootCertStore::empty();
        roots.add(known.clone()).unwrap();
        let provider = Arc::new(ring::default_provider());
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        let name = ServerName::try_from(NAME).unwrap();
        let connector = TlsConnector::from(Arc::new(config));
        let mut stream = connector.connect(name, stream).await?;
        let (_, session) = stream.get_ref();
        assert_eq!(session.alpn_protocol(), Some(&b"http/1.1"[..]));
        let request = format!("GET / HTTP/1.1\r\nhost: {NAME}\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok(answer)
    }
}

#[tokio::test]
async fn a_certificate_is_served_and_renewed_while_it_serves() {
    let (certificate, key, known) = made();
    let mut files = Files::new(&certificate, &key);
    let server = Server::start(files.paths(), NEVER).await;
    assert!(server.ask(&known).await.unwrap().ends_with("encrypted"));
    assert!(!server.certificate.renew_if_changed().unwrap());

    let (certificate, key, renewed) = made();
    files.put("certificate.pem", &certificate);
    files.put("key.pem", &key);
    assert!(server.ask(&renewed).await.is_err());
    assert!(server.certificate.renew_if_changed().unwrap());
    assert!(server.ask(&renewed).await.unwrap().ends_with("encrypted"));
    assert!(server.ask(&known).await.is_err());
}

#[tokio::test]
async fn one_that_cannot_be_used_changes_nothing_and_is_told_once() {
    let (certificate, key, known) = made();
    let mut files = Files::new(&certificate, &key);
    let server = Server::start(files.paths(), NEVER).await;
    let (another, another_key, renewed) = made();

    files.put("certificate.pem", "half a certif");
    let failure = server.certificate.renew_if_changed().unwrap_err();
    assert!(matches!(failure, CertificateFailure::Pem(..)), "{failure}");
    assert!(!server.certificate.renew_if_changed().unwrap());
    assert!(server.ask(&known).await.is_ok());

    // As when the certificate is written first: the key follows, and that is another change.
    files.put("certificate.pem", &another);
    let failure = server.certificate.renew_if_changed().unwrap_err();
    assert!(
        matches!(failure, CertificateFailure::Mismatch(_)),
        "{failure}"
    );
    assert!(server.ask(&known).await.is_ok());
    files.put("key.pem", &another_key);
    assert!(server.certificate.renew_if_changed().unwrap());
    assert!(server.ask(&renewed).await.is_ok());

    fs::remove_file(files.paths().key).unwrap();
    let failure = server.certificate.renew_if_changed().unwrap_err();
    assert!(matches!(failure, CertificateFailure::File(..)), "{failure}");
    assert!(server.ask(&renewed).await.is_ok());
}

#[test]
fn what_cannot_be_served_says_why() {
    let (certificate, key, _) = made();
    let (another, ..) = made();
    let said = |certificate: &str, key: &str| {
        let files = Files::new(certificate, key);
        let failure = Certificate::open(files.paths()).unwrap_err().to_string();
        failure.replace(&*files.folder.path().to_string_lossy(), "…")
    };
    let whole = [
        said(&another, &key),
        said("", &key),
        said(&key, &key),
        said(&certificate, "key"),
        said(&certificate, &certificate),
    ];
    insta::assert_snapshot!(whole.join("\n"), @"
    service.tls: the key in …/key.pem isn't that of the first certificate in …/certificate.pem
    service.tls: …/certificate.pem doesn't hold what it should: no items found
    service.tls: …/certificate.pem doesn't hold what it should: no items found
    service.tls: …/key.pem doesn't hold what it should: no items found
    service.tls: …/key.pem doesn't hold what it should: no items found
    ");
}

#[cfg(unix)]
#[test]
fn a_key_that_everybody_can_read_is_none() {
    let (certificate, key, _) = made();
    let files = Files::new(&certificate, &key);
    for (mode, is_secret) in [(0o600, true), (0o640, true), (0o644, false), (0o602, false)] {
        set_mode(&files.paths().key, mode);
        assert_eq!(
            Certificate::open(files.paths()).is_ok(),
            is_secret,
            "{mode:o}"
        );
    }
}

#[tokio::test]
async fn a_handshake_that_never_ends_is_given_up_and_plain_http_gets_nothing() {
    let (certificate, key, _) = made();
    let files = Files::new(&certificate, &key);
    let server = Server::start(files.paths(), Duration::from_millis(200)).await;
    let mut silent = TcpStream::connect(("127.0.0.1", server.port))
        .await
        .unwrap();
    let mut plain = TcpStream::connect(("127.0.0.1", server.port))
        .await
        .unwrap();
    plain
        .write_all(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n")
        .await
        .unwrap();
    for stream in [&mut silent, &mut plain] {
        let mut rest = Vec::new();
        let reading = stream.read_to_end(&mut rest);
        // A connection that is reset has ended as well.
        let ended = tokio::time::timeout(Duration::from_secs(10), reading).await;
        drop(ended.expect("the connection ends"));
        assert!(!rest.starts_with(b"HTTP"));
    }
}

#[tokio::test]
async fn stopping_waits_for_no_handshake() {
    let (certificate, key, known) = made();
    let server = Server::start(Files::new(&certificate, &key).paths(), NEVER).await;
    let silent = TcpStream::connect(("127.0.0.1", server.port))
        .await
        .unwrap();
    assert!(server.ask(&known).await.is_ok());
    server.stop.notify_one();
    let stopping = tokio::time::timeout(Duration::from_secs(10), server.serving);
    stopping.await.expect("it stops").unwrap();
    drop(silent);
}
