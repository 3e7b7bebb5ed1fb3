//! The gallery's two pages: the list at `/gallery`, and one example alone at `/gallery/{name}`, for
//! pictures. `?lang=` and `?theme=` choose language and theme for one picture; `?lang=en-XA` is longer than English, and
//! `?lang=ar-XB` is the same from right to left.

use leptos::prelude::*;
use leptos_fluent::{I18n, Language, move_tr};

use super::{Example, Scope, examples, pseudo};

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
    let i18n = expect_context::<I18n>();
    let wanted = chosen(search, "lang").and_then(|tag| speak(i18n, tag));
    let speak = move || {
        if let Some(wanted) = wanted {
            i18n.language.set(wanted);
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
        if let Some(language) = wanted {
            // An attribute that can't be set leaves the page as it is, which the picture shows.
            let _unchanged = root.set_attribute("lang", language.id);
            let _unchanged = root.set_attribute("dir", language.dir.as_str());
        }
        if let Some(theme) = &theme {
            let _unchanged = root.set_attribute("data-theme", theme);
        }
    });
}

/// The language with that tag. One that nobody speaks brings its words, for everything below.
fn speak(mut i18n: I18n, tag: &str) -> Option<&'static Language> {
    if let Some((language, words)) = pseudo::find(tag) {
        let others = i18n.translations;
        i18n.translations = Signal::derive(move || {
            let mut all = vec![words];
            all.extend(others.get());
            all
        });
        provide_context(i18n);
        return Some(language);
    }
    i18n.languages.iter().copied().find(|one| one.id == tag)
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
