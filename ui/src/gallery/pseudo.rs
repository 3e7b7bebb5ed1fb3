//! Two languages that nobody speaks, for the gallery alone: English that is two fifths longer, as a language with long
//! words is, and the same from right to left. What is cut off in them is cut off in somebody's language.

use crate::words::message;
use messages::{Argument, Language, Message};

/// A language that nobody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PseudoLocale {
    /// Longer than English.
    Longer,
    /// The same from right to left.
    FromRightToLeft,
}

impl PseudoLocale {
    const ALL: [Self; 2] = [Self::Longer, Self::FromRightToLeft];

    /// The language with that tag; absent where it is one that people speak.
    pub(super) fn with_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// Its tag, as CLDR has pseudo-locales.
    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::Longer => "en-XA",
            Self::FromRightToLeft => "ar-XB",
        }
    }

    /// The direction that it is written in, as HTML's `dir` says it.
    pub(super) fn direction(self) -> &'static str {
        match self {
            Self::Longer => "ltr",
            Self::FromRightToLeft => "rtl",
        }
    }

    /// A message in this language: every text that somebody reads is longer by two fifths, what is put into it stays as
    /// it is.
    pub(crate) fn say(
        self,
        message: &'static Message,
        arguments: &[(&str, Argument<'_>)],
    ) -> String {
        // It is for the browser, and names the rules of dates and numbers.
        if std::ptr::eq(message, message!("time-locale")) {
            return message.say(Language::English, arguments);
        }
        message.say_with(Language::English, arguments, lengthen)
    }
}

/// Vowels that are said longer, with accents that no English letter has above or below it. Each is in Latin-1, as the
/// shipped font is.
fn lengthen(longer: &mut String, text: &str) {
    let mut owed = 0;
    for letter in text.chars() {
        let accented = accented(letter);
        longer.push(accented);
        owed += 2;
        if accented != letter && owed >= 5 {
            // No vowel is said longer than that, which would be no word any more.
            for _ in 0..(owed / 5).min(2) {
                longer.extend(accented.to_lowercase());
                owed -= 5;
            }
        }
    }
}

fn accented(letter: char) -> char {
    match letter {
        'A' => 'Å',
        'E' => 'Ê',
        'I' => 'Î',
        'O' => 'Õ',
        'U' => 'Û',
        'Y' => 'Ý',
        'a' => 'å',
        'e' => 'ê',
        'i' => 'î',
        'o' => 'õ',
        'u' => 'û',
        'y' => 'ÿ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{PseudoLocale, lengthen};
    use crate::words::{catalogue::CATALOGUE, message};
    use messages::Language;

    #[test]
    fn what_is_put_in_stays_as_it_is() {
        let say = |message, arguments: &[_]| PseudoLocale::Longer.say(message, arguments);
        let ago = [("ago", "eons ago".into())];
        let said = say(message!("time-last-contact", "ago"), &ago);
        assert_eq!(said, "Låst cõõõntåååct \u{2068}eons ago\u{2069}");
        let count = [("count", 2.into())];
        let said = say(message!("devices-count", "count"), &count);
        assert_eq!(said, "\u{2068}2\u{2069} dêêvîîcês");
        assert_eq!(say(message!("time-locale"), &[]), "en-GB");
    }

    #[test]
    fn everything_is_two_fifths_longer() {
        for entry in CATALOGUE.iter().filter(|entry| entry.variables.is_empty()) {
            let text = entry.message.say(Language::English, &[]);
            let mut longer = String::new();
            lengthen(&mut longer, &text);
            let id = entry.id;
            let (before, after) = (text.chars().count(), longer.chars().count());
            let wanted = before + before * 2 / 5;
            assert!(after <= wanted, "{id}: {after} of {wanted}");
            // The last letters of a text may be owed, and a text without vowels owes all.
            assert!(
                after + 4 >= wanted || before < 8,
                "{id}: {after} of {wanted}"
            );
        }
    }
}
