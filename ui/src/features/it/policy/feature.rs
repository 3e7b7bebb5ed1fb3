//! Policy: the part that the address names.

use crate::components::{MessageBar, PageHeader, SheetSkeleton};
use crate::features::not_read::NotRead;
use crate::routing::use_query;
use crate::state::asked::Asked;
use crate::state::role::use_role;
use crate::words::move_tr;
use client::Tagged;
use leptos::prelude::*;
use wire::terms::Role;

use super::organisation::Organisation;
use super::parts::{Part, PartsView};
use super::switches::Switches;
use super::texts::Texts;

/// What employees may do, and how the organisation shows itself.
#[component]
pub fn PolicyFeature() -> impl IntoView {
    let query = use_query();
    let part = Memo::new(move |_| Part::read(query.read().get("part").unwrap_or_default()));
    let role = use_role().role();
    let may_change = Signal::derive(move || role.get() == Some(Role::Administrator));
    view! {
        <PolicyPage part may_change>
            {move || match part.get() {
                Part::Actions => view! { <Switches may_change /> }.into_any(),
                Part::Organisation => view! { <Organisation may_change /> }.into_any(),
                Part::Enrolment => view! { <Texts may_change /> }.into_any(),
            }}
        </PolicyPage>
    }
}

/// What stands around each part.
#[component]
pub fn PolicyPage(
    /// The one that is open.
    #[prop(into)]
    part: Signal<Part>,
    /// The person may change it.
    #[prop(into)]
    may_change: Signal<bool>,
    /// The part.
    children: Children,
) -> impl IntoView {
    view! {
        <PageHeader title=move_tr!("frame-policy") />
        <PartsView part />
        <Show when=move || !may_change.get()>
            <MessageBar>{move_tr!("policy-read-only")}</MessageBar>
        </Show>
        <div class="policy">{children()}</div>
    }
}

/// A part once what it changes is known.
#[component]
pub(super) fn Loaded<D>(
    /// What it changes, as far as it is known.
    asked: RwSignal<Asked<Tagged<D>>>,
    /// Asks for it again.
    again: RwSignal<u32>,
    /// Draws the part.
    draw: Callback<Tagged<D>, AnyView>,
) -> impl IntoView
where
    D: Clone + Send + Sync + 'static,
{
    let is_known = Memo::new(move |_| asked.with(|asked| asked.answer.is_some()));
    let failed = Memo::new(move |_| asked.with(|asked| asked.failure.clone()));
    move || {
        if is_known.get() {
            let first = asked.with_untracked(|asked| asked.answer.clone());
            first.map(|first| draw.run(first)).into_any()
        } else if let Some(failed) = failed.get() {
            let title = move_tr!("policy-failed-title");
            let on_retry = move |()| again.update(|count| *count += 1);
            view! { <NotRead failed title on_retry /> }.into_any()
        } else {
            view! { <SheetSkeleton label=move_tr!("policy-loading") /> }.into_any()
        }
    }
}
