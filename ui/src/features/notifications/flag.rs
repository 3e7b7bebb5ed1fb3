//! The flag in the bar: how many notifications are unread, and behind it the latest of them.

use crate::clock::use_clock;
use crate::components::FlagPanel;
use crate::routes;
use crate::words::{move_tr, tr};
use leptos::prelude::*;

use super::days::days;
use super::feature::use_notifications;

/// The flag.
#[component]
pub fn Flag() -> impl IntoView {
    let known = use_notifications();
    let now = use_clock().now();
    let unread = known.unread();
    let to_look_at = known.to_look_at();
    let label = move || match to_look_at.get() {
        0 => tr!("notifications-flag"),
        count if count == unread.get() => tr!("notifications-flag-unread", { "count" => count }),
        // What is still to be done has no reading.
        count => tr!("notifications-flag-to-look-at", { "count" => count }),
    };
    let answer = known.answer();
    let grouped = Memo::new(move |_| {
        let now = now.get();
        answer.with(|asked| {
            asked
                .answer
                .as_ref()
                .map_or_else(Vec::new, |all| days(all, now))
        })
    });
    view! {
        <FlagPanel
            label=Signal::derive(label)
            count=to_look_at
            unread
            heading=move_tr!("notifications-title")
            mark_all_label=move_tr!("notifications-mark-all")
            see_all_label=move_tr!("notifications-see-all")
            see_all_href=routes::NOTIFICATIONS
            empty=move_tr!("notifications-empty")
            days=grouped
            on_open=move |id| known.mark_read(id)
            on_mark_all=move |()| known.mark_all()
        />
    }
}
