//! The clock and the dice, so that tests can turn both.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
pub use model::time::Timestamp;
use secrecy::SecretString;
use zeroize::Zeroizing;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now, by the wall: a machine that slept has grown older.
    fn now(&self) -> Timestamp;
}

/// Rolls what nobody may guess.
pub trait Dice: Send + Sync {
    /// Fills `bytes` with cryptographically strong randomness.
    fn fill(&self, bytes: &mut [u8]);
}

/// A secret of `N` random bytes in base64url, without padding.
pub(crate) fn secret<const N: usize>(dice: &dyn Dice) -> SecretString {
    let mut bytes = Zeroizing::new([0; N]);
    dice.fill(bytes.as_mut_slice());
    SecretString::from(URL_SAFE_NO_PAD.encode(bytes.as_slice()))
}
