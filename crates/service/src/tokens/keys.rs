//! The issuer's keys that are known, by name.
//!
//! A key that is known keeps serving when the issuer is down. A name that isn't known makes the
//! service ask again, at most once a minute, so that made-up names don't become a storm.

use super::Refusal;
use crate::clock::Clock;
use futures::future::BoxFuture;
use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::{JwkSet, PublicKeyUse};
use model::time::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::Mutex;

/// How long after asking the issuer it may be asked again, in seconds.
const PAUSE: i64 = 60;
/// How long after asking in vain it may be asked again while no key is known at all, in seconds.
const FIRST_PAUSE: i64 = 2;

/// The most keys that a set may have; issuers have a handful. A longer set counts as none.
const MOST_KEYS: usize = 1_000;

/// Where keys come from.
pub trait KeySource: Send + Sync {
    /// Asks for the issuer's present keys.
    fn fetch(&self) -> BoxFuture<'_, Result<JwkSet, KeysUnreachable>>;
}

/// The issuer's keys can't be had; the cause, for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysUnreachable(pub String);

pub(super) struct KnownKeys {
    source: Arc<dyn KeySource>,
    clock: Arc<dyn Clock>,
    known: RwLock<HashMap<String, Arc<DecodingKey>>>,
    /// When the issuer was last asked. Held while it is being asked, so that a known key never
    /// waits for it and only one question is under way.
    asked: Mutex<Option<Timestamp>>,
}

impl KnownKeys {
    pub(super) fn new(source: Arc<dyn KeySource>, clock: Arc<dyn Clock>) -> Self {
        Self {
            source,
            clock,
            known: RwLock::default(),
            asked: Mutex::default(),
        }
    }

    /// The key of this name.
    pub(super) async fn find(&self, key_id: &str) -> Result<Arc<DecodingKey>, Refusal> {
        if let Some(key) = self.known(key_id) {
            return Ok(key);
        }
        let mut asked = self.asked.lock().await;
        if let Some(key) = self.known(key_id) {
            return Ok(key);
        }
        let (unknown, pause) = if self.nothing_known() {
            (Refusal::KeysUnreachable, FIRST_PAUSE)
        } else {
            (Refusal::UnknownKey, PAUSE)
        };
        let now = self.clock.now();
        // A clock that was set back must not keep the service from asking.
        if asked.is_some_and(|asked| (0..pause).contains(&now.since(asked))) {
            return Err(unknown);
        }
        *asked = Some(now);
        self.ask().await.map_err(|_| unknown)?;
        self.known(key_id).ok_or(Refusal::UnknownKey)
    }

    /// Asks the issuer anew, whatever is known: a key that it has withdrawn must not count for ever.
    pub(super) async fn renew(&self) {
        let mut asked = self.asked.lock().await;
        *asked = Some(self.clock.now());
        // In vain: what is known keeps serving, and the cause is in the log.
        let _ = self.ask().await;
    }

    async fn ask(&self) -> Result<(), KeysUnreachable> {
        let fetched = self.source.fetch().await.and_then(bounded);
        let fetched = fetched.inspect_err(|KeysUnreachable(cause)| {
            tracing::warn!(cause, "the issuer's keys can't be had");
        })?;
        let usable = usable(&fetched);
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        *known = usable;
        Ok(())
    }

    fn known(&self, key_id: &str) -> Option<Arc<DecodingKey>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.get(key_id).map(Arc::clone)
    }

    fn nothing_known(&self) -> bool {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.is_empty()
    }
}

fn bounded(fetched: JwkSet) -> Result<JwkSet, KeysUnreachable> {
    if fetched.keys.len() > MOST_KEYS {
        return Err(KeysUnreachable("the set has too many keys".to_owned()));
    }
    Ok(fetched)
}

/// The keys that have a name and verify signatures. A name that stands for two keys stands for none.
fn usable(fetched: &JwkSet) -> HashMap<String, Arc<DecodingKey>> {
    let mut times_named = HashMap::<_, u32>::new();
    for key in &fetched.keys {
        *times_named.entry(&key.common.key_id).or_default() += 1;
    }
    let signing = fetched.keys.iter().filter(|key| {
        matches!(
            key.common.public_key_use,
            None | Some(PublicKeyUse::Signature)
        )
    });
    signing
        .filter(|key| times_named.get(&key.common.key_id) == Some(&1))
        .filter_map(|key| {
            let key_id = key.common.key_id.clone()?;
            let decoding = DecodingKey::from_jwk(key).ok()?;
            Some((key_id, Arc::new(decoding)))
        })
        .collect()
}
