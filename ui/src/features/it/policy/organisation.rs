//! The organisation: asks how it is described, and describes it otherwise.

use crate::features::device::Sending;
use crate::host::use_host;
use crate::state::asked::{Asked, ask};
use crate::state::changes::use_changes;
use client::Tagged;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::graph::IntuneBrand;

use super::colour;
use super::feature::Loaded;
use super::organisation_view::{OrganisationView, mistake};
use super::saving::{SaveState, Saved};

/// How the organisation shows itself.
#[component]
pub fn Organisation(
    /// The person may change it.
    may_change: Signal<bool>,
) -> impl IntoView {
    let host = use_host();
    let again = RwSignal::new(0_u32);
    let asked = ask(move || {
        again.track();
        async move { host.portal().tagged_brand().await }
    });
    let draw = Callback::new(move |first: Tagged<IntuneBrand>| {
        view! { <Changing first asked again may_change /> }.into_any()
    });
    view! { <Loaded asked again draw /> }
}

#[component]
fn Changing(
    first: Tagged<IntuneBrand>,
    asked: RwSignal<Asked<Tagged<IntuneBrand>>>,
    again: RwSignal<u32>,
    may_change: Signal<bool>,
) -> impl IntoView {
    let host = use_host();
    let changes = use_changes();
    let typed = |brand: &IntuneBrand| brand.theme_color.map(colour::written).unwrap_or_default();
    let colour_text = RwSignal::new(typed(&first.document));
    let draft = RwSignal::new(first.document.clone());
    let held = RwSignal::new(first);
    let take = move |now: Tagged<IntuneBrand>| {
        colour_text.set(typed(&now.document));
        draft.set(now.document.clone());
        held.set(now);
    };
    // What is asked for anew takes the place of what was changed: that is what discarding means.
    Effect::new(move |before: Option<()>| {
        let answer = asked.with(|asked| asked.answer.clone());
        if let (Some(()), Some(answer)) = (before, answer) {
            take(answer);
        }
    });
    let sending = RwSignal::new(Sending::Ready);
    let saved = RwSignal::new(Saved::Not);
    let dirty = Memo::new(move |_| {
        let before = held.read();
        *draft.read() != before.document || colour_text.read().trim() != typed(&before.document)
    });
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
            match host.portal().put_brand(&wanted).await {
                Ok(now) => {
                    sending.set(Sending::Ready);
                    take(now);
                    saved.set(Saved::Yes);
                    // The frame shows the name, and is painted in the colour.
                    changes.everything();
                }
                Err(failure) => sending.set(Sending::ended(failure)),
            }
        });
    };
    let state = SaveState {
        dirty: dirty.into(),
        mistake: Signal::derive(move || mistake(&draft.read(), &colour_text.read())),
        sending: sending.into(),
        saved: saved.into(),
        may_change,
    };
    view! {
        <OrganisationView
            draft
            colour_text
            save=state
            on_change=move |brand| {
                saved.set(Saved::Not);
                draft.set(brand);
            }
            on_colour=move |text: String| {
                saved.set(Saved::Not);
                draft.update(|brand| brand.theme_color = colour::read(&text));
                colour_text.set(text);
            }
            on_save=save
            on_discard=move |()| {
                sending.set(Sending::Ready);
                take(held.get_untracked());
                again.update(|count| *count += 1);
            }
        />
    }
}
