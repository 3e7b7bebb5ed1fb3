//! How long things take. This tool measures itself, so here the real clock is meant.

use std::time::{Duration, Instant};

/// A stopwatch that runs from its making.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(
        clippy::disallowed_methods,
        reason = "a stopwatch is what asks the clock"
    )]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// "0:07", "12:30": minutes and seconds.
pub(crate) fn minutes(duration: Duration) -> String {
    let seconds = duration.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_and_seconds() {
        assert_eq!(minutes(Duration::from_secs(7)), "0:07");
        assert_eq!(minutes(Duration::from_millis(750_900)), "12:30");
    }
}
