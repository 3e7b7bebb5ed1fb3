//! How long to wait before trying again: longer each time, and never all at once.

use crate::dice::Dice;
use std::time::Duration;

/// The longest first wait.
const SHORTEST: Duration = Duration::from_millis(250);
/// The longest wait.
const LONGEST: Duration = Duration::from_secs(30);

/// Counts how often something failed in a row.
#[derive(Debug, Default)]
pub struct BackOff {
    failures: u32,
}

impl BackOff {
    /// It worked.
    pub fn reset(&mut self) {
        self.failures = 0;
    }

    /// It failed; how long to wait now. Between half and all of a span that doubles each time, so
    /// that many devices that lost the portal together don't come back together.
    pub fn next(&mut self, dice: &dyn Dice) -> Duration {
        let span = LONGEST.min(SHORTEST * 2_u32.saturating_pow(self.failures.min(10)));
        self.failures = self.failures.saturating_add(1);
        let mut byte = [0];
        dice.fill(&mut byte);
        span / 2 + span / 2 * u32::from(byte[0]) / 255
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Always(u8);

    impl Dice for Always {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }

    #[test]
    fn waits_double_up_to_half_a_minute() {
        let mut back_off = BackOff::default();
        let waits: Vec<u128> = (0..10)
            .map(|_| back_off.next(&Always(255)).as_millis())
            .collect();
        assert_eq!(
            waits,
            [
                250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000
            ]
        );
        back_off.reset();
        assert_eq!(back_off.next(&Always(255)).as_millis(), 250);
    }

    #[test]
    fn chance_takes_up_to_half_of_it_off() {
        assert_eq!(BackOff::default().next(&Always(0)).as_millis(), 125);
    }
}
