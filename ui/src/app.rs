//! The face as a whole: words, host, session, and the page that the address asks for.

use crate::clock::{Clock, use_clock};
use crate::components::{EmptyPicture, EmptyPlace, EmptyState, LinkButton};
use crate::features::device::DeviceFeature;
use crate::features::devices::{DevicesFeature, IdentifyFeature};
use crate::features::enrolment::EnrolmentFeature;
use crate::features::frame::Frame;
use crate::features::join::JoinFeature;
use crate::features::licences::LicencesFeature;
use crate::features::notifications::{KnownNotifications, NotificationsFeature};
use crate::features::settings::SettingsFeature;
use crate::features::shortcuts::{Shortcuts, ShortcutsOverview};
use crate::features::sign_in::SignInFeature;
use crate::features::silent_host::SilentHost;
use crate::features::support::SupportFeature;
use crate::host::{self, ChosenHost, HostKind, use_host};
use crate::routes;
use crate::state::asked::ask;
use crate::state::brand::{Brand, paint_as_known};
use crate::state::changes::{Changes, use_changes};
use crate::state::preferences::Preferences;
use crate::state::session::{KnownSession, use_session};
use crate::state::this_device::ThisDevice;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_fluent::{I18n, leptos_fluent, move_tr};
use leptos_router::components::{ParentRoute, Redirect, Route, Router, Routes};
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, path};
use std::rc::Rc;
use wire::host::{HostEvent, Session, SessionState};

/// The face.
#[component]
pub fn App() -> impl IntoView {
    leptos_fluent! {
        children: view! { <Start /> },
        locales: "../locales",
        default_language: "en",
        check_translations: "../ui/src/**/*.rs",
    }
}

/// Chooses what there is to run in, once.
#[component]
fn Start() -> impl IntoView {
    let preferences = Preferences::kept();
    provide_context(preferences);
    provide_context(Clock::running());
    if let Some(i18n) = use_context::<I18n>() {
        preferences.apply(i18n);
    }
    #[cfg(feature = "gallery")]
    if crate::gallery::wanted() {
        return view! { <crate::gallery::Gallery /> }.into_any();
    }
    match host::find() {
        Some(host) => view! { <InHost host=HostFound(host) /> }.into_any(),
        None => view! { <NoHost /> }.into_any(),
    }
}

/// The host that was found, on the one thread there is.
struct HostFound(Rc<dyn host::Host>);

/// Outside any host there is nobody to ask for anything.
#[component]
fn NoHost() -> impl IntoView {
    view! {
        <main class="no-host">
            <EmptyState
                picture=EmptyPicture::Broken
                place=EmptyPlace::Page
                title=move_tr!("frame-no-host-title")
                text=move_tr!("frame-no-host")
            />
        </main>
    }
}

#[component]
fn InHost(host: HostFound) -> impl IntoView {
    let host = ChosenHost::new(host.0);
    let session = KnownSession::unasked(host, use_clock());
    let changes = Changes::none();
    provide_context(host);
    provide_context(session);
    provide_context(changes);
    session.ask();
    listen(host, session, changes);
    note_languages(host);
    view! {
        <Router>
            <ComeBack />
            <GoWhereWanted />
            <BySession />
        </Router>
    }
}

/// Hears what the host tells by itself.
fn listen(host: ChosenHost, session: KnownSession, changes: Changes) {
    let listening = host.host().events(Box::new(move |event| {
        if event == HostEvent::Session {
            session.ask();
        }
        changes.note(&event);
    }));
    spawn_local(async move {
        if listening.await.is_err() {
            leptos::logging::warn!("the host tells nothing by itself");
        }
    });
}

/// Asks the host which languages its system prefers.
fn note_languages(host: ChosenHost) {
    let Some(preferences) = use_context::<Preferences>() else {
        return;
    };
    let about = host.host().about();
    spawn_local(async move {
        if let Ok(about) = about.await {
            preferences.note_system_languages(about.languages);
        }
    });
}

/// Once a sign-in that was seen to begin has succeeded, goes where the person wanted to be.
#[component]
fn ComeBack() -> impl IntoView {
    let session = use_session().session();
    let navigate = use_navigate();
    Effect::new(move |was_away: Option<bool>| {
        let session = session.get();
        if was_away == Some(true)
            && let Some(path) = session.as_ref().and_then(return_to)
        {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(path, options);
        }
        session.is_some_and(|session| !matches!(session.state, SessionState::SignedIn { .. }))
    });
}

/// Goes where the host says that the person wants to be: they clicked a notification, or opened a link.
#[component]
fn GoWhereWanted() -> impl IntoView {
    let changes = use_changes();
    let navigate = use_navigate();
    Effect::new(move |_| {
        if let Some(path) = changes.take_wanted().as_deref().and_then(routes::own) {
            navigate(path, NavigateOptions::default());
        }
    });
}

/// Where the person wanted to be before they signed in.
fn return_to(session: &Session) -> Option<&str> {
    match &session.state {
        SessionState::SignedIn { return_to, .. } => return_to.as_deref().and_then(routes::own),
        SessionState::SignedOut { .. } | SessionState::SigningIn { .. } => None,
    }
}

/// What is shown, as the session stands and the address says.
#[derive(Clone, PartialEq)]
enum Shown {
    /// Which organisation the app is for.
    Join,
    /// The sign-in screen.
    SignIn,
    /// The pages of this person at this portal.
    Pages(Option<String>, String),
}

/// The pages for who is signed in, the sign-in screen for who isn't. The address stays as it is. Where the app
/// is for no organisation yet, it asks for one.
#[component]
fn BySession() -> impl IntoView {
    let host_kind = use_host().host().kind();
    let known = use_session();
    let session = known.session();
    let silent = known.silent();
    let path = use_location().pathname;
    let shown = Memo::new(move |_| {
        let Session {
            portal,
            can_choose,
            state,
            ..
        } = session.get()?;
        if can_choose && (portal.is_none() || path.read().as_str() == routes::JOIN) {
            return Some(Shown::Join);
        }
        Some(match state {
            SessionState::SignedIn { user_name, .. } => Shown::Pages(portal, user_name),
            SessionState::SignedOut { .. } | SessionState::SigningIn { .. } => Shown::SignIn,
        })
    });
    let portal = Memo::new(move |_| session.get().map(|session| session.portal));
    Effect::new(move |_| {
        if let Some(portal) = portal.get() {
            paint_as_known(portal.as_deref());
        }
    });
    move || match shown.get() {
        None => silent
            .get()
            .then(|| view! { <SilentHost host_kind on_retry=move |()| known.ask() /> })
            .into_any(),
        Some(Shown::Join) => view! { <JoinFeature /> }.into_any(),
        Some(Shown::Pages(..)) => view! { <SignedIn /> }.into_any(),
        Some(Shown::SignIn) => session
            .get_untracked()
            .map(|first| {
                let known = Signal::derive(move || session.get().unwrap_or_else(|| first.clone()));
                view! { <SignInFeature session=known /> }
            })
            .into_any(),
    }
}

/// Everything that belongs to the person who is signed in; it goes when they do.
#[component]
fn SignedIn() -> impl IntoView {
    let host = use_host();
    let changes = use_changes();
    let asked = ask(move || {
        changes.watch_devices();
        async move { host.portal().brand().await }
    });
    let portal = use_session().portal();
    let brand = Brand::asked(asked, portal.clone());
    brand.paint(portal);
    provide_context(brand);
    provide_context(KnownNotifications::asked());
    provide_context(ThisDevice::kept(use_session().whose()));
    provide_context(Shortcuts::new(host.host().kind() == HostKind::App));
    view! {
        <Frame>
            <Routes fallback=NotFound>
                <Route path=path!("/") view=|| view! { <Redirect path=routes::DEVICES /> } />
                <Route path=path!("/devices/enrol") view=EnrolmentFeature />
                <ParentRoute path=path!("/devices") view=DevicesFeature>
                    <Route path=path!("") view=|| () />
                    <Route path=path!("identify") view=IdentifyFeature />
                    <Route path=path!(":id") view=DeviceFeature />
                </ParentRoute>
                <Route path=path!("/notifications") view=NotificationsFeature />
                <Route path=path!("/support") view=SupportFeature />
                <Route path=path!("/settings") view=SettingsFeature />
                <Route path=path!("/settings/licences") view=LicencesFeature />
            </Routes>
        </Frame>
        <ShortcutsOverview />
    }
}

#[component]
fn NotFound() -> impl IntoView {
    view! {
        <EmptyState
            picture=EmptyPicture::Broken
            place=EmptyPlace::Page
            title=move_tr!("frame-not-found-title")
            text=move_tr!("frame-not-found")
        >
            <LinkButton href=routes::DEVICES>{move_tr!("frame-go-to-devices")}</LinkButton>
        </EmptyState>
    }
}
