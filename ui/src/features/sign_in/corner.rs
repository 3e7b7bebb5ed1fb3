//! The corner of the sign-in screen: language and theme, which can be chosen before anybody signs in.

use crate::components::{Icon, IconView, Menu, MenuItem, MenuOpener};
use crate::state::preferences::{LanguageChoice, ThemeChoice};
use crate::words::move_tr;
use leptos::prelude::*;

/// The choice of language.
#[component]
pub fn LanguageMenu(
    /// The chosen one.
    value: Signal<LanguageChoice>,
    /// Another was chosen.
    on_choose: Callback<LanguageChoice>,
) -> impl IntoView {
    let name = |choice| match choice {
        LanguageChoice::System => move_tr!("settings-language-system"),
        LanguageChoice::English => move_tr!("settings-language-english"),
        LanguageChoice::Dutch => move_tr!("settings-language-dutch"),
    };
    let items = move || {
        LanguageChoice::ALL
            .map(|choice| {
                view! {
                    <MenuItem
                        menu="language-menu"
                        chosen=Signal::derive(move || value.get() == choice)
                        on_press=move |()| on_choose.run(choice)
                    >
                        {name(choice)}
                    </MenuItem>
                }
            })
            .collect_view()
    };
    view! {
        <Menu id="language-menu" label=move_tr!("settings-language")>
            <MenuOpener slot>
                <IconView icon=Icon::Globe />
                <span>{move_tr!("settings-language-name")}</span>
            </MenuOpener>
            {items()}
        </Menu>
    }
}

/// The choice of theme.
#[component]
pub fn ThemeMenu(
    /// The chosen one.
    value: Signal<ThemeChoice>,
    /// Another was chosen.
    on_choose: Callback<ThemeChoice>,
) -> impl IntoView {
    let name = |choice| match choice {
        ThemeChoice::System => move_tr!("settings-theme-system"),
        ThemeChoice::Light => move_tr!("settings-theme-light"),
        ThemeChoice::Dark => move_tr!("settings-theme-dark"),
    };
    let items = move || {
        ThemeChoice::ALL
            .map(|choice| {
                view! {
                    <MenuItem
                        menu="theme-menu"
                        chosen=Signal::derive(move || value.get() == choice)
                        on_press=move |()| on_choose.run(choice)
                    >
                        {name(choice)}
                    </MenuItem>
                }
            })
            .collect_view()
    };
    view! {
        <Menu id="theme-menu" label=move_tr!("settings-theme")>
            <MenuOpener slot>
                <IconView icon=Icon::WeatherSunny />
            </MenuOpener>
            {items()}
        </Menu>
    }
}
