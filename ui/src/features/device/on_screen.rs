//! A passcode while somebody looks at it: shown for five minutes, spelled out, copied, hidden.

use crate::clock::use_clock;
use crate::host::{ChosenHost, use_host};
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::time::Timestamp;

use super::passcode::{PasscodeAnswers, Shown};

/// How long a passcode stays visible, in seconds.
const VISIBLE: i64 = 300;

/// How a passcode is shown, and what can be done about that.
#[derive(Clone, Copy)]
pub struct OnScreen {
    /// How it is shown.
    pub shown: RwSignal<Shown>,
    now: Signal<Timestamp>,
    host: ChosenHost,
}

impl OnScreen {
    /// It is hidden, and hides itself again when its time is over.
    #[must_use]
    pub fn hidden() -> Self {
        let now = use_clock().now();
        let shown = RwSignal::new(Shown::Hidden);
        Effect::new(move |_| {
            let now = now.get();
            if matches!(shown.get(), Shown::Visible { until, .. } if until <= now) {
                shown.set(Shown::Hidden);
            }
        });
        Self {
            shown,
            now,
            host: use_host(),
        }
    }

    /// Whether it can be seen.
    #[must_use]
    pub fn is_visible(self) -> bool {
        matches!(self.shown.get(), Shown::Visible { .. })
    }

    /// Shows it.
    pub fn show(self, passcode: String) {
        self.shown.set(Shown::Visible {
            passcode,
            until: self.now.get_untracked().plus(VISIBLE),
            spelled_out: false,
            copied: None,
        });
    }

    /// What its buttons do; `show` where it is hidden.
    #[must_use]
    pub fn answers(self, show: Callback<()>) -> PasscodeAnswers {
        PasscodeAnswers {
            show,
            hide: Callback::new(move |()| self.shown.set(Shown::Hidden)),
            copy: Callback::new(move |()| self.copy()),
            spell: Callback::new(move |()| self.spell()),
            print: Callback::new(move |()| self.host.print()),
        }
    }

    /// Spells it out, or no longer.
    fn spell(self) {
        self.shown.update(|shown| {
            if let Shown::Visible { spelled_out, .. } = shown {
                *spelled_out = !*spelled_out;
            }
        });
    }

    /// Copies it while it is visible, and says whether that worked.
    fn copy(self) {
        let Shown::Visible { passcode, .. } = self.shown.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let worked = crate::clipboard::copy(&passcode).await.is_ok();
            self.shown.update(|shown| {
                if let Shown::Visible { copied, .. } = shown {
                    *copied = Some(worked);
                }
            });
        });
    }
}
