//! The JavaScript glue between the browser and the compiled face, by wasm-bindgen as a library:
//! the command line tool takes minutes to install and must match the crate exactly.

use super::{order, parts};
use crate::places;
use anyhow::{Context as _, Result, bail};
use std::{fs, path::Path, path::PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// Takes `compiled` apart and makes the glue of it in `folder`, unless what is there already was made of it. The names
/// of its functions, which only whoever looks for a fault reads, are more than half of it.
pub(super) fn generate(compiled: &Path, folder: &Path, with_names: bool) -> Result<PathBuf> {
    let made_of = folder.join("made-of");
    let state = format!("{} {with_names}", state(compiled)?);
    if fs::read_to_string(&made_of).is_ok_and(|made_of| made_of == state) {
        return Ok(folder.to_path_buf());
    }
    let first = parts::take_apart(compiled, folder, with_names)?;
    Bindgen::new()
        .input_path(&first)
        .web(true)?
        // What is fetched later shares the memory and the table of functions.
        .keep_lld_exports(true)
        .typescript(false)
        .remove_name_section(!with_names)
        .omit_default_module_path(false)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen couldn't read {}", compiled.display()))?;
    if !with_names {
        order::pack(&folder.join("ui_bg.wasm"))?;
    }
    let glue = folder.join("ui.js");
    fs::write(&glue, with_key(&fs::read_to_string(&glue)?)?)?;
    fs::write(made_of, state)?;
    Ok(folder.to_path_buf())
}

/// `glue`, which hands the compiled face what it imports under the name that stands in there. The service gives files
/// new names wherever they are named, and must not take that key for one.
fn with_key(glue: &str) -> Result<String> {
    let [fetching, _] = parts::LATER;
    let key = format!("\"./{fetching}\":");
    if !glue.contains(&key) {
        bail!("The glue hands the compiled face no {fetching}");
    }
    let stem = fetching.trim_end_matches(".js");
    Ok(glue.replace(&key, &format!("[\"./{stem}\" + \".js\"]:")))
}

fn state(compiled: &Path) -> Result<String> {
    let metadata = fs::metadata(compiled)
        .with_context(|| format!("The face wasn't built: no {}", compiled.display()))?;
    Ok(format!("{:?} {}", metadata.modified()?, metadata.len()))
}

/// Crate and tool read and write one private format, which changes with every version.
///
/// # Errors
///
/// When Cargo.lock holds two different versions.
pub(super) fn same_version() -> Result<()> {
    let lock = fs::read_to_string(places::root().join("Cargo.lock"))?;
    let face = locked(&lock, "wasm-bindgen");
    let tool = locked(&lock, "wasm-bindgen-cli-support");
    if face != tool {
        bail!(
            "The face uses wasm-bindgen {}, but ./x was built with {}. Cargo.toml names both: give them the same version.",
            face.unwrap_or("(none)"),
            tool.unwrap_or("(none)")
        );
    }
    Ok(())
}

fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    version.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm-bindgen-cli-support"), None);
    }

    #[test]
    fn a_key_is_not_taken_for_a_name() {
        let glue = "import * as import1 from \"./ui_parts.js\"\n{ \"./ui_parts.js\": import1 }";
        assert_eq!(
            with_key(glue).unwrap(),
            "import * as import1 from \"./ui_parts.js\"\n{ [\"./ui_parts\" + \".js\"]: import1 }"
        );
        assert!(with_key("{}").is_err());
    }

    #[test]
    fn crate_and_tool_agree_now() {
        assert!(same_version().is_ok());
    }
}
