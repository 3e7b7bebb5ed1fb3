//! The gallery's two pages: the list at `/gallery`, and one example alone at `/gallery/{name}`, for
//! pictures. `?lang=` and `?theme=` choose language and theme for one picture; `?lang=en-XA` is longer than English, and
//! `?lang=ar-XB` is the same from right to left.

use crate::words::{Spoken, move_tr};
use leptos::prelude::*;
use messages::Language;

use super::pseudo::PseudoLocale;
use super::{Example, Scope, examples};

/// Where the gallery is.
const ADDRESS: &str = "/gallery";

/// Whether the page's address is the gallery's.
#[must_use]
pub fn wanted() -> bool {
    name_in(&path()).is_some()
}

/// The list, or the example that the address names.
#[component]
pub fn Gallery() -> impl IntoView {
    let search = window().location().search().unwrap_or_default();
    apply(&search);
    let path = path();
    let found =
        name_in(&path).and_then(|name| examples().into_iter().find(|example| example.name == name));
    let example = match found {
        Some(Example {
            scope: Scope::Screen,
            render,
            ..
        }) => render(),
        Some(Example {
            scope: Scope::Component,
            render,
            ..
        }) => view! { <main class="gallery">{render()}</main> }.into_any(),
        None => view! { <Index /> }.into_any(),
    };
    view! {
        <link rel="stylesheet" href="/components/gallery.css" />
        {example}
    }
}

/// Makes the language and the theme of the address take effect.
fn apply(search: &str) {
    let theme = chosen(search, "theme").map(ToOwned::to_owned);
    let spoken = expect_context::<Spoken>();
    let wanted = chosen(search, "lang").and_then(Wanted::with_tag);
    let speak = move || {
        if let Some(wanted) = wanted {
            spoken.choose(wanted.language);
        }
    };
    // At once, for words that are said once, as a toast's; and again after the preferences have
    // chosen, which they do once the page is drawn.
    speak();
    Effect::new(move |_| {
        speak();
        let Some(root) = document().document_element() else {
            return;
        };
        if let Some(Wanted { tag, direction, .. }) = wanted {
            // An attribute that can't be set leaves the page as it is, which the picture shows.
            let _unchanged = root.set_attribute("lang", tag);
            let _unchanged = root.set_attribute("dir", direction);
        }
        if let Some(theme) = &theme {
            let _unchanged = root.set_attribute("data-theme", theme);
        }
    });
}

/// The language that an address names.
#[derive(Clone, Copy)]
struct Wanted {
    /// Whose words are said.
    language: Language,
    tag: &'static str,
    direction: &'static str,
}

impl Wanted {
    /// The language with that tag. One that nobody speaks is heard by everything below.
    fn with_tag(tag: &str) -> Option<Self> {
        if let Some(locale) = PseudoLocale::with_tag(tag) {
            provide_context(locale);
            return Some(Self {
                language: Language::English,
                tag: locale.tag(),
                direction: locale.direction(),
            });
        }
        let language = Language::with_tag(tag)?;
        Some(Self {
            language,
            tag: language.tag(),
            direction: language.direction(),
        })
    }
}

/// The list of all examples, each a link to itself.
#[component]
fn Index() -> impl IntoView {
    let list = |scope| {
        examples()
            .into_iter()
            .filter(move |example| example.scope == scope)
            .map(|Example { name, .. }| {
                view! {
                    <li>
                        <a class="link" href=format!("{ADDRESS}/{name}")>
                            {name}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <main class="gallery">
            <h1 class="page-header__title">{move_tr!("gallery-title")}</h1>
            <h2 class="card__heading">{move_tr!("gallery-components")}</h2>
            <ul class="gallery__list">{list(Scope::Component)}</ul>
            <h2 class="card__heading">{move_tr!("gallery-screens")}</h2>
            <ul class="gallery__list">{list(Scope::Screen)}</ul>
        </main>
    }
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The example that a path names; empty for the list, absent outside the gallery.
fn name_in(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(ADDRESS)?;
    if rest.is_empty() {
        Some(rest)
    } else {
        rest.strip_prefix('/')
    }
}

/// The value of `key` in the part of an address from the question mark on.
fn chosen<'a>(search: &'a str, key: &str) -> Option<&'a str> {
    search
        .trim_start_matches('?')
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find_map(|(name, value)| (name == key).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::{chosen, name_in};

    #[test]
    fn addresses_name_examples() {
        assert_eq!(name_in("/gallery"), Some(""));
        assert_eq!(name_in("/gallery/buttons"), Some("buttons"));
        assert_eq!(name_in("/galleries"), None);
        assert_eq!(name_in("/devices"), None);
    }

    #[test]
    fn addresses_choose_language_and_theme() {
        assert_eq!(chosen("?lang=nl&theme=dark", "theme"), Some("dark"));
        assert_eq!(chosen("", "lang"), None);
    }
}
