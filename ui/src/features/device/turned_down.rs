//! A fresh sign-in that the portal didn't find fresh enough, as it outlives the next one: so that nobody is
//! sent round in circles where a clock is wrong, or an identity provider signs nobody in anew.

use crate::state::memory::Memory;
use model::time::Timestamp;
use serde::{Deserialize, Serialize};

/// Where it is remembered.
const KEY: &str = "turned-down-sign-in";

/// How long one more sign-in may take to be turned down as well, in seconds; later it is another matter.
const LONGEST: i64 = 1_800;

/// What a sign-in was turned down for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TurnedDown {
    /// Identifies the device.
    device: String,
    /// What was confirmed, as in the address.
    confirm: String,
    /// When, in seconds since 1970.
    at: i64,
}

impl TurnedDown {
    /// Notes that the sign-in was turned down for `confirm`; `true` the first time, when one more may
    /// help.
    pub(crate) fn note(device: &str, confirm: &str, now: Timestamp) -> bool {
        let before = Memory::Window.recall(KEY);
        let first = !before.is_some_and(|text| Self::is_same(&text, device, confirm, now));
        if first {
            let turned_down = Self {
                device: device.to_owned(),
                confirm: confirm.to_owned(),
                at: now.0,
            };
            Memory::Window.remember(KEY, &turned_down.written());
        }
        first
    }

    /// It is settled: what was confirmed was taken on, or given up.
    pub(crate) fn forget() {
        Memory::Window.forget(KEY);
    }

    fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether `text` tells of the same device and the same question, not long before `now`.
    fn is_same(text: &str, device: &str, confirm: &str, now: Timestamp) -> bool {
        wire::json::read(text).is_ok_and(|before: Self| {
            before.device == device
                && before.confirm == confirm
                && (0..=LONGEST).contains(&now.since(Timestamp(before.at)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::TurnedDown;
    use model::time::Timestamp;

    const NOW: Timestamp = Timestamp(1_800_000_000);

    fn is_same(device: &str, confirm: &str, after: i64) -> bool {
        let text = TurnedDown {
            device: "d-1".into(),
            confirm: "remove".into(),
            at: NOW.0,
        }
        .written();
        TurnedDown::is_same(&text, device, confirm, NOW.plus(after))
    }

    #[test]
    fn one_more_sign_in_for_the_same_is_the_last() {
        assert!(is_same("d-1", "remove", 0));
        assert!(is_same("d-1", "remove", 1_800));
    }

    #[test]
    fn something_else_or_another_day_begins_anew() {
        assert!(!is_same("d-2", "remove", 60));
        assert!(!is_same("d-1", "show-passcode", 60));
        assert!(!is_same("d-1", "remove", 1_801));
        assert!(!is_same("d-1", "remove", -1));
        assert!(!TurnedDown::is_same("{}", "d-1", "remove", NOW));
    }
}
