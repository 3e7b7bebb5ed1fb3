//! Who may see IT's places: the portal refuses everybody else anyway, and this says so in words.

use crate::components::{Button, CardSkeletons, EmptyPicture, EmptyPlace, EmptyState, LinkButton};
use crate::routes;
use crate::state::asked::Asked;
use crate::state::role::{is_it, use_role};
use crate::words::{failure, move_tr};
use client::Failure;
use leptos::prelude::*;

/// `children` for IT's staff; for anybody else, that it isn't for them.
#[component]
pub fn OnlyForIt(
    /// What only IT's staff sees.
    children: ChildrenFn,
) -> impl IntoView {
    let role = use_role();
    let answer = role.answer();
    let entry = Memo::new(move |_| answer.with(entry));
    move || match entry.get() {
        Entry::Waiting => view! { <CardSkeletons label=move_tr!("frame-loading") /> }.into_any(),
        Entry::Open => children().into_any(),
        Entry::Closed => view! { <NotForYou /> }.into_any(),
        Entry::Failed => {
            let text = move || {
                answer.with(|asked| {
                    let failed = asked.failure.as_ref();
                    failed.map(failure::not_read).unwrap_or_default()
                })
            };
            let offline = answer
                .with_untracked(|asked| asked.failure.as_ref().is_some_and(Failure::is_offline));
            let picture = if offline {
                EmptyPicture::Offline
            } else {
                EmptyPicture::Broken
            };
            view! {
                <EmptyState
                    picture
                    place=EmptyPlace::Page
                    title=move_tr!("it-role-failed")
                    text=Signal::derive(text)
                >
                    <Button on_press=move |()| role.ask_again()>{move_tr!("it-try-again")}</Button>
                </EmptyState>
            }
            .into_any()
        }
    }
}

/// Whether somebody may come in.
#[derive(Clone, Copy, PartialEq)]
enum Entry {
    Waiting,
    Open,
    Closed,
    Failed,
}

fn entry(person: &Asked<wire::graph::User>) -> Entry {
    match &person.answer {
        Some(person) if is_it(person) => Entry::Open,
        Some(_) => Entry::Closed,
        None if person.failure.is_some() => Entry::Failed,
        None => Entry::Waiting,
    }
}

/// An employee opened one of IT's addresses.
#[component]
pub fn NotForYou() -> impl IntoView {
    view! {
        <EmptyState
            picture=EmptyPicture::Broken
            place=EmptyPlace::Page
            title=move_tr!("it-only-title")
            text=move_tr!("it-only")
        >
            <LinkButton href=routes::DEVICES>{move_tr!("frame-go-to-devices")}</LinkButton>
        </EmptyState>
    }
}

/// Nothing of IT's is at this address.
#[component]
pub fn NothingHere() -> impl IntoView {
    view! {
        <EmptyState
            picture=EmptyPicture::Broken
            place=EmptyPlace::Page
            title=move_tr!("frame-not-found-title")
            text=move_tr!("frame-not-found")
        >
            <LinkButton href=routes::IT_DEVICES>{move_tr!("it-go-to-devices")}</LinkButton>
        </EmptyState>
    }
}
