//! Signing in: asks the host, keeps the address that was wanted, and waits.

use crate::clipboard;
use crate::clock::use_clock;
use crate::host::{Answer, HostUnavailable, use_host};
use crate::routing::use_path;
use crate::state::brand::last_known;
use crate::state::preferences::use_preferences;
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::host::{Session, SessionState, SignIn};

use super::view::{SignInAnswers, SignInView};

/// The sign-in screen, in place of whatever page was wanted.
#[component]
pub fn SignInFeature(
    /// The session.
    #[prop(into)]
    session: Signal<Session>,
) -> impl IntoView {
    let host = use_host();
    let clock = use_clock();
    let preferences = use_preferences();
    let path = use_path();
    let busy = RwSignal::new(false);
    let host_failed = RwSignal::new(false);
    let copied = RwSignal::new(false);

    let signing_in =
        Memo::new(move |_| matches!(session.read().state, SessionState::SigningIn { .. }));
    Effect::new(move |_| {
        copied.set(false);
        if signing_in.get() {
            clock.count_down();
        }
    });
    let ask = Callback::new(move |asking: AskHost| {
        host_failed.set(false);
        busy.set(true);
        let answer = asking.0();
        spawn_local(async move {
            host_failed.set(answer.await.is_err());
            busy.set(false);
        });
    });
    // The wanted page, without the banner that may have stood on it: nothing is confirmed by an
    // ordinary sign-in.
    let wanted = move || path.get_untracked();
    let answers = SignInAnswers {
        sign_in: Callback::new(move |()| {
            let request = SignIn {
                fresh: false,
                return_to: Some(wanted()),
                confirming: None,
                language: words::language().to_owned(),
            };
            ask.run(AskHost::new(move || host.host().sign_in(request.clone())));
        }),
        cancel: Callback::new(move |()| {
            ask.run(AskHost::new(move || host.host().cancel_sign_in()));
        }),
        reopen: Callback::new(move |()| {
            ask.run(AskHost::new(move || host.host().reopen_browser()));
        }),
        copy: Callback::new(move |link: String| {
            spawn_local(async move {
                copied.set(clipboard::copy(&link).await.is_ok());
            });
        }),
        open_link: Callback::new(move |url| host.open_link(url)),
        language: Callback::new(move |choice| preferences.choose_language(choice)),
        theme: Callback::new(move |choice| preferences.choose_theme(choice)),
    };
    let brand = Signal::derive(move || last_known(session.read().portal.as_deref()));
    view! {
        <SignInView
            session
            host_kind=host.host().kind()
            now=clock.now()
            language=preferences.language()
            theme=preferences.theme()
            busy
            host_failed
            copied
            brand
            answers
        />
    }
}

/// Something to ask the host.
struct AskHost(Box<dyn FnOnce() -> Answer<Result<(), HostUnavailable>>>);

impl AskHost {
    fn new(ask: impl FnOnce() -> Answer<Result<(), HostUnavailable>> + 'static) -> Self {
        Self(Box::new(ask))
    }
}
