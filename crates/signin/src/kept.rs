//! What of a session outlives the app: who is signed in to which portal, and their refresh token.
//!
//! It lies in a file that only a key from the system's keychain opens (XChaCha20-Poly1305, bound to the
//! portal): the keychains of some systems hold less than a token, and the key is always as short. Each
//! sign-in makes a key of its own, so that nothing older than it can be opened any more. Without a
//! keychain nothing is kept at all.

pub(crate) mod file;
pub(crate) mod sealed;

use crate::address::PortalAddress;
use crate::attempt::Person;
use crate::chance::Dice;
use crate::portal::Portal;
use sealed::Sealed;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use zeroize::{Zeroize, Zeroizing};

/// A key: 256 random bits.
pub type Key = Zeroizing<[u8; 32]>;

/// The system's keychain, as far as it is needed here. Its calls may wait for the person to unlock it.
pub trait Keychain: Send + Sync {
    /// The key that is kept as `name`, if one is.
    ///
    /// # Errors
    ///
    /// When there is no keychain, or it stays locked.
    fn find(&self, name: &str) -> Result<Option<Key>, NotKept>;

    /// Keeps `key` as `name`, in place of any other.
    ///
    /// # Errors
    ///
    /// As [`Keychain::find`].
    fn put(&self, name: &str, key: &Key) -> Result<(), NotKept>;
}

/// Why nothing is kept beyond this process; the cause, for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotKept(pub Cow<'static, str>);

impl fmt::Display for NotKept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotKept {}

/// A session as it is kept. `Debug` shows no token.
#[derive(Clone, Debug)]
pub struct KeptSession {
    /// The portal, as it introduced itself.
    pub portal: Portal,
    /// Who is signed in.
    pub person: Person,
    /// What renews their tokens.
    pub refresh: SecretString,
}

/// Where the session with one portal is kept.
pub struct SessionFile {
    path: PathBuf,
    portal: PortalAddress,
    keychain: Arc<dyn Keychain>,
    dice: Arc<dyn Dice>,
    standing: Mutex<Standing>,
}

/// The key of the session that may be written, and the number of that session.
#[derive(Default)]
struct Standing {
    sessions: u64,
    open: Option<Key>,
    /// How often what was kept was forgotten, whoever had it.
    forgotten: u64,
}

/// One session's right to the file; it ends when the session is forgotten, or another takes its place.
pub struct Place {
    file: Arc<SessionFile>,
    session: u64,
}

/// What stood in a file that was forgotten. It can be opened as long as the keychain has its key.
pub struct Forgotten {
    bytes: Vec<u8>,
    place: Place,
}

impl SessionFile {
    /// The session with the portal at `portal`, kept in `folder`; nothing is read yet.
    #[must_use]
    pub fn in_folder(
        folder: &Path,
        portal: PortalAddress,
        keychain: Arc<dyn Keychain>,
        dice: Arc<dyn Dice>,
    ) -> Arc<Self> {
        Arc::new(Self {
            path: folder.join(format!("{}.session", name_of(&portal))),
            portal,
            keychain,
            dice,
            standing: Mutex::default(),
        })
    }

    /// Makes a key for a new session, in place of the one before it. May wait for the keychain.
    ///
    /// # Errors
    ///
    /// When there is no keychain that takes the key.
    pub fn begin(self: &Arc<Self>) -> Result<Place, NotKept> {
        let mut key = Key::default();
        self.dice.fill(&mut *key);
        let name = name_of(&self.portal);
        self.keychain.put(&name, &key)?;
        // A keychain that forgets what it took is none.
        if self.keychain.find(&name)?.as_deref() != Some(&*key) {
            return Err(NotKept("the keychain doesn't keep what it takes".into()));
        }
        Ok(self.open(key))
    }

    /// The session that was kept before, if there is one. May wait for the keychain.
    ///
    /// # Errors
    ///
    /// When the file can't be read or opened, or was forgotten meanwhile; one that no key opens is removed.
    pub fn resume(self: &Arc<Self>) -> Result<Option<(KeptSession, Place)>, NotKept> {
        let forgotten = self.standing().forgotten;
        let Some(bytes) = file::read(&self.path)? else {
            return Ok(None);
        };
        let Some(key) = self.keychain.find(&name_of(&self.portal))? else {
            file::remove(&self.path)?;
            return Err(NotKept("the keychain has no key for the session".into()));
        };
        let opened = Sealed::of(&key, self.portal.as_resource()).open(&bytes);
        match opened.and_then(|text| understood(&text, &self.portal)) {
            // The keychain may have waited for the person, who did something else instead.
            Some(_) if self.standing().forgotten != forgotten => {
                Err(NotKept("the session was forgotten".into()))
            }
            Some(session) => Ok(Some((session, self.open(key)))),
            None => {
                file::remove(&self.path)?;
                Err(NotKept("the session's file can't be opened".into()))
            }
        }
    }

    /// Forgets what is kept, whoever has it and without its key: the file is gone when this returns. Returns
    /// what stood in it, if anything did.
    ///
    /// # Errors
    ///
    /// When the file can't be removed.
    pub fn forget(self: &Arc<Self>) -> Result<Option<Forgotten>, NotKept> {
        let mut standing = self.standing();
        standing.forgotten += 1;
        let place = self.next(&mut standing, None);
        // One that can't be read goes all the same.
        let bytes = file::read(&self.path).ok().flatten();
        file::remove(&self.path)?;
        Ok(bytes.map(|bytes| Forgotten { bytes, place }))
    }

    fn open(self: &Arc<Self>, key: Key) -> Place {
        self.next(&mut self.standing(), Some(key))
    }

    /// The place of the next session, which writes with `key` or not at all.
    fn next(self: &Arc<Self>, standing: &mut Standing, key: Option<Key>) -> Place {
        standing.sessions += 1;
        standing.open = key;
        Place {
            file: Arc::clone(self),
            session: standing.sessions,
        }
    }

    fn standing(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Forgotten {
    /// The session that was kept, so that its tokens can be given back, and a place that keeps nothing. May
    /// wait for the keychain.
    ///
    /// # Errors
    ///
    /// When no key opens it.
    pub fn open(self) -> Result<(KeptSession, Place), NotKept> {
        let Self { bytes, place } = self;
        let portal = &place.file.portal;
        let key = place.file.keychain.find(&name_of(portal))?;
        let opened = key.and_then(|key| Sealed::of(&key, portal.as_resource()).open(&bytes));
        let session = opened.and_then(|text| understood(&text, portal));
        let session = session.ok_or(NotKept("no key opens what was forgotten".into()))?;
        Ok((session, place))
    }
}

impl Place {
    /// Keeps `session` in place of what was kept before, in one step; it is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// When the session was forgotten, or the file can't be written; what was kept then still stands.
    pub fn keep(&self, session: &KeptSession) -> Result<(), NotKept> {
        self.keep_by_steps(session, &mut |_| Ok(()))
    }

    fn keep_by_steps(
        &self,
        session: &KeptSession,
        step: &mut dyn FnMut(file::Step) -> std::io::Result<()>,
    ) -> Result<(), NotKept> {
        let standing = self.file.standing();
        let key = standing
            .open
            .as_ref()
            .filter(|_| standing.sessions == self.session)
            .ok_or(NotKept("the session was forgotten".into()))?;
        let text = written(session)?;
        let sealed = Sealed::of(key, self.file.portal.as_resource());
        let bytes = sealed.seal(&text, &*self.file.dice);
        file::replace(&self.file.path, &bytes, step)
    }

    /// Forgets the session at once: its file goes, and its key from this process.
    pub fn forget(&self) {
        let mut standing = self.file.standing();
        if standing.sessions != self.session {
            return;
        }
        standing.open = None;
        if let Err(failure) = file::remove(&self.file.path) {
            tracing::error!(%failure, "the session's file can't be removed");
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place").finish_non_exhaustive()
    }
}

/// What file and key are called: nothing that tells the portal to whoever only sees the names.
fn name_of(portal: &PortalAddress) -> String {
    let hash = Sha256::digest(portal.as_resource());
    hash[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What is in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    organisation: String,
    issuer: String,
    client_id: String,
    scopes: Vec<String>,
    subject: String,
    display_name: String,
    user_name: String,
    refresh_token: String,
}

impl Drop for Document {
    fn drop(&mut self) {
        self.refresh_token.zeroize();
    }
}

pub(crate) fn written(session: &KeptSession) -> Result<Zeroizing<Vec<u8>>, NotKept> {
    let KeptSession {
        portal,
        person,
        refresh,
    } = session;
    let document = Document {
        organisation: portal.organisation.clone(),
        issuer: portal.issuer.clone(),
        client_id: portal.client_id.clone(),
        scopes: portal.scopes.clone(),
        subject: person.subject.clone(),
        display_name: person.display_name.clone(),
        user_name: person.user_name.clone(),
        refresh_token: refresh.expose_secret().to_owned(),
    };
    let text = serde_json::to_vec(&document);
    text.map(Zeroizing::new)
        .map_err(|_| NotKept("the session can't be written down".into()))
}

pub(crate) fn understood(text: &[u8], address: &PortalAddress) -> Option<KeptSession> {
    let mut document: Document = serde_json::from_slice(text).ok()?;
    let take = |text: &mut String| std::mem::take(text);
    let issuer = take(&mut document.issuer);
    Some(KeptSession {
        person: Person {
            issuer: issuer.clone(),
            subject: take(&mut document.subject),
            display_name: take(&mut document.display_name),
            user_name: take(&mut document.user_name),
            // A session that was kept confirms nothing.
            auth_time: None,
        },
        portal: Portal {
            address: address.clone(),
            organisation: take(&mut document.organisation),
            issuer,
            client_id: take(&mut document.client_id),
            scopes: std::mem::take(&mut document.scopes),
            // Asked anew at each sign-in, which is when it counts.
            elevates: false,
        },
        refresh: SecretString::from(take(&mut document.refresh_token)),
    })
}

#[cfg(test)]
mod tests;
