//! From the built face in `dist` to a table of files that the service is compiled with.

mod compressing;
mod table;

use crate::packing::{self, Packed};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Packs the face; the table is `face.rs` in cargo's output folder.
pub(crate) fn pack() -> Result<(), Box<dyn Error>> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    println!("cargo::rerun-if-changed={}", dist.display());
    if !dist.join("index.html").is_file() {
        return Err("there is no built face in dist: run ./x ui first".into());
    }
    let mut files = BTreeMap::new();
    for place in files_under(&dist)? {
        let path = place.strip_prefix(&dist)?.to_str();
        let path = path.ok_or("a file of the face has an odd name")?;
        files.insert(path.replace('\\', "/"), fs::read(&place)?);
    }
    let Packed { index, files } = packing::pack(files)?;

    let out = PathBuf::from(env::var("OUT_DIR")?);
    let kept = out.join("face");
    fs::create_dir_all(&kept)?;
    let mut wanted = BTreeSet::from([kept.join("index.html")]);
    fs::write(kept.join("index.html"), index)?;
    let mut rows = Vec::new();
    for file in &files {
        let plain = kept.join(&file.hash);
        write_new(&plain, || Ok(file.content.clone()))?;
        let compressed = kept.join(format!("{}.br", file.hash));
        if compressing::is_worth_it(&file.path) {
            write_new(&compressed, || compressing::compress(&file.content))?;
            wanted.insert(compressed.clone());
        }
        rows.push(table::row(file, &plain, &compressed)?);
        wanted.insert(plain);
    }
    for place in files_under(&kept)? {
        if !wanted.contains(&place) {
            fs::remove_file(place)?;
        }
    }
    fs::write(
        out.join("face.rs"),
        table::of(&kept.join("index.html"), &rows),
    )?;
    Ok(())
}

/// Writes what isn't there yet: a file's name here says what is in it.
fn write_new(
    place: &Path,
    content: impl FnOnce() -> Result<Vec<u8>, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    if place.is_file() {
        return Ok(());
    }
    // Written whole or not at all, or a build that was broken off would leave half a file behind.
    let unfinished = place.with_extension("unfinished");
    fs::write(&unfinished, content()?)?;
    fs::rename(unfinished, place)?;
    Ok(())
}

fn files_under(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let place = entry?.path();
        if place.is_dir() {
            files.extend(files_under(&place)?);
        } else {
            files.push(place);
        }
    }
    files.sort();
    Ok(files)
}
