//! Signing in: the one button, the wait for the browser, and what ended it.

use crate::words::tr;
use leptos::prelude::*;
use model::time::Timestamp;
use wire::DateTime;
use wire::host::{Confirming, Confirms, Session, SessionState, SignInFailure};

use super::data;
use crate::features::sign_in::view::{SignInAnswers, SignInView};
use crate::features::silent_host::SilentHost;
use crate::host::HostKind;
use crate::state::preferences::{LanguageChoice, ThemeChoice};

fn screen(state: fn() -> SessionState) -> AnyView {
    screen_of(Signal::derive(move || data::session(state())), false)
}

fn screen_of(session: Signal<Session>, host_failed: bool) -> AnyView {
    screen_in(HostKind::App, session, host_failed)
}

fn screen_in(host_kind: HostKind, session: Signal<Session>, host_failed: bool) -> AnyView {
    let nothing = Callback::new(|()| ());
    let answers = SignInAnswers {
        sign_in: nothing,
        cancel: nothing,
        reopen: nothing,
        copy: Callback::new(|_| ()),
        open_link: Callback::new(|_| ()),
        language: Callback::new(|_| ()),
        theme: Callback::new(|_| ()),
    };
    view! {
        <SignInView
            session
            host_kind
            now=data::NOW
            language=LanguageChoice::System
            theme=ThemeChoice::System
            busy=false
            host_failed
            copied=false
            brand=Signal::derive(|| Some(data::contoso()))
            answers
        />
    }
    .into_any()
}

fn to_confirm(what: Confirms) -> Confirming {
    Confirming {
        what,
        device_name: tr!("gallery-phone"),
    }
}

fn ended(failure: Option<SignInFailure>) -> SessionState {
    SessionState::SignedOut {
        failure,
        confirming: None,
    }
}

fn ended_to_confirm(failure: SignInFailure, what: Confirms) -> SessionState {
    SessionState::SignedOut {
        failure: Some(failure),
        confirming: Some(to_confirm(what)),
    }
}

fn under_way(browser_opened: bool, confirming: Option<Confirming>) -> SessionState {
    SessionState::SigningIn {
        browser_opened,
        link: "http://127.0.0.1:49152/start".to_owned(),
        until: DateTime(Timestamp(data::NOW.0 + 290)),
        confirming,
    }
}

pub(super) fn signed_out() -> AnyView {
    screen(|| ended(None))
}

/// Nobody is signed in at the website.
pub(super) fn website() -> AnyView {
    website_screen(None, false)
}

/// The website's session has ended.
pub(super) fn website_session_ended() -> AnyView {
    website_screen(Some(SignInFailure::SessionEnded), false)
}

/// The website couldn't even begin.
pub(super) fn website_failed() -> AnyView {
    website_screen(None, true)
}

/// The website doesn't say whether anybody is signed in.
pub(super) fn website_silent() -> AnyView {
    view! { <SilentHost host_kind=HostKind::Website on_retry=|()| () /> }.into_any()
}

fn website_screen(failure: Option<SignInFailure>, host_failed: bool) -> AnyView {
    let session = Signal::derive(move || Session {
        can_choose: false,
        ..data::session(ended(failure))
    });
    screen_in(HostKind::Website, session, host_failed)
}

pub(super) fn waiting() -> AnyView {
    screen(|| under_way(true, None))
}

pub(super) fn waiting_to_confirm() -> AnyView {
    screen(|| under_way(true, Some(to_confirm(Confirms::ResetPasscode))))
}

pub(super) fn no_browser() -> AnyView {
    screen(|| under_way(false, None))
}

pub(super) fn cancelled() -> AnyView {
    screen(|| ended(Some(SignInFailure::Cancelled)))
}

pub(super) fn took_too_long() -> AnyView {
    screen(|| ended(Some(SignInFailure::TookTooLong)))
}

pub(super) fn too_long_to_confirm() -> AnyView {
    screen(|| ended_to_confirm(SignInFailure::TookTooLong, Confirms::ResetPasscode))
}

pub(super) fn too_long_to_remove() -> AnyView {
    screen(|| ended_to_confirm(SignInFailure::TookTooLong, Confirms::RemoveDevice))
}

pub(super) fn somebody_else() -> AnyView {
    screen(|| ended_to_confirm(SignInFailure::SomebodyElse, Confirms::ResetPasscode))
}

pub(super) fn portal_unreachable() -> AnyView {
    screen(|| ended(Some(SignInFailure::PortalUnreachable)))
}

pub(super) fn not_a_portal() -> AnyView {
    screen(|| ended(Some(SignInFailure::NotAPortal)))
}

pub(super) fn issuer_unreachable() -> AnyView {
    screen(|| ended(Some(SignInFailure::IssuerUnreachable)))
}

pub(super) fn refused() -> AnyView {
    screen(|| ended(Some(SignInFailure::Refused)))
}

pub(super) fn not_trusted() -> AnyView {
    screen(|| ended(Some(SignInFailure::NotTrusted)))
}

pub(super) fn session_ended() -> AnyView {
    screen(|| ended(Some(SignInFailure::SessionEnded)))
}

/// The person signed out everywhere, and the portal couldn't be told.
pub(super) fn here_only() -> AnyView {
    screen(|| ended(Some(SignInFailure::SignedOutHereOnly)))
}

/// The organisation's settings don't allow what the portal wants.
pub(super) fn not_allowed() -> AnyView {
    screen(|| ended(Some(SignInFailure::NotAllowed)))
}

/// People sign in at another host than was shown.
pub(super) fn host_changed() -> AnyView {
    screen(|| ended(Some(SignInFailure::SignInHostChanged)))
}

/// The same, while something was to be confirmed.
pub(super) fn host_changed_to_confirm() -> AnyView {
    screen(|| ended_to_confirm(SignInFailure::SignInHostChanged, Confirms::ResetPasscode))
}

/// Nobody has said yet where the portal is, and the organisation allows no other.
pub(super) fn no_portal() -> AnyView {
    screen_without_portal(None)
}

/// The organisation's settings can't be read.
pub(super) fn settings_unreadable() -> AnyView {
    screen_without_portal(Some(SignInFailure::SettingsUnreadable))
}

fn screen_without_portal(failure: Option<SignInFailure>) -> AnyView {
    let session = Signal::derive(move || Session {
        organisation: None,
        portal: None,
        sign_in_host: None,
        can_choose: false,
        state: ended(failure),
    });
    screen_of(session, false)
}

/// The host couldn't even begin.
pub(super) fn host_failed() -> AnyView {
    screen_of(Signal::derive(|| data::session(ended(None))), true)
}
