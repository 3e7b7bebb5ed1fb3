//! The switches: asks for the policy that holds, counts what a change would do, and saves it.

use crate::features::device::Sending;
use crate::host::use_host;
use crate::state::asked::Asked;
use client::{Failure, Tagged};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::portal::{Policy, PolicyDefault, PolicyPreview};
use wire::terms::Ownership;

use super::draft::changes;
use super::feature::Loaded;
use super::saving::{SaveState, Saved};
use super::switches_view::{SwitchesState, SwitchesView};

/// What employees may do themselves.
#[component]
pub fn Switches(
    /// The person may change it.
    may_change: Signal<bool>,
) -> impl IntoView {
    let host = use_host();
    let again = RwSignal::new(0_u32);
    let defaults = RwSignal::new(None);
    let asked = crate::state::asked::ask(move || {
        again.track();
        async move {
            // Without them every cell can still be switched.
            if let Ok(known) = host.portal().policy_defaults().await {
                // The person may have gone elsewhere meanwhile.
                let _gone = defaults.try_set(Some(known));
            }
            host.portal().policy().await
        }
    });
    let draw = Callback::new(move |first: Tagged<Policy>| {
        view! { <Changing first asked again defaults may_change /> }.into_any()
    });
    view! { <Loaded asked again draw /> }
}

#[component]
fn Changing(
    first: Tagged<Policy>,
    asked: RwSignal<Asked<Tagged<Policy>>>,
    again: RwSignal<u32>,
    defaults: RwSignal<Option<Vec<PolicyDefault>>>,
    may_change: Signal<bool>,
) -> impl IntoView {
    let host = use_host();
    let draft = RwSignal::new(first.document.clone());
    let held = RwSignal::new(first);
    // What is asked for anew takes the place of what was changed: that is what discarding means.
    Effect::new(move |before: Option<()>| {
        let answer = asked.with(|asked| asked.answer.clone());
        if let (Some(()), Some(answer)) = (before, answer) {
            draft.set(answer.document.clone());
            held.set(answer);
        }
    });
    let policy = Signal::derive(move || held.with(|held| held.document.clone()));
    let ownership = RwSignal::new(Ownership::Company);
    let sending = RwSignal::new(Sending::Ready);
    let saved = RwSignal::new(Saved::Not);
    let dirty = Memo::new(move |_| policy.with(|policy| draft.with(|it| changes(policy, it))) != 0);
    let preview = previewing(draft, dirty);
    let save = move |()| {
        if sending.get_untracked() == Sending::Busy {
            return;
        }
        sending.set(Sending::Busy);
        let wanted = Tagged {
            document: draft.get_untracked(),
            tag: held.with_untracked(|held| held.tag.clone()),
        };
        spawn_local(async move {
            match host.portal().put_policy(&wanted).await {
                Ok(now) => {
                    sending.set(Sending::Ready);
                    draft.set(now.document.clone());
                    held.set(now);
                    saved.set(Saved::Yes);
                }
                Err(failure) => sending.set(Sending::ended(failure)),
            }
        });
    };
    let state = SwitchesState {
        policy,
        draft: draft.into(),
        defaults: defaults.into(),
        ownership: ownership.into(),
        preview,
        save: SaveState {
            dirty: dirty.into(),
            mistake: Signal::stored(None),
            sending: sending.into(),
            saved: saved.into(),
            may_change,
        },
    };
    view! {
        <SwitchesView
            state
            on_change=move |policy| {
                saved.set(Saved::Not);
                draft.set(policy);
            }
            on_ownership=move |value| ownership.set(value)
            on_save=save
            on_discard=move |()| {
                sending.set(Sending::Ready);
                draft.set(held.with_untracked(|held| held.document.clone()));
                again.update(|count| *count += 1);
            }
        />
    }
}

/// What the portal says that the draft would change; an answer about an older draft is dropped.
fn previewing(
    draft: RwSignal<Policy>,
    dirty: Memo<bool>,
) -> Signal<Option<Result<PolicyPreview, Failure>>> {
    let host = use_host();
    let preview = RwSignal::new(None);
    Effect::new(move |_| {
        let wanted = draft.get();
        preview.set(None);
        if dirty.get() {
            spawn_local(async move {
                let answer = host.portal().preview_policy(&wanted).await;
                if draft.try_with_untracked(|draft| *draft == wanted) == Some(true) {
                    preview.set(Some(answer));
                }
            });
        }
    });
    preview.into()
}
