//! The face as a whole: words, host, session, and the page that the address asks for.

use crate::clock::{Clock, use_clock};
use crate::components::{EmptyPicture, EmptyPlace, EmptyState, LinkButton};
use crate::features::devices::DevicesFeature;
use crate::features::frame::Frame;
use crate::features::notifications::NotificationsPlace;
use crate::features::shortcuts::Shortcuts;
use crate::features::silent_host::SilentHost;
use crate::host::{self, ChosenHost, HostKind, use_host};
use crate::later::{Later, LaterPart, Screen, use_later_part};
use crate::routes::{self, Page};
use crate::routing::{NavigateOptions, Outlet, Redirect, Router, use_navigate, use_path};
use crate::state::brand::{Brand, paint_as_known};
use crate::state::changes::{Changes, use_changes};
use crate::state::preferences::Preferences;
use crate::state::role::KnownRole;
use crate::state::session::{KnownSession, use_session};
use crate::state::this_device::ThisDevice;
use crate::words::{Spoken, move_tr};
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Language;
use std::rc::Rc;
use wire::host::{HostEvent, Session, SessionState};

/// The face: chooses what there is to run in, once.
#[component]
pub fn App() -> impl IntoView {
    let preferences = Preferences::kept();
    provide_context(preferences);
    provide_context(Clock::running());
    provide_context(LaterPart::unasked());
    let spoken = Spoken::begun(Language::ALL[0]);
    provide_context(spoken);
    preferences.apply(spoken);
    #[cfg(feature = "gallery")]
    if crate::gallery::wanted() {
        return view! { <Later screen=Screen::Gallery /> }.into_any();
    }
    if host::is_shell() {
        return view! { <Later screen=Screen::InShell /> }.into_any();
    }
    match host::website() {
        Some(host) => view! { <InHost host=HostFound(host) /> }.into_any(),
        None => view! { <NoHost /> }.into_any(),
    }
}

/// The host that was found, on the one thread there is.
pub struct HostFound(pub Rc<dyn host::Host>);

/// Outside any host there is nobody to ask for anything.
#[component]
pub fn NoHost() -> impl IntoView {
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

/// Everything, in the host that was found.
#[component]
pub fn InHost(
    /// The host.
    host: HostFound,
) -> impl IntoView {
    let host = ChosenHost::new(host.0);
    let session = KnownSession::unasked(host, use_clock());
    let changes = Changes::none();
    provide_context(host);
    provide_context(session);
    provide_context(changes);
    session.ask();
    let later = use_later_part();
    Effect::new(move |_| {
        if later.here().is_some() {
            host.host().settled();
        }
    });
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
            navigate.to(path, options);
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
            navigate.to(path, NavigateOptions::default());
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
    let path = use_path();
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
        Some(Shown::Join) => view! { <Later screen=Screen::Join /> }.into_any(),
        Some(Shown::Pages(..)) => view! { <SignedIn /> }.into_any(),
        Some(Shown::SignIn) => session
            .get_untracked()
            .map(|first| {
                let known = Signal::derive(move || session.get().unwrap_or_else(|| first.clone()));
                view! { <Later screen=Screen::SignIn(known) /> }
            })
            .into_any(),
    }
}

/// Everything that belongs to the person who is signed in; it goes when they do.
#[component]
fn SignedIn() -> impl IntoView {
    let host = use_host();
    let portal = use_session().portal();
    let brand = Brand::asked(portal.clone());
    brand.paint(portal);
    provide_context(brand);
    provide_context(NotificationsPlace::unasked());
    provide_context(KnownRole::asked_later());
    provide_context(ThisDevice::kept(use_session().whose()));
    let in_app = host.host().kind() == HostKind::App;
    provide_context(Shortcuts::new(in_app));
    let path = use_path();
    let page = Memo::new(move |_| Page::read(&path.read()).map(Page::below));
    view! {
        <Frame>
            <Outlet page draw />
        </Frame>
        {in_app.then(|| view! { <Later screen=Screen::Shortcuts /> })}
    }
}

fn draw(page: Option<Page>) -> AnyView {
    match page {
        None => view! { <NotFound /> }.into_any(),
        Some(Page::Start) => view! { <Redirect path=routes::DEVICES /> }.into_any(),
        Some(Page::Devices | Page::Identify | Page::Device) => {
            view! { <DevicesFeature /> }.into_any()
        }
        Some(Page::Enrolment) => later(Screen::Enrolment),
        Some(Page::Notifications) => later(Screen::Notifications),
        Some(Page::Support) => later(Screen::Support),
        Some(Page::Settings) => later(Screen::Settings),
        Some(Page::Licences) => later(Screen::Licences),
        Some(Page::It) => later(Screen::It),
    }
}

fn later(screen: Screen) -> AnyView {
    view! { <Later screen /> }.into_any()
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
