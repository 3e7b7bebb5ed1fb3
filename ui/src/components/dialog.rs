//! A native, modal `<dialog>`: it keeps the focus, Escape closes it or first what blocks it, and the focus goes back to
//! where it was. CSS makes it a whole page on a phone, so that it is one thing in the code.

mod entrance;

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys;
use wasm_bindgen::JsCast;

use super::icon::{Icon, IconView};

/// How wide a dialog is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogSize {
    /// Room for a main part and a side.
    #[default]
    Large,
    /// Room for a short list.
    Small,
    /// As high as the window, at its side: the page that it is about stays in sight.
    Sheet,
}

/// The top of a dialog: what it is about.
#[slot]
pub struct DialogHeader {
    /// What stands in it.
    children: ChildrenFn,
}

/// Between header and main: a banner, a temporary passcode.
#[slot]
pub struct DialogTop {
    /// What stands in it.
    children: ChildrenFn,
}

/// Beside the main part; below it where there is no room.
#[slot]
pub struct DialogSide {
    /// What stands in it.
    children: ChildrenFn,
}

/// Below everything, always in sight: its buttons.
#[slot]
pub struct DialogFoot {
    /// What stands in it.
    children: ChildrenFn,
}

/// A modal dialog with a header, a main part and a side.
#[component]
pub fn Dialog(
    /// What it is about, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The title in the top bar where it is a whole page.
    #[prop(into)]
    page_title: Signal<String>,
    /// What the closing button says.
    #[prop(into)]
    close_label: Signal<String>,
    /// How wide it is.
    #[prop(optional)]
    size: DialogSize,
    /// While true, everything below the top part can neither be pressed nor reached.
    #[prop(optional, into)]
    blocked: Signal<bool>,
    /// Asked by Escape to close what blocks it, while it is blocked; without this, Escape closes all of it.
    #[prop(optional, into)]
    on_unblock: Option<Callback<()>>,
    /// Asked to close: by its button, by Escape, or by a press beside it.
    #[prop(into)]
    on_close: Callback<()>,
    /// The top.
    dialog_header: DialogHeader,
    /// Banner or passcode.
    #[prop(optional)]
    dialog_top: Option<DialogTop>,
    /// The side.
    #[prop(optional)]
    dialog_side: Option<DialogSide>,
    /// The buttons.
    #[prop(optional)]
    dialog_foot: Option<DialogFoot>,
    /// The main part.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    open_modal(dialog);
    let DialogHeader { children: header } = dialog_header;
    let beside = move |event: leptos::ev::MouseEvent| {
        let pressed = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let outside = pressed.is_some_and(|element| element.has_attribute("data-dialog"));
        if outside && !blocked.get_untracked() {
            on_close.run(());
        }
    };
    let close = move |_| on_close.run(());
    let blocking = move || on_unblock.filter(|_| blocked.get_untracked());
    let cancelled = move |event: leptos::ev::Event| {
        let closes_all = !event.cancelable();
        event.prevent_default();
        match blocking() {
            Some(unblock) if !closes_all => unblock.run(()),
            _ => on_close.run(()),
        }
    };
    // A browser asks whether it may close the dialog only where something was pressed since it last asked (HTML, close
    // watchers); what blocks it may be there from the start, and comes first.
    let escape = move |event: leptos::ev::KeyboardEvent| {
        let pressed =
            event.key() == "Escape" && !event.is_composing() && !event.default_prevented();
        if let Some(unblock) = blocking().filter(|_| pressed) {
            event.prevent_default();
            unblock.run(());
        }
    };
    view! {
        <dialog
            class="dialog"
            class:dialog--small=size == DialogSize::Small
            class:dialog--sheet=size == DialogSize::Sheet
            data-dialog=""
            tabindex="-1"
            aria-label=label
            node_ref=dialog
            on:cancel=cancelled
            on:keydown=escape
            on:click=beside
        >
            <div class="dialog__page">
                <div class="dialog__bar">
                    <button
                        class="icon-button dialog__back"
                        type="button"
                        aria-label=close_label
                        on:click=close
                    >
                        <IconView icon=Icon::ArrowLeft />
                    </button>
                    <span class="dialog__page-title" aria-hidden="true">
                        {page_title}
                    </span>
                </div>
                <div class="dialog__header">
                    {header()}
                    <button
                        class="icon-button dialog__close"
                        type="button"
                        aria-label=close_label
                        title=close_label
                        on:click=close
                    >
                        <IconView icon=Icon::Dismiss />
                    </button>
                </div>
                {dialog_top.map(|slot| view! { <div class="dialog__top">{(slot.children)()}</div> })}
                <div class="dialog__columns" inert=move || blocked.get()>
                    <div class="dialog__main">{children()}</div>
                    {dialog_side
                        .map(|slot| view! { <div class="dialog__side">{(slot.children)()}</div> })}
                </div>
                {dialog_foot
                    .map(|slot| view! { <div class="dialog__foot">{(slot.children)()}</div> })}
            </div>
        </dialog>
    }
}

/// Opens the dialog once it is in the page, and gives the focus back when it leaves the page.
fn open_modal(dialog: NodeRef<html::Dialog>) {
    let opener = StoredValue::new_local(None::<web_sys::HtmlElement>);
    let opened = StoredValue::new_local(None::<web_sys::HtmlDialogElement>);
    Effect::new(move |_| {
        let Some(element) = dialog.get() else { return };
        if element.open() {
            return;
        }
        let active = document()
            .active_element()
            .and_then(|active| active.dyn_into::<web_sys::HtmlElement>().ok());
        entrance::begin(&element, active.as_ref());
        opener.set_value(active);
        if element.show_modal().is_err() {
            // A dialog that can't be modal is still shown; nothing of it is lost.
            element.set_open(true);
        }
        opened.set_value(Some(element.clone()));
        // The first thing to reach would be the button that closes; unless something in the dialog
        // asks for the focus, the dialog itself has it, and its label is read.
        if let Ok(None) = element.query_selector("[autofocus]") {
            let _unfocusable = element.focus();
        }
    });
    let here = window().location().pathname().unwrap_or_default();
    on_cleanup(move || {
        // It may still be in the page, and nothing outside of a modal dialog takes the focus.
        if let Some(Some(dialog)) = opened.try_get_value() {
            dialog.close();
            entrance::end();
        }
        let opener = opener.try_get_value().flatten();
        give_back(opener.filter(|opener| opener.is_connected()), &here);
    });
}

/// Gives the focus back to the opener. Where there is none any more, or nobody pressed one, to what leads `here`, where
/// the dialog was; else the page has it, so that the next key begins there.
fn give_back(opener: Option<web_sys::HtmlElement>, here: &str) {
    let leading_here = format!("#page a:is([href='{here}'], [href^='{here}?'])");
    let found = |selector: &str| document().query_selector(selector).ok().flatten();
    let element = opener
        .filter(|opener| opener.tag_name() != "BODY" && opener.id() != "page")
        .or_else(|| {
            let element = found(&leading_here).or_else(|| found("#page"));
            element.and_then(|element| element.dyn_into().ok())
        });
    if let Some(element) = element {
        // It may have become unfocusable; then the page keeps the focus, which is all we can do.
        let _unfocusable = element.focus();
    }
}
