//! What a person has chosen for this machine: language, theme, and what is switched on. All of it
//! takes effect at once and is kept in the window's own storage.

mod choices;
mod kept_switch;

use super::memory::Memory;
use crate::words::Spoken;
use kept_switch::KeptSwitch;
use leptos::prelude::*;
use messages::Language;

pub use choices::{LanguageChoice, ThemeChoice};

const LANGUAGE_KEY: &str = "language";
const THEME_KEY: &str = "theme";
const SYSTEM_NOTIFICATIONS_KEY: &str = "system-notifications";
const SHORTCUTS_KEY: &str = "keyboard-shortcuts";

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
    system_notifications: KeptSwitch,
    shortcuts: KeptSwitch,
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
            system_notifications: KeptSwitch::kept(SYSTEM_NOTIFICATIONS_KEY),
            shortcuts: KeptSwitch::kept(SHORTCUTS_KEY),
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

    /// Whether the system itself may show what the person is told while the window isn't in front.
    /// Whoever sends such a notification asks here first.
    #[must_use]
    pub fn system_notifications(self) -> Signal<bool> {
        self.system_notifications.on()
    }

    /// Switches notifications of the system on or off.
    pub fn turn_system_notifications(self, on: bool) {
        self.system_notifications.turn(on);
    }

    /// Whether the app hears its keyboard shortcuts.
    #[must_use]
    pub fn shortcuts(self) -> Signal<bool> {
        self.shortcuts.on()
    }

    /// Switches the keyboard shortcuts on or off.
    pub fn turn_shortcuts(self, on: bool) {
        self.shortcuts.turn(on);
    }

    /// Notes what the system prefers, the first first.
    pub fn note_system_languages(self, languages: Vec<String>) {
        if !languages.is_empty() {
            self.system_languages.set(languages);
        }
    }

    /// Makes the choices take effect, now and whenever they change.
    pub fn apply(self, spoken: Spoken) {
        Effect::new(move |_| {
            let tag = match self.language.get() {
                LanguageChoice::System => self
                    .system_languages
                    .with(|preferred| first_offered(preferred, &Language::ALL.map(Language::tag))),
                choice => Some(choice.as_str()),
            };
            if let Some(language) = tag.and_then(Language::with_tag) {
                spoken.choose(language);
                if let Some(root) = root() {
                    // The page stays readable without it; there is nobody to tell.
                    let _ = root.set_attribute("lang", language.tag());
                    let _ = root.set_attribute("dir", language.direction());
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
    use super::first_offered;

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
}
