//! Searching as somebody types: what stands in the address follows what is typed, a moment later.

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// How long nobody types before what was typed is searched for.
const PAUSE: Duration = Duration::from_millis(250);

/// Calls `search` with what is typed once nobody has typed for a moment; and takes over what is `searched` for
/// otherwise.
pub fn search_after_a_pause(
    typed: RwSignal<String>,
    searched: Memo<String>,
    search: Callback<String>,
) {
    Effect::new(move |earlier: Option<Option<TimeoutHandle>>| {
        if let Some(Some(earlier)) = earlier {
            earlier.clear();
        }
        let text = typed.get();
        if text.trim() == searched.read_untracked().trim() {
            return None;
        }
        // Where no timer can be had nothing is searched for until the next letter.
        set_timeout_with_handle(move || search.run(text), PAUSE).ok()
    });
    Effect::new(move |_| {
        let searched = searched.get();
        if typed.with_untracked(|typed| typed.trim() != searched) {
            typed.set(searched);
        }
    });
}
