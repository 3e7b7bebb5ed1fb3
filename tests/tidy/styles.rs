//! Style sheets: raw values stand in one file, and the page links every file.

use super::{
    assert_none,
    files::{self, File},
};

fn sheets() -> impl Iterator<Item = &'static File> {
    files::with_extension("css").filter(|file| file.is_below("ui"))
}

#[test]
fn raw_values_stand_in_tokens_only() {
    let mut problems = Vec::new();
    for file in sheets().filter(|file| file.name() != "tokens.css") {
        let text = without_comments(&file.text);
        for (number, line) in text.lines().enumerate() {
            // A query can't read a custom property.
            if line.trim_start().starts_with("@media")
                || line.trim_start().starts_with("@container")
            {
                continue;
            }
            if let Some(raw) = raw_value(line) {
                problems.push(format!("{}:{}: {raw}", file.path, number + 1));
            }
        }
    }
    assert_none(
        "Give the value a name in tokens.css and use that: var(--…).",
        &problems,
    );
}

#[test]
fn nothing_is_styled_inline() {
    let marks = [concat!("style=", "\""), concat!("style=", "move"), "<style"];
    let problems: Vec<_> = files::with_extension("rs")
        .filter(|file| file.is_below("ui/src"))
        .filter(|file| marks.iter().any(|mark| file.text.contains(mark)))
        .map(|file| file.path.clone())
        .collect();
    assert_none("Give it a class, and the class a rule.", &problems);
}

#[test]
fn the_page_links_every_style_sheet() {
    let page = files::text_of("ui/index.html");
    let problems: Vec<_> = sheets()
        .filter(|file| !page.contains(&format!("/{}\"", file.name())))
        // What belongs to the gallery alone is linked where the gallery is.
        .filter(|file| !file.path.contains("gallery"))
        .map(|file| format!("{} isn't linked", file.path))
        .collect();
    assert_none("index.html is the table of contents of styles.", &problems);
}

fn raw_value(line: &str) -> Option<String> {
    let functions = ["rgb(", "rgba(", "hsl(", "hsla("];
    if let Some(function) = functions.iter().find(|function| line.contains(*function)) {
        return Some((*function).to_owned());
    }
    let lengths = || {
        ["px", "rem"]
            .into_iter()
            .find_map(|unit| length(line, unit))
    };
    hex_colour(line).or_else(lengths)
}

fn hex_colour(line: &str) -> Option<String> {
    // Before the colon stands a selector or a property, where # means an id.
    let (_, value) = line.split_once(':')?;
    value.match_indices('#').find_map(|(at, _)| {
        let digits: String = value[at + 1..]
            .chars()
            .take_while(char::is_ascii_hexdigit)
            .collect();
        matches!(digits.len(), 3 | 4 | 6 | 8).then(|| format!("#{digits}"))
    })
}

/// A length in `unit`; the finest line is one pixel everywhere.
fn length(line: &str, unit: &str) -> Option<String> {
    line.match_indices(unit).find_map(|(at, _)| {
        let number: String = line[..at]
            .chars()
            .rev()
            .take_while(|character| character.is_ascii_digit() || *character == '.')
            .collect();
        let number: String = number.chars().rev().collect();
        let is_finest = number == "0" || (number == "1" && unit == "px");
        (!number.is_empty() && !is_finest).then(|| format!("{number}{unit}"))
    })
}

/// The text with its comments blanked, lines kept.
fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        let (comment, after) = comment.split_once("*/").unwrap_or((comment, ""));
        kept.push_str(before);
        kept.extend(comment.chars().filter(|character| *character == '\n'));
        rest = after;
    }
    kept + rest
}

#[test]
fn raw_values_are_found() {
    assert_eq!(raw_value("  color: #fff;").as_deref(), Some("#fff"));
    assert_eq!(raw_value("#fade { margin: 0 }"), None);
    assert_eq!(raw_value("  margin: 12px 0;").as_deref(), Some("12px"));
    assert_eq!(raw_value("  gap: 0.7rem;").as_deref(), Some("0.7rem"));
    assert_eq!(raw_value("  border: 1px solid var(--stroke);"), None);
    assert_eq!(raw_value("  inset: min(0rem, 1%);"), None);
    assert_eq!(raw_value("  margin: var(--space-m);"), None);
}
