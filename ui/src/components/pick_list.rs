//! Things of which one is picked by pressing it, below each other.

use leptos::prelude::*;

use super::device_drawing::{Chassis, DeviceDrawing};
use super::icon::{Icon, IconView};

/// One thing that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// What it stands for.
    pub id: String,
    /// Its drawing, where it is a device.
    pub drawing: Option<Chassis>,
    /// Its name.
    pub name: String,
    /// One line about it.
    pub about: String,
    /// It is the one that was picked before.
    pub picked: bool,
}

/// Things to pick one of.
#[component]
pub fn PickList(
    /// What they are, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The things.
    #[prop(into)]
    picks: Signal<Vec<Pick>>,
    /// One was picked.
    #[prop(into)]
    on_pick: Callback<String>,
) -> impl IntoView {
    let item = move |pick: Pick| {
        let Pick {
            id,
            drawing,
            name,
            about,
            picked,
        } = pick;
        view! {
            <li>
                <button
                    class="pick-list__item"
                    type="button"
                    aria-pressed=picked.to_string()
                    on:click=move |_| on_pick.run(id.clone())
                >
                    {drawing.map(|chassis| view! { <DeviceDrawing chassis /> })}
                    <span class="pick-list__words">
                        <span class="pick-list__name">{name}</span>
                        <span class="pick-list__about">{about}</span>
                    </span>
                    {picked.then(|| view! { <IconView icon=Icon::Checkmark /> })}
                </button>
            </li>
        }
    };
    view! {
        <ul class="pick-list" aria-label=label>
            {move || picks.get().into_iter().map(item).collect_view()}
        </ul>
    }
}
