//! People: the list in its states, and one of them.

use crate::words::move_tr;
use leptos::prelude::*;
use wire::graph::{Page, User};

use super::{devices, framed_for_it};
use crate::features::it::people::{PeopleAnswers, PeopleView};
use crate::routes;
use crate::state::long_list::LongList;
use client::Failure;

pub(super) fn everybody() -> Vec<User> {
    devices::PEOPLE
        .map(|(id, name)| {
            let first = name.split(' ').next().unwrap_or_default().to_lowercase();
            User {
                id: id.to_owned(),
                display_name: name.to_owned(),
                user_principal_name: format!("{first}@contoso.example"),
                mail: Some(format!("{first}@contoso.example")),
                role: None,
            }
        })
        .into()
}

fn shown(list: LongList<User>) -> AnyView {
    let answers = PeopleAnswers {
        search: Callback::new(|_| ()),
        near: Callback::new(|_| ()),
        try_again: Callback::new(|()| ()),
    };
    framed_for_it(
        routes::IT_PEOPLE,
        move_tr!("frame-people"),
        view! { <PeopleView list=Signal::stored(list) typed="" answers /> },
    )
}

fn page(value: Vec<User>) -> LongList<User> {
    LongList::beginning_with(Page {
        context: String::new(),
        count: None,
        count_at_least: None,
        next_link: None,
        previous_link: None,
        last_link: None,
        value,
    })
}

pub(super) fn list() -> AnyView {
    shown(page(everybody()))
}

pub(super) fn none() -> AnyView {
    shown(page(Vec::new()))
}

pub(super) fn loading() -> AnyView {
    shown(LongList::default())
}

pub(super) fn failed() -> AnyView {
    let mut list = LongList::default();
    list.failure = Some(Failure::Unreadable { status: 502 });
    shown(list)
}
