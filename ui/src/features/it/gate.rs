//! Who may see IT's places: the portal refuses everybody else anyway, and this says so in words.

use crate::components::{EmptyPicture, EmptyPlace, EmptyState, LinkButton, SheetSkeleton};
use crate::features::not_read::NotRead;
use crate::routes;
use crate::state::asked::Asked;
use crate::state::role::{is_it, use_role};
use crate::words::move_tr;
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
        Entry::Waiting => {
            view! { <SheetSkeleton label=move_tr!("frame-loading") icons=true /> }.into_any()
        }
        Entry::Open => children().into_any(),
        Entry::Closed => view! { <NotForYou /> }.into_any(),
        Entry::Failed => {
            let failed = answer.with(|asked| asked.failure.clone());
            let title = move_tr!("it-role-failed");
            let on_retry = Callback::new(move |()| role.ask_again());
            failed
                .map(|failed| view! { <NotRead failed title place=EmptyPlace::Page on_retry /> })
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
