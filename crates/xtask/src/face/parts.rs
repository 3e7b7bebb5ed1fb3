//! Takes the compiled face apart: what is needed until My Devices is painted, and what is fetched
//! after it. Where the cut is, `ui/src/later.rs` says.

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
        let named = fs::read(&later)?;
        fs::write(&later, without_names(&named)?)?;
    }
    Ok(first)
}

/// `module` without the sections that say nothing to a browser; the names of its functions are most of them.
fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    const HEADER: usize = 8;
    const CUSTOM: u8 = 0;
    let cut_short = || anyhow!("a part of the face is cut short");
    let (header, mut rest) = module.split_at_checked(HEADER).ok_or_else(cut_short)?;
    let mut kept = header.to_vec();
    while let [kind, sized @ ..] = rest {
        let (length, content) = number(sized).ok_or_else(cut_short)?;
        let all = rest.len() - content.len() + length;
        let (section, others) = rest.split_at_checked(all).ok_or_else(cut_short)?;
        if *kind != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = others;
    }
    Ok(kept)
}

/// The number that `bytes` begin with, seven bits in each byte, and what stands behind it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    const MOST: usize = 5;
    let mut number = 0;
    for (at, byte) in bytes.iter().enumerate().take(MOST) {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, bytes.get(at + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::without_names;

    #[test]
    fn only_what_says_nothing_to_a_browser_goes() {
        let header = *b"\0asm\x01\0\0\0";
        let types = [1, 2, 0xaa, 0xbb];
        // Its length takes two bytes, as a tool may write it.
        let names = [0, 0x83, 0x00, 1, b'n', 0xff];
        let code = [10, 1, 0xcc];
        let module = [&header[..], &types, &names, &code].concat();
        let kept = [&header[..], &types, &code].concat();
        assert_eq!(without_names(&module).unwrap(), kept);
        assert!(without_names(&module[..module.len() - 1]).is_err());
        assert!(without_names(&header[..4]).is_err());
    }
}
