//! Hears the keyboard of the whole window.

use crate::routes;
use crate::routing::{NavigateOptions, use_navigate};
use crate::state::preferences::use_preferences;
use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::keys::{OpenDevice, Press, Shortcut, Surroundings};
use super::registry::Shortcuts;

/// Where somebody types.
const FIELDS: &str =
    "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/// Hears the shortcuts while they are on, for as long as the current owner lives.
pub(super) fn listen(shortcuts: Shortcuts) {
    if !shortcuts.in_app() {
        return;
    }
    let on = use_preferences().shortcuts();
    let navigate = use_navigate();
    let listening = window_event_listener(keydown, move |event| {
        if !on.get_untracked() {
            return;
        }
        let Some(shortcut) = heard(&event, shortcuts) else {
            return;
        };
        event.prevent_default();
        let device = shortcuts.device();
        match (shortcut, device) {
            (Shortcut::MyDevices, _) => navigate.to(routes::DEVICES, NavigateOptions::default()),
            (Shortcut::Overview, _) => shortcuts.show_overview(true),
            (Shortcut::Rename, Some(device)) => device.rename.run(()),
            (Shortcut::Remove, Some(device)) => device.remove.run(()),
            (Shortcut::CheckStatus, Some(device)) => device.check_status.run(()),
            (Shortcut::Rename | Shortcut::Remove | Shortcut::CheckStatus, None) => {}
        }
    });
    on_cleanup(move || listening.remove());
}

fn heard(event: &KeyboardEvent, shortcuts: Shortcuts) -> Option<Shortcut> {
    // A key that is held down, or that somebody has dealt with, isn't pressed.
    if event.repeat() || event.is_composing() || event.default_prevented() {
        return None;
    }
    let (key, code) = (event.key(), event.code());
    let shortcut = Shortcut::of(Press {
        key: &key,
        code: &code,
        control: event.ctrl_key(),
        alt: event.alt_key(),
        meta: event.meta_key(),
    })?;
    let device = shortcuts.device().map(|device| OpenDevice {
        blocked: device.blocked.get_untracked(),
    });
    let surroundings = Surroundings {
        typing: is_typing(event),
        dialogs: open_dialogs(),
        device,
    };
    surroundings.hear(shortcut).then_some(shortcut)
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| matches!(target.closest(FIELDS), Ok(Some(_))))
}

fn open_dialogs() -> u32 {
    document()
        .query_selector_all("dialog:modal")
        .map_or(0, |dialogs| dialogs.length())
}
