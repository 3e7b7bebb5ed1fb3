//! The organisation's colour as it is typed, and whether words on it can be read.

use wire::graph::RgbColor;

/// What it is where the organisation has none, as `--organisation-colour` in `styles/tokens.css` has it.
pub const OURS: &str = "#0f5fb0";

/// The contrast that words need on what they stand on (WCAG 2.2, 1.4.3).
pub const ENOUGH: f64 = 4.5;

/// From which lightness on words on the colour are black, as `--on-brand` in `styles/tokens.css` has it.
const LIGHT: f64 = 0.6;

/// The colour that `text` writes, `#0f5fb0` or without its sign; `None`: it writes none.
#[must_use]
pub fn read(text: &str) -> Option<RgbColor> {
    let digits = text.trim().trim_start_matches('#');
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some(RgbColor {
        r: part(0)?,
        g: part(2)?,
        b: part(4)?,
    })
}

/// A colour as it is typed.
#[must_use]
pub fn written(RgbColor { r, g, b }: RgbColor) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// Words on a colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Words {
    /// They are white, and not black.
    pub white: bool,
    /// Their contrast, to 1.
    pub contrast: f64,
}

/// The words that a button of that colour gets.
#[must_use]
pub fn words_on(colour: RgbColor) -> Words {
    let [r, g, b] = [colour.r, colour.g, colour.b].map(linear);
    let luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let white = lightness([r, g, b]) > LIGHT;
    let white = !white;
    let contrast = if white {
        1.05 / (luminance + 0.05)
    } else {
        (luminance + 0.05) / 0.05
    };
    Words { white, contrast }
}

/// A channel without its gamma (IEC 61966-2-1).
fn linear(channel: u8) -> f64 {
    let channel = f64::from(channel) / 255.0;
    if channel <= 0.040_45 {
        channel / 12.92
    } else {
        ((channel + 0.055) / 1.055).powf(2.4)
    }
}

/// The L of OKLab, which CSS calls `l` of `oklch`.
fn lightness([r, g, b]: [f64; 3]) -> f64 {
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s
}

#[cfg(test)]
mod tests {
    use super::{ENOUGH, read, words_on, written};

    #[track_caller]
    fn check(text: &str, white: bool, contrast: f64) {
        let colour = read(text).unwrap();
        assert_eq!(written(colour), text);
        let words = words_on(colour);
        assert_eq!(words.white, white, "{text}");
        assert!(
            (words.contrast - contrast).abs() < 0.05,
            "{text}: {words:?}"
        );
    }

    #[test]
    fn words_on_a_colour_are_white_or_black() {
        check("#000000", true, 21.0);
        check("#ffffff", false, 21.0);
        check("#0f5fb0", true, 6.4);
        check("#ffb900", false, 12.2);
    }

    #[test]
    fn a_colour_in_the_middle_may_not_be_legible() {
        let grey = words_on(read("#7f7f7f").unwrap());
        assert!(grey.contrast < ENOUGH, "{grey:?}");
    }

    #[test]
    fn what_is_no_colour_is_none() {
        assert_eq!(read("0F5FB0").map(written).as_deref(), Some("#0f5fb0"));
        for text in ["", "#fff", "#0f5fbg", "#0f5fb00", "blue", "#+f5fb0"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
