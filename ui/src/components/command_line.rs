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
    view! {
        <div class="command-line">
            <code class="command-line__text" translate="no">
                {command}
            </code>
            {children.map(|children| children())}
        </div>
    }
}
