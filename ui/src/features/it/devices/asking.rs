//! What is asked of the devices that are selected.

use crate::clock::use_clock;
use crate::components::SelectedRows;
use crate::features::it::sheet::{self, SheetFeature, Source};
use leptos::prelude::*;

use super::address::Address;
use super::selection;
use super::wanted::Wanted;

/// The sheet that the address asks for, about the devices that are selected.
#[component]
pub fn Sheet(
    /// Which are selected.
    selected: RwSignal<SelectedRows>,
    /// Which the list has.
    asked: Memo<Wanted>,
    /// Where the list stands in the address.
    go: Address,
) -> impl IntoView {
    let query = go.list.query;
    let clock = use_clock();
    let action = Memo::new(move |_| query.read().get("sheet").and_then(sheet::read));
    let close = Callback::new(move |()| go.to(&go.list.alone()));
    // An address that was shared has no devices to ask anything of.
    let is_empty = Memo::new(move |_| selected.read().is_empty());
    Effect::new(move |_| {
        if action.get().is_some() && is_empty.get() {
            close.run(());
        }
    });
    move || {
        let action = action.get().filter(|_| !is_empty.get_untracked())?;
        let list = asked.get_untracked().asked(clock.now().get_untracked());
        let source = Source::Devices(selection::asked(&selected.read_untracked(), &list));
        // The list is left for what becomes of it; whoever comes back selects anew.
        let done = Callback::new(|()| selection::forget());
        Some(view! { <SheetFeature action source on_done=done on_close=close /> })
    }
}
