//! What a person has chosen for this machine: language and theme. Both take effect at once and
//! are kept in the window's own storage.

use super::memory::Memory;
use leptos::prelude::*;
use leptos_fluent::{I18n, Language};

const LANGUAGE_KEY: &str = "language";
const THEME_KEY: &str = "theme";

/// The language that was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LanguageChoice {
    /// What the system prefers.
    #[default]
    System,
    /// English.
    English,
    /// Dutch.
    Dutch,
}

impl LanguageChoice {
    /// Every choice, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::English, Self::Dutch];

    /// The choice as it is kept, a BCP 47 tag or nothing.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "",
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The choice that was kept as `text`; anything else is the system's.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|choice| choice.as_str() == text)
            .unwrap_or_default()
    }
}

/// The theme that was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// What the system prefers.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ThemeChoice {
    /// Every choice, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The choice as it is kept, and as `data-theme` of the page says it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice that was kept as `text`; anything else is the system's.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|choice| choice.as_str() == text)
            .unwrap_or_default()
    }
}

/// The language of `preferred`, the first first, that `offered` has; else the first offered.
#[must_use]
pub fn first_offered<'a>(preferred: &[String], offered: &[&'a str]) -> Option<&'a str> {
    preferred
        .iter()
        .filter_map(|tag| tag.split(['-', '_']).next())
        .find_map(|wanted| {
            offered
                .iter()
                .find(|tag| tag.eq_ignore_ascii_case(wanted))
                .copied()
        })
        .or(offered.first().copied())
}

/// The choices, and what they do.
#[derive(Clone, Copy)]
pub struct Preferences {
    language: RwSignal<LanguageChoice>,
    theme: RwSignal<ThemeChoice>,
    /// What the system prefers, as the host says.
    system_languages: RwSignal<Vec<String>>,
}

impl Preferences {
    /// What was chosen before, on this machine.
    #[must_use]
    pub fn kept() -> Self {
        Self {
            language: RwSignal::new(LanguageChoice::read(&kept(LANGUAGE_KEY))),
            theme: RwSignal::new(ThemeChoice::read(&kept(THEME_KEY))),
            system_languages: RwSignal::new(browser_languages()),
        }
    }

    /// The chosen language.
    #[must_use]
    pub fn language(self) -> Signal<LanguageChoice> {
        self.language.into()
    }

    /// The chosen theme.
    #[must_use]
    pub fn theme(self) -> Signal<ThemeChoice> {
        self.theme.into()
    }

    /// Chooses a language.
    pub fn choose_language(self, choice: LanguageChoice) {
        Memory::Machine.remember(LANGUAGE_KEY, choice.as_str());
        self.language.set(choice);
    }

    /// Chooses a theme.
    pub fn choose_theme(self, choice: ThemeChoice) {
        Memory::Machine.remember(THEME_KEY, choice.as_str());
        self.theme.set(choice);
    }

    /// Notes what the system prefers, the first first.
    pub fn note_system_languages(self, languages: Vec<String>) {
        if !languages.is_empty() {
            self.system_languages.set(languages);
        }
    }

    /// Makes the choices take effect, now and whenever they change.
    pub fn apply(self, i18n: I18n) {
        Effect::new(move |_| {
            let chosen = match self.language.get() {
                LanguageChoice::System => None,
                choice => Some(choice.as_str()),
            };
            let offered = i18n
                .languages
                .iter()
                .map(|language: &&Language| language.id)
                .collect::<Vec<_>>();
            let tag = chosen.or_else(|| {
                self.system_languages
                    .with(|preferred| first_offered(preferred, &offered))
            });
            let language = i18n
                .languages
                .iter()
                .find(|language| Some(language.id) == tag);
            if let Some(language) = language {
                i18n.language.set(language);
                if let Some(root) = root() {
                    // The page stays readable without it; there is nobody to tell.
                    let _ = root.set_attribute("lang", language.id);
                }
            }
        });
        Effect::new(move |_| {
            let Some(root) = root() else { return };
            let _ = match self.theme.get() {
                ThemeChoice::System => root.remove_attribute("data-theme"),
                choice => root.set_attribute("data-theme", choice.as_str()),
            };
        });
    }
}

/// The preferences, from anywhere below the start.
#[must_use]
#[expect(clippy::expect_used, reason = "the start provides the preferences")]
pub fn use_preferences() -> Preferences {
    use_context().expect("the start provides the preferences")
}

fn root() -> Option<web_sys::Element> {
    document().document_element()
}

fn browser_languages() -> Vec<String> {
    web_sys::window()
        .and_then(|window| window.navigator().language())
        .into_iter()
        .collect()
}

fn kept(key: &str) -> String {
    Memory::Machine.recall(key).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{LanguageChoice, ThemeChoice, first_offered};

    #[test]
    fn the_first_language_that_is_offered() {
        let offered = ["en", "nl"];
        for (preferred, expected) in [
            (vec!["nl-BE", "en"], Some("nl")),
            (vec!["fr", "NL_nl"], Some("nl")),
            (vec!["de"], Some("en")),
            (vec![], Some("en")),
        ] {
            let preferred = preferred
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>();
            assert_eq!(first_offered(&preferred, &offered), expected);
        }
    }

    #[test]
    fn what_was_kept_is_read_back() {
        for choice in LanguageChoice::ALL {
            assert_eq!(LanguageChoice::read(choice.as_str()), choice);
        }
        for choice in ThemeChoice::ALL {
            assert_eq!(ThemeChoice::read(choice.as_str()), choice);
        }
        assert_eq!(ThemeChoice::read("sepia"), ThemeChoice::System);
    }
}
