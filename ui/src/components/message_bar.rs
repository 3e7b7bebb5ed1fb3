//! The banner: a message that stands in the page until it is dealt with.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// What kind of news a message is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Intent {
    /// Good to know.
    #[default]
    Info,
    /// It worked.
    Success,
    /// Take care.
    Warning,
    /// It went wrong, or something is about to be lost.
    Danger,
}

impl Intent {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "message-bar--info",
            Self::Success => "message-bar--success",
            Self::Warning => "message-bar--warning",
            Self::Danger => "message-bar--danger",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::CheckmarkCircle,
            Self::Warning => Icon::Warning,
            Self::Danger => Icon::ErrorCircle,
        }
    }

    /// Bad news interrupts a screen reader, other news waits for its turn.
    fn role(self) -> &'static str {
        match self {
            Self::Info | Self::Success => "status",
            Self::Warning | Self::Danger => "alert",
        }
    }
}

/// How a banner lays itself out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BarLayout {
    /// Title, body and buttons below each other: a question to be answered.
    #[default]
    Stacked,
    /// Everything in one line where there is room: something to know.
    Line,
}

/// The buttons of a banner.
#[slot]
pub struct BarActions {
    /// What stands in it.
    children: ChildrenFn,
}

/// What stands at the far end of the buttons: the time that is left.
#[slot]
pub struct BarTrailing {
    /// What stands in it.
    children: ChildrenFn,
}

/// A banner with a title, a text and buttons, announced to screen readers.
#[component]
pub fn MessageBar(
    /// What kind of news it is.
    #[prop(optional)]
    intent: Intent,
    /// How it lays itself out.
    #[prop(optional)]
    layout: BarLayout,
    /// The title, one sentence; absent where the text says all.
    #[prop(optional, into)]
    title: Signal<Option<String>>,
    /// The buttons.
    #[prop(optional)]
    bar_actions: Option<BarActions>,
    /// The far end of the line of buttons.
    #[prop(optional)]
    bar_trailing: Option<BarTrailing>,
    /// The text.
    children: Children,
) -> impl IntoView {
    let layout = match layout {
        BarLayout::Stacked => "message-bar--stacked",
        BarLayout::Line => "message-bar--line",
    };
    let foot = (bar_actions.is_some() || bar_trailing.is_some()).then(|| {
        view! {
            <div class="message-bar__foot">
                {bar_actions
                    .map(|slot| view! { <div class="message-bar__actions">{(slot.children)()}</div> })}
                {bar_trailing
                    .map(|slot| view! { <div class="message-bar__trailing">{(slot.children)()}</div> })}
            </div>
        }
    });
    view! {
        <div class=format!("message-bar {} {layout}", intent.class())>
            <IconView icon=intent.icon() />
            <div class="message-bar__message" role=intent.role()>
                {move || title.get().map(|title| view! { <p class="message-bar__title">{title}</p> })}
                <div class="message-bar__body">{children()}</div>
            </div>
            {foot}
        </div>
    }
}
