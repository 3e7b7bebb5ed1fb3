//! The name that the portal gives a device: what people may call it.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use unicode_security::MixedScript;

/// The longest name, in characters.
pub const LONGEST: usize = 64;

/// A name for a device, fit to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceName(String);

/// Why a name isn't fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameFault {
    /// There is nothing to see in it.
    Empty,
    /// It has more than [`LONGEST`] characters.
    TooLong,
    /// It has characters that can't be seen, or that turn others around.
    Invisible,
    /// A word of it mixes scripts whose letters look alike.
    MixedScripts,
}

impl DeviceName {
    /// Reads a name; spaces around it don't count.
    ///
    /// # Errors
    /// Why it isn't fit.
    pub fn parse(text: &str) -> Result<Self, NameFault> {
        let name = text.trim();
        if name.is_empty() {
            return Err(NameFault::Empty);
        }
        if name.chars().count() > LONGEST {
            return Err(NameFault::TooLong);
        }
        if !joiners_join(name) || name.chars().any(is_invisible) {
            return Err(NameFault::Invisible);
        }
        if !words(name).all(MixedScript::is_single_script) {
            return Err(NameFault::MixedScripts);
        }
        Ok(Self(name.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// A joiner is part of many an emoji, and a trick between letters.
fn joiners_join(name: &str) -> bool {
    let mut before = None;
    let mut rest = name.chars().peekable();
    while let Some(character) = rest.next() {
        if character == ZERO_WIDTH_JOINER {
            let joins = |neighbour: Option<&char>| {
                neighbour
                    .is_some_and(|neighbour| !neighbour.is_ascii() && !neighbour.is_alphabetic())
            };
            if !joins(before.as_ref()) || !joins(rest.peek()) {
                return false;
            }
        }
        before = Some(character);
    }
    true
}

fn is_invisible(character: char) -> bool {
    match character.general_category() {
        GeneralCategory::Control
        | GeneralCategory::LineSeparator
        | GeneralCategory::ParagraphSeparator
        | GeneralCategory::PrivateUse
        | GeneralCategory::Surrogate
        | GeneralCategory::Unassigned => true,
        GeneralCategory::Format => character != ZERO_WIDTH_JOINER,
        // Fillers and the empty braille pattern are letters and symbols by name, and blank.
        _ => matches!(
            character,
            '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}' | '\u{034f}'
        ),
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, NameFault>) {
        let parsed = DeviceName::parse(text);
        assert_eq!(
            parsed
                .as_ref()
                .map(DeviceName::as_str)
                .map_err(|fault| *fault),
            expected,
            "{text:?}"
        );
    }

    #[test]
    fn what_people_write_is_fit() {
        for name in [
            "Work phone",
            "Téléphone d’Anaïs",
            "iPhone von Jürgen (neu)",
            "Телефон Анны",
            "田中のスマホ",
            "نوال",
            "Büro-PC #3",
            "👩‍💻 laptop",
            "❤️",
            "Sanne’s iPad – 2",
        ] {
            check(name, Ok(name));
        }
        check("  Work phone \t", Ok("Work phone"));
    }

    #[test]
    fn length_is_counted_in_characters() {
        check(&"é".repeat(64), Ok(&"é".repeat(64)));
        check(&"é".repeat(65), Err(NameFault::TooLong));
        check("", Err(NameFault::Empty));
        check(" \u{a0}\n", Err(NameFault::Empty));
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        for name in [
            "Work\nphone",
            "Work\u{0}phone",
            "Work\u{200b}phone",
            "Work\u{200d}phone",
            "\u{202e}enohp kroW",
            "Work \u{2066}phone",
            "Work\u{ad}phone",
            "\u{3164}",
            "\u{2800}",
            "a\u{2028}b",
            "phone\u{e0061}",
            "\u{e000}",
        ] {
            check(name, Err(NameFault::Invisible));
        }
    }

    #[test]
    fn look_alike_letters_in_one_word_are_refused() {
        // The second letter of the first, the first of the second are Cyrillic.
        check("Wоrk phone", Err(NameFault::MixedScripts));
        check("аdmin", Err(NameFault::MixedScripts));
        check("Phοne", Err(NameFault::MixedScripts));
        // Two scripts in two words hide nothing.
        check("Телефон iPhone", Ok("Телефон iPhone"));
    }
}
