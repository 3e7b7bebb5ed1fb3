//! One line that says how things are: an icon and words, so that colour is never the only sign.

use leptos::prelude::*;

use super::icon::{Icon, IconView};
use super::spinner::Spinner;
use super::tone::Tone;

/// An icon and words in the colour of their tone.
#[component]
pub fn StatusLine(
    /// How good or bad it is.
    #[prop(into)]
    tone: Signal<Tone>,
    /// An icon instead of the tone's own.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// The words.
    #[prop(into)]
    text: Signal<String>,
    /// The same in fewer words, where there is little room.
    #[prop(optional, into)]
    short: Option<Signal<String>>,
) -> impl IntoView {
    let shown = Memo::new(move |_| (tone.get(), text.get()));
    let seen = StoredValue::new(false);
    let whole = if short.is_some() {
        "status-line__words status-line__words--whole"
    } else {
        "status-line__words"
    };
    // What it says anew is faded in; what it says first is there at once.
    move || {
        let (tone, words) = shown.get();
        let changed = seen.get_value();
        seen.set_value(true);
        let icon = match icon.or_else(|| tone.icon()) {
            Some(icon) => view! { <IconView icon /> }.into_any(),
            None => view! { <Spinner /> }.into_any(),
        };
        let short = short.map(|short| {
            view! { <span class="status-line__words status-line__words--short">{short}</span> }
        });
        view! {
            <span
                class=format!("status-line status-line--{}", tone.class())
                class:status-line--changed=changed
            >
                {icon}
                <span class=whole>{words}</span>
                {short}
            </span>
        }
    }
}
