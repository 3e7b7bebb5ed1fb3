//! The overview of the shortcuts.

use crate::components::{Dialog, DialogHeader, DialogSize};
use crate::words::move_tr;
use leptos::prelude::*;

use super::listening::listen;
use super::registry::use_shortcuts;

/// Hears the shortcuts, and shows their overview when it is asked for.
#[component]
pub fn ShortcutsOverview() -> impl IntoView {
    let shortcuts = use_shortcuts();
    listen(shortcuts);
    view! {
        <Show when=move || shortcuts.overview().get()>
            <OverviewView on_close=move |()| shortcuts.show_overview(false) />
        </Show>
    }
}

/// Every shortcut, with its keys.
#[component]
pub fn OverviewView(
    /// Close it.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let key = |label: Signal<String>| view! { <kbd class="shortcuts__key">{label}</kbd> };
    view! {
        <Dialog
            label=move_tr!("shortcuts-title")
            page_title=move_tr!("shortcuts-title")
            close_label=move_tr!("frame-close")
            size=DialogSize::Small
            on_close
        >
            <DialogHeader slot>
                <div class="dialog__title-block shortcuts__title">
                    <h2 class="dialog__title">{move_tr!("shortcuts-title")}</h2>
                </div>
            </DialogHeader>
            <section class="shortcuts">
                <h3 class="section-heading">{move_tr!("shortcuts-anywhere")}</h3>
                <dl class="shortcuts__list">
                    <Row words=move_tr!("shortcuts-my-devices")>
                        {key(move_tr!("shortcuts-key-alt"))} {key("D".into())}
                    </Row>
                    <Row words=move_tr!("shortcuts-overview")>{key("?".into())}</Row>
                </dl>
            </section>
            <section class="shortcuts">
                <h3 class="section-heading">{move_tr!("shortcuts-device")}</h3>
                <dl class="shortcuts__list">
                    <Row words=move_tr!("shortcuts-rename")>{key("F2".into())}</Row>
                    <Row words=move_tr!("shortcuts-check-status")>
                        {key(move_tr!("shortcuts-key-control"))} {key("M".into())}
                    </Row>
                    <Row words=move_tr!("shortcuts-remove")>
                        {key(move_tr!("shortcuts-key-delete"))}
                    </Row>
                </dl>
            </section>
            <p class="shortcuts__note">{move_tr!("shortcuts-note")}</p>
        </Dialog>
    }
}

#[component]
fn Row(
    /// What the keys do.
    words: Signal<String>,
    /// The keys.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="shortcuts__row">
            <dt>{words}</dt>
            <dd class="shortcuts__keys">{children()}</dd>
        </div>
    }
}
