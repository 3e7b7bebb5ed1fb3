//! The notification flag in the top bar, and the panel it opens.

use leptos::prelude::*;

use super::badge::CounterBadge;
use super::icon::{Icon, IconView};
use super::notice_list::{Below, NoticeDay, NoticeList};

/// The id of the panel, of which there is one in the page.
const PANEL: &str = "flag-panel";

/// A bell with the count of what is to be looked at, and a native popover with the newest.
#[component]
pub fn FlagPanel(
    /// What the bell is, with the count in words.
    #[prop(into)]
    label: Signal<String>,
    /// How many there are to look at.
    #[prop(into)]
    count: Signal<u32>,
    /// How many of them haven't been read, and can be marked as read.
    #[prop(into)]
    unread: Signal<u32>,
    /// The panel's heading.
    #[prop(into)]
    heading: Signal<String>,
    /// What marks all as read, in words.
    #[prop(into)]
    mark_all_label: Signal<String>,
    /// What leads to all notifications, in words.
    #[prop(into)]
    see_all_label: Signal<String>,
    /// Where all notifications are.
    #[prop(into)]
    see_all_href: String,
    /// What stands where there are none.
    #[prop(into)]
    empty: Signal<String>,
    /// The notifications, newest day first.
    #[prop(into)]
    days: Signal<Vec<NoticeDay>>,
    /// A notification was opened.
    #[prop(into)]
    on_open: Callback<String>,
    /// All are to be marked as read.
    #[prop(into)]
    on_mark_all: Callback<()>,
) -> impl IntoView {
    let panel = NodeRef::<leptos::html::Div>::new();
    let hide = move || {
        if let Some(panel) = panel.get_untracked() {
            // Hiding what is hidden already is refused, and then there is nothing to do.
            let _hidden_already = panel.hide_popover();
        }
    };
    let open = Callback::new(move |id| {
        hide();
        on_open.run(id);
    });
    let mark_all = move |_| {
        // The button goes once there is nothing to mark, and the focus would go with it.
        if let Some(panel) = panel.get_untracked() {
            let _unfocusable = panel.focus();
        }
        on_mark_all.run(());
    };
    view! {
        <div class="flag">
            <button class="icon-button flag__bell" type="button" popovertarget=PANEL aria-label=label title=label>
                <IconView icon=Icon::Alert />
                <CounterBadge count />
            </button>
            <div
                class="flag__panel"
                id=PANEL
                popover="auto"
                role="dialog"
                tabindex="-1"
                aria-label=heading
                node_ref=panel
            >
                <div class="flag__header">
                    <h2 class="flag__heading">{heading}</h2>
                    <Show when=move || unread.get() != 0>
                        <button class="button button--subtle" type="button" on:click=mark_all>
                            {mark_all_label}
                        </button>
                    </Show>
                </div>
                <Show
                    when=move || !days.read().is_empty()
                    fallback=move || view! { <p class="flag__empty">{empty}</p> }
                >
                    <NoticeList below=Below::Heading days on_open=open />
                </Show>
                <a class="flag__all" href=see_all_href on:click=move |_| hide()>
                    {see_all_label}
                </a>
            </div>
        </div>
    }
}
