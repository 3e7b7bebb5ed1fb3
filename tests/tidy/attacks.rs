//! The attacks that are tried are those that docs/attacks.md tells of.

use super::{assert_none, files};
use std::collections::BTreeSet;

#[test]
fn attacks_are_those_that_the_page_tells_of() {
    let (told, tried) = (told(), tried());
    assert!(!tried.is_empty(), "no attack has a name");
    let mut problems = Vec::new();
    for name in repeated(&told) {
        problems.push(format!("docs/attacks.md tells of {name} twice"));
    }
    for name in repeated(&tried) {
        problems.push(format!("two attacks are called {name}"));
    }
    let (told, tried) = (set(&told), set(&tried));
    for name in tried.difference(&told) {
        problems.push(format!("docs/attacks.md doesn't tell of {name}"));
    }
    for name in told.difference(&tried) {
        problems.push(format!(
            "docs/attacks.md tells of {name}, which nobody tries"
        ));
    }
    assert_none(
        "Each attack has one row in tests/attacks and one in docs/attacks.md.",
        &problems,
    );
}

/// The names in the page: the first cell of each row, a name in backquotes.
fn told() -> Vec<&'static str> {
    let lines = files::text_of("docs/attacks.md").lines();
    lines
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |"))
        .map(|(name, _)| name)
        .collect()
}

/// The names in the code: each row spells its own out.
fn tried() -> Vec<&'static str> {
    let sources = files::with_extension("rs").filter(|file| file.is_below("tests/attacks"));
    sources
        .flat_map(|file| file.text.lines())
        .filter_map(|line| line.trim().strip_prefix("name: \"")?.split_once('"'))
        .map(|(name, _)| name)
        .filter(|name| !name.is_empty())
        .collect()
}

fn set(names: &[&'static str]) -> BTreeSet<&'static str> {
    names.iter().copied().collect()
}

fn repeated(names: &[&'static str]) -> Vec<&'static str> {
    let mut seen = BTreeSet::new();
    let again = names.iter().filter(|name| !seen.insert(**name));
    again.copied().collect()
}
