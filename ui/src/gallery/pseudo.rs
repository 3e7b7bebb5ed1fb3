//! Two languages that nobody speaks, for the gallery alone: English that is two fifths longer, as a language with long
//! words is, and the same from right to left. What is cut off in them is cut off in somebody's language.

use crate::words::{self, Words};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::{parser, serializer};
use fluent_templates::StaticLoader;
use leptos_fluent::{Language, WritingDirection};
use std::sync::LazyLock;

/// The languages, named as CLDR names pseudo-locales.
static LANGUAGES: [Language; 2] = [
    Language {
        id: "en-XA",
        name: "Longer",
        dir: &WritingDirection::Ltr,
        flag: None,
        script: None,
    },
    Language {
        id: "ar-XB",
        name: "From right to left",
        dir: &WritingDirection::Rtl,
        flag: None,
        script: None,
    },
];

/// Everything that the face says, in both of them.
static WORDS: LazyLock<StaticLoader> = LazyLock::new(|| {
    let english = words::files().filter(|(language, _)| *language == "en");
    let longer: Vec<_> = english.map(|(_, file)| longer(file)).collect();
    let tags = LANGUAGES.iter().map(|language| language.id);
    words::speaking(tags.flat_map(|tag| longer.iter().map(move |file| (tag, file.as_str()))))
});

/// The language with that tag, and its words; absent where it is one that people speak.
pub(super) fn find(tag: &str) -> Option<(&'static Language, Words)> {
    let language = LANGUAGES.iter().find(|language| language.id == tag)?;
    Some((language, &WORDS))
}

/// A Fluent file with every text that somebody reads longer by two fifths.
fn longer(file: &str) -> String {
    // Tests read every file as the face does; what can't be read there isn't said here.
    let parsed = parser::parse(file.to_owned());
    let mut resource: Resource<String> = parsed.unwrap_or_else(|(resource, _)| resource);
    for entry in &mut resource.body {
        let (value, attributes) = match entry {
            // It is for the browser, and names the rules of dates and numbers.
            Entry::Message(message) if message.id.name == "time-locale" => continue,
            Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
            Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
            _ => continue,
        };
        let attributes = attributes.iter_mut().map(|attribute| &mut attribute.value);
        value.into_iter().chain(attributes).for_each(lengthen);
    }
    serializer::serialize(&resource)
}

/// Lengthens the texts of a pattern; what is put into it stays as it is.
fn lengthen(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = longer_text(value),
            PatternElement::Placeable { expression } => lengthen_variants(expression),
        }
    }
}

fn lengthen_variants(expression: &mut Expression<String>) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                lengthen(&mut variant.value);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            lengthen_variants(expression);
        }
        Expression::Inline(_) => {}
    }
}

/// Vowels that are said longer, with accents that no English letter has above or below it. Each is in Latin-1, as the
/// shipped font is.
fn longer_text(text: &str) -> String {
    let mut longer = String::new();
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
    longer
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
    use super::{longer, longer_text};
    use crate::words;

    #[test]
    fn what_is_put_in_stays_as_it_is() {
        let english = "\
reset = Reset { $device } now
-brand = Portal
    .long = Company { -brand }
count =
    { $count ->
        [one] One device
       *[other] { $count } devices
    }
time-locale = en-GB
";
        insta::assert_snapshot!(longer(english), @r"
        reset = Rêsêêt { $device } nõõw
        -brand = Põrtååål
            .long = Cõmpååånÿ { -brand }
        count =
            { $count ->
                [one] Õnêê dêêvîîcêê
               *[other] { $count } dêêvîîcês
            }
        time-locale = en-GB
        ");
    }

    #[test]
    fn everything_is_two_fifths_longer() {
        let english = words::files().filter(|(language, _)| *language == "en");
        for (_, file) in english {
            let texts = file.lines().filter_map(|line| line.split_once(" = "));
            for (id, text) in texts.filter(|(_, text)| !text.contains('{')) {
                let (before, after) = (text.chars().count(), longer_text(text).chars().count());
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
}
