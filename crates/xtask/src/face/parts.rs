//! Takes the compiled face apart: what is needed until My Devices is painted, and what is fetched
//! after it. Where the cut is, `ui/src/later.rs` says.

use super::order;
use anyhow::{Context as _, Result, anyhow, bail};
use std::{fs, path::Path, path::PathBuf};
use wasm_split_cli_support::{Options, transform};

/// What is fetched after the first part, and the module that fetches it for the compiled face.
pub(super) const LATER: [&str; 2] = ["ui_parts.js", "split_later.wasm"];

/// Takes `compiled` apart in `folder`; the glue is made of the first part, which is returned.
pub(super) fn take_apart(compiled: &Path, folder: &Path, with_names: bool) -> Result<PathBuf> {
    let whole = fs::read(compiled)?;
    let first = folder.join("first").join("ui.wasm");
    fs::create_dir_all(folder.join("first"))?;
    let [fetching, later] = LATER;
    let fetching = format!("./{fetching}");
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = &fetching;
    options.main_module = "./scripts/running.js";
    let parts = transform(options)
        .map_err(|cause| anyhow!("{cause:#}"))
        .context("The compiled face can't be taken apart")?;
    let later = folder.join(later);
    if parts.split_modules != [later.clone()] {
        bail!(
            "The face has other parts than one: {:?}",
            parts.split_modules
        );
    }
    if !with_names {
        order::pack(&later)?;
    }
    Ok(first)
}
