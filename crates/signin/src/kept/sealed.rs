//! A file that opens with its key only, and for its portal only.

use crate::chance::Dice;
use crate::kept::Key;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// Says what the file is, and in which version of its format.
const HEAD: &[u8] = b"company-portal session 1\n";
const NONCE_LENGTH: usize = 24;

/// Seals and opens with one key, for one portal.
pub(crate) struct Sealed<'a> {
    cipher: XChaCha20Poly1305,
    portal: &'a str,
}

impl<'a> Sealed<'a> {
    pub(crate) fn of(key: &Key, portal: &'a str) -> Self {
        Self {
            cipher: XChaCha20Poly1305::new((&**key).into()),
            portal,
        }
    }

    /// The whole file: its head, a nonce, and `text` sealed.
    #[expect(
        clippy::expect_used,
        reason = "the cipher refuses only what is longer than 256 GiB"
    )]
    pub(crate) fn seal(&self, text: &[u8], dice: &dyn Dice) -> Vec<u8> {
        let mut nonce = [0; NONCE_LENGTH];
        dice.fill(&mut nonce);
        let payload = Payload {
            msg: text,
            aad: &self.bound_to(),
        };
        let sealed = self.cipher.encrypt(XNonce::from_slice(&nonce), payload);
        [HEAD, &nonce, &sealed.expect("a session is short")].concat()
    }

    /// What was sealed; `None` when it was altered, or sealed with another key or for another portal.
    pub(crate) fn open(&self, file: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let rest = file.strip_prefix(HEAD)?;
        let (nonce, sealed) = rest.split_at_checked(NONCE_LENGTH)?;
        let payload = Payload {
            msg: sealed,
            aad: &self.bound_to(),
        };
        let text = self.cipher.decrypt(XNonce::from_slice(nonce), payload);
        text.ok().map(Zeroizing::new)
    }

    fn bound_to(&self) -> Vec<u8> {
        [HEAD, self.portal.as_bytes()].concat()
    }
}
