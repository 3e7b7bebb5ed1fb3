//! Every word that people read stands in locales/, and every word there is read by somebody.

use super::{
    assert_none, files,
    locales::{self, Saying},
};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;

/// Attributes that a person reads or hears.
const READ_ALOUD: &[&str] = &[
    "alt",
    "aria-description",
    "aria-label",
    "placeholder",
    "title",
];

fn all_sayings() -> Vec<Saying> {
    locales::sayings("en").into_values().flatten().collect()
}

#[test]
fn every_word_is_used() {
    let sources: String = files::all()
        .iter()
        .filter(|file| ["rs", "html", "js"].contains(&file.extension()))
        .filter(|file| !file.is_below("tests") && !file.is_below("crates/xtask"))
        .map(|file| file.text.as_str())
        .collect();
    let sayings = all_sayings();
    let mentioned: BTreeSet<_> = sayings.iter().flat_map(|saying| &saying.mentions).collect();
    let problems: Vec<_> = sayings
        .iter()
        .filter(|saying| !mentioned.contains(&saying.id))
        .filter(|saying| !sources.contains(&format!("\"{}\"", saying.id)))
        .map(|saying| saying.id.clone())
        .collect();
    assert_none(
        "Nobody says this: remove it, or write its id out where it is used (no id is put together).",
        &problems,
    );
}

#[test]
fn no_word_stands_in_the_code() {
    let mut problems = Vec::new();
    let shown = |file: &&files::File| file.is_below("ui/src") && !file.path.contains("gallery");
    for file in files::with_extension("rs").filter(shown) {
        let tokens: TokenStream = file
            .text
            .parse()
            .unwrap_or_else(|failure| panic!("{}: {failure}", file.path));
        each_macro(tokens, &mut |name, inside| {
            if name == "view" {
                let words = words_in(inside);
                problems.extend(words.iter().map(|word| format!("{}: {word}", file.path)));
            }
        });
    }
    assert_none("Give these an id in locales/ and say that.", &problems);
}

/// Calls `with` for every `name!(…)` in `tokens`, however deep.
fn each_macro(tokens: TokenStream, with: &mut impl FnMut(&str, TokenStream)) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        if let [TokenTree::Ident(name), TokenTree::Punct(mark)] = &tokens[at.saturating_sub(2)..at]
            && mark.as_char() == '!'
        {
            with(&name.to_string(), group.stream());
        }
        each_macro(group.stream(), with);
    }
}

/// The words that stand in a view: text between tags, and attributes that people read.
fn words_in(view: TokenStream) -> Vec<String> {
    let tokens: Vec<_> = view.into_iter().collect();
    let mut words = Vec::new();
    let mut in_tag = false;
    let mut attribute = String::new();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '<' => {
                in_tag = true;
                attribute.clear();
            }
            TokenTree::Punct(mark) if mark.as_char() == '>' => in_tag = false,
            TokenTree::Punct(mark) if in_tag && mark.as_char() == '=' => {
                attribute = attribute_before(&tokens[..at]);
            }
            TokenTree::Literal(literal) => {
                let said = !in_tag || READ_ALOUD.contains(&attribute.as_str());
                words.extend(text_of(&literal.to_string()).filter(|text| said && is_word(text)));
            }
            TokenTree::Ident(word) if !in_tag => words.push(word.to_string()),
            TokenTree::Group(group) if !in_tag && group.delimiter() == Delimiter::Brace => {
                if let Some(TokenTree::Literal(literal)) = group.stream().into_iter().next() {
                    words.extend(text_of(&literal.to_string()).filter(|text| is_word(text)));
                }
            }
            _ => {}
        }
    }
    words
}

/// `aria-label` of the tokens `… aria - label`.
fn attribute_before(tokens: &[TokenTree]) -> String {
    let mut name = Vec::new();
    let mut wants_name = true;
    for token in tokens.iter().rev() {
        match token {
            TokenTree::Ident(part) if wants_name => name.push(part.to_string()),
            TokenTree::Punct(dash) if !wants_name && "-:".contains(dash.as_char()) => {
                name.push(dash.to_string());
            }
            _ => break,
        }
        wants_name = !wants_name;
    }
    name.reverse();
    name.concat()
}

fn text_of(literal: &str) -> Option<String> {
    let text = literal.strip_prefix('"')?.strip_suffix('"')?;
    Some(text.to_owned())
}

fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

#[test]
fn words_between_tags_are_found() {
    let check = |view: &str, words: &[&str]| {
        let tokens = view.parse().expect("tokens");
        assert_eq!(words_in(tokens), words, "{view}");
    };
    check(r#"<p class="card">"Hello"</p>"#, &["Hello"]);
    check(r#"<p class="card">{move_tr!("hello")} " · "</p>"#, &[]);
    check(
        r#"<button aria-label="Close" on:click=move |_| ()>{label}</button>"#,
        &["Close"],
    );
    check("<h1>Hello</h1>", &["Hello"]);
    check(r#"<p>{"Hello"}</p>"#, &["Hello"]);
    check(r#"<Card title="Phone"/>"#, &["Phone"]);
}
