//! Cards: a surface of its own, and a device as a link.

use leptos::prelude::*;

use super::badge::Badge;
use super::device_drawing::{Chassis, DeviceDrawing};
use super::icon::{Icon, IconView};
use super::status_line::StatusLine;
use super::tone::Tone;

/// A surface with a heading, as in settings and support.
#[component]
pub fn Card(
    /// The heading.
    #[prop(into)]
    heading: Signal<String>,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            <h2 class="card__heading">{heading}</h2>
            {children()}
        </section>
    }
}

/// Cards beside each other, as many as there is room for.
#[component]
pub fn CardGrid(
    /// What the cards are, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// One `<li>` for each card: [`DeviceCard`] is one.
    children: Children,
) -> impl IntoView {
    view! {
        <ul class="card-grid" aria-label=label>
            {children()}
        </ul>
    }
}

/// Where a card stands among all there are, those that aren't made yet too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its number, from 1.
    pub at: usize,
    /// How many there are.
    pub of: usize,
}

/// A device on a card; all of it is one link.
#[component]
pub fn DeviceCard(
    /// Where it stands in the list.
    #[prop(into)]
    position: Signal<Position>,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// What the device looks like.
    #[prop(into)]
    chassis: Signal<Chassis>,
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
    /// Model and operating system.
    #[prop(into)]
    about: Signal<String>,
    /// How good or bad its status is.
    #[prop(into)]
    tone: Signal<Tone>,
    /// Its status in words.
    #[prop(into)]
    status: Signal<String>,
    /// The same in fewer words, where there is little room.
    #[prop(into)]
    short_status: Signal<String>,
    /// When it was last in contact.
    #[prop(into)]
    contact: Signal<String>,
    /// What is under way on it; stands in place of the last contact.
    #[prop(optional, into)]
    pending: Signal<Option<String>>,
    /// The words that say it is the device in use; absent when it isn't.
    #[prop(optional, into)]
    this_device: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <li
            class="device-card"
            class:device-card--in-use=move || this_device.read().is_some()
            aria-posinset=move || position.read().at.to_string()
            aria-setsize=move || position.read().of.to_string()
        >
            <a class="device-card__link" href=href>
                <DeviceDrawing chassis />
                <span class="device-card__words">
                    <span class="device-card__name">{name}</span>
                    <span class="device-card__about">{about}</span>
                </span>
                <span class="device-card__status">
                    <StatusLine tone text=status short=short_status />
                </span>
                <span class="device-card__foot">
                    {move || match pending.get() {
                        Some(pending) => {
                            view! { <StatusLine tone=Tone::Busy text=pending /> }.into_any()
                        }
                        None => view! { <span class="device-card__contact">{contact}</span> }.into_any(),
                    }}
                </span>
                {move || this_device.get().map(|words| view! { <Badge>{words}</Badge> })}
                <span class="device-card__chevron">
                    <IconView icon=Icon::ChevronRight />
                </span>
            </a>
        </li>
    }
}
