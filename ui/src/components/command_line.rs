//! A command to be typed in a terminal.

use leptos::prelude::*;

/// A command, and beside it whatever copies it.
#[component]
pub fn CommandLine(
    /// The command.
    #[prop(into)]
    command: Signal<String>,
    /// What copies it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // A line breaks between words: the two hyphens of an option belong together.
    let words = move || {
        command
            .read()
            .split(' ')
            .enumerate()
            .map(|(place, word)| {
                let space = (place > 0).then_some(" ");
                let word = word.to_owned();
                view! {
                    {space}
                    <span class="command-line__word">{word}</span>
                }
            })
            .collect_view()
    };
    view! {
        <div class="command-line">
            <code class="command-line__text" translate="no">
                {words}
            </code>
            {children.map(|children| children())}
        </div>
    }
}
