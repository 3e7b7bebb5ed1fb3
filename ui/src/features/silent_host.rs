//! The host doesn't even say whether anybody is signed in.

use crate::components::{Button, EmptyPicture, EmptyPlace, EmptyState};
use crate::host::HostKind;
use crate::words::{move_tr, tr};
use leptos::prelude::*;

/// In place of every page: nothing is known that could be shown.
#[component]
pub fn SilentHost(
    /// What doesn't answer.
    host_kind: HostKind,
    /// Asks once more.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let text = move || match host_kind {
        HostKind::App => tr!("signing-in-host-failed"),
        HostKind::Website => tr!("frame-website-silent"),
    };
    let title = move || match host_kind {
        HostKind::App => tr!("frame-app-silent-title"),
        HostKind::Website => tr!("frame-website-silent-title"),
    };
    view! {
        <main class="no-host">
            <EmptyState
                picture=EmptyPicture::Offline
                place=EmptyPlace::Page
                title=Signal::derive(title)
                text=Signal::derive(text)
            >
                <Button on_press=on_retry>{move_tr!("try-again")}</Button>
            </EmptyState>
        </main>
    }
}
