//! All notifications on a page.

use crate::components::{
    Appearance, Button, EmptyPicture, EmptyState, NoticeDay, NoticeList, PageHeader, SheetSkeleton,
};
use crate::features::device::HelpCard;
use crate::features::not_read::NotRead;
use crate::state::asked::Asked;
use crate::words::move_tr;
use leptos::prelude::*;
use model::time::Timestamp;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use wire::graph::IntuneBrand;
use wire::portal::Notifications;

use super::days::days;

/// All notifications, grouped by day.
#[component]
pub fn NotificationsView(
    /// The notifications, as far as they are known.
    #[prop(into)]
    notifications: Signal<Asked<Notifications>>,
    /// How many haven't been read, those that aren't shown too.
    #[prop(into)]
    unread: Signal<u32>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// The organisation, for IT's contact.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
    /// Ask for them again.
    #[prop(into)]
    on_retry: Callback<()>,
    /// One was opened.
    #[prop(into)]
    on_open: Callback<String>,
    /// All are to be marked as read.
    #[prop(into)]
    on_mark_all: Callback<()>,
) -> impl IntoView {
    let grouped = Memo::new(move |_| -> Vec<NoticeDay> {
        let now = now.get();
        notifications.with(|asked| {
            asked
                .answer
                .as_ref()
                .map_or_else(Vec::new, |all| days(all, now))
        })
    });
    let waiting = Memo::new(move |_| notifications.with(Asked::is_waiting));
    let failed = Memo::new(move |_| {
        notifications.with(|asked| asked.failure.clone().filter(|_| asked.answer.is_none()))
    });
    let mark_all = move |()| {
        // The button goes once there is nothing to mark, and the focus would go with it.
        let page = document().get_element_by_id("page");
        if let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) {
            let _unfocusable = page.focus();
        }
        on_mark_all.run(());
    };
    view! {
        <PageHeader title=move_tr!("notifications-title") />
        {move || {
            if waiting.get() {
                view! { <SheetSkeleton label=move_tr!("notifications-loading") icons=true /> }.into_any()
            } else if let Some(failed) = failed.get() {
                view! {
                    <NotRead failed title=move_tr!("notifications-failed-title") on_retry />
                    <HelpCard brand on_open_link />
                }
                    .into_any()
            } else if grouped.read().is_empty() {
                view! {
                    <EmptyState
                        picture=EmptyPicture::Notifications
                        title=move_tr!("notifications-empty-title")
                        text=move_tr!("notifications-empty")
                    />
                }
                    .into_any()
            } else {
                view! {
                    <Show when=move || unread.get() != 0>
                        <Button appearance=Appearance::Subtle on_press=mark_all>
                            {move_tr!("notifications-mark-all")}
                        </Button>
                    </Show>
                    <NoticeList days=grouped on_open />
                }
                    .into_any()
            }
        }}
    }
}
