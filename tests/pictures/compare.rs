//! Two pictures: the same, hardly different, or different.

use anyhow::{Context as _, Result, ensure};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};
use std::{collections::HashMap, io::Cursor};

/// How far a channel of a pixel may be off, of 255: rounding differs between processors.
const TOLERANCE: u8 = 2;

/// A picture's pixels, three bytes each.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Pixels {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) bytes: Vec<u8>,
}

impl Pixels {
    /// Reads a PNG; what is transparent counts as opaque, since a page has no holes.
    pub(crate) fn read(picture: &[u8]) -> Result<Self> {
        let mut decoder = Decoder::new(Cursor::new(picture));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let size = reader
            .output_buffer_size()
            .context("the picture is too large")?;
        let mut bytes = vec![0; size];
        let frame = reader.next_frame(&mut bytes)?;
        bytes.truncate(frame.buffer_size());
        let bytes = match frame.color_type {
            ColorType::Rgb => bytes,
            ColorType::Rgba => bytes
                .chunks_exact(4)
                .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
                .collect(),
            other => anyhow::bail!("a picture of {other:?}"),
        };
        Ok(Self {
            width: frame.width,
            height: frame.height,
            bytes,
        })
    }

    /// Writes a PNG, as small as it gets without losing anything.
    pub(crate) fn write(&self) -> Result<Vec<u8>> {
        if let Some(written) = self.write_with_palette()? {
            return Ok(written);
        }
        // Chromium dithers gradients, which makes rows unlike the rows above them: filters that
        // look up cost more than they save.
        let full = |filter| self.encode(ColorType::Rgb, filter, &[], &self.bytes);
        let (plain, beside) = (full(Filter::NoFilter)?, full(Filter::Sub)?);
        Ok(if plain.len() < beside.len() {
            plain
        } else {
            beside
        })
    }

    /// Writes a PNG to be looked at once.
    pub(crate) fn write_quickly(&self) -> Result<Vec<u8>> {
        let mut written = Vec::new();
        let mut encoder = Encoder::new(&mut written, self.width, self.height);
        encoder.set_color(ColorType::Rgb);
        encoder.set_compression(Compression::Fast);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.bytes)?;
        writer.finish()?;
        Ok(written)
    }

    /// Each pixel as a number in a table of colours; `None` where there are more than 256.
    fn write_with_palette(&self) -> Result<Option<Vec<u8>>> {
        let mut numbers = HashMap::new();
        let mut palette = Vec::new();
        let mut indexes = Vec::with_capacity(self.bytes.len() / 3);
        for pixel in self.bytes.chunks_exact(3) {
            let next = numbers.len();
            let number = *numbers.entry(pixel).or_insert_with(|| {
                palette.extend_from_slice(pixel);
                next
            });
            let Ok(number) = u8::try_from(number) else {
                return Ok(None);
            };
            indexes.push(number);
        }
        let indexed = ColorType::Indexed;
        let written = self.encode(indexed, Filter::NoFilter, &palette, &indexes);
        written.map(Some)
    }

    fn encode(
        &self,
        color: ColorType,
        filter: Filter,
        palette: &[u8],
        bytes: &[u8],
    ) -> Result<Vec<u8>> {
        let mut written = Vec::new();
        let mut encoder = Encoder::new(&mut written, self.width, self.height);
        encoder.set_color(color);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        encoder.set_filter(filter);
        if !palette.is_empty() {
            encoder.set_palette(palette);
        }
        let mut writer = encoder.write_header()?;
        writer.write_image_data(bytes)?;
        writer.finish()?;
        Ok(written)
    }

    /// How many pixels of `other` are off by more than rounding; `None` where the sizes differ.
    pub(crate) fn differing(&self, other: &Self) -> Option<usize> {
        if (self.width, self.height) != (other.width, other.height) {
            return None;
        }
        if self.bytes == other.bytes {
            return Some(0);
        }
        let pixels = self.bytes.chunks_exact(3).zip(other.bytes.chunks_exact(3));
        Some(pixels.filter(|(ours, theirs)| is_off(ours, theirs)).count())
    }

    /// Where the two differ: those pixels red on what is left, pale.
    pub(crate) fn difference(&self, other: &Self) -> Result<Self> {
        let same_size = (self.width, self.height) == (other.width, other.height);
        ensure!(same_size, "the pictures differ in size");
        let pixels = self.bytes.chunks_exact(3).zip(other.bytes.chunks_exact(3));
        let bytes = pixels
            .flat_map(|(ours, theirs)| match is_off(ours, theirs) {
                true => [220, 0, 40],
                false => [0, 1, 2].map(|channel| 200 + theirs[channel] / 5),
            })
            .collect();
        Ok(Self {
            bytes,
            ..self.clone()
        })
    }
}

fn is_off(ours: &[u8], theirs: &[u8]) -> bool {
    let mut channels = ours.iter().zip(theirs);
    channels.any(|(ours, theirs)| ours.abs_diff(*theirs) > TOLERANCE)
}
