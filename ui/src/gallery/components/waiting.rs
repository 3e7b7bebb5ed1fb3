//! Nothing yet, nothing at all, and what has just happened.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use crate::components::{
    Button, CardSkeletons, DialogSkeleton, EmptyPicture, EmptyState, SheetSkeleton, Toast,
    ToastRegion, Tone,
};

pub(super) fn skeletons() -> AnyView {
    view! {
        <CardSkeletons label=move_tr!("gallery-loading") />
        <SheetSkeleton label=move_tr!("gallery-loading") icons=true />
        <SheetSkeleton label=move_tr!("gallery-loading") />
        <div class="gallery__sheet">
            <DialogSkeleton label=move_tr!("gallery-loading") />
        </div>
    }
    .into_any()
}

pub(super) fn empty_state() -> AnyView {
    [
        EmptyPicture::Devices,
        EmptyPicture::Notifications,
        EmptyPicture::Done,
        EmptyPicture::Offline,
        EmptyPicture::Broken,
    ]
    .map(|picture| {
        view! {
            <EmptyState
                picture
                title=move_tr!("gallery-empty-title")
                text=move_tr!("gallery-empty-text")
            >
                <Button on_press=|()| ()>{move_tr!("gallery-try-again")}</Button>
            </EmptyState>
        }
    })
    .into_any()
}

pub(super) fn toasts() -> AnyView {
    let toasts = Signal::derive(|| {
        vec![
            Toast {
                id: 1,
                tone: Tone::Success,
                text: tr!("gallery-notice-done"),
            },
            Toast {
                id: 2,
                tone: Tone::Danger,
                text: tr!("gallery-notice-failed"),
            },
        ]
    });
    view! {
        <ToastRegion
            label=move_tr!("gallery-notifications")
            dismiss_label=move_tr!("gallery-close")
            toasts
            on_dismiss=|_| ()
        />
    }
    .into_any()
}
