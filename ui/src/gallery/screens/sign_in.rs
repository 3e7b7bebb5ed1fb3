//! Signing in: the one button, the wait for the browser, and what ended it.

use leptos::prelude::*;
use model::time::Timestamp;
use wire::DateTime;
use wire::host::{Session, SessionState, SignInFailure};

use super::data;
use crate::features::sign_in::view::{SignInAnswers, SignInView};
use crate::state::preferences::{LanguageChoice, ThemeChoice};

fn screen(state: SessionState) -> AnyView {
    let session = Session {
        organisation: Some("Contoso".to_owned()),
        portal: Some("https://portal.contoso.example".to_owned()),
        state,
    };
    let nothing = Callback::new(|()| ());
    let answers = SignInAnswers {
        sign_in: nothing,
        cancel: nothing,
        reopen: nothing,
        copy: Callback::new(|_| ()),
        language: Callback::new(|_| ()),
        theme: Callback::new(|_| ()),
    };
    view! {
        <SignInView
            session=Signal::stored(session)
            now=data::NOW
            language=LanguageChoice::System
            theme=ThemeChoice::System
            busy=false
            host_failed=false
            copied=false
            answers
        />
    }
    .into_any()
}

pub(super) fn signed_out() -> AnyView {
    screen(SessionState::SignedOut {
        failure: None,
        confirming: None,
    })
}

pub(super) fn cancelled() -> AnyView {
    screen(SessionState::SignedOut {
        failure: Some(SignInFailure::Cancelled),
        confirming: None,
    })
}

pub(super) fn waiting() -> AnyView {
    screen(SessionState::SigningIn {
        browser_opened: true,
        link: "http://127.0.0.1:49152/start".to_owned(),
        until: DateTime(Timestamp(data::NOW.0 + 290)),
        confirming: None,
    })
}
