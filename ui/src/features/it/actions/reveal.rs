//! Seeing, as IT, what opens the device of an action: asked for with a reason after a fresh sign-in.

use crate::clock::use_clock;
use crate::features::device::{OnScreen, Sending};
use crate::features::it::fresh::Fresh;
use crate::features::it::fresh_view::FreshAnswers;
use crate::host::use_host;
use crate::routes;
use crate::routing::{use_navigate, use_query};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::host::Confirms;
use wire::portal::{ActionStory, RevealToIt};

use super::reveal_view::{RevealAnswers, RevealState, RevealView};

/// What `confirm` says in the address while it is asked.
const QUESTION: &str = "reveal";

/// What opens the device, offered, asked for and shown.
#[component]
pub fn RevealFeature(
    /// The action that made it.
    story: Signal<ActionStory>,
    /// Its story has changed.
    reload: Callback<()>,
) -> impl IntoView {
    let host = use_host();
    let clock = use_clock();
    let id = StoredValue::new(story.with_untracked(|story| story.id.clone()));
    let query = use_query();
    let asked = Memo::new(move |_| query.read().get("confirm") == Some(QUESTION));
    let navigate = use_navigate();
    let go = move |path: String| navigate.in_place_to(&path);
    let question =
        move || id.with_value(|id| format!("{}?confirm={QUESTION}", routes::it_action(id)));
    let leave = move || go(id.with_value(|id| routes::it_action(id)));
    let fresh = Fresh::begun();
    let reason = RwSignal::new(String::new());
    let on_screen = OnScreen::hidden();
    Effect::new(move |_| {
        if on_screen.is_visible() {
            clock.count_down();
        }
    });
    let show = move || {
        if fresh.sending.get_untracked() == Sending::Busy {
            return;
        }
        fresh.sending.set(Sending::Busy);
        let wanted = RevealToIt {
            reason: reason.get_untracked().trim().to_owned(),
        };
        spawn_local(async move {
            let result = host.portal().reveal_to_it(&id.get_value(), &wanted).await;
            // Whoever has left the page doesn't see it.
            if id.try_get_value().is_none() {
                return;
            }
            let shown = result.map(|revealed| {
                clock.look();
                on_screen.show(revealed.passcode);
            });
            if fresh.ended(shown) {
                reason.set(String::new());
                reload.run(());
                leave();
            }
        });
    };
    let sign_out = move || {
        let name = story.with_untracked(|story| story.device_name.clone());
        fresh.sign_out(Confirms::ShowPasscode, name, question());
    };
    let state = RevealState {
        story,
        asked: asked.into(),
        reason: reason.into(),
        shown: on_screen.shown.into(),
        fresh: fresh.state(),
    };
    let answers = RevealAnswers {
        ask: Callback::new(move |()| {
            fresh.start_again();
            go(question());
        }),
        type_reason: Callback::new(move |typed| reason.set(typed)),
        fresh: FreshAnswers {
            confirm: Callback::new(move |()| show()),
            sign_out: Callback::new(move |()| sign_out()),
            start_again: Callback::new(move |()| fresh.start_again()),
            cancel: Callback::new(move |()| leave()),
        },
        passcode: on_screen.answers(Callback::new(|()| ())),
    };
    view! { <RevealView state answers /> }
}
