//! A turning ring: something is under way. What it is, the words beside it say.

use leptos::prelude::*;

/// A small turning ring, for the eye only.
#[component]
pub fn Spinner() -> impl IntoView {
    view! { <span class="spinner" aria-hidden="true"></span> }
}
