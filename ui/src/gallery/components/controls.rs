//! What is filled in and chosen.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use crate::components::{
    Choice, ChoiceOption, Disclosure, Icon, Menu, MenuItem, MenuOpener, MenuText, Persona, Switch,
    TextField,
};

pub(super) fn controls() -> AnyView {
    view! {
        <Fields />
        <Choices />
        <Disclosure summary=move_tr!("gallery-why")>
            <p>{move_tr!("gallery-reason")}</p>
        </Disclosure>
        <Menu id="gallery-menu" label=move_tr!("gallery-menu")>
            <MenuOpener slot>
                <Persona name="Sanne Visser" />
            </MenuOpener>
            <MenuText>
                <span>"Sanne Visser"</span>
                <span>"sanne@contoso.example"</span>
            </MenuText>
            <MenuItem menu="gallery-menu" icon=Icon::SignOut on_press=|()| ()>
                {move_tr!("gallery-sign-out")}
            </MenuItem>
        </Menu>
    }
    .into_any()
}

#[component]
fn Fields() -> impl IntoView {
    let name = RwSignal::new(tr!("gallery-phone"));
    let on_input = Callback::new(move |text| name.set(text));
    view! {
        <TextField
            id="gallery-name"
            label=move_tr!("gallery-rename")
            value=name
            on_input
            hint=Signal::derive(|| Some(tr!("gallery-rename-hint")))
        />
        <TextField
            id="gallery-name-wrong"
            label=move_tr!("gallery-rename")
            value=""
            on_input
            mistake=Signal::derive(|| Some(tr!("gallery-reason")))
        />
    }
}

#[component]
fn Choices() -> impl IntoView {
    let chosen = RwSignal::new(0);
    let on = RwSignal::new(true);
    let options = vec![
        ChoiceOption {
            value: 0,
            label: move_tr!("gallery-system"),
            icon: None,
        },
        ChoiceOption {
            value: 1,
            label: move_tr!("gallery-light"),
            icon: Some(Icon::WeatherSunny),
        },
        ChoiceOption {
            value: 2,
            label: move_tr!("gallery-dark"),
            icon: Some(Icon::WeatherMoon),
        },
    ];
    view! {
        <Choice
            name="gallery-theme"
            legend=move_tr!("gallery-theme")
            options
            value=chosen
            on_choose=move |value| chosen.set(value)
        />
        <Switch
            label=move_tr!("gallery-notifications")
            hint=Signal::derive(|| Some(tr!("gallery-notifications-hint")))
            on
            on_change=move |value| on.set(value)
        />
    }
}
