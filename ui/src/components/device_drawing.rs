//! A drawn device of its kind. Its colours are CSS variables, so that it fits every theme.

use leptos::prelude::*;

/// What a device looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chassis {
    /// A phone.
    #[default]
    Phone,
    /// A tablet.
    Tablet,
    /// A laptop.
    Laptop,
    /// A desktop computer.
    Desktop,
}

/// How large a drawing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DrawingSize {
    /// On a card.
    #[default]
    Card,
    /// At the top of a device's popup.
    Header,
}

/// A drawn device on a tile, for the eye only.
#[component]
pub fn DeviceDrawing(
    /// What the device looks like.
    #[prop(into)]
    chassis: Signal<Chassis>,
    /// How large the drawing is.
    #[prop(optional)]
    size: DrawingSize,
) -> impl IntoView {
    let size = match size {
        DrawingSize::Card => "device-drawing--card",
        DrawingSize::Header => "device-drawing--header",
    };
    view! {
        <span class=format!("device-drawing {size}") aria-hidden="true">
            {move || match chassis.get() {
                Chassis::Phone => phone().into_any(),
                Chassis::Tablet => tablet().into_any(),
                Chassis::Laptop => laptop().into_any(),
                Chassis::Desktop => desktop().into_any(),
            }}
        </span>
    }
}

fn phone() -> impl IntoView {
    view! {
        <svg class="device-drawing__svg" viewBox="0 0 72 72" focusable="false">
            <rect class="device-drawing__frame" x="24" y="11" width="24" height="50" rx="4.5"></rect>
            <rect class="device-drawing__tile" x="28" y="17" width="7" height="7" rx="2"></rect>
            <rect class="device-drawing__tile" x="37" y="17" width="7" height="7" rx="2"></rect>
            <rect class="device-drawing__tile" x="28" y="26" width="7" height="7" rx="2"></rect>
            <rect class="device-drawing__tile device-drawing__tile--strong" x="37" y="26" width="7" height="7" rx="2"></rect>
            <path class="device-drawing__line" d="M31 56.5h10"></path>
        </svg>
    }
}

fn tablet() -> impl IntoView {
    view! {
        <svg class="device-drawing__svg" viewBox="0 0 72 72" focusable="false">
            <rect class="device-drawing__frame" x="18" y="12" width="36" height="48" rx="4.5"></rect>
            <rect class="device-drawing__tile" x="23" y="18" width="26" height="13" rx="2.5"></rect>
            <rect class="device-drawing__tile" x="23" y="35" width="12" height="12" rx="2.5"></rect>
            <rect class="device-drawing__tile device-drawing__tile--strong" x="37" y="35" width="12" height="12" rx="2.5"></rect>
            <path class="device-drawing__line" d="M32 55h8"></path>
        </svg>
    }
}

fn laptop() -> impl IntoView {
    view! {
        <svg class="device-drawing__svg" viewBox="0 0 72 72" focusable="false">
            <rect class="device-drawing__frame" x="16" y="21" width="40" height="27" rx="3"></rect>
            <path class="device-drawing__line device-drawing__line--faint" d="M21 27.5h13"></path>
            <rect class="device-drawing__tile" x="20" y="31" width="32" height="12" rx="2"></rect>
            <path class="device-drawing__base" d="M9 50h54l-2 3H11z"></path>
        </svg>
    }
}

fn desktop() -> impl IntoView {
    view! {
        <svg class="device-drawing__svg" viewBox="0 0 72 72" focusable="false">
            <rect class="device-drawing__frame" x="12" y="15" width="48" height="32" rx="3"></rect>
            <rect class="device-drawing__tile" x="17" y="20" width="20" height="22" rx="2"></rect>
            <rect class="device-drawing__tile device-drawing__tile--strong" x="40" y="20" width="15" height="9" rx="2"></rect>
            <path class="device-drawing__base" d="M32 47h8v6h6v3H26v-3h6z"></path>
        </svg>
    }
}
