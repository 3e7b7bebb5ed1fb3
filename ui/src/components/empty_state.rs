//! Where there is nothing to show: a drawing, why, and what to do about it.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// What the drawing of an empty state is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmptyPicture {
    /// No devices.
    #[default]
    Devices,
    /// No notifications.
    Notifications,
    /// It was done, and nothing is left of it.
    Done,
    /// Nothing was done.
    Actions,
    /// Nothing waits for a decision.
    Approvals,
    /// Nothing was found.
    Search,
    /// No connection.
    Offline,
    /// Something went wrong, or isn't there.
    Broken,
}

impl EmptyPicture {
    fn icon(self) -> Icon {
        match self {
            Self::Devices => Icon::Phone,
            Self::Notifications => Icon::Alert,
            Self::Done => Icon::CheckmarkCircle,
            Self::Actions => Icon::History,
            Self::Approvals => Icon::ShieldTask,
            Self::Search => Icon::Search,
            Self::Offline => Icon::CloudOff,
            Self::Broken => Icon::Question,
        }
    }
}

/// What is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmptyPlace {
    /// A part of a page, below its heading.
    #[default]
    Part,
    /// The whole page, which has no other heading.
    Page,
}

/// A drawing, a title, a text and what to do.
#[component]
pub fn EmptyState(
    /// What the drawing is about.
    #[prop(optional)]
    picture: EmptyPicture,
    /// What is empty.
    #[prop(optional)]
    place: EmptyPlace,
    /// Why there is nothing.
    #[prop(into)]
    title: Signal<String>,
    /// What that means.
    #[prop(into)]
    text: Signal<String>,
    /// What to do about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <div class="empty-state__picture" aria-hidden="true">
                <span class="empty-state__sheet empty-state__sheet--back"></span>
                <span class="empty-state__sheet empty-state__sheet--front">
                    <IconView icon=picture.icon() />
                </span>
            </div>
            {match place {
                EmptyPlace::Part => view! { <h2 class="empty-state__title">{title}</h2> }.into_any(),
                EmptyPlace::Page => view! { <h1 class="empty-state__title">{title}</h1> }.into_any(),
            }}
            <p class="empty-state__text">{text}</p>
            {children.map(|children| view! { <div class="empty-state__actions">{children()}</div> })}
        </div>
    }
}
