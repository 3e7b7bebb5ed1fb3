//! Brotli, once at build time instead of for every browser.

use brotli::enc::BrotliEncoderParams;
use std::env;
use std::error::Error;

/// Whether a file of that name gets smaller: fonts and pictures are compressed as they are.
pub(super) fn is_worth_it(path: &str) -> bool {
    ![".woff2", ".png", ".ico"]
        .iter()
        .any(|end| path.ends_with(end))
}

/// As small as it gets for a release, and quickly otherwise.
pub(super) fn compress(content: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let is_release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let parameters = BrotliEncoderParams {
        quality: if is_release { 11 } else { 1 },
        lgwin: 22,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}
