//! People as a picture of what is known: coming, none, failed, or the table.

use crate::components::{
    BarActions, Button, Cell, ColumnWidth, EmptyPicture, EmptyState, Intent, MessageBar,
    NarrowPlace, PageHeader, SearchField, Table, TableColumn, TableRow, TableSkeleton,
};
use crate::features::devices::near_end::NearEnd;
use crate::features::not_read::NotRead;
use crate::routes;
use crate::state::long_list::{LongList, Way};
use crate::words::{failure, move_tr, tr};
use leptos::prelude::*;
use wire::graph::User;

/// What can be done with the list.
#[derive(Clone, Copy)]
pub struct PeopleAnswers {
    /// Something was typed to search with.
    pub search: Callback<String>,
    /// Somebody is near one end of what is held.
    pub near: Callback<Way>,
    /// Ask again after it failed.
    pub try_again: Callback<()>,
}

/// The list of every person.
#[component]
pub fn PeopleView(
    /// What is held of it.
    #[prop(into)]
    list: Signal<LongList<User>>,
    /// What is typed to search with.
    #[prop(into)]
    typed: Signal<String>,
    /// What can be done.
    answers: PeopleAnswers,
) -> impl IntoView {
    let is_known = Memo::new(move |_| list.read().is_known);
    let failed = Memo::new(move |_| list.read().failure.clone());
    let is_empty = Memo::new(move |_| list.with(|list| list.rows().next().is_none()));
    let body = move || {
        if !is_known.get() {
            return match failed.get() {
                None => view! { <TableSkeleton label=move_tr!("it-people-loading") /> }.into_any(),
                Some(failed) => {
                    let title = move_tr!("it-people-failed-title");
                    view! { <NotRead failed title on_retry=answers.try_again /> }.into_any()
                }
            };
        }
        if is_empty.get() {
            view! {
                <EmptyState
                    picture=EmptyPicture::Search
                    title=move_tr!("it-people-none-title")
                    text=move_tr!("it-people-none")
                />
            }
            .into_any()
        } else {
            view! { <Rows list answers /> }.into_any()
        }
    };
    view! {
        <PageHeader
            title=move_tr!("it-people-title")
            meta=Signal::derive(|| Some(tr!("it-people-lead")))
        />
        <div class="it-list" aria-busy=move || list.read().is_coming.then_some("true")>
            <div class="it-list__tools">
                <SearchField
                    label=move_tr!("it-people-search")
                    placeholder=move_tr!("it-people-search-hint")
                    clear=move_tr!("it-search-clear")
                    value=typed
                    on_input=answers.search
                />
            </div>
            {body}
        </div>
    }
}

#[component]
fn Rows(list: Signal<LongList<User>>, answers: PeopleAnswers) -> impl IntoView {
    // Most people sign in with their e-mail address, which is read once.
    let has_mail =
        Memo::new(move |_| list.with(|list| list.rows().any(|it| other_mail(it).is_some())));
    let rows = Memo::new(move |_| {
        let row = |person: &User| {
            let name = Cell::text(person.display_name.clone());
            let user_name = Cell::text(person.user_principal_name.clone());
            let mail = Cell::text(other_mail(person).unwrap_or_default());
            TableRow {
                id: person.id.clone(),
                href: Some(routes::it_person(&person.id)),
                cells: [name, user_name]
                    .into_iter()
                    .chain(has_mail.get().then_some(mail))
                    .collect(),
            }
        };
        list.with(|list| list.rows().map(row).collect::<Vec<_>>())
    });
    let goes = move |way| Memo::new(move |_| list.with(|list| list.link(way).is_some()));
    let (back, forth) = (goes(Way::Back), goes(Way::Forth));
    let near = move |way| view! { <NearEnd on_near=move |()| answers.near.run(way) /> };
    let failed = move || list.read().failure.clone();
    view! {
        <Show when=move || back.get()>{near(Way::Back)}</Show>
        <Table label=move_tr!("it-people-title") columns=Signal::derive(move || columns(has_mail.get())) rows />
        {move || {
            failed()
                .map(|failed| {
                    view! {
                        <MessageBar
                            intent=Intent::Warning
                            title=Signal::derive(|| Some(tr!("it-devices-more-failed")))
                        >
                            <BarActions slot>
                                <Button on_press=answers
                                    .try_again>{move_tr!("try-again")}</Button>
                            </BarActions>
                            {failure::not_read(&failed)}
                        </MessageBar>
                    }
                })
        }}
        <Show when=move || forth.get()>{near(Way::Forth)}</Show>
    }
}

/// The e-mail address of `person`, where it isn't what they sign in with.
fn other_mail(person: &User) -> Option<String> {
    let mail = person.mail.as_ref()?;
    let is_other = !mail.eq_ignore_ascii_case(&person.user_principal_name);
    is_other.then(|| mail.clone())
}

fn columns(has_mail: bool) -> Vec<TableColumn> {
    let column = |heading, narrow| TableColumn {
        heading,
        width: ColumnWidth::Wide,
        narrow,
        sort: None,
    };
    let name = column(move_tr!("it-people-name"), NarrowPlace::Name);
    let user_name = column(move_tr!("it-people-user-name"), NarrowPlace::Below);
    let mail = has_mail.then(|| column(move_tr!("it-people-mail"), NarrowPlace::Nowhere));
    [name, user_name].into_iter().chain(mail).collect()
}

#[cfg(test)]
mod tests {
    use super::other_mail;
    use wire::graph::User;

    #[test]
    fn an_address_is_said_once() {
        let person = |mail: Option<&str>| User {
            id: "p".to_owned(),
            display_name: "Sanne Visser".to_owned(),
            user_principal_name: "sanne@contoso.example".to_owned(),
            mail: mail.map(str::to_owned),
            role: None,
        };
        assert_eq!(other_mail(&person(None)), None);
        assert_eq!(other_mail(&person(Some("Sanne@contoso.example"))), None);
        let other = other_mail(&person(Some("s.visser@contoso.example")));
        assert_eq!(other.as_deref(), Some("s.visser@contoso.example"));
    }
}
