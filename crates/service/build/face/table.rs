//! The table of files as Rust.

use crate::packing::{NONCE, PackedFile};
use std::error::Error;
use std::path::Path;

/// The whole table: the page, and its files in the order of their addresses.
pub(super) fn of(index: &Path, rows: &[String]) -> String {
    let rows = rows.concat();
    format!(
        "pub(super) const NONCE: &str = {NONCE:?};\n\
         static INDEX: &str = include_str!({index:?});\n\
         static FILES: &[File] = &[\n{rows}];\n"
    )
}

/// One file's row.
pub(super) fn row(
    file: &PackedFile,
    plain: &Path,
    compressed: &Path,
) -> Result<String, Box<dyn Error>> {
    let PackedFile {
        path,
        hash,
        forever,
        content: _,
    } = file;
    let kind = content_type(path)?;
    let brotli = if compressed.is_file() {
        format!("Some(include_bytes!({compressed:?}))")
    } else {
        "None".to_owned()
    };
    Ok(format!(
        "File {{ path: {path:?}, content_type: {kind:?}, hash: {hash:?}, forever: {forever}, \
         plain: include_bytes!({plain:?}), brotli: {brotli} }},\n"
    ))
}

/// Browsers are told never to guess, so a kind that nobody thought of is a mistake.
fn content_type(path: &str) -> Result<&'static str, Box<dyn Error>> {
    let (_, extension) = path.rsplit_once('.').unwrap_or_default();
    Ok(match extension {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => return Err(format!("nobody says what kind of file {path} is").into()),
    })
}
