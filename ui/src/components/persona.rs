//! A person as a disc with their initials.

use leptos::prelude::*;

/// The initials of a name, at most two, for the eye only.
#[component]
pub fn Persona(
    /// The whole name.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="persona" aria-hidden="true">
            {move || initials(&name.read())}
        </span>
    }
}

/// The first letters of the first and the last word: "Sanne de Vries" becomes "SV".
#[must_use]
pub fn initials(name: &str) -> String {
    let mut words = name
        .split_whitespace()
        .filter_map(|word| word.chars().next());
    let first = words.next();
    let last = words.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_those_of_the_first_and_last_word() {
        assert_eq!(initials("Sanne de Vries"), "SV");
        assert_eq!(initials("sanne"), "S");
        assert_eq!(initials("Élodie Ørsted"), "ÉØ");
        assert_eq!(initials("  "), "");
    }
}
