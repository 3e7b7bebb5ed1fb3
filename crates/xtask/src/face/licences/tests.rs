//! Which packages are named, and how.

use super::{Group, WORKS, groups, one_form};
use crate::places;
use anyhow::Result;
use std::fs;

/// What is beside every manifest: `FOLDER` stands for a folder.
const FILES: [(&str, &str); 4] = [
    ("Cargo.toml", ""),
    ("LICENSE-APACHE", "Apache"),
    ("LICENSE-MIT", "Copyright (c) somebody  \n\nPermission\n"),
    ("README.md", "Read"),
];

/// The app needs `a`, `a` needs `b`; `c` only tests and `d` only builds; `e` belongs to the service.
const METADATA: &str = r#"{
    "packages": [
        {"id": "app", "name": "company-portal", "version": "0.1.0", "license": "MIT", "source": null, "manifest_path": "FOLDER/Cargo.toml"},
        {"id": "service", "name": "service", "version": "0.1.0", "license": "MIT", "source": null, "manifest_path": "FOLDER/Cargo.toml"},
        {"id": "a", "name": "a", "version": "1.2.3", "license": "MIT/Apache-2.0", "source": "registry", "manifest_path": "FOLDER/Cargo.toml"},
        {"id": "b", "name": "b", "version": "2.0.0", "license": "Apache-2.0 OR MIT", "source": "registry", "manifest_path": "FOLDER/Cargo.toml"},
        {"id": "c", "name": "c", "version": "3.0.0", "license": "ISC", "source": "registry", "manifest_path": "FOLDER/Cargo.toml"},
        {"id": "d", "name": "d", "version": "4.0.0", "license": null, "source": "registry", "manifest_path": "FOLDER/Cargo.toml"},
        {"id": "e", "name": "e", "version": "5.0.0", "license": "Zlib", "source": "registry", "manifest_path": "FOLDER/Cargo.toml"}
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

fn grouped(metadata: &str) -> Result<Vec<Group>> {
    let folder = tempfile::tempdir()?;
    for (name, text) in FILES {
        fs::write(folder.path().join(name), text)?;
    }
    let metadata = metadata.replace("FOLDER", &folder.path().to_string_lossy());
    groups(&serde_json::from_str(&metadata)?)
}

fn described(metadata: &str) -> Result<Vec<String>> {
    Ok(grouped(metadata)?
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
fn packages_with_the_same_notice_share_it() {
    let groups = grouped(METADATA).expect("every package names its licence");
    let [notice] = groups[0].notices.as_slice() else {
        panic!("one notice: {groups:?}");
    };
    assert_eq!(notice.packages, ["a", "b"]);
    assert_eq!(notice.text, "Copyright (c) somebody\n\nPermission");
    let and = METADATA.replace("MIT/Apache-2.0", "MIT AND Apache-2.0");
    let groups = grouped(&and).expect("every package names its licence");
    assert!(
        groups
            .iter()
            .any(|group| group.notices[0].text.starts_with("Apache"))
    );
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
