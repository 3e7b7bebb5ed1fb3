//! Chance, passed in so that a test can choose.

use core::convert::Infallible;
use core::fmt::Write;
use rand_core::{TryCryptoRng, TryRng};

/// Gives random bytes nobody can guess.
pub trait Dice: Send + Sync {
    /// Fills `bytes` with random ones.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDice;

impl Dice for SystemDice {
    #[expect(
        clippy::expect_used,
        reason = "without randomness every secret could be guessed, so nothing may go on"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

/// A new random id: a GUID of version 4 (RFC 9562 §5.4).
#[must_use]
pub fn new_id(dice: &dyn Dice) -> String {
    let mut bytes = [0; 16];
    dice.fill(&mut bytes);
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    id_text(&bytes)
}

/// A GUID as text.
pub(crate) fn id_text(bytes: &[u8; 16]) -> String {
    let mut id = String::with_capacity(36);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        // Writing into a text can't fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}

/// Throws `Dice` where a generator of `rand_core` is asked for.
pub struct Thrown<'dice>(pub &'dice dyn Dice);

impl TryRng for Thrown<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for Thrown<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    struct Ones;

    impl Dice for Ones {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(0xff);
        }
    }

    #[test]
    fn an_id_is_a_random_guid() {
        assert_eq!(new_id(&Ones), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_ne!(new_id(&SystemDice), new_id(&SystemDice));
    }
}
