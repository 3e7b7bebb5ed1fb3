//! How the face's files are called on the web.
//!
//! A file that another one names gets a name with a hash of its content, so that browsers may keep it for ever;
//! whoever names it says the new name. The compiled face can't be rewritten, so what it asks for by
//! name keeps its name, and so does what nobody names. All style sheets become one, and a script that the page waits for
//! stands in it.

mod references;
mod scripts;
mod sheets;

use core::fmt;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Stands in the page where the nonce of a response belongs.
pub(crate) const NONCE: &str = "%nonce%";
/// Below this stand the files that may be kept for ever.
const ASSETS: &str = "/assets/";
/// So many characters of a hash, which are 80 bits, tell two versions of a file apart.
const HASH: usize = 20;

/// The face as it is served.
#[derive(Debug)]
pub(crate) struct Packed {
    /// The page, with [`NONCE`] in it.
    pub(crate) index: String,
    /// The files, in the order of their addresses.
    pub(crate) files: Vec<PackedFile>,
}

/// One of its files.
#[derive(Debug)]
pub(crate) struct PackedFile {
    /// Its address.
    pub(crate) path: String,
    /// What is in it.
    pub(crate) content: Vec<u8>,
    /// The hash of that, in hexadecimal.
    pub(crate) hash: String,
    /// Whether its address says what is in it, so that it never changes.
    pub(crate) forever: bool,
}

/// Why the face can't be packed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Mistake {
    /// There is no page.
    NoIndex,
    /// This file isn't text, though its name says so.
    NotText(String),
    /// This file names itself, perhaps by way of others.
    NamesItself(String),
    /// This script would end within itself if it stood in the page.
    EndsItself(String),
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoIndex => f.write_str("the face has no index.html"),
            Self::NotText(path) => write!(f, "{path} isn't UTF-8"),
            Self::NamesItself(path) => write!(f, "{path} names itself by way of what it names"),
            Self::EndsItself(path) => {
                write!(f, "{path} says what would end it there, as </script does")
            }
        }
    }
}

impl std::error::Error for Mistake {}

/// Packs these files, each known by its path from the face's folder.
pub(crate) fn pack(mut files: BTreeMap<String, Vec<u8>>) -> Result<Packed, Mistake> {
    let index = files.remove("index.html").ok_or(Mistake::NoIndex)?;
    let index = text("index.html", index)?;
    let index = scripts::put_in(&index, &mut files)?;
    let index = sheets::join(&index, &mut files)?;
    let mut packing = Packing {
        asked_for: references::asked_for(&files),
        files,
        under_way: BTreeSet::new(),
        named: BTreeMap::new(),
        packed: BTreeMap::new(),
    };
    let index = packing.rewritten("", &index)?;
    let rest: Vec<_> = packing.files.keys().cloned().collect();
    for path in rest {
        if !packing.named.contains_key(&path) {
            packing.keep(&path)?;
        }
    }
    Ok(Packed {
        index: with_nonces(&index),
        files: packing.packed.into_values().collect(),
    })
}

/// Whatever may run says the nonce; what a module imports inherits it.
fn with_nonces(index: &str) -> String {
    let nonce = format!(" nonce=\"{NONCE}\"");
    index.replace("<script", &format!("<script{nonce}"))
}

struct Packing {
    files: BTreeMap<String, Vec<u8>>,
    asked_for: BTreeSet<String>,
    under_way: BTreeSet<String>,
    /// Addresses of the files that something names.
    named: BTreeMap<String, String>,
    packed: BTreeMap<String, PackedFile>,
}

impl Packing {
    /// `content`, found in `folder`, with the addresses that files have now.
    fn rewritten(&mut self, folder: &str, content: &str) -> Result<String, Mistake> {
        references::rewrite(content, folder, |path| self.address(path))
    }

    /// The address of a file that something names; `None` where it is none of ours.
    fn address(&mut self, path: &str) -> Result<Option<String>, Mistake> {
        if let Some(address) = self.named.get(path) {
            return Ok(Some(address.clone()));
        }
        if !self.files.contains_key(path) || self.asked_for.contains(path) {
            return Ok(None);
        }
        if !self.under_way.insert(path.to_owned()) {
            return Err(Mistake::NamesItself(path.to_owned()));
        }
        let content = self.content(path)?;
        let hash = hash_of(&content);
        let name = path.rsplit('/').next().unwrap_or(path);
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let address = format!("{ASSETS}{stem}.{hash}.{extension}");
        self.named.insert(path.to_owned(), address.clone());
        self.put(address.clone(), content, hash, true);
        Ok(Some(address))
    }

    /// A file keeps its name.
    fn keep(&mut self, path: &str) -> Result<(), Mistake> {
        let content = self.content(path)?;
        let hash = hash_of(&content);
        self.put(format!("/{path}"), content, hash, false);
        Ok(())
    }

    fn content(&mut self, path: &str) -> Result<Vec<u8>, Mistake> {
        let content = self.files.get(path).cloned().unwrap_or_default();
        if !references::has_references(path) {
            return Ok(content);
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let content = text(path, content)?;
        Ok(self.rewritten(folder, &content)?.into_bytes())
    }

    fn put(&mut self, path: String, content: Vec<u8>, hash: String, forever: bool) {
        let file = PackedFile {
            path: path.clone(),
            content,
            hash,
            forever,
        };
        self.packed.insert(path, file);
    }
}

fn text(path: &str, content: Vec<u8>) -> Result<String, Mistake> {
    String::from_utf8(content).map_err(|_| Mistake::NotText(path.to_owned()))
}

fn hash_of(content: &[u8]) -> String {
    let mut hash = format!("{:x}", Sha256::digest(content));
    hash.truncate(HASH);
    hash
}

#[cfg(test)]
mod tests;
