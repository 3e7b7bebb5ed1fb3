//! What a source file says and doesn't say.

use super::{
    assert_none,
    files::{self, File},
};

#[test]
fn every_source_file_says_what_it_is_for() {
    let problems: Vec<_> = files::with_extension("rs")
        .filter(|file| {
            let first = file.text.lines().find(|line| !line.is_empty());
            !first.is_some_and(|line| line.starts_with("//!") || line.starts_with("#!["))
        })
        .map(|file| file.path.clone())
        .collect();
    assert_none("Begin with `//!` and what the module is for.", &problems);
}

#[test]
fn exceptions_give_their_reason() {
    let marks = [concat!("#[", "allow("), concat!("#![", "allow(")];
    assert_none(
        "Write #[expect(lint, reason = \"…\")], which also says when it is no longer needed.",
        &lines_with(files::with_extension("rs"), &marks),
    );
    let problems: Vec<_> = files::with_extension("rs")
        .filter(|file| {
            let mut rest = file.text.as_str();
            let mark = concat!("[", "expect(");
            while let Some((_, after)) = rest.split_once(mark) {
                let (inside, _) = after.split_once(")]").unwrap_or((after, ""));
                if !inside.contains("reason =") {
                    return true;
                }
                rest = after;
            }
            false
        })
        .map(|file| file.path.clone())
        .collect();
    assert_none("An expected lint gives its reason.", &problems);
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
    ];
    let sources = files::all()
        .iter()
        .filter(|file| file.extension() != "lock");
    assert_none("Do it now, or leave it out.", &lines_with(sources, &marks));
}

#[test]
fn no_file_knows_one_machine() {
    let marks = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/tm", "p/"),
        concat!("/wo", "rk/"),
        concat!("C:\\", "Users"),
    ];
    assert_none(
        "Paths come from arguments, from the environment or from a temporary folder.",
        &lines_with(files::all(), &marks),
    );
}

#[test]
fn a_failure_is_a_code() {
    let problems: Vec<_> = files::with_extension("rs")
        .flat_map(|file| {
            let lines = file.text.lines().enumerate();
            lines
                .filter(|(_, line)| has_text_for_failure(line))
                .map(move |(number, _)| format!("{}:{}", file.path, number + 1))
        })
        .collect();
    assert_none(
        "Whoever shows a failure chooses the words: return a type, not a String.",
        &problems,
    );
}

/// Whether the line has a result whose failure is text.
fn has_text_for_failure(line: &str) -> bool {
    line.match_indices("Result<").any(|(at, mark)| {
        let mut depth = 1;
        let mut last_argument = 0;
        let inside = &line[at + mark.len()..];
        for (index, character) in inside.char_indices() {
            match character {
                '<' | '(' | '[' => depth += 1,
                '>' | ')' | ']' => depth -= 1,
                ',' if depth == 1 => last_argument = index + 1,
                _ => {}
            }
            if depth == 0 {
                return last_argument > 0 && inside[last_argument..index].trim() == "String";
            }
        }
        false
    })
}

#[test]
fn a_result_with_text_for_failure_is_found() {
    // Put together here, or this file would break the rule itself.
    let text_for_failure = format!("fn f() -> Result<Vec<u8>, {}> {{", "String");
    assert!(has_text_for_failure(&text_for_failure));
    let holds_text = format!("fn f() -> Result<Map<u8, {}>, Failure> {{", "String");
    assert!(!has_text_for_failure(&holds_text));
    assert!(!has_text_for_failure("fn f() -> Result<String> {"));
}

fn lines_with<'a>(files: impl IntoIterator<Item = &'a File>, marks: &[&str]) -> Vec<String> {
    let mut problems = Vec::new();
    for file in files {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(mark) = marks.iter().find(|mark| line.contains(*mark)) {
                problems.push(format!("{}:{}: {mark}", file.path, number + 1));
            }
        }
    }
    problems
}
