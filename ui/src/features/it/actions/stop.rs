//! Whether IT's actions are stopped, known once for all of IT's screens, and the switch itself.

use crate::clock::use_clock;
use crate::features::device::Sending;
use crate::features::it::fresh::Fresh;
use crate::features::it::fresh_view::FreshAnswers;
use crate::host::{ChosenHost, use_host};
use crate::routes;
use crate::routing::{use_navigate, use_query};
use crate::state::asked::{Asked, ask_watching};
use crate::state::changes::use_changes;
use crate::state::role::use_role;
use crate::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::host::Confirms;
use wire::portal::{SetStop, Stop};
use wire::terms::Role;

use super::stop_view::{StopAnswers, StopBarView, StopQuestion, StopState, StopView};

/// Whether IT's actions are stopped.
#[derive(Clone, Copy)]
pub struct KnownStop {
    asked: RwSignal<Asked<Stop>>,
    again: RwSignal<u32>,
    host: ChosenHost,
}

impl KnownStop {
    /// Asks now, and whenever something changes on a device: stopping calls actions off.
    #[must_use]
    pub fn asked() -> Self {
        let (host, changes) = (use_host(), use_changes());
        let again = RwSignal::new(0_u32);
        let watch = move || changes.watch_everybodys_devices();
        let asked = ask_watching(watch, move || {
            again.track();
            async move { host.portal().stop().await }
        });
        Self { asked, again, host }
    }

    /// As far as it is known.
    #[must_use]
    pub fn known(self) -> Signal<Option<Stop>> {
        Signal::derive(move || self.asked.with(|asked| asked.answer.clone()))
    }
}

/// Whether IT's actions are stopped, from anywhere below IT's screens.
#[must_use]
#[expect(clippy::expect_used, reason = "IT's screens provide it")]
fn use_stop() -> KnownStop {
    use_context().expect("IT's screens provide whether IT's actions are stopped")
}

/// Says on every screen of IT that IT's actions are stopped, while they are.
#[component]
pub fn StoppedBar() -> impl IntoView {
    let stop = use_stop().known();
    view! { <StopBarView stop now=use_clock().now() /> }
}

/// The switch, on top of the device actions.
#[component]
pub fn StopFeature() -> impl IntoView {
    let known = use_stop();
    let role = use_role().role();
    let query = use_query();
    let question = Memo::new(move |_| {
        let query = query.read();
        query.get("confirm").and_then(StopQuestion::read)
    });
    let navigate = use_navigate();
    let go = move |path: String| navigate.in_place_to(&path);
    let leave = move || go(routes::IT_ACTIONS.to_owned());
    let fresh = Fresh::begun();
    let reason = RwSignal::new(String::new());
    let send = move |stopped: bool| {
        if fresh.sending.get_untracked() == Sending::Busy {
            return;
        }
        fresh.sending.set(Sending::Busy);
        let said = reason.get_untracked().trim().to_owned();
        let wanted = SetStop {
            stopped,
            reason: (!said.is_empty()).then_some(said),
        };
        spawn_local(async move {
            let result = known.host.portal().set_stop(&wanted).await.map(drop);
            known.again.update(|count| *count += 1);
            if fresh.ended(result) {
                reason.set(String::new());
                leave();
            }
        });
    };
    let state = StopState {
        stop: known.known(),
        question: question.into(),
        may_let_act: Signal::derive(move || role.get() == Some(Role::Administrator)),
        reason: reason.into(),
        fresh: fresh.state(),
    };
    let answers = StopAnswers {
        ask: Callback::new(move |question: StopQuestion| {
            fresh.start_again();
            go(question.address());
        }),
        type_reason: Callback::new(move |typed| reason.set(typed)),
        fresh: FreshAnswers {
            confirm: Callback::new(move |()| match question.get_untracked() {
                Some(StopQuestion::Stop) => send(true),
                Some(StopQuestion::LetAct) => send(false),
                None => {}
            }),
            sign_out: Callback::new(move |()| {
                let name = tr!("it-stop-let-act");
                fresh.sign_out(Confirms::Approve, name, StopQuestion::LetAct.address());
            }),
            start_again: Callback::new(move |()| fresh.start_again()),
            cancel: Callback::new(move |()| leave()),
        },
    };
    view! { <StopView state answers /> }
}
