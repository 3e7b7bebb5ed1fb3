//! A whole portal for a test: real storage in a folder of its own, a clock that stands where it
//! is put, dice that fall the same each time, and an issuer whose key is in this folder.

mod administrators;
pub(crate) mod asked;
pub(crate) mod devices;
#[path = "../../signin/tests/sign_in/fake_issuer.rs"]
pub(crate) mod fake_issuer;
pub(crate) mod it;
pub(crate) mod minted;
mod secrets;

use crate::clock::Clock;
use crate::config::{ElevationClient, ServiceConfig, TrustedIssuer, WebsiteConfig};
use crate::dice::Dice;
use crate::portal::{IssuerClients, Portal};
use crate::vault::Vault;
use minted::FixedKeys;
use model::time::Timestamp;
use sha2::{Digest, Sha256};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use storage::{Contact, Organisation, Storage};
use tempfile::TempDir;

/// When tests begin: 2026-11-23T04:20:00Z.
pub(crate) const NOW: i64 = 1_795_407_600;

/// A clock that stands still until it is moved.
pub(crate) struct SetClock(AtomicI64);

impl SetClock {
    pub(crate) fn at(now: i64) -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(now)))
    }

    pub(crate) fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// Dice that look random and fall the same in each run.
#[derive(Default)]
pub(crate) struct SameDice(AtomicU64);

impl Dice for SameDice {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let count = self.0.fetch_add(1, Ordering::SeqCst);
            let thrown = Sha256::digest(count.to_le_bytes());
            chunk.copy_from_slice(&thrown[..chunk.len()]);
        }
    }
}

/// A whole portal.
pub(crate) struct World {
    pub(crate) portal: Portal,
    pub(crate) clock: Arc<SetClock>,
    pub(crate) keys: Arc<FixedKeys>,
    folder: TempDir,
}

impl World {
    /// Contoso's portal, without people or devices yet.
    pub(crate) async fn new() -> Self {
        Self::within(tempfile::tempdir().unwrap()).await
    }

    /// The same in a folder of its own.
    pub(crate) async fn within(folder: TempDir) -> Self {
        let config = config_in(folder.path().to_owned());
        Self::told(config, folder).await
    }

    /// The same with an issuer that differs from ours as `change` says.
    pub(crate) async fn trusting(change: impl FnOnce(&mut TrustedIssuer)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config_in(folder.path().to_owned());
        change(&mut config.issuer);
        Self::told(config, folder).await
    }

    /// The same with an issuer that it asks itself when somebody signed in, and otherwise as `change` says.
    pub(crate) async fn elevating(issuer: &str, change: impl FnOnce(&mut ServiceConfig)) -> Self {
        Self::client_of(issuer, |config, client_secret_file| {
            config.issuer.elevation = Some(ElevationClient {
                client_id: "portal-service".to_owned(),
                client_secret_file,
            });
            change(config);
        })
        .await
    }

    /// The same as a website, which is known to its issuer as `client`.
    pub(crate) async fn website(issuer: &str, client: &str) -> Self {
        Self::client_of(issuer, |config, client_secret_file| {
            config.website = Some(WebsiteConfig::new(client.to_owned(), client_secret_file));
        })
        .await
    }

    async fn client_of(issuer: &str, become_one: impl FnOnce(&mut ServiceConfig, PathBuf)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let client_secret_file = folder.path().join("client-secret");
        std::fs::write(&client_secret_file, "secret of the portal").unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let owner_only = std::fs::Permissions::from_mode(0o600);
            std::fs::set_permissions(&client_secret_file, owner_only).unwrap();
        }
        let mut config = config_in(folder.path().to_owned());
        config.issuer.identifier = issuer.to_owned();
        become_one(&mut config, client_secret_file);
        Self::told(config, folder).await
    }

    async fn told(config: ServiceConfig, folder: TempDir) -> Self {
        let storage = Storage::open(&config.database()).unwrap();
        storage
            .put_organisation(contoso(), Timestamp(NOW))
            .await
            .unwrap();
        let clock = SetClock::at(NOW);
        let dice = Arc::new(SameDice::default());
        let vault = Vault::open(&config.vault_key(), &*dice).unwrap();
        let clients = IssuerClients::open(&config).unwrap();
        let keys = Arc::new(FixedKeys::of_issuer());
        let portal = Portal::new(
            config,
            storage,
            vault,
            clients,
            Arc::<FixedKeys>::clone(&keys),
            Arc::<SetClock>::clone(&clock),
            dice,
        );
        Self {
            portal,
            clock,
            keys,
            folder,
        }
    }

    /// The folder of the database and the key.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

/// What a portal in tests is told.
pub(crate) fn config_in(data: PathBuf) -> ServiceConfig {
    ServiceConfig {
        listen: ([127, 0, 0, 1], 0).into(),
        resource: minted::AUDIENCE.to_owned(),
        issuer: TrustedIssuer::new(minted::ISSUER.to_owned()),
        native_client_id: "company-portal-app".to_owned(),
        data,
        website: None,
        tls: None,
        audit_heads: None,
    }
}

fn contoso() -> Organisation {
    Organisation {
        name: "Contoso".to_owned(),
        theme_color: Some([0, 90, 158]),
        contact: Contact {
            name: Some("IT Support".to_owned()),
            phone_number: Some("+31 20 555 0100".to_owned()),
            ..Contact::default()
        },
        ..Organisation::default()
    }
}
