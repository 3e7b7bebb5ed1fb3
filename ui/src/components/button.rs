//! A button acts. It shows at once that it was pressed and can't be pressed twice.

use leptos::prelude::*;

use super::icon::{Icon, IconView};
use super::spinner::Spinner;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// Beside the main thing.
    #[default]
    Secondary,
    /// The one thing to do on this screen.
    Primary,
    /// Hardly a button: for what is seldom needed.
    Subtle,
    /// Destroys something.
    Danger,
}

impl Appearance {
    /// The class of this appearance.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Secondary => "button--secondary",
            Self::Primary => "button--primary",
            Self::Subtle => "button--subtle",
            Self::Danger => "button--danger",
        }
    }
}

/// How large a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonSize {
    /// As high as a line of controls.
    #[default]
    Medium,
    /// As wide as its surroundings, for a screen with one thing to do.
    Wide,
}

impl ButtonSize {
    /// The class of this size.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Medium => "button--medium",
            Self::Wide => "button--wide",
        }
    }
}

/// What a press of a button in a form does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Acts by itself.
    #[default]
    Press,
    /// Sends the form it stands in; the form's own handler acts.
    Submit,
}

/// A button with words.
#[component]
pub fn Button(
    /// How much it asks for attention.
    #[prop(optional)]
    appearance: Appearance,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// Whether it sends a form.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// What it asked for is under way: it stays in reach of the keyboard, but a press does nothing.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Why it can't be pressed now; absent when it can.
    #[prop(optional, into)]
    disabled_reason: Signal<Option<String>>,
    /// Takes the focus as soon as it appears.
    #[prop(optional)]
    autofocus: bool,
    /// What a press does; not needed where the button sends a form.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let resting = Memo::new(move |_| busy.get() || disabled_reason.read().is_some());
    let press = move |event: leptos::ev::MouseEvent| {
        if resting.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    let kind = match kind {
        ButtonKind::Press => "button",
        ButtonKind::Submit => "submit",
    };
    view! {
        <button
            class=format!("button {} {}", appearance.class(), size.class())
            type=kind
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || resting.get().then_some("true")
            title=move || disabled_reason.get()
            autofocus=autofocus
            on:click=press
        >
            {icon
                .map(|icon| {
                    move || {
                        if busy.get() {
                            view! { <Spinner /> }.into_any()
                        } else {
                            view! { <IconView icon /> }.into_any()
                        }
                    }
                })}
            <span class="button__words">{children()}</span>
            {move || (icon.is_none() && busy.get()).then(|| view! { <Spinner /> })}
        </button>
    }
}
