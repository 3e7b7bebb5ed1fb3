//! The organisation's own words about enrolling: asks for them, and writes others.

use crate::features::device::Sending;
use crate::host::use_host;
use crate::state::asked::{Asked, ask};
use client::Tagged;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::portal::{EnrolmentText, List};
use wire::terms::{EnrolmentQuestion, Platform};

use super::feature::Loaded;
use super::saving::{SaveState, Saved};
use super::texts_view::TextsView;

/// What the organisation says about enrolling a device.
#[component]
pub fn Texts(
    /// The person may change it.
    may_change: Signal<bool>,
) -> impl IntoView {
    let host = use_host();
    let again = RwSignal::new(0_u32);
    let asked = ask(move || {
        again.track();
        async move { host.portal().tagged_enrolment_texts().await }
    });
    let draw = Callback::new(move |first: Tagged<List<EnrolmentText>>| {
        view! { <Changing first asked again may_change /> }.into_any()
    });
    view! { <Loaded asked again draw /> }
}

#[component]
fn Changing(
    first: Tagged<List<EnrolmentText>>,
    asked: RwSignal<Asked<Tagged<List<EnrolmentText>>>>,
    again: RwSignal<u32>,
    may_change: Signal<bool>,
) -> impl IntoView {
    let host = use_host();
    let draft = RwSignal::new(first.document.value.clone());
    let held = RwSignal::new(first);
    // What is asked for anew takes the place of what was changed: that is what discarding means.
    Effect::new(move |before: Option<()>| {
        let answer = asked.with(|asked| asked.answer.clone());
        if let (Some(()), Some(answer)) = (before, answer) {
            draft.set(answer.document.value.clone());
            held.set(answer);
        }
    });
    let question = RwSignal::new((Platform::Android, EnrolmentQuestion::WhatHappens));
    let sending = RwSignal::new(Sending::Ready);
    let saved = RwSignal::new(Saved::Not);
    let dirty = Memo::new(move |_| *draft.read() != held.read().document.value);
    let save = move |()| {
        if sending.get_untracked() == Sending::Busy {
            return;
        }
        sending.set(Sending::Busy);
        let wanted = Tagged {
            document: List {
                value: draft.get_untracked(),
            },
            tag: held.with_untracked(|held| held.tag.clone()),
        };
        spawn_local(async move {
            match host.portal().put_enrolment_texts(&wanted).await {
                Ok(now) => {
                    sending.set(Sending::Ready);
                    draft.set(now.document.value.clone());
                    held.set(now);
                    saved.set(Saved::Yes);
                }
                Err(failure) => sending.set(Sending::ended(failure)),
            }
        });
    };
    let state = SaveState {
        dirty: dirty.into(),
        mistake: Signal::stored(None),
        sending: sending.into(),
        saved: saved.into(),
        may_change,
    };
    view! {
        <TextsView
            draft
            asked=question
            save=state
            on_ask=move |asked| question.set(asked)
            on_change=move |texts| {
                saved.set(Saved::Not);
                draft.set(texts);
            }
            on_save=save
            on_discard=move |()| {
                sending.set(Sending::Ready);
                draft.set(held.with_untracked(|held| held.document.value.clone()));
                again.update(|count| *count += 1);
            }
        />
    }
}
