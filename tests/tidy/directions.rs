//! Which way lines of words run is for the language to say: style sheets speak of where a line starts and ends, not of
//! left and right. Where something is of the room itself, whatever is written there, a comment beside it says why, and
//! begins with "Physical:".

use super::{assert_none, files};

#[test]
fn styles_follow_the_direction_of_the_words() {
    let sheets = files::with_extension("css");
    let sheets = sheets.filter(|file| file.is_below("ui") || file.is_below("crates"));
    let mut problems = Vec::new();
    let mut seen = 0;
    for file in sheets {
        seen += 1;
        for (line, declaration) in physical(&file.text) {
            problems.push(format!("{}:{line}: {declaration}", file.path));
        }
    }
    assert!(seen > 40, "only {seen} style sheets were found");
    assert_none(
        "Say where a line starts and ends (…-inline-start, …-inline-end, text-align: start), shift by --forward, or \
         say beside it why it is of the room itself (/* Physical: … */).",
        &problems,
    );
}

/// The declarations that speak of left and right without saying why, each with the line that it ends in.
fn physical(sheet: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut said_why = false;
    let mut declaration = String::new();
    let mut rest = sheet;
    let mut line = 1;
    while let Some(character) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            let (comment, after) = comment.split_once("*/").unwrap_or((comment, ""));
            said_why |= comment.trim_start().starts_with("Physical:");
            line += comment.matches('\n').count();
            rest = after;
            continue;
        }
        match character {
            ';' | '}' | '{' => {
                if character != '{' && is_physical(&declaration) && !said_why {
                    let words: Vec<_> = declaration.split_whitespace().collect();
                    found.push((line, words.join(" ")));
                }
                said_why &= declaration.trim().is_empty();
                declaration.clear();
            }
            other => declaration.push(other),
        }
        line += usize::from(character == '\n');
        rest = &rest[character.len_utf8()..];
    }
    found
}

fn is_physical(declaration: &str) -> bool {
    let Some((property, value)) = declaration.split_once(':') else {
        return false;
    };
    let property = property.trim();
    // tokens.css turns where the window itself has no room into where lines start and end.
    if property.starts_with("--") {
        return false;
    }
    let is_side = |word: &str| word == "left" || word == "right";
    let mut words = value.split(|letter: char| !(letter.is_alphanumeric() || letter == '-'));
    property.split('-').any(is_side)
        || words.any(|word| {
            is_side(word) || ["safe-area-inset-left", "safe-area-inset-right"].contains(&word)
        })
        || (value.contains("translateX(") && !value.contains("--forward"))
        || has_uneven_sides(property, value)
}

/// Whether it gives the left side another length than the right one.
fn has_uneven_sides(property: &str, value: &str) -> bool {
    match (property, &parts(value)[..]) {
        ("border-radius", [first, second]) => first != second,
        ("border-radius", [first, second, third]) => first != second || second != third,
        ("border-radius", [top_left, top_right, bottom_right, bottom_left]) => {
            top_left != top_right || bottom_right != bottom_left
        }
        (
            "margin" | "padding" | "inset" | "scroll-margin" | "scroll-padding" | "border-width"
            | "border-color" | "border-style",
            [_, right, _, left],
        ) => right != left,
        _ => false,
    }
}

/// What a value lists, function calls whole.
fn parts(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_i32;
    for character in value.trim().chars() {
        depth += match character {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if character.is_whitespace() && depth == 0 {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(character);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[test]
fn left_and_right_are_found() {
    for fine in [
        "margin-inline-start: auto;",
        ".it-sheet__left { margin: 0; }",
        "padding: 1px 2px 3px 2px;",
        "padding: 0 calc(1px + 2px) 1px calc(1px + 2px);",
        "border-radius: var(--radius-xl) var(--radius-xl) 0 0;",
        "transform: translateX(calc(-100% * var(--forward)));",
        "/* Physical: the notch stays where it is. */ padding-left: 1px;",
        "padding-top: 0; /* left */",
    ] {
        assert_eq!(physical(fine), [], "{fine}");
    }
    for sided in [
        "margin-left: auto;",
        "left: 0;",
        "border-top-right-radius: 0;",
        "text-align: left;",
        "float: right;",
        "inset: 0 auto auto 0;",
        "padding: 0 0 0 var(--space-m);",
        "border-radius: 1px 0 0 1px;",
        "padding-inline: env(safe-area-inset-left) 0;",
        "transform: translateX(-100%);",
        "/* On the left. */ left: 0;",
        "/* Physical: once. */ left: 0; right: 0;",
    ] {
        assert_eq!(physical(sided).len(), 1, "{sided}");
    }
}
