//! The organisations that are kept: to be used, or forgotten after a question.

use crate::components::{Appearance, Badge, BarActions, Button, Intent, MessageBar};
use crate::words::{move_tr, tr};
use leptos::prelude::*;
use wire::host::organisations::{Organisation, Organisations};

use super::view::JoinAnswers;

/// Below each other, the organisation's own first.
#[component]
pub fn Kept(
    /// Those that the app can be for.
    organisations: Signal<Option<Organisations>>,
    /// The one that is about to be forgotten.
    forgetting: Signal<Option<Organisation>>,
    /// The host is being asked.
    busy: Signal<bool>,
    /// What can be done.
    answers: JoinAnswers,
) -> impl IntoView {
    let all = move || organisations.get().map_or_else(Vec::new, |it| it.kept);
    view! {
        <section class="join__kept" aria-labelledby="join-kept">
            <h2 class="section-heading" id="join-kept">
                {move_tr!("join-kept-title")}
            </h2>
            <ul class="join__list">
                {move || {
                    all()
                        .into_iter()
                        .map(|organisation| view! { <Row organisation forgetting busy answers /> })
                        .collect_view()
                }}
            </ul>
        </section>
    }
}

/// One of them.
#[component]
fn Row(
    organisation: Organisation,
    forgetting: Signal<Option<Organisation>>,
    busy: Signal<bool>,
    answers: JoinAnswers,
) -> impl IntoView {
    let Organisation {
        portal,
        name,
        sign_in_host: _,
        current,
        managed,
    } = organisation.clone();
    let name = name.unwrap_or_else(|| portal.clone());
    // Before a portal has told its name, its address stands in the name's place.
    let address = (name != organisation.portal).then(|| organisation.portal.clone());
    let asked = {
        let organisation = organisation.clone();
        Memo::new(move |_| forgetting.get().as_ref() == Some(&organisation))
    };
    let (called, asked_about) = (name.clone(), organisation.clone());
    let label = |words: String| view! { <span class="visually-hidden">{words}</span> };
    let buttons = move || {
        let (portal, organisation) = (portal.clone(), organisation.clone());
        let (to_use, to_forget) = (called.clone(), called.clone());
        let usable = (!current).then(|| {
            view! {
                <Button busy on_press=move |()| answers.choose.run(portal.clone())>
                    <span aria-hidden="true">{move_tr!("join-use")}</span>
                    {label(tr!("join-use-this", { "organisation" => to_use }))}
                </Button>
            }
        });
        let forgettable = (!managed).then(|| {
            let ask = move |()| answers.forget.run(Some(organisation.clone()));
            view! {
                <Button appearance=Appearance::Subtle on_press=ask>
                    <span aria-hidden="true">{move_tr!("join-forget")}</span>
                    {label(tr!("join-forget-this", { "organisation" => to_forget }))}
                </Button>
            }
        });
        view! { <div class="join__buttons">{usable} {forgettable}</div> }
    };
    view! {
        <li class="join__row">
            <div class="join__words">
                <p class="join__name">
                    {name.clone()}
                    {current.then(|| view! { <Badge>{move_tr!("join-current")}</Badge> })}
                </p>
                {address
                    .map(|address| view! { <p class="join__portal" translate="no">{address}</p> })}
            </div>
            <Show when=move || !asked.get()>{buttons.clone()}</Show>
            <Show when=move || asked.get()>
                <Question organisation=asked_about.clone() answers />
            </Show>
        </li>
    }
}

/// Forgetting is asked about once more, with what it does.
#[component]
fn Question(organisation: Organisation, answers: JoinAnswers) -> impl IntoView {
    let name = organisation.name.clone();
    let name = name.unwrap_or_else(|| organisation.portal.clone());
    let title = Signal::derive(move || {
        let organisation = name.clone();
        Some(tr!("join-forget-title", { "organisation" => organisation }))
    });
    let forget = Callback::new(move |()| answers.forget_now.run(organisation.clone()));
    let keep = Callback::new(move |()| answers.forget.run(None));
    view! {
        <MessageBar intent=Intent::Warning title>
            <BarActions slot>
                <Button appearance=Appearance::Danger on_press=forget>
                    {move_tr!("join-forget")}
                </Button>
                <Button autofocus=true on_press=keep>
                    {move_tr!("join-keep")}
                </Button>
            </BarActions>
            <p>{move_tr!("join-forget-text")}</p>
        </MessageBar>
    }
}
