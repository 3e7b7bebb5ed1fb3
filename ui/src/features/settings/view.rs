//! The settings page.

use crate::components::{Button, Card, Definition, Icon, PageHeader, Persona};
use crate::host::use_host;
use crate::state::preferences::{LanguageChoice, ThemeChoice, use_preferences};
use crate::state::session::use_session;
use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use wire::host::{About, Kept, Session, SessionState};

use super::choices::{LanguageChoiceView, ThemeChoiceView};

/// The settings page, with what the host says of itself.
#[component]
pub fn SettingsFeature() -> impl IntoView {
    let host = use_host();
    let preferences = use_preferences();
    let known = use_session();
    let session = known.session();
    let about = LocalResource::new(move || host.host().about());
    let about = Signal::derive(move || about.get().and_then(Result::ok));
    let sign_out = move |()| known.sign_out(false);
    view! {
        <SettingsView
            language=preferences.language()
            theme=preferences.theme()
            session
            about
            on_language=move |choice| preferences.choose_language(choice)
            on_theme=move |choice| preferences.choose_theme(choice)
            on_sign_out=sign_out
        />
    }
}

/// Language, theme, account and version.
#[component]
pub fn SettingsView(
    /// The chosen language.
    #[prop(into)]
    language: Signal<LanguageChoice>,
    /// The chosen theme.
    #[prop(into)]
    theme: Signal<ThemeChoice>,
    /// Who is signed in.
    #[prop(into)]
    session: Signal<Option<Session>>,
    /// The host, once it has said what it is.
    #[prop(into)]
    about: Signal<Option<About>>,
    /// Another language was chosen.
    #[prop(into)]
    on_language: Callback<LanguageChoice>,
    /// Another theme was chosen.
    #[prop(into)]
    on_theme: Callback<ThemeChoice>,
    /// Sign out.
    #[prop(into)]
    on_sign_out: Callback<()>,
) -> impl IntoView {
    let account = move || {
        let session = session.get()?;
        let SessionState::SignedIn {
            display_name,
            user_name,
            kept,
            ..
        } = session.state
        else {
            return None;
        };
        let organisation = session.organisation.map(|organisation| {
            view! { <p>{tr!("settings-organisation", { "organisation" => organisation })}</p> }
        });
        let kept = match kept {
            Kept::UntilClosed => tr!("settings-kept"),
        };
        Some(view! {
            <div class="settings__account">
                <Persona name=Signal::stored(display_name.clone()) />
                <div>
                    <p class="settings__name">{display_name}</p>
                    <p class="settings__user">{user_name}</p>
                </div>
            </div>
            {organisation}
            <p>{kept}</p>
        })
    };
    let version = move || {
        about.get().map(|about| {
            view! {
                <Card heading=move_tr!("settings-about")>
                    <dl class="definition-list__facts">
                        <Definition term=move_tr!("settings-version")>{about.version}</Definition>
                    </dl>
                </Card>
            }
        })
    };
    view! {
        <PageHeader title=move_tr!("settings-title") />
        <Card heading=move_tr!("settings-appearance")>
            <LanguageChoiceView value=language on_choose=on_language />
            <ThemeChoiceView value=theme on_choose=on_theme />
        </Card>
        <Card heading=move_tr!("settings-account")>
            {account}
            <Button icon=Icon::SignOut on_press=on_sign_out>{move_tr!("frame-sign-out")}</Button>
        </Card>
        {version}
    }
}
