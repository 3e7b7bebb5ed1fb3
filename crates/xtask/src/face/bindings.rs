//! The JavaScript glue between the browser and the compiled face, by wasm-bindgen as a library:
//! the command line tool takes minutes to install and must match the crate exactly.

use super::parts;
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
    fs::write(made_of, state)?;
    Ok(folder.to_path_buf())
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
    fn crate_and_tool_agree_now() {
        assert!(same_version().is_ok());
    }
}
