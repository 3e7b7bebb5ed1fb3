//! The organisation's logo: a small PNG that was decoded once before anybody is shown it.

use crate::api::v1_0::device_management::intune_brand::LOGO_TYPE;
use crate::failure::Failure;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use png::{Decoder, Limits};
use std::io::Cursor;
use wire::graph::MimeContent;

/// The largest file, in bytes: everybody fetches it with their list.
const LARGEST: usize = 16 * 1024;
/// The longest side, in pixels.
const LONGEST_SIDE: u32 = 512;
/// The shortest side, in pixels: less is blurred on the screens of today.
const SHORTEST_SIDE: u32 = 64;

/// The bytes of a logo that can be shown.
pub(super) fn read(content: MimeContent) -> Result<Vec<u8>, Failure> {
    let MimeContent { mime_type, value } = content;
    let file = STANDARD.decode(value.trim()).ok();
    let file = file.filter(|_| mime_type == LOGO_TYPE);
    let file = file.ok_or(Failure::BadRequest("A logo is a PNG."))?;
    if file.len() > LARGEST {
        return Err(Failure::BadRequest("A logo has at most 16 KiB."));
    }
    let (width, height) = decoded(&file).ok_or(Failure::BadRequest("A logo is a PNG."))?;
    let fits = |side| (SHORTEST_SIDE..=LONGEST_SIDE).contains(&side);
    if !fits(width) || !fits(height) {
        return Err(Failure::BadRequest(
            "A logo is from 64 to 512 pixels wide and high.",
        ));
    }
    Ok(file)
}

/// How wide and how high it is, if it is a PNG that can be drawn to its last line.
fn decoded(file: &[u8]) -> Option<(u32, u32)> {
    let mut decoder = Decoder::new(Cursor::new(file));
    // Eight bytes for each pixel, and as much again to work with.
    let pixels = usize::try_from(LONGEST_SIDE * LONGEST_SIDE).ok()?;
    decoder.set_limits(Limits { bytes: pixels * 16 });
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = (reader.info().width, reader.info().height);
    // What is too large is said to be so; nobody needs its pixels.
    if width.max(height) <= LONGEST_SIDE {
        let mut pixels = vec![0; reader.output_buffer_size()?];
        reader.next_frame(&mut pixels).ok()?;
        reader.finish().ok()?;
    }
    Some((width, height))
}

#[cfg(test)]
mod tests {
    use super::{Failure, MimeContent, read};
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    /// A grey square.
    fn png(side: u32) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, side, side);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().unwrap();
        let side = usize::try_from(side).unwrap();
        writer.write_image_data(&vec![100; side * side]).unwrap();
        writer.finish().unwrap();
        file
    }

    fn content(mime_type: &str, file: &[u8]) -> MimeContent {
        MimeContent {
            mime_type: mime_type.to_owned(),
            value: STANDARD.encode(file),
        }
    }

    #[track_caller]
    fn refused(mime_type: &str, file: &[u8]) -> &'static str {
        match read(content(mime_type, file)) {
            Err(Failure::BadRequest(why)) => why,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_png_of_a_fitting_size_is_kept_byte_for_byte() {
        for side in [64, 512] {
            let file = png(side);
            assert_eq!(read(content("image/png", &file)), Ok(file));
        }
    }

    #[test]
    fn anything_else_is_refused() {
        let png_only = "A logo is a PNG.";
        assert_eq!(
            refused("image/svg+xml", b"<svg onload='alert(1)'/>"),
            png_only
        );
        assert_eq!(refused("image/png", b"<svg onload='alert(1)'/>"), png_only);
        let whole = png(64);
        assert_eq!(refused("image/png", &whole[..whole.len() - 20]), png_only);
        let no_base64 = MimeContent {
            mime_type: "image/png".to_owned(),
            value: "javascript:alert(1)".to_owned(),
        };
        assert_eq!(read(no_base64), Err(Failure::BadRequest(png_only)));
        let size = "A logo is from 64 to 512 pixels wide and high.";
        assert_eq!(refused("image/png", &png(63)), size);
        assert_eq!(refused("image/png", &png(513)), size);
        let mut padded = png(64);
        padded.resize(16 * 1024 + 1, 0);
        assert_eq!(refused("image/png", &padded), "A logo has at most 16 KiB.");
    }
}
