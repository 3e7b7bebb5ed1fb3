//! A script that the page waits for stands in it: fetched on its own it would hold up everything that comes after it.

use super::{Mistake, text};
use std::collections::BTreeMap;

const BEGIN: &str = "<script src=\"/";
const END: &str = "\"></script>";

/// What ends a script, within quotes too, or changes what does (HTML, 4.12.1.3).
const ENDS: [&str; 3] = ["</script", "<script", "<!--"];

/// The page with these scripts in it, which `files` then no longer has.
pub(super) fn put_in(
    index: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<String, Mistake> {
    let mut page = String::with_capacity(index.len());
    let mut rest = index;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        page.push_str(before);
        let waited_for = after
            .split_once(END)
            .and_then(|(path, after)| Some((path, files.remove(path)?, after)));
        if let Some((path, script, after)) = waited_for {
            let script = text(path, script)?;
            if ENDS.iter().any(|end| script.to_lowercase().contains(end)) {
                return Err(Mistake::EndsItself(path.to_owned()));
            }
            page.push_str(&format!("<script>\n{script}</script>"));
            rest = after;
        } else {
            page.push_str(BEGIN);
            rest = after;
        }
    }
    page.push_str(rest);
    Ok(page)
}
