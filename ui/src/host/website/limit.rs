//! How long something that is fetched may take. Also ends it before.

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::set_timeout_with_handle;
use std::cell::RefCell;
use std::time::Duration;
use web_sys::{AbortController, AbortSignal};

/// Ends what is fetched when it takes too long, and when nobody waits for it any more.
pub(super) struct Limit {
    controller: AbortController,
    timer: RefCell<Option<TimeoutHandle>>,
}

impl Limit {
    /// From now on, for as long as that.
    pub(super) fn of(time: Duration) -> Option<Self> {
        let limit = Self {
            controller: AbortController::new().ok()?,
            timer: RefCell::default(),
        };
        limit.start_over(time);
        Some(limit)
    }

    /// Once more from now on.
    pub(super) fn start_over(&self, time: Duration) {
        let controller = self.controller.clone();
        let timer = set_timeout_with_handle(move || controller.abort(), time).ok();
        if let Some(before) = self.timer.replace(timer) {
            before.clear();
        }
    }

    /// Ends it now.
    pub(super) fn end(&self) {
        self.controller.abort();
    }

    /// Whether it has ended.
    pub(super) fn is_over(&self) -> bool {
        self.signal().aborted()
    }

    /// What is given along to whatever is fetched.
    pub(super) fn signal(&self) -> AbortSignal {
        self.controller.signal()
    }
}

impl Drop for Limit {
    fn drop(&mut self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
        self.controller.abort();
    }
}
