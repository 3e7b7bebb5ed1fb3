//! The sign-in screen as a picture of the session.

use crate::components::{
    Appearance, BarActions, Below, Button, ButtonSize, Icon, Intent, Link as LinkTo, MessageBar,
    SignInCorner, SignInFoot, SignInFrame,
};
use crate::features::device::Help;
use crate::host::HostKind;
use crate::routes;
use crate::state::brand::logo_url;
use crate::state::preferences::{LanguageChoice, ThemeChoice};
use crate::words::{contact, move_tr, sign_in as words, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::IntuneBrand;
use wire::host::{Confirming, Confirms, Session, SessionState, SignInFailure};

use super::corner::{LanguageMenu, ThemeMenu};

/// What a person can do on the sign-in screen.
#[derive(Clone, Copy)]
pub struct SignInAnswers {
    /// Sign in.
    pub sign_in: Callback<()>,
    /// Give up the sign-in under way.
    pub cancel: Callback<()>,
    /// Open the browser once more.
    pub reopen: Callback<()>,
    /// Copy the link.
    pub copy: Callback<String>,
    /// Open a link outside.
    pub open_link: Callback<String>,
    /// Choose a language.
    pub language: Callback<LanguageChoice>,
    /// Choose a theme.
    pub theme: Callback<ThemeChoice>,
}

/// The sign-in screen.
#[component]
pub fn SignInView(
    /// The session.
    #[prop(into)]
    session: Signal<Session>,
    /// What the face runs in.
    host_kind: HostKind,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// The chosen language.
    #[prop(into)]
    language: Signal<LanguageChoice>,
    /// The chosen theme.
    #[prop(into)]
    theme: Signal<ThemeChoice>,
    /// The host is being asked.
    #[prop(into)]
    busy: Signal<bool>,
    /// The host couldn't do what it was asked.
    #[prop(into)]
    host_failed: Signal<bool>,
    /// The link was copied.
    #[prop(into)]
    copied: Signal<bool>,
    /// The organisation as this machine knew it last, for IT's contact.
    #[prop(into)]
    brand: Signal<Option<IntuneBrand>>,
    /// What can be done.
    answers: SignInAnswers,
) -> impl IntoView {
    let organisation = Signal::derive(move || {
        session
            .read()
            .organisation
            .clone()
            .unwrap_or_else(|| tr!("frame-product"))
    });
    let state = Memo::new(move |_| session.read().state.clone());
    let has_portal = Memo::new(move |_| session.read().portal.is_some());
    let not_done = NotDone {
        host_kind,
        host_failed,
    };
    let main = move || match state.get() {
        SessionState::SigningIn {
            browser_opened,
            link,
            until,
            confirming,
        } => view! {
            <Waiting
                session
                browser_opened
                link
                until=until.0
                confirming
                not_done
                now
                copied
                busy
                answers
            />
        }
        .into_any(),
        SessionState::SignedOut {
            failure,
            confirming,
        } if has_portal.get() => view! {
            <Ready session host_kind failure confirming not_done busy brand answers />
        }
        .into_any(),
        SessionState::SignedOut { failure, .. } => {
            let title = move || match failure {
                Some(_) => tr!("signing-in-cant-title"),
                None => tr!("signing-in-no-portal-title"),
            };
            let why = move || match failure {
                Some(failure) => words::failure(failure, None, None),
                None => tr!("signing-in-no-portal"),
            };
            view! {
                <h1 class="sign-in__title">{title}</h1>
                <p class="sign-in__lead">{why}</p>
                {move || not_done.said()}
            }
            .into_any()
        }
        SessionState::SignedIn { .. } => ().into_any(),
    };
    view! {
        <SignInFrame
            organisation
            logo=Signal::derive(move || brand.with(|brand| logo_url(brand.as_ref()?)))
            promise=move_tr!("signing-in-promise")
            promise_meta=move_tr!("signing-in-promise-detail")
        >
            <SignInCorner slot>
                <LanguageMenu value=language on_choose=answers.language />
                <ThemeMenu value=theme on_choose=answers.theme />
            </SignInCorner>
            <SignInFoot slot>
                <Show when=move || session.read().can_choose>
                    <p>
                        {move_tr!("signing-in-not-yours")}" "
                        <LinkTo href=routes::JOIN>{move_tr!("signing-in-use-another")}</LinkTo>
                    </p>
                </Show>
            </SignInFoot>
            {main}
        </SignInFrame>
    }
}

/// That the host couldn't do what it was asked, where it couldn't.
#[derive(Clone, Copy)]
struct NotDone {
    host_kind: HostKind,
    host_failed: Signal<bool>,
}

impl NotDone {
    fn said(self) -> Option<impl IntoView> {
        let kind = self.host_kind;
        let sentence = move || match kind {
            HostKind::App => tr!("signing-in-host-failed"),
            HostKind::Website => tr!("signing-in-website-failed"),
        };
        self.host_failed
            .get()
            .then(|| view! { <MessageBar intent=Intent::Danger>{sentence}</MessageBar> })
    }
}

/// Where signing in leads.
fn where_to(kind: HostKind) -> String {
    match kind {
        HostKind::App => tr!("signing-in-browser-opens"),
        HostKind::Website => tr!("signing-in-page-follows"),
    }
}

/// Nobody is signed in; perhaps because something ended it.
#[component]
fn Ready(
    session: Signal<Session>,
    host_kind: HostKind,
    failure: Option<SignInFailure>,
    confirming: Option<Confirming>,
    not_done: NotDone,
    busy: Signal<bool>,
    brand: Signal<Option<IntuneBrand>>,
    answers: SignInAnswers,
) -> impl IntoView {
    let again = failure.is_some();
    let help = move || {
        brand
            .get()
            .filter(|brand| (again || not_done.host_failed.get()) && contact::ways(brand))
            .map(|brand| {
                let brand = Signal::stored(brand);
                view! { <Help below=Below::PageTitle brand on_open_link=answers.open_link /> }
            })
    };
    let lead = move || match session.read().organisation.clone() {
        Some(organisation) => tr!("signing-in-lead", { "organisation" => organisation }),
        None => tr!("signing-in-lead-unknown"),
    };
    let ended = failure.map(|failure| {
        let about = confirming.clone();
        let at = move || session.read().sign_in_host.clone();
        let happened =
            Signal::derive(move || words::failure(failure, about.as_ref(), at().as_deref()));
        let next =
            Signal::derive(move || words::next(failure, confirming.as_ref(), at().as_deref()));
        // What was tried since is newer than what ended the session.
        view! {
            <Show when=move || !not_done.host_failed.get()>
                <MessageBar intent=Intent::Warning>
                    <p>{happened}</p>
                    <p>{next}</p>
                </MessageBar>
            </Show>
        }
    });
    let button = move || {
        if again {
            tr!("signing-in-again")
        } else {
            tr!("signing-in-button")
        }
    };
    view! {
        <h1 class="sign-in__title">{move_tr!("signing-in-title")}</h1>
        <p class="sign-in__lead">{lead}</p>
        {ended}
        {move || not_done.said()}
        <Button
            appearance=Appearance::Primary
            size=ButtonSize::Wide
            autofocus=true
            busy
            on_press=answers.sign_in
        >
            {button}
        </Button>
        <p class="sign-in__note">
            {move || where_to(host_kind)} " " {whose_page(session)}
        </p>
        {help}
    }
}

/// Whose page opens in the browser, once it is known: a person who knows their own sees another's.
fn whose_page(session: Signal<Session>) -> impl Fn() -> Option<String> {
    let host = Memo::new(move |_| session.read().sign_in_host.clone());
    move || {
        let host = host.get()?;
        Some(tr!("signing-in-at-host", { "host" => host }))
    }
}

/// The browser has it.
#[component]
fn Waiting(
    session: Signal<Session>,
    browser_opened: bool,
    link: String,
    until: Timestamp,
    confirming: Option<Confirming>,
    not_done: NotDone,
    now: Signal<Timestamp>,
    copied: Signal<bool>,
    busy: Signal<bool>,
    answers: SignInAnswers,
) -> impl IntoView {
    let left = move || time::minutes_and_seconds(until.since(now.get()));
    let purpose = confirming.map(|confirming| {
        let Confirming { what, device_name } = confirming;
        let sentence = move || match what {
            Confirms::ResetPasscode => {
                tr!("signing-in-waiting-reset-passcode", { "device" => device_name.clone() })
            }
            Confirms::ShowPasscode => {
                tr!("signing-in-waiting-show-passcode", { "device" => device_name.clone() })
            }
            Confirms::RemoveDevice => {
                tr!("signing-in-waiting-remove-device", { "device" => device_name.clone() })
            }
            Confirms::ResetDevice => {
                tr!("signing-in-waiting-reset-device", { "device" => device_name.clone() })
            }
            Confirms::Approve => tr!("signing-in-waiting-approve"),
        };
        view! { <p class="sign-in__lead">{sentence}</p> }
    });
    let open_words = move || {
        if browser_opened {
            tr!("signing-in-reopen")
        } else {
            tr!("signing-in-open")
        }
    };
    let how = if browser_opened {
        view! {
            <p class="sign-in__lead">
                {move_tr!("signing-in-waiting-detail")} " " {whose_page(session)}
            </p>
        }
        .into_any()
    } else {
        view! { <Link link copied answers /> }.into_any()
    };
    view! {
        <h1 class="sign-in__title">{move_tr!("signing-in-waiting")}</h1>
        {purpose}
        {how}
        {move || not_done.said()}
        <p class="sign-in__left" role="timer">
            {move || tr!("signing-in-time-left", { "time" => left() })}
        </p>
        <div class="sign-in__buttons">
            <Button on_press=answers.reopen icon=Icon::Open busy>
                {open_words}
            </Button>
            <Button on_press=answers.cancel>{move_tr!("signing-in-cancel")}</Button>
        </div>
    }
}

/// No browser could be opened: the link, to be taken to one.
#[component]
fn Link(link: String, copied: Signal<bool>, answers: SignInAnswers) -> impl IntoView {
    let shown = link.clone();
    let words = move || {
        if copied.get() {
            tr!("signing-in-link-copied")
        } else {
            tr!("signing-in-copy-link")
        }
    };
    let copy = Callback::new(move |()| answers.copy.run(link.clone()));
    view! {
        <MessageBar intent=Intent::Warning>
            <BarActions slot>
                <Button icon=Icon::Copy on_press=copy>{words}</Button>
            </BarActions>
            <p>{move_tr!("signing-in-no-browser")}</p>
            <p>
                <span class="visually-hidden">{move_tr!("signing-in-link")}</span>
                <code class="sign-in__link" translate="no">{shown}</code>
            </p>
        </MessageBar>
    }
}
