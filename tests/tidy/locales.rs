//! The languages: each says the same things, in the same order, to the same person.

use super::{assert_none, files};
use fluent_syntax::{
    ast::{self, Entry, Expression, InlineExpression, PatternElement},
    parser,
};
use std::collections::{BTreeMap, BTreeSet};

/// A message, a term, or an attribute of one.
pub(super) struct Saying {
    /// `message`, `-term` or `message.attribute`.
    pub(super) id: String,
    pub(super) text: String,
    pub(super) variables: BTreeSet<String>,
    /// Other messages and terms that stand in it.
    pub(super) mentions: BTreeSet<String>,
    comment: String,
}

const LANGUAGES: [&str; 2] = ["en", "nl"];

/// What each file of `language` says, by the file's name.
pub(super) fn sayings(language: &str) -> BTreeMap<String, Vec<Saying>> {
    files::with_extension("ftl")
        .filter(|file| file.is_below(&format!("locales/{language}")))
        .map(|file| (file.name().to_owned(), read(&file.path, &file.text)))
        .collect()
}

#[test]
fn every_language_says_the_same_in_the_same_order() {
    let [first, second] = LANGUAGES.map(sayings);
    assert!(!first.is_empty(), "there is no English");
    let names = |language: &BTreeMap<String, _>| language.keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        names(&first),
        names(&second),
        "each language has the same files"
    );
    let mut problems = Vec::new();
    for (name, english) in &first {
        let dutch = &second[name];
        for (ours, theirs) in english.iter().zip(dutch) {
            if ours.id != theirs.id {
                problems.push(format!("{name}: {} in en, {} in nl", ours.id, theirs.id));
                break;
            }
            if ours.variables != theirs.variables {
                problems.push(format!(
                    "{name}: {} has {:?} in en, {:?} in nl",
                    ours.id, ours.variables, theirs.variables
                ));
            }
        }
        if english.len() != dutch.len() {
            problems.push(format!(
                "{name}: {} in en, {} in nl",
                english.len(),
                dutch.len()
            ));
        }
    }
    assert_none(
        "Dutch and English have the same ids, attributes and variables.",
        &problems,
    );
}

#[test]
fn ids_are_kebab_case_and_unique() {
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for saying in sayings("en").into_values().flatten() {
        let kebab = |character: char| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || "-.".contains(character)
        };
        if !saying.id.chars().all(kebab) {
            problems.push(format!("{} isn't kebab-case", saying.id));
        }
        if !seen.insert(saying.id.clone()) {
            problems.push(format!("{} stands there twice", saying.id));
        }
    }
    assert_none("An id names one meaning.", &problems);
}

#[test]
fn variables_are_explained() {
    let mut problems = Vec::new();
    for saying in sayings("en").into_values().flatten() {
        for variable in &saying.variables {
            if !saying.comment.contains(&format!("${variable}")) {
                problems.push(format!("{}: ${variable}", saying.id));
            }
        }
    }
    assert_none(
        "Say above the message what the variable is: # $name (String): …",
        &problems,
    );
}

#[test]
fn dutch_says_u() {
    let familiar = ["je", "jij", "jou", "jouw", "jullie", "jezelf"];
    let mut problems = Vec::new();
    for saying in sayings("nl").into_values().flatten() {
        let lower = saying.text.to_lowercase();
        let mut words = lower.split(|character: char| !character.is_alphabetic());
        if let Some(word) = words.find(|word| familiar.contains(word)) {
            problems.push(format!("{}: \"{word}\" in \"{}\"", saying.id, saying.text));
        }
    }
    assert_none("Dutch addresses people with u and uw.", &problems);
}

#[test]
fn quotation_marks_and_apostrophes_are_curly() {
    let mut problems = Vec::new();
    for language in LANGUAGES {
        for saying in sayings(language).into_values().flatten() {
            if saying.text.contains(['\'', '"']) {
                problems.push(format!("{language}: {} in \"{}\"", saying.id, saying.text));
            }
        }
    }
    assert_none("Write ’ “ ” where people read them.", &problems);
}

fn read(path: &str, text: &str) -> Vec<Saying> {
    let resource = parser::parse(text)
        .unwrap_or_else(|(_, failures)| panic!("{path} can't be read: {failures:?}"));
    let mut sayings = Vec::new();
    for entry in &resource.body {
        let (id, value, attributes, comment) = match entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value.as_ref(),
                &message.attributes,
                &message.comment,
            ),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(&term.value),
                &term.attributes,
                &term.comment,
            ),
            _ => continue,
        };
        let comment = comment.as_ref().map(|comment| comment.content.join("\n"));
        let comment = comment.unwrap_or_default();
        if let Some(value) = value {
            sayings.push(saying(id.clone(), value, &comment));
        }
        for attribute in attributes {
            let id = format!("{id}.{}", attribute.id.name);
            sayings.push(saying(id, &attribute.value, &comment));
        }
    }
    sayings
}

fn saying(id: String, pattern: &ast::Pattern<&str>, comment: &str) -> Saying {
    let mut saying = Saying {
        id,
        text: String::new(),
        variables: BTreeSet::new(),
        mentions: BTreeSet::new(),
        comment: comment.to_owned(),
    };
    saying.take_in(pattern);
    saying
}

impl Saying {
    fn take_in(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.take_in_expression(expression),
            }
        }
    }

    fn take_in_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.take_in_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_in_inline(selector);
                for variant in variants {
                    self.text.push(' ');
                    self.take_in(&variant.value);
                }
            }
        }
    }

    fn take_in_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.mentions.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.mentions.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.take_in_inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.take_in_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
