//! Where the keyboard is once a banner opens or closes: what it was on has become inert by then.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The banner that is open: its text first, its buttons after that.
pub(super) const BANNER: &str = "#banner";
/// What opened the banner.
pub(super) const RESET_PASSCODE: &str = "#reset-passcode";
/// The device, where what opened the banner is in the page anew.
pub(super) const DIALOG: &str = "[data-dialog]";

/// Gives the focus to what `selector` finds, once the page shows what it is about to show.
pub(super) fn give(selector: &'static str) {
    request_animation_frame(move || {
        let found = document().query_selector(selector).ok().flatten();
        let element = found.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            let options = web_sys::FocusOptions::new();
            // What became of the request stands at the top, and is to stay in sight.
            options.set_prevent_scroll(selector == RESET_PASSCODE);
            let _unfocusable = element.focus_with_options(&options);
        }
    });
}
