//! Which packages are named, and how.

use super::{Metadata, WORKS, groups, one_form};
use crate::places;
use anyhow::Result;
use std::fs;

/// The app needs `a`, `a` needs `b`; `c` only tests and `d` only builds; `e` belongs to the service.
const METADATA: &str = r#"{
    "packages": [
        {"id": "app", "name": "company-portal", "version": "0.1.0", "license": "MIT", "source": null},
        {"id": "service", "name": "service", "version": "0.1.0", "license": "MIT", "source": null},
        {"id": "a", "name": "a", "version": "1.2.3", "license": "MIT/Apache-2.0", "source": "registry"},
        {"id": "b", "name": "b", "version": "2.0.0", "license": "Apache-2.0 OR MIT", "source": "registry"},
        {"id": "c", "name": "c", "version": "3.0.0", "license": "ISC", "source": "registry"},
        {"id": "d", "name": "d", "version": "4.0.0", "license": null, "source": "registry"},
        {"id": "e", "name": "e", "version": "5.0.0", "license": "Zlib", "source": "registry"}
    ],
    "resolve": {"nodes": [
        {"id": "app", "deps": [
            {"pkg": "a", "dep_kinds": [{"kind": null}, {"kind": "dev"}]},
            {"pkg": "c", "dep_kinds": [{"kind": "dev"}]},
            {"pkg": "d", "dep_kinds": [{"kind": "build"}]}
        ]},
        {"id": "a", "deps": [{"pkg": "b", "dep_kinds": [{"kind": null}]}]},
        {"id": "b", "deps": []},
        {"id": "service", "deps": [{"pkg": "e", "dep_kinds": [{"kind": null}]}]}
    ]}
}"#;

fn described(metadata: &str) -> Result<Vec<String>> {
    let metadata: Metadata = serde_json::from_str(metadata)?;
    Ok(groups(&metadata)?
        .iter()
        .map(|group| {
            let packages: Vec<_> = group
                .packages
                .iter()
                .map(|package| format!("{} {}", package.name, package.version))
                .collect();
            format!("{}: {}", group.licence, packages.join(", "))
        })
        .collect())
}

#[test]
fn what_the_app_is_built_of_is_named_by_licence() {
    let described = described(METADATA).expect("every package names its licence");
    assert_eq!(described, ["Apache-2.0 OR MIT: a 1.2.3, b 2.0.0"]);
}

#[test]
fn a_package_without_a_licence_fails_the_build() {
    let metadata = METADATA.replace("\"Apache-2.0 OR MIT\"", "null");
    let failure = described(&metadata).expect_err("b doesn't name its licence");
    assert_eq!(failure.to_string(), "b 2.0.0 doesn't name its licence");
}

#[test]
fn one_choice_has_one_form() {
    for (licence, expected) in [
        ("MIT", "MIT"),
        ("MIT / Apache-2.0", "Apache-2.0 OR MIT"),
        (
            "Apache-2.0 WITH LLVM-exception OR MIT",
            "Apache-2.0 WITH LLVM-exception OR MIT",
        ),
        (
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
        ),
    ] {
        assert_eq!(one_form(licence), expected);
    }
}

#[test]
fn every_licence_beside_a_font_or_an_icon_is_named() {
    let ui = places::root().join("ui");
    let mut there = Vec::new();
    for folder in ["fonts", "images"] {
        for entry in fs::read_dir(ui.join(folder)).expect("the folder is there") {
            let name = entry.expect("an entry").file_name();
            let name = name.to_string_lossy().into_owned();
            if name.ends_with("-LICENSE.txt") {
                there.push(format!("{folder}/{name}"));
            }
        }
    }
    there.sort();
    let mut named: Vec<_> = WORKS
        .iter()
        .map(|(_, _, file)| (*file).to_owned())
        .collect();
    named.sort();
    assert_eq!(named, there);
}
