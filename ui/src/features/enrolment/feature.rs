//! Enrolling: which kind the address names, what this machine is, and the code.

use crate::clock::use_clock;
use crate::host::use_host;
use crate::routing::use_query;
use crate::state::asked::{Asked, ask};
use crate::state::brand::use_brand;
use crate::state::session::use_session;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::code::Code;
use super::kind::Kind;
use super::view::{CodeAnswers, EnrolmentView};

/// How a device is enrolled; first of all one of the kind that the person is using.
#[component]
pub fn EnrolmentFeature() -> impl IntoView {
    let host = use_host();
    let clock = use_clock();
    let session = use_session().session();
    let query = use_query();
    let about = LocalResource::new(move || host.host().about());
    // A host that doesn't answer is as good as one on no kind of ours.
    let own = Memo::new(move |_| {
        about
            .get()
            .map(|about| about.ok().and_then(|about| Kind::read(&about.platform)))
    });
    let kind = Memo::new(move |_| {
        let asked = query.read().get("kind").and_then(Kind::read);
        asked.or_else(|| own.get().map(Option::unwrap_or_default))
    });
    let portal = Signal::derive(move || {
        // Whoever is signed in has given it.
        session
            .read()
            .as_ref()
            .and_then(|session| session.portal.clone())
            .unwrap_or_default()
    });
    let code = RwSignal::new(Code::None);
    let get = move |()| {
        if *code.read_untracked() == Code::Asking {
            return;
        }
        code.set(Code::Asking);
        spawn_local(async move {
            let asked = host.portal().enrolment_code().await;
            clock.look();
            // The page may have been left in the meantime, and then nobody waits for it.
            let _left = code.try_set(match asked {
                Ok(known) => Code::Known(known),
                Err(failure) => Code::Failed(failure),
            });
        });
    };
    let answers = CodeAnswers {
        get: Callback::new(get),
        open_link: Callback::new(move |url| host.open_link(url)),
    };
    let texts = ask(move || async move { host.portal().enrolment_texts().await });
    // Nobody should see the portal's words turn into the organisation's.
    let ready = Memo::new(move |_| kind.read().is_some() && !texts.with(Asked::is_waiting));
    view! {
        {move || {
            ready
                .get()
                .then(|| {
                    view! {
                        <EnrolmentView
                            kind=Signal::derive(move || kind.get().unwrap_or_default())
                            own=Signal::derive(move || own.get().flatten())
                            brand=use_brand().known()
                            texts=Signal::derive(move || texts.get().answer.unwrap_or_default())
                            portal
                            code
                            now=clock.now()
                            answers
                        />
                    }
                })
        }}
    }
}
