//! The action whose id stands in the address: asks for its story, again whenever something happens to it, and calls
//! it off.

use crate::clock::use_clock;
use crate::features::device::CallingOff;
use crate::host::use_host;
use crate::state::asked::ask_watching;
use crate::state::changes::use_changes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::portal::ActionStory;

use super::reveal::RevealFeature;
use super::story_view::{StoryAnswers, StoryView};

/// The story of an action.
#[component]
pub fn StoryFeature(
    /// Identifies it.
    id: String,
) -> impl IntoView {
    let host = use_host();
    let changes = use_changes();
    let id = StoredValue::new(id);
    let again = RwSignal::new(0_u32);
    let watch = move || changes.watch_everybodys_devices();
    let story = ask_watching(watch, move || {
        again.track();
        async move { host.portal().story(&id.get_value()).await }
    });
    let calling_off = RwSignal::new(None::<CallingOff>);
    let call_off = move |()| {
        let is_busy =
            |calling: &Option<CallingOff>| calling.as_ref().is_some_and(|it| it.failure.is_none());
        if calling_off.with_untracked(is_busy) {
            return;
        }
        let action_id = id.get_value();
        calling_off.set(Some(CallingOff {
            action_id: action_id.clone(),
            failure: None,
        }));
        spawn_local(async move {
            let failure = host.portal().cancel(&action_id).await.err();
            again.update(|count| *count += 1);
            calling_off.set(failure.map(|failure| CallingOff {
                action_id,
                failure: Some(failure),
            }));
        });
    };
    let answers = StoryAnswers {
        call_off: Callback::new(call_off),
        retry: Callback::new(move |()| again.update(|count| *count += 1)),
    };
    let reload = answers.retry;
    let reveal = Callback::new(move |story: Signal<ActionStory>| {
        view! { <RevealFeature story reload /> }.into_any()
    });
    view! { <StoryView story now=use_clock().now() calling_off answers reveal /> }
}
