//! Which part may name which: the manifests against the arrows that ARCHITECTURE.md draws.

use super::{assert_none, files};
use std::collections::{BTreeMap, BTreeSet};

type Arrows = BTreeMap<String, BTreeSet<String>>;

#[test]
fn arrows_are_those_that_the_architecture_draws() {
    let (drawn, there) = (drawn(), there());
    let mut problems = Vec::new();
    for (from, names) in &there {
        for to in names {
            if !drawn.get(from).is_some_and(|drawn| drawn.contains(to)) {
                problems.push(format!(
                    "{from} names {to}, which ARCHITECTURE.md doesn't draw"
                ));
            }
        }
    }
    for (from, names) in &drawn {
        for to in names {
            if !there.get(from).is_some_and(|there| there.contains(to)) {
                problems.push(format!(
                    "ARCHITECTURE.md draws {from} to {to}: no such arrow"
                ));
            }
        }
    }
    assert_none("Arrows between parts point one way.", &problems);
}

#[test]
fn the_model_needs_nothing_but_chance_and_the_facts_of_unicode() {
    let model = manifest("crates/model/Cargo.toml");
    let names: Vec<_> = named_in(&model, "dependencies").into_iter().collect();
    assert_eq!(
        names,
        ["rand_core", "unicode-properties", "unicode-security"],
        "no serde, no I/O, no clock in the model; which letters look alike is a table, not a dependency"
    );
}

#[test]
fn only_storage_knows_sql() {
    let knowing = ["rusqlite", "refinery", "tokio-postgres"];
    let mut problems = Vec::new();
    for (part, manifest) in manifests() {
        // The checks across parts look into a database from outside, and change there what no route does.
        if part == "storage" || part == "tests" {
            continue;
        }
        for name in knowing {
            if named_in(&manifest, "dependencies").contains(name) {
                problems.push(format!("{part} names {name}"));
            }
        }
    }
    assert_none(
        "A database is storage's alone: ask it for a whole intent.",
        &problems,
    );
}

/// The block of ARCHITECTURE.md that begins with "```arrows": `part -> part part`.
fn drawn() -> Arrows {
    let text = files::text_of("ARCHITECTURE.md");
    let (_, rest) = text.split_once("```arrows\n").expect("the arrows' block");
    let (block, _) = rest.split_once("```").expect("the block's end");
    let mut arrows = Arrows::new();
    for line in block.lines() {
        let (from, names) = line.split_once("->").unwrap_or((line, ""));
        let names = names.split_whitespace().map(str::to_owned).collect();
        arrows.insert(from.trim().to_owned(), names);
    }
    arrows
}

fn there() -> Arrows {
    let manifests = manifests();
    let parts: BTreeSet<_> = manifests.iter().map(|(name, _)| name.clone()).collect();
    let arrows = |manifest| {
        let mut names = named_in(manifest, "dependencies");
        names.extend(named_in(manifest, "build-dependencies"));
        names.intersection(&parts).cloned().collect()
    };
    manifests
        .iter()
        // The checks, the fuzzers and the tool stand outside: nothing that ships names them.
        .filter(|(name, _)| !["signin-fuzz", "tests", "xtask"].contains(&name.as_str()))
        .map(|(name, manifest)| (name.clone(), arrows(manifest)))
        .collect()
}

fn manifests() -> Vec<(String, toml::Table)> {
    files::paths()
        .iter()
        .filter(|path| *path == "Cargo.toml" || path.ends_with("/Cargo.toml"))
        .map(|path| {
            let manifest = manifest(path);
            let name = manifest["package"]["name"].as_str().expect("a name");
            (name.to_owned(), manifest)
        })
        .collect()
}

fn manifest(path: &str) -> toml::Table {
    let parsed = files::text_of(path).parse();
    parsed.unwrap_or_else(|failure| panic!("{path}: {failure}"))
}

/// What `table` names, whatever system it is for.
fn named_in(manifest: &toml::Table, table: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut read = |holder: &toml::Table| {
        let named = holder.get(table).and_then(toml::Value::as_table);
        names.extend(named.into_iter().flat_map(|named| named.keys().cloned()));
    };
    read(manifest);
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    for target in targets.into_iter().flat_map(|targets| targets.values()) {
        target.as_table().map(&mut read);
    }
    names
}
