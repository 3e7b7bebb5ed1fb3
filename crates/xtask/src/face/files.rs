//! Lays out what a browser fetches: `index.html`, the glue, style sheets, fonts, images, licences.
//!
//! A file is written only where it differs, because the app embeds them and is built again when
//! one is newer; what no longer belongs there is removed.

use super::{Face, parts};
use anyhow::{Context as _, Result};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Lays out `face` of the repository at `root`, with the glue in the folder `glue` and the file
/// `licences`.
pub(super) fn lay_out(root: &Path, glue: &Path, licences: PathBuf, face: Face) -> Result<()> {
    let ui = root.join("ui");
    let folder = &face.folder();
    let mut wanted = BTreeMap::new();
    wanted.insert(PathBuf::from("index.html"), ui.join("index.html"));
    wanted.insert(PathBuf::from("licences.json"), licences);
    for name in ["ui.js", "ui_bg.wasm"].into_iter().chain(parts::LATER) {
        wanted.insert(PathBuf::from(name), glue.join(name));
    }
    let snippets = glue.join("snippets");
    for file in files_under(&snippets)? {
        wanted.insert(
            Path::new("snippets").join(file.strip_prefix(&snippets)?),
            file,
        );
    }
    let manifest = "manifest.webmanifest";
    wanted.insert(PathBuf::from(manifest), ui.join(manifest));
    for part in ["styles", "fonts", "images", "scripts"] {
        let source = ui.join(part);
        for file in files_under(&source)? {
            wanted.insert(Path::new(part).join(file.strip_prefix(&source)?), file);
        }
    }
    // A worker answers only for what lies below its own address.
    let worker = "service-worker.js";
    if let Some(source) = wanted.remove(&Path::new("scripts").join(worker)) {
        wanted.insert(PathBuf::from(worker), source);
    }
    // A component's style sheet stands beside its source and is served from one flat folder.
    for file in files_under(&ui.join("src"))? {
        let is_sheet = file.extension().is_some_and(|extension| extension == "css");
        let is_gallery = file.starts_with(ui.join("src/gallery"));
        if is_sheet && (face == Face::Gallery || !is_gallery) {
            let name = file.file_name().context("a file has a name")?;
            wanted.insert(Path::new("components").join(name), file);
        }
    }
    for (place, source) in &wanted {
        copy_if_different(source, &folder.join(place))?;
    }
    for file in files_under(folder)? {
        if !wanted.contains_key(file.strip_prefix(folder)?) {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

fn copy_if_different(source: &Path, place: &Path) -> Result<()> {
    let content =
        fs::read(source).with_context(|| format!("The face needs {}", source.display()))?;
    if fs::read(place).is_ok_and(|there| there == content) {
        return Ok(());
    }
    if let Some(parent) = place.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(place, content)?;
    Ok(())
}

/// Every file in `folder` and below it; none where there is no such folder.
fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_under(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}
