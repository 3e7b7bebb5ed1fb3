//! The pointer of a film, which no screenshot has.

use crate::compare::Pixels;
use anyhow::Result;

/// An arrow: `#` its edge, `.` its inside.
const ARROW: [&str; 17] = [
    "#",
    "##",
    "#.#",
    "#..#",
    "#...#",
    "#....#",
    "#.....#",
    "#......#",
    "#.......#",
    "#........#",
    "#.....#####",
    "#..#..#",
    "#.# #..#",
    "##  #..#",
    "#    #..#",
    "     #..#",
    "      ##",
];

/// Where somebody points.
pub(super) struct Pointer {
    /// In CSS pixels from the top left.
    pub(super) at: [f64; 2],
}

impl Pointer {
    /// That PNG with the pointer on it.
    pub(super) fn drawn_on(&self, picture: &[u8]) -> Result<Pixels> {
        let mut pixels = Pixels::read(picture)?;
        for (down, row) in (0_u32..).zip(ARROW) {
            for (across, mark) in (0_u32..).zip(row.bytes()) {
                match mark {
                    b'#' => self.dot(&mut pixels, [across, down], 0),
                    b'.' => self.dot(&mut pixels, [across, down], 255),
                    _ => {}
                }
            }
        }
        Ok(pixels)
    }

    fn dot(&self, pixels: &mut Pixels, [across, down]: [u32; 2], shade: u8) {
        let [x, y] = self.at;
        let (x, y) = (x + f64::from(across), y + f64::from(down));
        if x < 0.0 || y < 0.0 || x >= f64::from(pixels.width) || y >= f64::from(pixels.height) {
            return;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is inside of the picture"
        )]
        let place = 3 * (y as usize * pixels.width as usize + x as usize);
        pixels.bytes[place..place + 3].fill(shade);
    }
}
