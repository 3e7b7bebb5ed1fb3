//! What only one browser has.

use crate::portal::Portal;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// 256 random bits.
pub(crate) struct BrowserSecret(Zeroizing<[u8; 32]>);

impl BrowserSecret {
    /// Draws a new one.
    pub(crate) fn new(portal: &Portal) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        portal.dice().fill(&mut *bytes);
        Self(bytes)
    }

    /// The one of these bytes; `None` where there are more or fewer.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        <[u8; 32]>::try_from(bytes)
            .ok()
            .map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// The bits themselves.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What is kept of it.
    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::digest(*self.0).into()
    }
}
