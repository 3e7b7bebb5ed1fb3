//! The choices of language and theme, as on the settings page and on the sign-in screen.

use crate::components::{Choice, ChoiceOption, Icon};
use crate::state::preferences::{LanguageChoice, ThemeChoice};
use crate::words::move_tr;
use leptos::prelude::*;

/// The choice of language. Each language is called what it calls itself.
#[component]
pub fn LanguageChoiceView(
    /// What is chosen.
    #[prop(into)]
    value: Signal<LanguageChoice>,
    /// Something else was chosen.
    #[prop(into)]
    on_choose: Callback<LanguageChoice>,
) -> impl IntoView {
    let options = LanguageChoice::ALL
        .map(|value| ChoiceOption {
            value,
            label: match value {
                LanguageChoice::System => move_tr!("settings-language-system"),
                LanguageChoice::English => move_tr!("settings-language-english"),
                LanguageChoice::Dutch => move_tr!("settings-language-dutch"),
            },
            icon: None,
        })
        .to_vec();
    view! { <Choice name="language" legend=move_tr!("settings-language") options value on_choose /> }
}

/// The choice of theme.
#[component]
pub fn ThemeChoiceView(
    /// What is chosen.
    #[prop(into)]
    value: Signal<ThemeChoice>,
    /// Something else was chosen.
    #[prop(into)]
    on_choose: Callback<ThemeChoice>,
) -> impl IntoView {
    let options = ThemeChoice::ALL
        .map(|value| match value {
            ThemeChoice::System => ChoiceOption {
                value,
                label: move_tr!("settings-theme-system"),
                icon: None,
            },
            ThemeChoice::Light => ChoiceOption {
                value,
                label: move_tr!("settings-theme-light"),
                icon: Some(Icon::WeatherSunny),
            },
            ThemeChoice::Dark => ChoiceOption {
                value,
                label: move_tr!("settings-theme-dark"),
                icon: Some(Icon::WeatherMoon),
            },
        })
        .to_vec();
    view! { <Choice name="theme" legend=move_tr!("settings-theme") options value on_choose /> }
}
