//! What the app is made of that others wrote, and under which licences: the page of licences reads
//! it as a file, so that none of it weighs on the face itself.

use crate::{places, process, toolchain};
use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};

/// What people install: the app, and the face within it.
const ROOTS: [&str; 2] = ["company-portal", "ui"];

/// What isn't a package: its name, its licence, and where below `ui/` the licence's text stands.
const WORKS: [(&str, &str, &str); 3] = [
    ("Inter", "OFL-1.1", "fonts/inter-LICENSE.txt"),
    (
        "JetBrains Mono",
        "OFL-1.1",
        "fonts/jetbrains-mono-LICENSE.txt",
    ),
    ("Fluent UI System Icons", "MIT", "images/icons-LICENSE.txt"),
];

/// The file, as `ui/src/features/licences/document.rs` reads it.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Licences {
    works: Vec<Work>,
    groups: Vec<Group>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Work {
    name: &'static str,
    licence: &'static str,
    text: String,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Group {
    licence: String,
    packages: Vec<Package>,
    notices: Vec<Notice>,
}

/// A text that comes with packages and has to go with them, as the MIT licence asks.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Notice {
    /// Whose it is, by name.
    packages: Vec<String>,
    text: String,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Package {
    name: String,
    version: String,
}

/// Writes the file to `place`, and returns that.
pub(super) fn write(place: PathBuf) -> Result<PathBuf> {
    let licences = Licences {
        works: works(&places::root())?,
        groups: groups(&metadata()?)?,
    };
    fs::write(&place, serde_json::to_vec(&licences)?)?;
    Ok(place)
}

fn works(root: &Path) -> Result<Vec<Work>> {
    let read = |(name, licence, file)| {
        let path = root.join("ui").join(file);
        let text = fs::read_to_string(&path)
            .with_context(|| format!("The licence of {name} is missing: {}", path.display()))?;
        Ok(Work {
            name,
            licence,
            text,
        })
    };
    WORKS.into_iter().map(read).collect()
}

/// What cargo says of the packages, as far as this needs it.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Described>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Described {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
    manifest_path: PathBuf,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Needed>,
}

#[derive(Deserialize)]
struct Needed {
    pkg: String,
    dep_kinds: Vec<Need>,
}

#[derive(Deserialize)]
struct Need {
    /// `dev` or `build`; absent: what is built needs it.
    kind: Option<String>,
}

/// Asks cargo, for this machine and for the browser.
fn metadata() -> Result<Metadata> {
    let mut cargo = process::cargo(["metadata", "--format-version", "1"]);
    cargo.args(["--filter-platform", &toolchain::host()?]);
    cargo.args(["--filter-platform", toolchain::WASM]);
    let output = cargo
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("Couldn't ask cargo what the app is made of")?;
    serde_json::from_slice(&output.stdout)
        .context("cargo said nothing about what the app is made of")
}

/// What was found under one licence: packages, and the names of those that share a text.
#[derive(Default)]
struct Found {
    packages: Vec<Package>,
    notices: BTreeMap<String, BTreeSet<String>>,
}

/// What the roots are built of and others wrote, by licence, that of most packages first.
fn groups(metadata: &Metadata) -> Result<Vec<Group>> {
    let built_of = built_of(metadata);
    let mut by_licence = BTreeMap::<String, Found>::new();
    for described in &metadata.packages {
        if described.source.is_none() || !built_of.contains(described.id.as_str()) {
            continue;
        }
        let Described {
            name,
            version,
            manifest_path,
            ..
        } = described;
        let licence = described
            .license
            .as_deref()
            .with_context(|| format!("{name} {version} doesn't name its licence"))?;
        let found = by_licence.entry(one_form(licence)).or_default();
        found.packages.push(Package {
            name: name.clone(),
            version: version.clone(),
        });
        if let Some(text) = notice(manifest_path, licence)? {
            found.notices.entry(text).or_default().insert(name.clone());
        }
    }
    let mut groups: Vec<_> = by_licence
        .into_iter()
        .map(|(licence, found)| {
            let Found {
                mut packages,
                notices,
            } = found;
            packages.sort();
            let mut notices: Vec<_> = notices
                .into_iter()
                .map(|(text, packages)| Notice {
                    packages: packages.into_iter().collect(),
                    text,
                })
                .collect();
            notices.sort_by(|one, other| one.packages.cmp(&other.packages));
            Group {
                licence,
                packages,
                notices,
            }
        })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.packages.len()));
    Ok(groups)
}

/// How the names of the files begin that go with a package.
const NOTICES: [&str; 6] = [
    "copying",
    "copyright",
    "licence",
    "license",
    "notice",
    "unlicense",
];

/// The texts that lie beside a package's manifest; where it offers a choice with the MIT licence, that
/// one. A package without any has none to hand on.
fn notice(manifest: &Path, licence: &str) -> Result<Option<String>> {
    let Some(folder) = manifest.parent() else {
        return Ok(None);
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_lowercase();
        if path.is_file() && NOTICES.iter().any(|start| name.starts_with(start)) {
            files.push((name, path));
        }
    }
    files.sort();
    let is_mit = |(name, _): &(String, PathBuf)| name.contains("mit");
    if is_choice_with_mit(licence) && files.iter().any(is_mit) {
        files.retain(is_mit);
    }
    let mut texts = Vec::new();
    for (_, path) in files {
        let text = fs::read(&path).with_context(|| path.display().to_string())?;
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<_> = text.lines().map(str::trim_end).collect();
        texts.push(lines.join("\n").trim().to_owned());
    }
    texts.retain(|text| !text.is_empty());
    Ok((!texts.is_empty()).then(|| texts.join("\n\n")))
}

fn is_choice_with_mit(licence: &str) -> bool {
    let licence = one_form(licence);
    !licence.contains(" AND ") && licence.split(" OR ").any(|choice| choice == "MIT")
}

/// The ids of the packages that the roots are built of.
fn built_of(metadata: &Metadata) -> BTreeSet<&str> {
    let nodes: BTreeMap<_, _> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let mut waiting: Vec<_> = metadata
        .packages
        .iter()
        .filter(|package| package.source.is_none() && ROOTS.contains(&package.name.as_str()))
        .map(|package| package.id.as_str())
        .collect();
    let mut found = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !found.insert(id) {
            continue;
        }
        let needed = nodes.get(id).into_iter().flat_map(|node| &node.deps);
        waiting.extend(
            needed
                .filter(|needed| needed.dep_kinds.iter().any(|need| need.kind.is_none()))
                .map(|needed| needed.pkg.as_str()),
        );
    }
    found
}

/// A choice of licences in one form, however its package writes it: `MIT/Apache-2.0` and
/// `Apache-2.0 OR MIT` are the same choice.
fn one_form(licence: &str) -> String {
    if licence.contains(" AND ") || licence.contains('(') {
        return licence.to_owned();
    }
    let licence = licence.replace('/', " OR ");
    let mut choices: Vec<_> = licence.split(" OR ").map(str::trim).collect();
    choices.sort_unstable();
    choices.join(" OR ")
}

#[cfg(test)]
mod tests;
