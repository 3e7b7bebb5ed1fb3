//! The system's keychain: one store for each system, named here and chosen at build time, so that nothing
//! falls back to a store that isn't one.

use keyring_core::{CredentialStore, Entry, Error};
use signin::kept::{Key, Keychain, NotKept};
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

/// What our keys stand under in the keychain.
const SERVICE: &str = "company-portal";

/// The keychain of whoever is signed in to this computer. It is looked for when it is first needed: an app
/// that starts before the desktop's own services finds them later.
#[derive(Default)]
pub(crate) struct SystemKeychain {
    /// One at a time: some systems don't keep calls of two threads in order.
    store: Mutex<Option<Arc<CredentialStore>>>,
}

impl SystemKeychain {
    fn with_entry<T>(
        &self,
        name: &str,
        use_it: impl FnOnce(&Entry) -> keyring_core::Result<T>,
    ) -> Result<T, NotKept> {
        let mut store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        let entered = || {
            let store = match &*store {
                Some(store) => Arc::clone(store),
                None => Arc::clone(store.insert(system_store()?)),
            };
            use_it(&store.build(SERVICE, name, None)?)
        };
        entered().map_err(|error| not_kept(&error))
    }
}

impl Keychain for SystemKeychain {
    fn find(&self, name: &str) -> Result<Option<Key>, NotKept> {
        self.with_entry(name, |entry| match entry.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
        // What isn't a key of ours is none.
        .map(|secret| secret.and_then(|secret| Some(Zeroizing::new(secret[..].try_into().ok()?))))
    }

    fn put(&self, name: &str, key: &Key) -> Result<(), NotKept> {
        self.with_entry(name, |entry| entry.set_secret(&**key))
    }
}

/// What went wrong, without what was in the keychain.
fn not_kept(error: &Error) -> NotKept {
    NotKept(match error {
        Error::NoStorageAccess(cause) => format!("the keychain stays locked: {cause}").into(),
        Error::PlatformFailure(cause) => format!("there is no keychain: {cause}").into(),
        Error::NoEntry => "the keychain has no such entry".into(),
        Error::Ambiguous(_) => "the keychain has the entry more than once".into(),
        _ => "the keychain can't be used".into(),
    })
}

#[cfg(target_os = "linux")]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

#[cfg(windows)]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

#[cfg(target_os = "macos")]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

#[cfg(target_os = "ios")]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::protected::Store::new()?)
}

#[cfg(target_os = "android")]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(android_native_keyring_store::Store::new()?)
}

#[cfg(not(any(
    target_os = "linux",
    windows,
    target_os = "macos",
    target_os = "ios",
    target_os = "android"
)))]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Err(Error::NotSupportedByStore(
        "no keychain is known for this system".to_owned(),
    ))
}
