//! Something that is on until it is switched off, kept on this machine.

use crate::state::memory::Memory;
use leptos::prelude::*;

/// How being off is kept; being on is kept by keeping nothing.
const OFF: &str = "off";

/// Something that is on or off.
#[derive(Clone, Copy)]
pub(super) struct KeptSwitch {
    key: &'static str,
    on: RwSignal<bool>,
}

impl KeptSwitch {
    /// As it was left on this machine under `key`.
    pub(super) fn kept(key: &'static str) -> Self {
        let kept = Memory::Machine.recall(key);
        Self {
            key,
            on: RwSignal::new(is_on(kept.as_deref())),
        }
    }

    /// Whether it is on.
    pub(super) fn on(self) -> Signal<bool> {
        self.on.into()
    }

    /// Turns it on or off.
    pub(super) fn turn(self, on: bool) {
        if on {
            Memory::Machine.forget(self.key);
        } else {
            Memory::Machine.remember(self.key, OFF);
        }
        self.on.set(on);
    }
}

fn is_on(kept: Option<&str>) -> bool {
    kept != Some(OFF)
}

#[cfg(test)]
mod tests {
    use super::{OFF, is_on};

    #[test]
    fn on_until_it_is_switched_off() {
        assert!(is_on(None));
        assert!(is_on(Some("")));
        assert!(!is_on(Some(OFF)));
    }
}
