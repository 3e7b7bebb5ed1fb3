//! Finding and joining an organisation: asks the host, and goes where its people sign in.

use crate::host::{HostUnavailable, use_host};
use crate::routes;
use crate::routing::{NavigateOptions, use_navigate, use_query};
use crate::state::preferences::use_preferences;
use crate::state::session::use_session;
use crate::state::{brand, last_list, this_device};
use core::future::Future;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::host::organisations::{NotFound, Organisation, PortalAt};

use super::view::{JoinAnswers, JoinView, Mistake, Step};

/// The screen, whoever is signed in or not.
#[component]
pub fn JoinFeature() -> impl IntoView {
    let host = use_host();
    let preferences = use_preferences();
    let known = use_session();
    let session = known.session();
    let navigate = use_navigate();
    let query = use_query();
    let linked = Memo::new(move |_| query.read().get("portal").map(str::to_owned));
    let address = RwSignal::new(String::new());
    let step = RwSignal::new(Step::ready());
    let forgetting = RwSignal::new(None::<Organisation>);
    let organisations = RwSignal::new(None);
    // A link that comes while the screen stands here begins anew.
    Effect::new(move |_| {
        if let Some(portal) = linked.get() {
            address.set(portal);
            step.set(Step::ready());
        }
    });
    Effect::new(move |_| {
        session.track();
        let asking = host.host().organisations();
        spawn_local(async move {
            if let Ok(known) = asking.await {
                organisations.set(Some(known));
            }
        });
    });
    let leave = move || {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate.to(routes::DEVICES, options);
    };
    // The pages of the one before would show for a moment if nobody waited for the session of the next.
    let chosen = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let portal = session.get().and_then(|session| session.portal);
        if chosen.get().is_some_and(|chosen| portal == Some(chosen)) {
            leave();
        }
    });
    let choose = Callback::new(move |portal: String| {
        step.update(Step::begin);
        let address = portal.clone();
        let asking = host.host().choose_organisation(PortalAt { address });
        answered(asking, step, move |()| chosen.set(Some(portal)));
    });
    let answers = JoinAnswers {
        typed: Callback::new(move |text| {
            address.set(text);
            step.set(Step::ready());
        }),
        find: Callback::new(move |()| {
            step.update(Step::begin);
            let address = address.get_untracked();
            let asking = host.host().find_organisation(PortalAt { address });
            answered(asking, step, move |found| {
                step.set(Step::Found { found, busy: false })
            });
        }),
        choose,
        again: Callback::new(move |()| step.set(Step::ready())),
        forget: Callback::new(move |organisation| forgetting.set(organisation)),
        forget_now: Callback::new(move |organisation: Organisation| {
            forgetting.set(None);
            let portal = organisation.portal;
            let asking = host.host().forget_organisation(PortalAt {
                address: portal.clone(),
            });
            step.update(Step::begin);
            answered(asking, step, move |()| {
                last_list::forget_at(&portal);
                this_device::forget_at(&portal);
                brand::forget_at(&portal);
                step.set(Step::ready());
                known.ask();
            });
        }),
        language: Callback::new(move |choice| preferences.choose_language(choice)),
        theme: Callback::new(move |choice| preferences.choose_theme(choice)),
    };
    view! {
        <JoinView
            organisations
            address
            linked=Signal::derive(move || linked.get().is_some_and(|it| it == address.get()))
            step
            forgetting
            language=preferences.language()
            theme=preferences.theme()
            answers
        />
    }
}

/// Waits for the host, and says on the screen where that came to nothing.
fn answered<T: 'static>(
    asking: impl Future<Output = Result<Result<T, NotFound>, HostUnavailable>> + 'static,
    step: RwSignal<Step>,
    then: impl FnOnce(T) + 'static,
) {
    spawn_local(async move {
        match asking.await {
            Ok(Ok(answer)) => then(answer),
            Ok(Err(failure)) => step.set(Step::failed(Mistake::NotFound(failure))),
            Err(HostUnavailable) => step.set(Step::failed(Mistake::Host)),
        }
    });
}
