//! The settings page.

use crate::components::{Button, Card, Definition, Icon, LinkButton, PageHeader, Persona, Switch};
use crate::features::shortcuts::use_shortcuts;
use crate::host::{Notifying, use_host};
use crate::routes;
use crate::state::preferences::{LanguageChoice, ThemeChoice, use_preferences};
use crate::state::session::use_session;
use crate::words::{move_tr, tr};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::host::{About, Kept, Session, SessionState};

use super::choices::{LanguageChoiceView, ThemeChoiceView};

/// What can be switched on and off.
#[derive(Clone, Copy)]
pub struct Switches {
    /// Notifications of the system.
    pub system_notifications: Signal<bool>,
    /// Whether the browser keeps them from being switched on.
    pub system_notifications_refused: Signal<bool>,
    /// Keyboard shortcuts; absent where there are none.
    pub shortcuts: Option<Signal<bool>>,
}

/// What the page asks for.
#[derive(Clone, Copy)]
pub struct SettingsAnswers {
    /// Another language was chosen.
    pub language: Callback<LanguageChoice>,
    /// Another theme was chosen.
    pub theme: Callback<ThemeChoice>,
    /// Notifications of the system were switched on or off.
    pub system_notifications: Callback<bool>,
    /// Keyboard shortcuts were switched on or off.
    pub shortcuts: Callback<bool>,
    /// Show what shortcuts there are.
    pub show_shortcuts: Callback<()>,
    /// Sign out here.
    pub sign_out: Callback<()>,
    /// Sign out everywhere.
    pub sign_out_everywhere: Callback<()>,
}

/// The settings page, with what the host says of itself.
#[component]
pub fn SettingsFeature() -> impl IntoView {
    let host = use_host();
    let preferences = use_preferences();
    let shortcuts = use_shortcuts();
    let known = use_session();
    let about = LocalResource::new(move || host.host().about());
    let about = Signal::derive(move || about.get().and_then(Result::ok));
    let notifying = RwSignal::new(host.host().notifying());
    let wanted = preferences.system_notifications();
    let switches = Switches {
        system_notifications: Signal::derive(move || {
            wanted.get() && notifying.get() == Notifying::Allowed
        }),
        system_notifications_refused: Signal::derive(move || notifying.get() == Notifying::Refused),
        shortcuts: shortcuts.in_app().then(|| preferences.shortcuts()),
    };
    let answers = SettingsAnswers {
        language: Callback::new(move |choice| preferences.choose_language(choice)),
        theme: Callback::new(move |choice| preferences.choose_theme(choice)),
        system_notifications: Callback::new(move |on| {
            preferences.turn_system_notifications(on);
            // Only now, since the person has said that they want them.
            if on && notifying.get_untracked() == Notifying::Unasked {
                let asking = host.host().ask_to_notify();
                spawn_local(async move { notifying.set(asking.await) });
            }
        }),
        shortcuts: Callback::new(move |on| preferences.turn_shortcuts(on)),
        show_shortcuts: Callback::new(move |()| shortcuts.show_overview(true)),
        sign_out: Callback::new(move |()| known.sign_out(false)),
        sign_out_everywhere: Callback::new(move |()| known.sign_out(true)),
    };
    view! {
        <SettingsView
            language=preferences.language()
            theme=preferences.theme()
            switches
            session=known.session()
            signing_out=known.signing_out()
            about
            answers
        />
    }
}

/// Language, theme, switches, account and version.
#[component]
pub fn SettingsView(
    /// The chosen language.
    #[prop(into)]
    language: Signal<LanguageChoice>,
    /// The chosen theme.
    #[prop(into)]
    theme: Signal<ThemeChoice>,
    /// What is switched on.
    switches: Switches,
    /// Who is signed in.
    #[prop(into)]
    session: Signal<Option<Session>>,
    /// Whether they are being signed out.
    #[prop(into)]
    signing_out: Signal<bool>,
    /// The host, once it has said what it is.
    #[prop(into)]
    about: Signal<Option<About>>,
    /// What the page asks for.
    answers: SettingsAnswers,
) -> impl IntoView {
    view! {
        <PageHeader title=move_tr!("settings-title") />
        <Card heading=move_tr!("settings-appearance")>
            <LanguageChoiceView value=language on_choose=answers.language />
            <ThemeChoiceView value=theme on_choose=answers.theme />
        </Card>
        <Card heading=move_tr!("settings-notifications")>
            <Switch
                label=move_tr!("settings-system-notifications")
                hint=Signal::derive(move || Some(
                    if switches.system_notifications_refused.get() {
                        tr!("settings-system-notifications-refused")
                    } else {
                        tr!("settings-system-notifications-hint")
                    },
                ))
                on=switches.system_notifications
                on_change=answers.system_notifications
            />
        </Card>
        {switches
            .shortcuts
            .map(|on| {
                view! {
                    <Card heading=move_tr!("settings-keyboard")>
                        <Switch
                            label=move_tr!("settings-shortcuts")
                            hint=Signal::derive(|| Some(tr!("settings-shortcuts-hint")))
                            on
                            on_change=answers.shortcuts
                        />
                        <Button on_press=answers.show_shortcuts>
                            {move_tr!("settings-shortcuts-show")}
                        </Button>
                    </Card>
                }
            })}
        <Account session signing_out answers />
        <Version about />
    }
}

/// Who is signed in, and how to end that.
#[component]
fn Account(
    session: Signal<Option<Session>>,
    signing_out: Signal<bool>,
    answers: SettingsAnswers,
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
            Kept::UntilSignedOut => tr!("settings-kept-until-signed-out"),
            Kept::WhileUsed { .. } => tr!("settings-kept-while-used"),
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
    view! {
        <Card heading=move_tr!("settings-account")>
            {account}
            <div class="settings__buttons">
                <Button icon=Icon::SignOut busy=signing_out on_press=answers.sign_out>
                    {move_tr!("frame-sign-out")}
                </Button>
                <Button busy=signing_out on_press=answers.sign_out_everywhere>
                    {move_tr!("settings-sign-out-everywhere")}
                </Button>
            </div>
            <p class="settings__note">{move_tr!("settings-sign-out-everywhere-hint")}</p>
        </Card>
    }
}

/// What the app says of itself, and what it is made of.
#[component]
fn Version(about: Signal<Option<About>>) -> impl IntoView {
    let version = move || {
        about.get().map(|about| {
            view! {
                <dl class="definition-list__facts">
                    <Definition term=move_tr!("settings-version")>{about.version}</Definition>
                </dl>
            }
        })
    };
    view! {
        <Card heading=move_tr!("settings-about")>
            {version} <div>
                <LinkButton href=routes::LICENCES>{move_tr!("settings-licences")}</LinkButton>
            </div>
        </Card>
    }
}
