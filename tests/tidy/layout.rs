//! Where files stand, how long they are, and what they are called.

use super::{assert_none, files};
use std::collections::BTreeSet;

/// What may stand at the top, beside dotfiles.
const TOP: &[&str] = &[
    "ARCHITECTURE.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "crates",
    "docs",
    "icons",
    "locales",
    "src-tauri",
    "tauri.conf.json",
    "tests",
    "ui",
    "x",
];

/// Longer files say why.
const LONG: usize = 400;

/// Words that name nothing.
const EMPTY_NAMES: &[&str] = &[
    "common", "core", "helper", "helpers", "info", "manager", "misc", "shared", "util", "utils",
];

#[test]
fn the_top_level_stays_short() {
    let top: BTreeSet<_> = files::paths()
        .iter()
        .filter_map(|path| path.split('/').next())
        .filter(|name| !name.starts_with('.') && !TOP.contains(name))
        .map(str::to_owned)
        .collect();
    let problems: Vec<_> = top.into_iter().collect();
    assert_none("Move these into the part they belong to.", &problems);
}

#[test]
fn a_module_stands_beside_its_folder() {
    let is_mod = |file: &&files::File| file.name() == "mod.rs";
    let problems: Vec<_> = files::all()
        .iter()
        .filter(is_mod)
        .map(|file| file.path.clone())
        .collect();
    assert_none("Rename folder/mod.rs to folder.rs.", &problems);
}

#[test]
fn npm_installs_what_tests_take_from_others_and_nothing_else() {
    let taken = [
        "tests/benches/peer-react/",
        "tests/support/judges/",
        "tests/support/oidc_provider/",
    ];
    let is_npms = |path: &&String| path.ends_with("package.json") || path.ends_with("-lock.json");
    let elsewhere = files::paths().iter().filter(is_npms);
    let elsewhere = elsewhere.filter(|path| !taken.iter().any(|it| path.starts_with(it)));
    let problems: Vec<_> = elsewhere.cloned().collect();
    assert_none("No JavaScript is built here.", &problems);
    let registry = "https://registry.npmjs.org/";
    let locks = taken.map(|folder| files::text_of(&format!("{folder}package-lock.json")));
    let problems: Vec<_> = locks
        .iter()
        .flat_map(|lock| lock.lines())
        .filter(|line| line.contains("\"resolved\"") && !line.contains(registry))
        .map(str::to_owned)
        .collect();
    assert_none("Leave out where packages were had from.", &problems);
}

#[test]
fn long_files_say_why() {
    let problems: Vec<_> = files::with_extension("rs")
        .chain(files::with_extension("css"))
        .filter(|file| file.text.lines().count() > LONG)
        .filter(|file| {
            let top: Vec<_> = file.text.lines().take(12).collect();
            !top.join(" ").contains("long because")
        })
        .map(|file| format!("{} has {} lines", file.path, file.text.lines().count()))
        .collect();
    assert_none(
        "Split these by idea, or say at the top: \"This file is long because …\".",
        &problems,
    );
}

#[test]
fn names_are_the_fields_nouns() {
    let mut problems = Vec::new();
    for file in files::with_extension("rs") {
        let (stem, _) = file.name().rsplit_once('.').unwrap_or_default();
        let parts = file.path.split('/').rev().skip(1);
        for part in parts
            .chain([stem])
            .filter(|part| EMPTY_NAMES.contains(part))
        {
            problems.push(format!("{}: \"{part}\" names nothing", file.path));
        }
        for (number, line) in file.text.lines().enumerate() {
            if let Some(name) = declared_type(line).filter(|name| names_nothing(name)) {
                problems.push(format!("{}:{}: {name}", file.path, number + 1));
            }
        }
    }
    assert_none("Call it what people in this field call it.", &problems);
}

fn declared_type(line: &str) -> Option<&str> {
    let declaration = line.trim().trim_start_matches("pub ");
    let declaration = match declaration.strip_prefix("pub(") {
        Some(rest) => rest.split_once(") ")?.1,
        None => declaration,
    };
    let rest = ["struct ", "enum ", "trait ", "type "]
        .iter()
        .find_map(|kind| declaration.strip_prefix(kind))?;
    rest.split(|character: char| !character.is_alphanumeric())
        .next()
}

fn names_nothing(name: &str) -> bool {
    // OpenID Connect Core §5.3 calls it that.
    if name == "UserInfo" {
        return false;
    }
    [
        "Manager", "Helper", "Util", "Utils", "Common", "Shared", "Info",
    ]
    .iter()
    .any(|suffix| name.ends_with(suffix))
}
