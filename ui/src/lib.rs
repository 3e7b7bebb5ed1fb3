//! The face: every screen of the portal, the same in the app and in a browser.

// A view is a type with everything in it, which is deep where it isn't erased.
#![recursion_limit = "256"]

pub mod app;
pub mod clipboard;
pub mod clock;
#[cfg(test)]
#[path = "../build/compiling.rs"]
mod compiling;
pub mod components;
pub mod features;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod host;
pub mod later;
pub mod routes;
pub mod routing;
pub mod state;
pub mod words;

pub use app::App;

/// Puts the face in the page. The start script calls it once what the face shares with its later part is known.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn start() {
    use leptos::wasm_bindgen::JsCast;

    let place = leptos::prelude::document().get_element_by_id("face");
    if let Some(place) = place.and_then(|place| place.dyn_into().ok()) {
        leptos::mount::mount_to(place, App).forget();
    }
}
