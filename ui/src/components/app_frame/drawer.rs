//! The drawer that a phone has in place of the rail. While it is open the way back closes it, as people expect of
//! whatever covers the page.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Element, History, MouseEvent};

/// How the entry in the browser's history is marked that an open drawer adds.
const MARK: &str = "drawer";

/// The drawer.
#[derive(Clone, Copy)]
pub(super) struct Drawer {
    /// Its element.
    pub(super) dialog: NodeRef<html::Dialog>,
    /// A place was chosen, which takes the drawer's entry in the history.
    left: StoredValue<bool>,
}

impl Drawer {
    /// A closed one, for as long as the owner lives.
    pub(super) fn closed() -> Self {
        let drawer = Self {
            dialog: NodeRef::new(),
            left: StoredValue::new(false),
        };
        let going_back = window_event_listener(ev::popstate, move |_| drawer.close());
        on_cleanup(move || going_back.remove());
        drawer
    }

    /// Opens it.
    pub(super) fn open(self) {
        let Some(dialog) = self.dialog.get_untracked() else {
            return;
        };
        // Opening what is open already is refused, and then there is nothing to do.
        if dialog.show_modal().is_ok()
            && let Some(history) = history()
        {
            self.left.set_value(false);
            // Without an entry of its own the way back leaves the page, as it does anywhere else.
            let _refused = history.push_state(&JsValue::from_str(MARK), "");
        }
    }

    /// Something in it was clicked, which closes it; perhaps a place, whose entry takes that of the drawer.
    pub(super) fn note_click(self, click: &MouseEvent) {
        let target = event_target::<Element>(click);
        self.left
            .set_value(matches!(target.closest("a"), Ok(Some(_))));
    }

    /// Closes it.
    pub(super) fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }

    /// It was closed, however that came about: takes its entry out of the history, unless that was how.
    pub(super) fn note_closed(self) {
        if let Some(history) = history()
            && !self.left.get_value()
            && history.state() == Ok(JsValue::from_str(MARK))
        {
            let _refused = history.back();
        }
    }
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}
