//! Temporary passcodes: which characters, how long, and how they are drawn.

use core::fmt;
use rand_core::CryptoRng;

/// Which characters a passcode may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Characters {
    /// Digits only: what a numeric keypad can type.
    Digits,
    /// Lower-case letters and digits, at least one of each.
    LettersAndDigits,
}

/// What an organisation asks of a device's passcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PasscodePolicy {
    /// The keypad that the device shows.
    pub characters: Characters,
    /// The fewest characters allowed.
    pub minimum_length: u8,
}

/// Letters that nobody mistakes for another letter or a digit (no b i l o q s v z).
const LETTERS: &[u8] = b"acdefghjkmnprtuwxy";
/// Digits that nobody mistakes for a letter (no 0 1 2 5 8).
const CLEAR_DIGITS: &[u8] = b"34679";
/// On a numeric keypad nothing can be mistaken.
const DIGITS: &[u8] = b"0123456789";

/// Nine of 23 characters with a letter and a digit among them: 40.5 bits.
const LETTERS_AND_DIGITS_LENGTH: usize = 9;
/// Phones slow down or erase themselves after a few wrong tries, so eight digits do.
const DIGITS_LENGTH: usize = 8;

/// A temporary passcode. Its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Passcode(String);

impl Passcode {
    /// Takes a passcode that was drawn before.
    #[must_use]
    pub fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The passcode itself, to be shown to its owner and sent to its device only.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passcode(…)")
    }
}

/// Draws a temporary passcode of `characters`, at least `minimum_length` long.
pub fn draw(characters: Characters, minimum_length: u8, dice: &mut impl CryptoRng) -> Passcode {
    let minimum = usize::from(minimum_length);
    match characters {
        Characters::Digits => {
            let length = minimum.max(DIGITS_LENGTH);
            Passcode((0..length).map(|_| pick(DIGITS, dice)).collect())
        }
        Characters::LettersAndDigits => {
            let length = minimum.max(LETTERS_AND_DIGITS_LENGTH);
            let alphabet = [LETTERS, CLEAR_DIGITS].concat();
            loop {
                let drawn: String = (0..length).map(|_| pick(&alphabet, dice)).collect();
                // Drawing again keeps every accepted passcode equally likely.
                if drawn.bytes().any(|byte| byte.is_ascii_digit())
                    && drawn.bytes().any(|byte| byte.is_ascii_lowercase())
                {
                    return Passcode(drawn);
                }
            }
        }
    }
}

/// Draws the PIN that opens a locked Mac: six digits, what its lock screen asks for.
pub fn draw_pin(dice: &mut impl CryptoRng) -> Passcode {
    Passcode((0..6).map(|_| pick(DIGITS, dice)).collect())
}

/// One of `alphabet`, each as likely as the other: bytes past the last whole multiple are drawn again.
fn pick(alphabet: &[u8], dice: &mut impl CryptoRng) -> char {
    let fair = 256 - 256 % alphabet.len();
    loop {
        let mut byte = [0];
        dice.fill_bytes(&mut byte);
        let drawn = usize::from(byte[0]);
        if drawn < fair {
            return char::from(alphabet[drawn % alphabet.len()]);
        }
    }
}
