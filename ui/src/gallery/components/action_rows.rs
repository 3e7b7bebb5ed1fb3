//! What can be done to a device: at rest, under way, not available, and what destroys.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use crate::components::{ActionBreak, ActionList, ActionRow, ActionTone, Icon};

pub(super) fn action_rows() -> AnyView {
    view! {
        <div class="gallery__sheet">
            <Rows />
        </div>
    }
    .into_any()
}

/// Everything that can be done to one device.
#[component]
pub fn Rows() -> impl IntoView {
    let nothing = Callback::new(|()| ());
    view! {
        <ActionList heading=move_tr!("gallery-actions")>
            <ActionRow
                id="gallery-check"
                icon=Icon::ArrowSync
                label=move_tr!("gallery-check-status")
                description=move_tr!("gallery-contact")
                busy=true
                on_press=nothing
            />
            <ActionRow
                id="gallery-lock"
                icon=Icon::LockClosed
                label=move_tr!("gallery-lock")
                description=move_tr!("gallery-lock-description")
                unavailable=Signal::derive(|| Some(tr!("gallery-lock-unavailable")))
                on_press=nothing
            />
            <ActionRow
                id="gallery-reset"
                icon=Icon::KeyReset
                label=move_tr!("gallery-reset-passcode")
                description=move_tr!("gallery-reset-description")
                on_press=nothing
            />
            <ActionBreak />
            <ActionRow
                id="gallery-remove"
                icon=Icon::Delete
                tone=ActionTone::Danger
                label=move_tr!("gallery-remove")
                description=move_tr!("gallery-remove-description")
                on_press=nothing
            />
        </ActionList>
    }
}
