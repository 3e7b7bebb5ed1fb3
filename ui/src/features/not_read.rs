//! In place of what couldn't be read: why, and that it can be tried again.

use crate::components::{Button, EmptyPicture, EmptyPlace, EmptyState};
use crate::words::{failure, move_tr};
use client::Failure;
use leptos::prelude::*;

/// Says that nothing is known, since asking failed.
#[component]
pub fn NotRead(
    /// Why.
    failed: Failure,
    /// What couldn't be read.
    #[prop(into)]
    title: Signal<String>,
    /// What stays empty.
    #[prop(optional)]
    place: EmptyPlace,
    /// Ask again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let picture = if failed.is_offline() {
        EmptyPicture::Offline
    } else {
        EmptyPicture::Broken
    };
    let text = Signal::derive(move || failure::not_read(&failed));
    view! {
        <EmptyState picture place title text>
            <Button on_press=on_retry>{move_tr!("try-again")}</Button>
        </EmptyState>
    }
}
