//! People: asks for those that the address searches for, page by page; and one person with their devices.

use crate::features::it::devices::{DeviceListFeature, ListOf};
use crate::features::it::gate::NothingHere;
use crate::features::it::place::keeping_place;
use crate::features::it::search::search_after_a_pause;
use crate::host::use_host;
use crate::routes;
use crate::routing::{Query, use_navigate, use_query};
use crate::state::asked::ask;
use crate::state::long_list::LongListState;
use client::Failure;
use leptos::prelude::*;
use wire::failure::FailureCode;
use wire::graph::User;

use super::view::{PeopleAnswers, PeopleView};

/// The list of every person.
#[component]
pub fn PeopleFeature() -> impl IntoView {
    let host = use_host();
    let query = use_query();
    let search = Memo::new(move |_| query.read().get("search").unwrap_or_default().to_owned());
    let people = LongListState::<User>::empty();
    let again = RwSignal::new(0_u32);
    Effect::new(move |_| {
        again.track();
        let search = search.get();
        people.begin(None, async move { host.portal().people(&search).await });
    });
    let typed = RwSignal::new(search.get_untracked());
    let navigate = use_navigate();
    search_after_a_pause(
        typed,
        search,
        Callback::new(move |search: String| {
            let mut query = Query::default();
            if !search.trim().is_empty() {
                query.insert("search", search.trim());
            }
            let path = format!("{}{}", routes::IT_PEOPLE, query.written());
            navigate.in_place_to(&path);
        }),
    );
    let answers = PeopleAnswers {
        search: Callback::new(move |text| typed.set(text)),
        near: Callback::new(move |way| {
            people.go_on(
                way,
                move |link| async move { host.portal().people_at(&link).await },
                keeping_place,
            );
        }),
        try_again: Callback::new(move |()| {
            if people.list.with_untracked(|list| list.is_known) {
                people.try_again();
            } else {
                again.update(|count| *count += 1);
            }
        }),
    };
    view! { <PeopleView list=people.list typed answers /> }
}

/// One person and their devices.
#[component]
pub fn PersonFeature(
    /// Identifies the person.
    id: String,
    /// Identifies the device that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    let host = use_host();
    let id = StoredValue::new(id);
    let person = ask(move || async move { host.portal().person(&id.get_value()).await });
    let is_gone = Memo::new(move |_| {
        let failed = person.with(|asked| asked.failure.as_ref().and_then(Failure::code));
        failed == Some(FailureCode::NotFound)
    });
    move || {
        if is_gone.get() {
            view! { <NothingHere /> }.into_any()
        } else {
            view! { <DeviceListFeature of=ListOf::Person(id.get_value()) open /> }.into_any()
        }
    }
}
