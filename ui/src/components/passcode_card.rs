//! A temporary passcode: hidden until it is asked for, large enough to be read aloud, gone again after a while.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// One character with the word that spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpelledCharacter {
    /// The character.
    pub character: char,
    /// Its word in the reader's language.
    pub word: String,
}

/// Copy, spell out, show and hide.
#[slot]
pub struct PasscodeButtons {
    /// What stands in it.
    children: ChildrenFn,
}

/// What to do next, as `<li>`s in order.
#[slot]
pub struct PasscodeSteps {
    /// What stands in it.
    children: ChildrenFn,
}

/// A passcode, or dots in its place.
#[component]
pub fn PasscodeCard(
    /// What it is.
    #[prop(into)]
    title: Signal<String>,
    /// The passcode; absent while it is hidden.
    #[prop(into)]
    passcode: Signal<Option<String>>,
    /// What a screen reader says in place of a hidden passcode.
    #[prop(into)]
    hidden_label: Signal<String>,
    /// The passcode in words, while that is asked for.
    #[prop(optional, into)]
    spelled: Signal<Option<Vec<SpelledCharacter>>>,
    /// It stands on a page, below its title, and not in a popup with headings of its own.
    #[prop(optional)]
    on_page: bool,
    /// In how long it hides itself, in words.
    #[prop(optional, into)]
    hides_in: Signal<Option<String>>,
    /// What stands below it on paper only.
    #[prop(optional, into)]
    on_paper: Option<Signal<String>>,
    /// What went wrong with it, announced to screen readers.
    #[prop(optional, into)]
    trouble: Signal<Option<String>>,
    /// The buttons.
    passcode_buttons: PasscodeButtons,
    /// The next steps.
    #[prop(optional)]
    passcode_steps: Option<PasscodeSteps>,
) -> impl IntoView {
    let PasscodeButtons { children: buttons } = passcode_buttons;
    let characters = move || match passcode.get() {
        Some(passcode) => view! {
            <output class="passcode-card__characters" translate="no">
                {groups(&passcode)
                    .into_iter()
                    .map(|group| view! { <span class="passcode-card__group">{group}</span> })
                    .collect_view()}
            </output>
        }
        .into_any(),
        None => view! {
            <p class="passcode-card__characters passcode-card__characters--hidden">
                <span class="passcode-card__group" aria-hidden="true">"•••"</span>
                <span class="passcode-card__group" aria-hidden="true">"•••"</span>
                <span class="passcode-card__group" aria-hidden="true">"•••"</span>
                <span class="visually-hidden">{hidden_label}</span>
            </p>
        }
        .into_any(),
    };
    let words = move || {
        spelled.get().map(|spelled| {
            let spelled_length = spelled.len();
            let spelled = spelled
                .into_iter()
                .map(|SpelledCharacter { character, word }| {
                    view! {
                        <li class="passcode-card__spelled">
                            <span class="passcode-card__character">{character.to_string()}</span>
                            <span>{word}</span>
                        </li>
                    }
                })
                .collect_view();
            let by = group_size(spelled_length);
            view! {
                <ol class=format!("passcode-card__spelling passcode-card__spelling--by-{by}")>{spelled}</ol>
            }
        })
    };
    let name = view! {
        <IconView icon=Icon::Key />
        <span>{title}</span>
    };
    let heading = if on_page {
        view! { <h2 class="passcode-card__title">{name}</h2> }.into_any()
    } else {
        view! { <h3 class="passcode-card__title">{name}</h3> }.into_any()
    };
    view! {
        <section class="passcode-card">
            {heading}
            {characters}
            {words}
            <div class="passcode-card__foot">
                <div class="passcode-card__buttons">{buttons()}</div>
                {move || {
                    hides_in.get().map(|text| view! { <p class="passcode-card__hides">{text}</p> })
                }}
            </div>
            <p class="passcode-card__trouble" role="status">{trouble}</p>
            {passcode_steps
                .map(|slot| view! { <ol class="passcode-card__steps">{(slot.children)()}</ol> })}
            {on_paper.map(|text| view! { <p class="passcode-card__on-paper">{text}</p> })}
        </section>
    }
}

/// A passcode in groups of four, or of three where four would leave one character alone: people
/// keep such groups in their heads from one screen to the other.
#[must_use]
pub fn groups(passcode: &str) -> Vec<String> {
    let characters: Vec<char> = passcode.chars().collect();
    characters
        .chunks(group_size(characters.len()))
        .map(|group| group.iter().collect())
        .collect()
}

fn group_size(length: usize) -> usize {
    if length % 4 == 1 { 3 } else { 4 }
}

#[cfg(test)]
mod tests {
    use super::groups;

    #[test]
    fn groups_are_of_four() {
        assert_eq!(groups("h7mq3krp"), ["h7mq", "3krp"]);
        assert_eq!(groups("123456"), ["1234", "56"]);
        assert_eq!(groups("h7mq3krp9"), ["h7m", "q3k", "rp9"]);
        assert!(groups("").is_empty());
    }
}
