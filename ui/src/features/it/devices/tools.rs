//! Above the table: searching, narrowing, and choosing what is shown.

use crate::components::{
    Appearance, Button, Filter, FilterOption, Icon, IconButton, SearchField, Takes,
};
use crate::features::it::actions::narrowed;
use crate::state::long_list::Count;
use crate::words::{it_device as words, move_tr, tr};
use leptos::prelude::*;
use wire::graph::{GraphCompliance, User};
use wire::terms::{Ownership, Platform};

use super::view::{ListAnswers, only_of};
use super::wanted::{Contact, Managed, Shown, Wanted};

/// Every platform that can be asked for, the usual ones first.
const PLATFORMS: [Platform; 10] = [
    Platform::Android,
    Platform::Ios,
    Platform::IpadOs,
    Platform::Windows,
    Platform::MacOs,
    Platform::Linux,
    Platform::Windows10Mobile,
    Platform::WindowsPhone,
    Platform::Windows81,
    Platform::WindowsRt,
];

/// So many devices need no filters.
const FEW: u64 = 20;

/// Each judgement, the worst first.
const COMPLIANCE: [GraphCompliance; 4] = [
    GraphCompliance::Noncompliant,
    GraphCompliance::InGracePeriod,
    GraphCompliance::Unknown,
    GraphCompliance::Compliant,
];

/// The line of tools.
#[component]
pub fn Tools(
    /// Which devices are wanted.
    wanted: Signal<Wanted>,
    /// What is typed to search with.
    typed: Signal<String>,
    /// The person whose devices are wanted alone.
    person: Signal<Option<User>>,
    /// Whether this is that person's page.
    is_of_person: bool,
    /// How many devices there are.
    count: Signal<Option<Count>>,
    /// What can be done.
    answers: ListAnswers,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let filters = Memo::new(move |_| {
        let kinds = wanted.with(|wanted| wanted.filters(is_of_person));
        u32::try_from(kinds).unwrap_or(u32::MAX)
    });
    // What one person has is seen at once, unless it was narrowed before.
    let narrows = Memo::new(move |_| {
        let few = matches!(count.get(), Some(Count::Exactly(count)) if count <= FEW);
        !(is_of_person && few) || filters.get() > 0
    });
    let label = move || match filters.get() {
        0 => tr!("it-devices-filters"),
        count => tr!("it-devices-filters-on", { "count" => count }),
    };
    let placeholder = if is_of_person {
        move_tr!("it-people-devices-hint")
    } else {
        move_tr!("it-devices-search-hint")
    };
    let search = Signal::derive(move || match only_of(person, is_of_person) {
        Some(name) => tr!("it-devices-search-of", { "name" => name }),
        None => tr!("it-devices-search"),
    });
    view! {
        <div class="it-list__tools">
            <SearchField
                label=search
                placeholder
                clear=move_tr!("it-search-clear")
                value=typed
                on_input=answers.search
            />
            <Show when=move || narrows.get()>
                <span class="it-list__narrow">
                    <IconButton
                        icon=Icon::Filter
                        label=Signal::derive(label)
                        count=filters
                        expanded=Signal::from(open)
                        on_press=move |()| open.update(|open| *open = !*open)
                    />
                </span>
                <div class="it-list__filters" class:it-list__filters--open=move || open.get()>
                    {(!is_of_person)
                        .then(|| view! { <OfPerson wanted person want=answers.want /> })}
                    <Filters wanted want=answers.want />
                </div>
            </Show>
        </div>
    }
}

/// Whose devices are shown alone, and a way back to everybody's.
#[component]
fn OfPerson(
    wanted: Signal<Wanted>,
    person: Signal<Option<User>>,
    want: Callback<Wanted>,
) -> impl IntoView {
    let is_narrowed = Memo::new(move |_| wanted.read().person.is_some());
    let name = move || {
        person.with(|person| {
            let name = person.as_ref().map(|it| it.display_name.clone());
            name.unwrap_or_default()
        })
    };
    let everybody = move |()| {
        want.run(Wanted {
            person: None,
            ..wanted.get_untracked()
        });
    };
    view! {
        <Show when=move || is_narrowed.get()>
            <Button appearance=Appearance::Secondary icon=Icon::Dismiss on_press=everybody>
                <span aria-hidden="true">{move || tr!("it-devices-of", { "name" => name() })}</span>
                <span class="visually-hidden">
                    {move || tr!("it-devices-not-of", { "name" => name() })}
                </span>
            </Button>
        </Show>
    }
}

#[component]
fn Filters(wanted: Signal<Wanted>, want: Callback<Wanted>) -> impl IntoView {
    let option = move |label: Signal<String>,
                       is_chosen: Box<dyn Fn(&Wanted) -> bool + Send + Sync>,
                       change: Box<dyn Fn(&mut Wanted) + Send + Sync>| {
        FilterOption {
            label,
            chosen: Signal::derive(move || wanted.with(|wanted| is_chosen(wanted))),
            on_press: Callback::new(move |()| {
                let mut changed = wanted.get_untracked();
                change(&mut changed);
                want.run(changed);
            }),
        }
    };
    let managed = Managed::ALL.map(|managed| {
        option(
            Signal::derive(move || words::managed(managed)),
            Box::new(move |wanted| wanted.managed == managed),
            Box::new(move |wanted| wanted.managed = managed),
        )
    });
    let platforms = PLATFORMS.map(|platform| {
        option(
            Signal::derive(move || words::platform(platform)),
            Box::new(move |wanted| wanted.platforms.contains(&platform)),
            Box::new(move |wanted| turn(&mut wanted.platforms, platform)),
        )
    });
    let owners = [None, Some(Ownership::Company), Some(Ownership::Personal)].map(|owner| {
        option(
            Signal::derive(move || match owner {
                None => tr!("it-devices-either"),
                Some(owner) => words::ownership(owner),
            }),
            Box::new(move |wanted| wanted.ownership == owner),
            Box::new(move |wanted| wanted.ownership = owner),
        )
    });
    let judged = COMPLIANCE.map(|compliance| {
        option(
            Signal::derive(move || words::compliance(compliance)),
            Box::new(move |wanted| wanted.compliance.contains(&compliance)),
            Box::new(move |wanted| turn(&mut wanted.compliance, compliance)),
        )
    });
    let contacts = Contact::ALL.map(|contact| {
        option(
            Signal::derive(move || words::contact(contact)),
            Box::new(move |wanted| wanted.contact == contact),
            Box::new(move |wanted| wanted.contact = contact),
        )
    });
    // Each with its name before it: "iOS" alone doesn't say of what.
    let named = |label: Signal<String>, chosen: Box<dyn Fn() -> Option<String> + Send + Sync>| {
        Signal::derive(move || chosen().map(|chosen| narrowed(&label.read(), &chosen)))
    };
    let labels = [
        move_tr!("it-devices-managed"),
        move_tr!("it-devices-platform"),
        move_tr!("it-devices-ownership"),
        move_tr!("it-devices-compliance"),
        move_tr!("it-devices-contact"),
    ];
    let [of_manager, of_platform, of_owner, of_compliance, of_contact] = labels;
    let chosen_managed = move || {
        let managed = wanted.read().managed;
        (managed != Managed::Any).then(|| words::managed(managed))
    };
    let chosen_platforms = move || listed(&wanted.read().platforms, words::platform);
    let chosen_owner = move || wanted.read().ownership.map(words::ownership);
    let chosen_compliance = move || listed(&wanted.read().compliance, words::compliance);
    let chosen_contact = move || {
        let contact = wanted.read().contact;
        (contact != Contact::Any).then(|| words::contact(contact))
    };
    view! {
        <Filter
            id="filter-managed"
            label=of_manager
            chosen=named(of_manager, Box::new(chosen_managed))
            options=managed.to_vec()
        />
        <Filter
            id="filter-platform"
            label=of_platform
            chosen=named(of_platform, Box::new(chosen_platforms))
            takes=Takes::Several
            options=platforms.to_vec()
        />
        <Filter
            id="filter-ownership"
            label=of_owner
            chosen=named(of_owner, Box::new(chosen_owner))
            options=owners.to_vec()
        />
        <Filter
            id="filter-compliance"
            label=of_compliance
            chosen=named(of_compliance, Box::new(chosen_compliance))
            takes=Takes::Several
            options=judged.to_vec()
        />
        <Filter
            id="filter-contact"
            label=of_contact
            chosen=named(of_contact, Box::new(chosen_contact))
            options=contacts.to_vec()
        />
    }
}

/// What is shown of each device.
#[component]
pub fn Columns(
    /// Which devices are wanted.
    wanted: Signal<Wanted>,
    /// Whether this is one person's page.
    is_of_person: bool,
    /// They are wanted in another way.
    want: Callback<Wanted>,
) -> impl IntoView {
    let offered = Shown::ALL
        .into_iter()
        .filter(|shown| !(is_of_person && *shown == Shown::Person));
    let options = offered.map(|shown| FilterOption {
        label: Signal::derive(move || words::column(shown)),
        chosen: Signal::derive(move || wanted.read().shown.contains(&shown)),
        on_press: Callback::new(move |()| {
            let mut changed = wanted.get_untracked();
            let before = changed.shown.clone();
            let is_shown = |it: &Shown| before.contains(it) != (*it == shown);
            changed.shown = Shown::ALL.into_iter().filter(is_shown).collect();
            want.run(changed);
        }),
    });
    view! {
        <Filter
            id="filter-columns"
            label=move_tr!("it-devices-columns")
            takes=Takes::Several
            icon=Icon::Columns
            options=options.collect()
        />
    }
}

/// Adds `term` where it isn't, and takes it away where it is.
fn turn<T: PartialEq>(terms: &mut Vec<T>, term: T) {
    match terms.iter().position(|it| *it == term) {
        Some(at) => drop(terms.remove(at)),
        None => terms.push(term),
    }
}

/// The terms in words; `None` where there are none.
fn listed<T: Copy>(terms: &[T], word: fn(T) -> String) -> Option<String> {
    let words: Vec<_> = terms.iter().map(|term| word(*term)).collect();
    (!words.is_empty()).then(|| words.join(", "))
}
