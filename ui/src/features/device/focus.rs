//! Where the keyboard is once a banner opens or closes: what it was on has become inert by then.

use crate::routes::Confirm;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The banner that is open: its text first, its buttons after that.
pub(super) const BANNER: &str = "#banner";
/// The line that the device's new name is typed into.
pub(super) const NAME: &str = "#device-name";
/// What opens it.
pub(super) const RENAME: &str = "#rename";
/// The device, where what opened the banner is in the page anew.
pub(super) const DIALOG: &str = "[data-dialog]";

/// What opened the banner that asks to `confirm`.
pub(super) fn opener(confirm: Confirm) -> &'static str {
    match confirm {
        Confirm::RemoteLock => "#remote-lock",
        Confirm::ResetPasscode => "#reset-passcode",
        Confirm::ShowPasscode => DIALOG,
        Confirm::Restart => "#restart",
        Confirm::Remove => "#remove",
        Confirm::ResetDevice => "#reset-device",
    }
}

/// The first button beside a passcode.
pub(super) const PASSCODE_BUTTON: &str = ".passcode-card__buttons button";

/// Gives the focus to what `selector` finds, where what had it is gone once the page shows what it is about to show.
pub(super) fn give_if_lost(selector: &'static str) {
    request_animation_frame(move || {
        let has_it = document().active_element();
        if has_it.is_none_or(|element| element.tag_name() == "BODY") {
            give(selector);
        }
    });
}

/// Gives the focus to what `selector` finds, once the page shows what it is about to show.
pub(super) fn give(selector: &'static str) {
    request_animation_frame(move || {
        let found = document().query_selector(selector).ok().flatten();
        let element = found.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            let options = web_sys::FocusOptions::new();
            // What became of the request stands at the top, and is to stay in sight.
            options.set_prevent_scroll(selector != BANNER && selector != NAME);
            let _unfocusable = element.focus_with_options(&options);
        }
    });
}
