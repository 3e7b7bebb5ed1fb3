//! From Fluent to the constants of the crate `messages`. What the face's messages have no use for is refused instead of
//! half understood: whoever needs it teaches it to this file and to that crate.

use core::fmt::{Display, Formatter, Result as Written, Write};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;
use messages::Language;
use std::collections::{BTreeMap, BTreeSet};

#[cfg(test)]
mod tests;

/// A file of `locales/`.
pub(crate) struct Text {
    /// The language of its folder.
    pub(crate) language: Language,
    /// Its name, with its folder's.
    pub(crate) file: String,
    /// What stands in it.
    pub(crate) content: String,
}

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    file: String,
    /// What it is wrong with; nothing where that can't be read.
    id: String,
    wrong: Wrong,
}

#[derive(Debug, PartialEq, Eq)]
enum Wrong {
    Unreadable(String),
    SaidTwice,
    NothingSaid,
    Attribute,
    NotSaidIn(&'static str),
    OtherVariables,
    UnknownTerm(String),
    TermWithVariable,
    NotSupported,
    SelectorNoVariable,
    DefaultNotLast,
    NoWholeNumber(String),
}

impl std::error::Error for Mistake {}

impl Display for Mistake {
    fn fmt(&self, out: &mut Formatter<'_>) -> Written {
        write!(out, "locales/{}: {}: ", self.file, self.id)?;
        match &self.wrong {
            Wrong::Unreadable(why) => write!(out, "it can't be read: {why}"),
            Wrong::SaidTwice => out.write_str("there are two of that name"),
            Wrong::NothingSaid => out.write_str("it says nothing"),
            Wrong::Attribute => out.write_str("no attribute can be said"),
            Wrong::NotSaidIn(tag) => write!(out, "it isn't said in {tag}"),
            Wrong::OtherVariables => out.write_str("its variables aren't those of the English"),
            Wrong::UnknownTerm(name) => write!(out, "there is no term -{name}"),
            Wrong::TermWithVariable => out.write_str("a term always says the same"),
            Wrong::NotSupported => out.write_str(
                "only variables and terms, and what depends on a variable, may stand in braces",
            ),
            Wrong::SelectorNoVariable => out.write_str("only a variable can be selected on"),
            Wrong::DefaultNotLast => out.write_str("the default comes last"),
            Wrong::NoWholeNumber(key) => write!(out, "{key} is no whole number"),
        }
    }
}

/// The patterns of one language by their ids, each with its file; a term's id begins with a dash.
type Patterns<'a> = BTreeMap<String, (&'a str, Pattern<&'a str>)>;

/// The source of a module that holds every message of `texts`, and their catalogue.
///
/// # Errors
///
/// When something in them can't be made into code, or isn't the same in every language.
pub(crate) fn compiled(texts: &[Text]) -> Result<String, Mistake> {
    let mut languages = Vec::new();
    for language in Language::ALL {
        languages.push((language, patterns(texts, language)?));
    }
    for (_, patterns) in &languages {
        for (language, others) in &languages {
            each_said(patterns, others, *language)?;
        }
    }
    let (_, english) = &languages[0];
    let mut statics = String::new();
    let mut entries = String::new();
    for id in english.keys().filter(|id| !id.starts_with('-')) {
        let (variables, texts) = message(id, &languages)?;
        let name = id.replace('-', "_").to_uppercase();
        let texts = texts.join(", ");
        // Writing into a text never fails.
        let _ = writeln!(statics, "static {name}: Message = Message::new([{texts}]);");
        let _ = writeln!(
            entries,
            "    Entry {{ id: {id:?}, variables: &{variables:?}, message: &{name} }},"
        );
    }
    Ok(format!(
        "{statics}\n/// Every message, in the order of their ids.\npub(crate) const CATALOGUE: &[Entry] = &[\n{entries}];\n"
    ))
}

fn each_said(
    patterns: &Patterns<'_>,
    other: &Patterns<'_>,
    language: Language,
) -> Result<(), Mistake> {
    let missing = patterns.iter().find(|(id, _)| !other.contains_key(*id));
    missing.map_or(Ok(()), |(id, (file, _))| {
        Err(mistake(file, id, Wrong::NotSaidIn(language.tag())))
    })
}

/// What the files of one language say.
fn patterns(texts: &[Text], language: Language) -> Result<Patterns<'_>, Mistake> {
    let mut patterns = Patterns::new();
    for text in texts.iter().filter(|text| text.language == language) {
        let file = text.file.as_str();
        let unreadable = |(_, failures): (_, Vec<parser::ParserError>)| {
            let why = failures.first().map(ToString::to_string);
            mistake(file, "", Wrong::Unreadable(why.unwrap_or_default()))
        };
        let resource = parser::parse(text.content.as_str()).map_err(unreadable)?;
        for entry in resource.body {
            let (id, pattern, attributes) = match entry {
                Entry::Message(message) => (
                    message.id.name.to_owned(),
                    message.value,
                    message.attributes,
                ),
                Entry::Term(term) => (
                    format!("-{}", term.id.name),
                    Some(term.value),
                    term.attributes,
                ),
                _ => continue,
            };
            let Some(pattern) = pattern else {
                return Err(mistake(file, &id, Wrong::NothingSaid));
            };
            if !attributes.is_empty() {
                return Err(mistake(file, &id, Wrong::Attribute));
            }
            if patterns.contains_key(&id) {
                return Err(mistake(file, &id, Wrong::SaidTwice));
            }
            patterns.insert(id, (file, pattern));
        }
    }
    Ok(patterns)
}

fn mistake(file: &str, id: &str, wrong: Wrong) -> Mistake {
    Mistake {
        file: file.to_owned(),
        id: id.to_owned(),
        wrong,
    }
}

/// The variables of a message, in the order of their names, and its text in each language.
fn message<'a>(
    id: &str,
    languages: &'a [(Language, Patterns<'a>)],
) -> Result<(Vec<&'a str>, Vec<String>), Mistake> {
    let mut texts = Vec::new();
    let mut first = None;
    for (_, patterns) in languages {
        let (file, pattern) = &patterns[id];
        let mut writing = Writing {
            patterns,
            variables: BTreeSet::new(),
        };
        let text = writing.pattern(pattern);
        texts.push(text.map_err(|wrong| mistake(file, id, wrong))?);
        let variables = writing.variables;
        if *first.get_or_insert_with(|| variables.clone()) != variables {
            return Err(mistake(file, id, Wrong::OtherVariables));
        }
    }
    Ok((first.into_iter().flatten().collect(), texts))
}

/// Writes patterns of one language as Rust, and notes their variables.
struct Writing<'a> {
    patterns: &'a Patterns<'a>,
    variables: BTreeSet<&'a str>,
}

impl<'a> Writing<'a> {
    fn pattern(&mut self, pattern: &'a Pattern<&'a str>) -> Result<String, Wrong> {
        let mut parts = Vec::new();
        // As Fluent has it, what stands alone needs no marks around it.
        let isolated = pattern.elements.len() > 1;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => parts.push(text(value)),
                PatternElement::Placeable { expression } => {
                    self.placeable(expression, isolated, &mut parts)?;
                }
            }
        }
        if parts.len() == 1 {
            return Ok(parts.concat());
        }
        Ok(format!("Pattern::Parts(&[{}])", parts.join(", ")))
    }

    fn placeable(
        &mut self,
        expression: &'a Expression<&'a str>,
        isolated: bool,
        parts: &mut Vec<String>,
    ) -> Result<(), Wrong> {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                self.variables.insert(id.name);
                let name = id.name;
                parts.push(format!(
                    "Pattern::Variable {{ name: {name:?}, isolated: {isolated} }}"
                ));
                Ok(())
            }
            Expression::Inline(InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            }) => self.term(id.name, parts),
            Expression::Inline(_) => Err(Wrong::NotSupported),
            Expression::Select { selector, variants } => {
                let select = self.select(selector, variants, isolated)?;
                parts.push(format!("Pattern::Select(&{select})"));
                Ok(())
            }
        }
    }

    /// A term is said where it is mentioned, piece by piece.
    fn term(&mut self, name: &str, parts: &mut Vec<String>) -> Result<(), Wrong> {
        let Some((_, term)) = self.patterns.get(&format!("-{name}")) else {
            return Err(Wrong::UnknownTerm(name.to_owned()));
        };
        for element in &term.elements {
            match element {
                PatternElement::TextElement { value } => parts.push(text(value)),
                PatternElement::Placeable { .. } => return Err(Wrong::TermWithVariable),
            }
        }
        Ok(())
    }

    fn select(
        &mut self,
        selector: &'a InlineExpression<&'a str>,
        variants: &'a [Variant<&'a str>],
        isolated: bool,
    ) -> Result<String, Wrong> {
        let InlineExpression::VariableReference { id } = selector else {
            return Err(Wrong::SelectorNoVariable);
        };
        self.variables.insert(id.name);
        // In any other place it could be said although a later variant fits as well.
        let Some((default, variants)) = variants.split_last().filter(|(last, _)| last.default)
        else {
            return Err(Wrong::DefaultNotLast);
        };
        let mut written = Vec::new();
        for variant in variants {
            let pattern = self.pattern(&variant.value)?;
            written.push(format!("({}, {pattern})", key(&variant.key)?));
        }
        let otherwise = self.pattern(&default.value)?;
        Ok(format!(
            "Select {{ name: {:?}, isolated: {isolated}, variants: &[{}], otherwise: {otherwise} }}",
            id.name,
            written.join(", ")
        ))
    }
}

fn text(text: &str) -> String {
    format!("Pattern::Text({text:?})")
}

fn key(key: &VariantKey<&str>) -> Result<String, Wrong> {
    match key {
        VariantKey::Identifier { name } => Ok(format!("Key::Word({name:?})")),
        VariantKey::NumberLiteral { value } => {
            let number: i64 = value
                .parse()
                .map_err(|_| Wrong::NoWholeNumber((*value).to_owned()))?;
            Ok(format!("Key::Number({number})"))
        }
    }
}
