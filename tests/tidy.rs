//! Rules of this project that a machine can check. Each says in its message what to do instead.

mod arrows;
mod attacks;
mod directions;
mod files;
mod layout;
mod locales;
mod sources;
mod styles;
mod words;

/// Fails with every problem, one a line, under the rule they break.
#[track_caller]
fn assert_none(rule: &str, problems: &[String]) {
    assert!(
        problems.is_empty(),
        "\n{rule}\n  {}\n",
        problems.join("\n  ")
    );
}
