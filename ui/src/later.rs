//! The part of the face that is fetched later: every screen but My Devices.
//!
//! It comes once the list has been painted, or at once where one of its screens is wanted before, so that nobody
//! waits for what they don't see yet. The compiled face is taken apart at [`part`]: whatever only that function
//! reaches is in the later part. Once it is here a screen is drawn as if it had always been there.

use crate::app::{HostFound, InHost, NoHost};
use crate::components::{
    BarActions, BarLayout, Button, EmptyPicture, EmptyPlace, EmptyState, Intent, MessageBar,
    PageHeader, SheetSkeleton,
};
use crate::features::device::{DeviceFeature, HelpCard};
use crate::features::devices::IdentifyFeature;
use crate::features::enrolment::EnrolmentFeature;
use crate::features::it::ItFeature;
use crate::features::join::JoinFeature;
use crate::features::licences::LicencesFeature;
use crate::features::notifications::{Flag, NotificationsFeature};
use crate::features::settings::SettingsFeature;
use crate::features::shortcuts::ShortcutsOverview;
use crate::features::sign_in::SignInFeature;
use crate::features::support::SupportFeature;
use crate::host;
use crate::state::last_list::{self, LastList};
use crate::state::whose::Whose;
use crate::words::move_tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use model::time::Timestamp;
use wire::graph::{IntuneBrand, ManagedDevice};
use wire::host::Session;

/// What the later part draws: a screen, or a part of one.
#[derive(Clone, Copy)]
pub enum Screen {
    /// A device, opened.
    Device,
    /// Which device is in use.
    Identify,
    /// How a device is enrolled.
    Enrolment,
    /// All notifications.
    Notifications,
    /// IT's contact.
    Support,
    /// Language, theme, account.
    Settings,
    /// What the app is made of.
    Licences,
    /// IT's places, each at its own address.
    It,
    /// Which organisation the app is for.
    Join,
    /// Signing in, as the session stands.
    SignIn(Signal<Session>),
    /// The shortcuts' overview, and whoever listens for them.
    Shortcuts,
    /// How many notifications are unread, and the latest of them.
    Flag,
    /// IT's contact, below what failed.
    Help {
        /// The organisation.
        brand: Signal<IntuneBrand>,
        /// Open a link outside.
        on_open_link: Callback<String>,
    },
    /// All there is, in the shell's window: there every part comes from the same disk.
    InShell,
    /// Every component and every screen in every state.
    #[cfg(feature = "gallery")]
    Gallery,
}

impl Screen {
    /// Whether somebody waits for it; else it stands beside what they came for.
    fn is_wanted(self) -> bool {
        !matches!(self, Self::Flag | Self::Shortcuts | Self::Help { .. })
    }

    /// Whether it stands over the list, which can still be used without it.
    fn is_over_list(self) -> bool {
        matches!(self, Self::Device | Self::Identify)
    }

    /// What the page is called, where the first part knows that.
    fn title(self) -> Option<Signal<String>> {
        match self {
            Self::Enrolment => Some(move_tr!("frame-enrolment")),
            Self::Notifications => Some(move_tr!("frame-notifications")),
            Self::Support => Some(move_tr!("frame-support")),
            Self::Settings => Some(move_tr!("frame-settings")),
            Self::Licences => Some(move_tr!("frame-licences")),
            _ => None,
        }
    }

    /// What stands in its place until it comes.
    fn before(self) -> AnyView {
        match self {
            Self::Enrolment
            | Self::Notifications
            | Self::Support
            | Self::Settings
            | Self::Licences
            | Self::It => {
                view! { <SheetSkeleton label=move_tr!("frame-loading") icons=true /> }.into_any()
            }
            Self::Flag => view! { <span class="icon-button"></span> }.into_any(),
            _ => ().into_any(),
        }
    }
}

/// What is reached by nothing else, and so is the later part.
#[derive(Clone, Copy)]
pub struct Part {
    draw: fn(Screen) -> AnyView,
    /// Keeps the list that the portal told.
    pub keep_list: fn(&Whose, &[ManagedDevice], Timestamp),
    /// The list that was kept last.
    pub kept_list: fn(&Whose) -> Option<LastList>,
}

// Whoever calls it waits for the part to be fetched; the functions that it hands out are called like any other.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn part() -> Result<Part, SplitLoaderError> {
    Ok(Part {
        draw,
        keep_list: last_list::keep,
        kept_list: last_list::read,
    })
}

fn draw(screen: Screen) -> AnyView {
    match screen {
        Screen::Device => view! { <DeviceFeature /> }.into_any(),
        Screen::Identify => view! { <IdentifyFeature /> }.into_any(),
        Screen::Enrolment => view! { <EnrolmentFeature /> }.into_any(),
        Screen::Notifications => view! { <NotificationsFeature /> }.into_any(),
        Screen::Support => view! { <SupportFeature /> }.into_any(),
        Screen::Settings => view! { <SettingsFeature /> }.into_any(),
        Screen::Licences => view! { <LicencesFeature /> }.into_any(),
        Screen::It => view! { <ItFeature /> }.into_any(),
        Screen::Join => view! { <JoinFeature /> }.into_any(),
        Screen::SignIn(session) => view! { <SignInFeature session /> }.into_any(),
        Screen::Shortcuts => view! { <ShortcutsOverview /> }.into_any(),
        Screen::Flag => view! { <Flag /> }.into_any(),
        Screen::Help {
            brand,
            on_open_link,
        } => view! { <HelpCard brand on_open_link /> }.into_any(),
        Screen::InShell => match host::shell() {
            Some(shell) => view! { <InHost host=HostFound(shell) /> }.into_any(),
            None => view! { <NoHost /> }.into_any(),
        },
        #[cfg(feature = "gallery")]
        Screen::Gallery => view! { <crate::gallery::Gallery /> }.into_any(),
    }
}

/// How far the later part is.
#[derive(Clone, Copy)]
enum Arrival {
    NotAsked,
    OnItsWay,
    Here(Part),
    Failed,
}

/// The later part, from anywhere below the start.
#[derive(Clone, Copy)]
pub struct LaterPart {
    arrival: RwSignal<Arrival>,
}

impl LaterPart {
    /// Not asked for yet.
    #[must_use]
    pub fn unasked() -> Self {
        Self {
            arrival: RwSignal::new(Arrival::NotAsked),
        }
    }

    /// What it can do, once it is here.
    #[must_use]
    pub fn here(self) -> Option<Part> {
        match self.arrival.get() {
            Arrival::Here(part) => Some(part),
            Arrival::NotAsked | Arrival::OnItsWay | Arrival::Failed => None,
        }
    }

    /// Asks for it, unless somebody has.
    pub fn ask(self) {
        if !matches!(self.arrival.get_untracked(), Arrival::NotAsked) {
            return;
        }
        self.arrival.set(Arrival::OnItsWay);
        spawn_local(async move {
            let arrival = part().await.map_or(Arrival::Failed, Arrival::Here);
            self.arrival.set(arrival);
        });
    }

    /// Asks for it when what changes now has been painted.
    pub fn ask_after_paint(self) {
        request_animation_frame(move || request_animation_frame(move || self.ask()));
    }
}

/// The later part, from anywhere below the start.
#[must_use]
#[expect(clippy::expect_used, reason = "the start provides the later part")]
pub fn use_later_part() -> LaterPart {
    use_context().expect("the start provides the later part")
}

/// A screen of the later part, as soon as that is here.
#[component]
pub fn Later(
    /// Which.
    screen: Screen,
) -> impl IntoView {
    let later = use_later_part();
    if screen.is_wanted() {
        later.ask();
    }
    move || match later.arrival.get() {
        Arrival::Here(part) => (part.draw)(screen),
        Arrival::Failed if screen.is_over_list() => view! { <MissingOverList /> }.into_any(),
        Arrival::Failed if screen.is_wanted() => view! { <Missing screen /> }.into_any(),
        Arrival::NotAsked | Arrival::OnItsWay | Arrival::Failed => screen.before(),
    }
}

/// The later part couldn't be had: the connection is gone, or a newer face has taken its place.
#[component]
fn Missing(screen: Screen) -> impl IntoView {
    let title = screen.title();
    let place = if title.is_some() {
        EmptyPlace::Part
    } else {
        EmptyPlace::Page
    };
    view! {
        {title.map(|title| view! { <PageHeader title /> })}
        <EmptyState
            picture=EmptyPicture::Offline
            place
            title=move_tr!("frame-incomplete-title")
            text=move_tr!("frame-incomplete")
        >
            <Button on_press=reload>{move_tr!("frame-reload")}</Button>
        </EmptyState>
    }
}

fn reload((): ()) {
    if location().reload().is_err() {
        leptos::logging::warn!("the page could not be reloaded");
    }
}

/// The same, below a list that is there.
#[component]
fn MissingOverList() -> impl IntoView {
    view! {
        <div class="later-missing">
            <MessageBar intent=Intent::Warning layout=BarLayout::Line>
                <BarActions slot>
                    <Button on_press=reload>{move_tr!("frame-reload")}</Button>
                </BarActions>
                {move_tr!("frame-incomplete")}
            </MessageBar>
        </div>
    }
}
