//! IT's side.

mod devices;
mod people;
mod sheets;

use super::frame::{framed, framed_for_it};
use crate::features::it::gate::NotForYou;
use crate::gallery::Example;
use crate::routes;
use crate::words::move_tr;
use leptos::prelude::*;

/// Every example of IT's side.
pub(super) fn examples() -> Vec<Example> {
    vec![
        Example::screen("it-devices", devices::table),
        Example::screen("it-devices-every-column", devices::every_column),
        Example::screen("it-devices-selection", devices::selection),
        Example::screen("it-devices-all-selected", devices::all_selected),
        Example::screen("it-devices-in-the-middle", devices::in_the_middle),
        Example::screen("it-devices-loading", devices::loading),
        Example::screen("it-devices-none", devices::none),
        Example::screen("it-devices-none-found", devices::none_found),
        Example::screen("it-devices-failed", devices::failed),
        Example::screen("it-devices-more-failed", devices::more_failed),
        Example::screen("it-device", devices::opened),
        Example::screen("it-sheet", sheets::ready),
        Example::screen("it-sheet-confirm-you", sheets::confirm_you),
        Example::screen("it-sheet-approval", sheets::needs_approval),
        Example::screen("it-sheet-nowhere", sheets::runs_nowhere),
        Example::screen("it-sheet-one-device", sheets::one_device),
        Example::screen("it-sheet-stopped", sheets::stopped),
        Example::screen("it-sheet-looking", sheets::looking),
        Example::screen("it-sheet-in-doubt", sheets::in_doubt),
        Example::screen("it-bulk", sheets::under_way),
        Example::screen("it-bulk-approval", sheets::to_be_approved),
        Example::screen("it-people", people::list),
        Example::screen("it-people-none", people::none),
        Example::screen("it-people-loading", people::loading),
        Example::screen("it-people-failed", people::failed),
        Example::screen("it-person", devices::of_person),
        Example::screen("it-only", only),
    ]
}

/// An employee opened one of IT's addresses.
fn only() -> AnyView {
    framed(
        routes::IT_DEVICES,
        move_tr!("frame-all-devices"),
        view! { <NotForYou /> },
    )
}
