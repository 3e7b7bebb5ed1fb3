//! The pictures of a film: of each only the part that is new is kept.

use crate::compare::Pixels;
use anyhow::{Context as _, Result};
use png::{BitDepth, BlendOp, ColorType, Compression, DisposeOp, Encoder, Filter};
use std::{fs::File, io::BufWriter, path::Path, time::Duration};

/// How long the last picture stays before the film begins anew.
const END: Duration = Duration::from_secs(2);

/// What was filmed so far.
#[derive(Default)]
pub(super) struct Roll {
    last: Option<Pixels>,
    frames: Vec<Frame>,
}

/// A part of the picture that changes, and how long all stays as it is then.
struct Frame {
    left: u32,
    top: u32,
    part: Pixels,
    lasts: Duration,
}

impl Roll {
    /// Shows `picture` from now on.
    pub(super) fn expose(&mut self, picture: Pixels) {
        let place = match &self.last {
            None => Some([0, 0, picture.width, picture.height]),
            Some(last) => changed(last, &picture),
        };
        if let Some([left, top, right, bottom]) = place {
            self.frames.push(Frame {
                left,
                top,
                part: cut(&picture, [left, top, right, bottom]),
                lasts: Duration::ZERO,
            });
        }
        self.last = Some(picture);
    }

    /// Lets what is shown stay for so much longer.
    pub(super) fn hold(&mut self, longer: Duration) {
        if let Some(frame) = self.frames.last_mut() {
            frame.lasts += longer;
        }
    }

    /// Writes an animated PNG that begins anew when it is over; how long it takes.
    pub(super) fn write(mut self, file: &Path) -> Result<Duration> {
        let (first, last) = (self.frames.first(), self.last.as_ref());
        let (Some(_), Some(last)) = (first, last) else {
            anyhow::bail!("Nothing was filmed");
        };
        let (width, height) = (last.width, last.height);
        self.hold(END);
        let file = BufWriter::new(File::create(file)?);
        let mut encoder = Encoder::new(file, width, height);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        encoder.set_filter(Filter::NoFilter);
        let number = u32::try_from(self.frames.len()).context("a film of hours")?;
        encoder.set_animated(number, 0)?;
        encoder.set_dispose_op(DisposeOp::None)?;
        encoder.set_blend_op(BlendOp::Source)?;
        let mut writer = encoder.write_header()?;
        let mut total = Duration::ZERO;
        for frame in &self.frames {
            writer.reset_frame_position()?;
            writer.set_frame_dimension(frame.part.width, frame.part.height)?;
            writer.set_frame_position(frame.left, frame.top)?;
            let milliseconds = u16::try_from(frame.lasts.as_millis()).unwrap_or(u16::MAX);
            writer.set_frame_delay(milliseconds, 1_000)?;
            writer.write_image_data(&frame.part.bytes)?;
            total += frame.lasts;
        }
        writer.finish()?;
        Ok(total)
    }
}

/// The smallest box around all pixels that differ: left, top, right, bottom, the last two outside.
fn changed(before: &Pixels, after: &Pixels) -> Option<[u32; 4]> {
    let pixels = before
        .bytes
        .chunks_exact(3)
        .zip(after.bytes.chunks_exact(3));
    let mut around: Option<[u32; 4]> = None;
    for (place, _) in (0_u32..)
        .zip(pixels)
        .filter(|(_, (before, after))| before != after)
    {
        let (x, y) = (place % after.width, place / after.width);
        let [left, top, right, bottom] = around.unwrap_or([x, y, x + 1, y + 1]);
        around = Some([left.min(x), top.min(y), right.max(x + 1), bottom.max(y + 1)]);
    }
    around
}

fn cut(picture: &Pixels, [left, top, right, bottom]: [u32; 4]) -> Pixels {
    let rows = picture.bytes.chunks_exact(3 * picture.width as usize);
    let bytes = rows
        .skip(top as usize)
        .take((bottom - top) as usize)
        .flat_map(|row| &row[3 * left as usize..3 * right as usize])
        .copied()
        .collect();
    Pixels {
        width: right - left,
        height: bottom - top,
        bytes,
    }
}
