//! Style sheets that the page links one after the other, and alike, become one: each of fifty would be a request of its
//! own.

use super::{Mistake, references, text};
use std::collections::BTreeMap;

const LINK: &str = "<link rel=\"stylesheet\" href=\"/";

/// The page with one link for each run of links; the joined sheets stand in `files` instead of those they
/// were made of.
pub(super) fn join(index: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<String, Mistake> {
    let mut page = String::with_capacity(index.len());
    let mut runs: Vec<String> = Vec::new();
    let mut before = None;
    for line in index.split_inclusive('\n') {
        let linked = linked(line).filter(|(path, _)| files.contains_key(*path));
        let attributes = linked.map(|(_, attributes)| attributes);
        if let Some((path, _)) = linked {
            let sheet = text(path, files.remove(path).unwrap_or_default())?;
            let sheet = from_root(path, &sheet, files)?;
            match runs.last_mut().filter(|_| attributes == before) {
                Some(run) => run.push_str(&sheet),
                None => {
                    page.push_str(&line.replacen(path, &name(runs.len()), 1));
                    runs.push(sheet);
                }
            }
        } else {
            page.push_str(line);
        }
        before = attributes;
    }
    for (number, run) in runs.into_iter().enumerate() {
        files.insert(name(number), run.into_bytes());
    }
    Ok(page)
}

fn name(run: usize) -> String {
    format!("sheets-{run}.css")
}

/// The sheet that a line of the page links, and nothing else, and what further attributes the link has.
fn linked(line: &str) -> Option<(&str, &str)> {
    let (path, rest) = line.trim().strip_prefix(LINK)?.split_once('"')?;
    let attributes = rest.strip_suffix('>')?.trim_end_matches('/').trim();
    (!attributes.contains('>')).then_some((path, attributes))
}

/// The sheet as it reads from anywhere.
fn from_root(
    path: &str,
    sheet: &str,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<String, Mistake> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    references::rewrite(sheet, folder, |path| {
        Ok(files.contains_key(path).then(|| format!("/{path}")))
    })
}
