//! The app's clock and its dice: the real ones. Somebody may set the clock.

use signin::chance::{Clock, Dice, Timestamp};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// The real time, and how far this machine's clock is ahead of it.
#[derive(Default)]
pub(crate) struct SetClock {
    ahead: AtomicI64,
}

impl SetClock {
    /// Sets the clock so many seconds ahead of what it says; behind, when negative.
    pub(crate) fn set(&self, seconds: i64) {
        self.ahead.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp(real_now()).plus(self.ahead.load(Ordering::SeqCst))
    }
}

/// Now, in seconds since 1970.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the clock that is passed in"
)]
pub(crate) fn real_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

/// The operating system's randomness.
pub(crate) struct SystemDice;

impl Dice for SystemDice {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap();
    }
}
