//! The word that spells a character, so that a passcode can be read aloud.

use super::tr;
use crate::components::SpelledCharacter;

/// Each character of `passcode` with its word in the language of the moment. Temporary passcodes
/// hold lower-case letters and digits only; anything else is its own word.
#[must_use]
pub fn spelled(passcode: &str) -> Vec<SpelledCharacter> {
    passcode
        .chars()
        .map(|character| SpelledCharacter {
            character,
            word: word(character),
        })
        .collect()
}

fn word(character: char) -> String {
    match character.to_ascii_lowercase() {
        'a' => tr!("spell-a"),
        'b' => tr!("spell-b"),
        'c' => tr!("spell-c"),
        'd' => tr!("spell-d"),
        'e' => tr!("spell-e"),
        'f' => tr!("spell-f"),
        'g' => tr!("spell-g"),
        'h' => tr!("spell-h"),
        'i' => tr!("spell-i"),
        'j' => tr!("spell-j"),
        'k' => tr!("spell-k"),
        'l' => tr!("spell-l"),
        'm' => tr!("spell-m"),
        'n' => tr!("spell-n"),
        'o' => tr!("spell-o"),
        'p' => tr!("spell-p"),
        'q' => tr!("spell-q"),
        'r' => tr!("spell-r"),
        's' => tr!("spell-s"),
        't' => tr!("spell-t"),
        'u' => tr!("spell-u"),
        'v' => tr!("spell-v"),
        'w' => tr!("spell-w"),
        'x' => tr!("spell-x"),
        'y' => tr!("spell-y"),
        'z' => tr!("spell-z"),
        '0' => tr!("spell-0"),
        '1' => tr!("spell-1"),
        '2' => tr!("spell-2"),
        '3' => tr!("spell-3"),
        '4' => tr!("spell-4"),
        '5' => tr!("spell-5"),
        '6' => tr!("spell-6"),
        '7' => tr!("spell-7"),
        '8' => tr!("spell-8"),
        '9' => tr!("spell-9"),
        other => other.to_string(),
    }
}
