//! What was asked of the portal: the last answer stays while it is asked again, and when asking
//! again fails.

use crate::clock::use_clock;
use client::Failure;
use core::future::Future;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::time::Timestamp;

/// An answer, how old it is, and what went wrong since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<T> {
    /// The last answer there was.
    pub answer: Option<T>,
    /// When that answer came.
    pub answered_at: Option<Timestamp>,
    /// What went wrong the last time; `None`: nothing, or it was never asked.
    pub failure: Option<Failure>,
}

impl<T> Default for Asked<T> {
    fn default() -> Self {
        Self {
            answer: None,
            answered_at: None,
            failure: None,
        }
    }
}

impl<T> Asked<T> {
    /// An answer that came at `now`.
    #[must_use]
    pub fn answered(answer: T, now: Timestamp) -> Self {
        Self {
            answer: Some(answer),
            answered_at: Some(now),
            failure: None,
        }
    }

    /// Takes what came of asking once more.
    pub fn take(&mut self, result: Result<T, Failure>, now: Timestamp) {
        match result {
            Ok(answer) => *self = Self::answered(answer, now),
            // Not there, or not ours any more: what we knew of it no longer holds.
            Err(failure) if failure.code() == Some(wire::failure::FailureCode::NotFound) => {
                *self = Self {
                    answer: None,
                    answered_at: None,
                    failure: Some(failure),
                };
            }
            Err(failure) => self.failure = Some(failure),
        }
    }

    /// The same with another answer made of this one.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Asked<U> {
        let Self {
            answer,
            answered_at,
            failure,
        } = self;
        Asked {
            answer: answer.map(change),
            answered_at,
            failure,
        }
    }

    /// Whether there is neither an answer nor a failure yet.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.answer.is_none() && self.failure.is_none()
    }
}

/// Asks now and whenever what `question` reads changes; an answer to an older question is dropped.
pub fn ask<T, F>(question: impl Fn() -> F + 'static) -> RwSignal<Asked<T>>
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    ask_watching(|| (), question)
}

/// The same, and the same question once more whenever what `watch` reads changes. That waits for the answer to the
/// last one: where changes come faster than answers, none would ever be the latest.
pub fn ask_watching<T, F>(
    watch: impl Fn() + 'static,
    question: impl Fn() -> F + 'static,
) -> RwSignal<Asked<T>>
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    let clock = use_clock();
    let asked = RwSignal::new(Asked::default());
    let latest = StoredValue::new(0_u32);
    let is_under_way = StoredValue::new(false);
    let has_changed = StoredValue::new(false);
    let once_more = RwSignal::new(());
    Effect::new(move |before: Option<()>| {
        watch();
        if before.is_none() {
            return;
        }
        if is_under_way.get_value() {
            has_changed.set_value(true);
        } else {
            once_more.set(());
        }
    });
    Effect::new(move |_| {
        once_more.track();
        latest.update_value(|number| *number += 1);
        is_under_way.set_value(true);
        has_changed.set_value(false);
        let number = latest.get_value();
        let asking = question();
        spawn_local(async move {
            let result = asking.await;
            if latest.try_get_value() != Some(number) {
                return;
            }
            is_under_way.set_value(false);
            clock.look();
            let now = clock.now().get_untracked();
            asked.update(|asked| asked.take(result, now));
            if has_changed.try_get_value() == Some(true) {
                once_more.set(());
            }
        });
    });
    asked
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use client::Failure;
    use model::time::Timestamp;
    use wire::host::SendFailure;

    #[test]
    fn the_last_answer_survives_a_failure_and_keeps_its_age() {
        let mut asked = Asked::default();
        assert!(asked.is_waiting());
        asked.take(Ok(1), Timestamp(10));
        asked.take(Err(Failure::Host(SendFailure::Unreachable)), Timestamp(20));
        assert_eq!(asked.answer, Some(1));
        assert_eq!(asked.answered_at, Some(Timestamp(10)));
        assert!(asked.failure.is_some());
        asked.take(Ok(2), Timestamp(30));
        assert_eq!(asked, Asked::answered(2, Timestamp(30)));
    }
}
