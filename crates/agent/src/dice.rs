//! Chance, passed in so that a test can choose.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

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

/// 256 random bits as text.
#[must_use]
pub fn random_text(dice: &dyn Dice) -> String {
    let mut bytes = [0; 32];
    dice.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}
