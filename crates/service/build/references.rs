//! Where one file names another: between quotation marks or in `url(…)`, from the root or from its own folder.

use std::collections::{BTreeMap, BTreeSet};

/// What stands before and behind a name.
const MARKS: [char; 5] = ['"', '\'', '`', '(', ')'];

/// Whether a file of that name is text in which others are named.
pub(super) fn has_references(path: &str) -> bool {
    [".css", ".html", ".js", ".webmanifest"]
        .iter()
        .any(|end| path.ends_with(end))
}

/// `text` of a file in `folder`, where `address` says for every path what now stands there instead.
pub(super) fn rewrite<E>(
    text: &str,
    folder: &str,
    mut address: impl FnMut(&str) -> Result<Option<String>, E>,
) -> Result<String, E> {
    let mut rewritten = String::with_capacity(text.len());
    for piece in text.split_inclusive(MARKS) {
        let name = piece.strip_suffix(MARKS).unwrap_or(piece);
        let path = name.split(['#', '?']).next().unwrap_or(name);
        let instead = match resolve(folder, path) {
            Some(resolved) => address(&resolved)?,
            None => None,
        };
        match instead {
            Some(address) => {
                rewritten.push_str(&address);
                rewritten.push_str(&piece[path.len()..]);
            }
            None => rewritten.push_str(piece),
        }
    }
    Ok(rewritten)
}

/// The path from the face's folder that `path` means in `folder`; `None` where it leads out of it or
/// can't be any.
fn resolve(folder: &str, path: &str) -> Option<String> {
    if path.is_empty() || path.contains(char::is_whitespace) {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    let from = if path.starts_with('/') { "" } else { folder };
    for part in from.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Those of `files` whose addresses stand in compiled code.
pub(super) fn asked_for(files: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let compiled = files.iter().filter(|(path, _)| path.ends_with(".wasm"));
    let mut asked_for = BTreeSet::new();
    for (_, code) in compiled {
        let slashes = code.iter().enumerate().filter(|(_, byte)| **byte == b'/');
        for (at, _) in slashes {
            let (before, rest) = (&code[..at], &code[at + 1..]);
            let there = files
                .keys()
                .filter(|path| rest.starts_with(path.as_bytes()) && !is_import(before, path));
            asked_for.extend(there.cloned());
        }
    }
    asked_for
}

/// Whether `path` is a module that the glue imports for the compiled code, `./path` with its length before it: the
/// glue says where that is now.
fn is_import(before: &[u8], path: &str) -> bool {
    u8::try_from(path.len() + "./".len()).is_ok_and(|length| before.ends_with(&[length, b'.']))
}
