//! Messages as they are once `locales/` has been made into code: what each says in every language, and how it is said.
//!
//! The face's build script writes them, so nothing is parsed, negotiated or looked up while the face runs. They say what
//! Fluent says, which the face's tests hold them to.

mod argument;
mod catalogue;
mod language;

pub use argument::Argument;
pub use catalogue::{Entry, find};
pub use language::Language;

/// What is said in every language.
#[derive(Debug)]
pub struct Message {
    texts: [Pattern; Language::ALL.len()],
}

/// What is said in one language.
#[derive(Debug)]
pub enum Pattern {
    /// Always the same.
    Text(&'static str),
    /// The value of a variable.
    Variable {
        /// Its name.
        name: &'static str,
        /// Whether it stands between marks, so that its direction doesn't change that of the sentence around it.
        isolated: bool,
    },
    /// It depends on the value of a variable.
    Select(&'static Select),
    /// One after the other.
    Parts(&'static [Self]),
}

/// What is said, by the value of a variable.
#[derive(Debug)]
pub struct Select {
    /// The variable's name.
    pub name: &'static str,
    /// Whether it stands between marks, as a variable may.
    pub isolated: bool,
    /// The first of these that fits is said.
    pub variants: &'static [(Key, Pattern)],
    /// Said where none fits.
    pub otherwise: Pattern,
}

/// Which values a variant is for.
#[derive(Debug)]
pub enum Key {
    /// This very number.
    Number(i64),
    /// This text, or numbers of this plural category.
    Word(&'static str),
}

/// What is on both sides of a value whose direction isn't known (Unicode's FSI and PDI, UAX #9 §2.4).
const ISOLATE: [&str; 2] = ["\u{2068}", "\u{2069}"];

impl Message {
    /// A message with its text in each language, in the order of [`Language::ALL`].
    #[must_use]
    pub const fn new(texts: [Pattern; Language::ALL.len()]) -> Self {
        Self { texts }
    }

    /// The message in `language`, with `arguments` by their names in the places of its variables.
    #[must_use]
    pub fn say(&self, language: Language, arguments: &[(&str, Argument<'_>)]) -> String {
        self.say_with(language, arguments, String::push_str)
    }

    /// The same, where `write` adds each text that is always the same.
    #[must_use]
    pub fn say_with(
        &self,
        language: Language,
        arguments: &[(&str, Argument<'_>)],
        write: fn(&mut String, &str),
    ) -> String {
        let mut saying = Saying {
            language,
            arguments,
            write,
            said: String::new(),
        };
        saying.say(&self.texts[language as usize]);
        saying.said
    }
}

/// A message that is being said.
struct Saying<'a> {
    language: Language,
    arguments: &'a [(&'a str, Argument<'a>)],
    write: fn(&mut String, &str),
    said: String,
}

impl<'a> Saying<'a> {
    fn say(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::Text(text) => (self.write)(&mut self.said, text),
            Pattern::Variable { name, isolated } => {
                self.mark(ISOLATE[0], *isolated);
                match self.value(name) {
                    Some(Argument::Text(text)) => self.said.push_str(text),
                    Some(Argument::Number(number)) => self.said.push_str(&number.to_string()),
                    None => {}
                }
                self.mark(ISOLATE[1], *isolated);
            }
            Pattern::Select(select) => {
                self.mark(ISOLATE[0], select.isolated);
                self.say(self.chosen(select));
                self.mark(ISOLATE[1], select.isolated);
            }
            Pattern::Parts(parts) => parts.iter().for_each(|part| self.say(part)),
        }
    }

    fn mark(&mut self, mark: &str, isolated: bool) {
        if isolated {
            self.said.push_str(mark);
        }
    }

    fn value(&self, name: &str) -> Option<&'a Argument<'a>> {
        let mut arguments = self.arguments.iter();
        arguments.find_map(|(given, value)| (*given == name).then_some(value))
    }

    fn chosen(&self, select: &'static Select) -> &'static Pattern {
        let value = self.value(select.name);
        let fits = |key: &Key| match (key, value) {
            (Key::Number(key), Some(Argument::Number(number))) => key == number,
            (Key::Word(word), Some(Argument::Number(number))) => {
                *word == self.language.plural_category(*number)
            }
            (Key::Word(word), Some(Argument::Text(text))) => word == text,
            (Key::Number(_), Some(Argument::Text(_))) | (_, None) => false,
        };
        let mut variants = select.variants.iter();
        let fitting = variants.find(|(key, _)| fits(key));
        fitting.map_or(&select.otherwise, |(_, pattern)| pattern)
    }
}
