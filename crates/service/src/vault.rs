//! Seals temporary passcodes, so that the database alone opens no device, and refresh tokens, so that it
//! lets nobody in.
//!
//! XChaCha20-Poly1305 with a key from a file outside the database. What is sealed for one device
//! and one command, or for one browser's session, opens for those only: they are associated data.

mod key_file;

pub use key_file::KeyFailure;

use crate::dice::Dice;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use model::id::{CommandId, DeviceId};
use model::passcode::Passcode;
use secrecy::{ExposeSecret, SecretString};
use std::path::Path;
use zeroize::Zeroizing;

const NONCE_LENGTH: usize = 24;
/// Stands where a device's id would, which is never this.
const REFRESH: &[u8] = b"refresh token of a browser's session";

/// Seals and opens temporary passcodes and refresh tokens.
pub struct Vault {
    cipher: XChaCha20Poly1305,
}

/// What was sealed can't be opened: altered, for another device or command, or another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unopenable;

impl Vault {
    /// Opens the vault whose key is in `file`; makes the key when there is none yet.
    ///
    /// # Errors
    ///
    /// When the file can't be read or made, or holds something else.
    pub fn open(file: &Path, dice: &dyn Dice) -> Result<Self, KeyFailure> {
        let key = key_file::read_or_make(file, dice)?;
        Ok(Self::with_key(&key))
    }

    fn with_key(key: &[u8; 32]) -> Self {
        Self {
            cipher: XChaCha20Poly1305::new(key.into()),
        }
    }

    /// Seals `passcode` for `device` and `command`.
    #[must_use]
    pub fn seal(
        &self,
        passcode: &Passcode,
        device: &DeviceId,
        command: &CommandId,
        dice: &dyn Dice,
    ) -> Vec<u8> {
        let bound = bound_to(&[device.as_str().as_bytes(), command.as_str().as_bytes()]);
        self.seal_bytes(passcode.reveal().as_bytes(), &bound, dice)
    }

    /// Opens what was sealed for `device` and `command`.
    ///
    /// # Errors
    ///
    /// When it was sealed for something else, with another key, or altered since.
    pub fn unseal(
        &self,
        sealed: &[u8],
        device: &DeviceId,
        command: &CommandId,
    ) -> Result<Passcode, Unopenable> {
        let bound = bound_to(&[device.as_str().as_bytes(), command.as_str().as_bytes()]);
        let plain = self.open_bytes(sealed, &bound)?;
        let text = core::str::from_utf8(&plain).map_err(|_| Unopenable)?;
        Ok(Passcode::from_text(text.to_owned()))
    }

    /// Seals a refresh token for the browser's session of this hash.
    #[must_use]
    pub fn seal_refresh(
        &self,
        refresh: &SecretString,
        session: &[u8; 32],
        dice: &dyn Dice,
    ) -> Vec<u8> {
        let bound = bound_to(&[REFRESH, session]);
        self.seal_bytes(refresh.expose_secret().as_bytes(), &bound, dice)
    }

    /// Opens the refresh token that was sealed for the browser's session of this hash.
    ///
    /// # Errors
    ///
    /// When it was sealed for something else, with another key, or altered since.
    pub fn unseal_refresh(
        &self,
        sealed: &[u8],
        session: &[u8; 32],
    ) -> Result<SecretString, Unopenable> {
        let plain = self.open_bytes(sealed, &bound_to(&[REFRESH, session]))?;
        let text = core::str::from_utf8(&plain).map_err(|_| Unopenable)?;
        Ok(SecretString::from(text))
    }

    #[expect(
        clippy::expect_used,
        reason = "the cipher refuses only what is longer than 256 GiB"
    )]
    fn seal_bytes(&self, plain: &[u8], bound: &[u8], dice: &dyn Dice) -> Vec<u8> {
        let mut sealed = vec![0; NONCE_LENGTH];
        dice.fill(&mut sealed);
        let payload = Payload {
            msg: plain,
            aad: bound,
        };
        let nonce = XNonce::clone_from_slice(&sealed);
        let ciphertext = self.cipher.encrypt(&nonce, payload).expect("it is short");
        sealed.extend(ciphertext);
        sealed
    }

    fn open_bytes(&self, sealed: &[u8], bound: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unopenable> {
        let (nonce, ciphertext) = sealed.split_at_checked(NONCE_LENGTH).ok_or(Unopenable)?;
        let payload = Payload {
            msg: ciphertext,
            aad: bound,
        };
        self.cipher
            .decrypt(XNonce::from_slice(nonce), payload)
            .map(Zeroizing::new)
            .map_err(|_| Unopenable)
    }
}

/// Each with its length, so that no two lists look alike.
fn bound_to(parts: &[&[u8]]) -> Vec<u8> {
    let mut bound = Vec::new();
    for part in parts {
        bound.extend((part.len() as u64).to_le_bytes());
        bound.extend(*part);
    }
    bound
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::SystemDice;

    #[test]
    fn a_refresh_token_opens_for_its_session_only() {
        let vault = Vault::with_key(&[7; 32]);
        let refresh = SecretString::from("a refresh token");
        let sealed = vault.seal_refresh(&refresh, &[1; 32], &SystemDice);
        let opened = vault.unseal_refresh(&sealed, &[1; 32]).unwrap();
        assert_eq!(opened.expose_secret(), "a refresh token");
        assert_eq!(
            vault.unseal_refresh(&sealed, &[2; 32]).unwrap_err(),
            Unopenable
        );
        let another = Vault::with_key(&[8; 32]);
        assert_eq!(
            another.unseal_refresh(&sealed, &[1; 32]).unwrap_err(),
            Unopenable
        );
    }

    fn device(id: &str) -> DeviceId {
        DeviceId(id.to_owned())
    }

    fn command(id: &str) -> CommandId {
        CommandId(id.to_owned())
    }

    #[test]
    fn opens_for_its_device_and_command_only() {
        let vault = Vault::with_key(&[7; 32]);
        let passcode = Passcode::from_text("wxy34679a".to_owned());
        let sealed = vault.seal(&passcode, &device("a"), &command("bc"), &SystemDice);
        assert_eq!(
            vault.unseal(&sealed, &device("a"), &command("bc")),
            Ok(passcode)
        );
        for (device_id, command_id) in [("ab", "c"), ("a", "b"), ("", "abc"), ("bc", "a")] {
            assert_eq!(
                vault.unseal(&sealed, &device(device_id), &command(command_id)),
                Err(Unopenable)
            );
        }
        let other = Vault::with_key(&[8; 32]);
        assert_eq!(
            other.unseal(&sealed, &device("a"), &command("bc")),
            Err(Unopenable)
        );
    }

    #[test]
    fn what_was_altered_stays_shut() {
        let vault = Vault::with_key(&[7; 32]);
        let passcode = Passcode::from_text("12345678".to_owned());
        let sealed = vault.seal(&passcode, &device("a"), &command("b"), &SystemDice);
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert!(vault.unseal(&altered, &device("a"), &command("b")).is_err());
            assert!(
                vault
                    .unseal(&sealed[..at], &device("a"), &command("b"))
                    .is_err()
            );
        }
    }
}
