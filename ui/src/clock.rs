//! What time it is, for what is shown: each second while something counts down, each minute
//! otherwise.

use core::time::Duration;
use leptos::prelude::*;
use model::time::Timestamp;

/// The clock of the face.
#[derive(Clone, Copy)]
pub struct Clock {
    now: RwSignal<Timestamp>,
    countdowns: RwSignal<usize>,
}

impl Clock {
    /// A clock that runs for as long as the owner lives.
    #[must_use]
    pub fn running() -> Self {
        let clock = Self::stopped_at(now());
        Effect::new(move |_| {
            let every = Duration::from_secs(if clock.countdowns.get() > 0 { 1 } else { 60 });
            clock.now.set(now());
            if let Ok(ticking) = set_interval_with_handle(move || clock.now.set(now()), every) {
                on_cleanup(move || ticking.clear());
            }
        });
        clock
    }

    /// A clock that stands still, for pictures.
    #[must_use]
    pub fn stopped_at(now: Timestamp) -> Self {
        Self {
            now: RwSignal::new(now),
            countdowns: RwSignal::new(0),
        }
    }

    /// The time, to the minute or better.
    #[must_use]
    pub fn now(self) -> Signal<Timestamp> {
        self.now.into()
    }

    /// Ticks each second for as long as the current owner lives.
    pub fn count_down(self) {
        self.countdowns.update(|count| *count += 1);
        let countdowns = self.countdowns;
        on_cleanup(move || {
            countdowns.try_update(|count| *count = count.saturating_sub(1));
        });
    }

    /// Looks at the machine's clock now: something came in that is newer than the last tick.
    pub fn look(self) {
        if cfg!(target_arch = "wasm32") {
            self.now.set(now());
        }
    }
}

/// The clock of the face, from anywhere below the start.
#[must_use]
#[expect(clippy::expect_used, reason = "the start provides the clock")]
pub fn use_clock() -> Clock {
    use_context().expect("the start provides the clock")
}

/// The machine's clock, the only place where it is read.
#[expect(
    clippy::cast_possible_truncation,
    reason = "milliseconds since 1970 fit an i64 many times over"
)]
fn now() -> Timestamp {
    Timestamp((js_sys::Date::now() / 1000.0) as i64)
}
