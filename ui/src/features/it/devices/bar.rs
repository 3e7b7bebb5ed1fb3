//! What can be done to the devices that are selected.

use crate::components::{Appearance, Button, Icon, SelectedRows};
use crate::state::long_list::Count;
use crate::words::{action, move_tr, number, tr};
use leptos::prelude::*;
use wire::terms::{RemoteAction, Role};

use super::view::ListAnswers;

/// What a role may ask of devices at all, in the order in which it is needed; what destroys last.
#[must_use]
pub fn actions(role: Option<Role>) -> &'static [RemoteAction] {
    const ALL: [RemoteAction; 6] = [
        RemoteAction::SyncDevice,
        RemoteAction::RemoteLock,
        RemoteAction::ResetPasscode,
        RemoteAction::RebootNow,
        RemoteAction::Retire,
        RemoteAction::Wipe,
    ];
    match role {
        Some(Role::Administrator) => &ALL,
        // seed 004 gives the help desk what can be undone; the rest would be refused.
        Some(Role::HelpDesk) => &ALL[..4],
        Some(Role::Employee) | None => &[],
    }
}

fn icon(action: RemoteAction) -> Icon {
    match action {
        RemoteAction::SyncDevice => Icon::ArrowSync,
        RemoteAction::RemoteLock => Icon::LockClosed,
        RemoteAction::ResetPasscode => Icon::KeyReset,
        RemoteAction::RebootNow => Icon::ArrowClockwise,
        RemoteAction::Retire => Icon::Delete,
        RemoteAction::Wipe => Icon::ArrowReset,
    }
}

/// Whether something is lost by it, so that it stands apart from the others.
fn destroys(action: RemoteAction) -> bool {
    matches!(action, RemoteAction::Retire | RemoteAction::Wipe)
}

/// How many are selected, the rest of them, and what can be done; nothing where none is.
#[component]
pub fn SelectionBar(
    /// Which are selected.
    selected: Signal<SelectedRows>,
    /// How many devices there are.
    count: Signal<Option<Count>>,
    /// Whether every device there is is shown.
    is_whole: Signal<bool>,
    /// The role of whoever selects.
    role: Signal<Option<Role>>,
    /// What can be done.
    answers: ListAnswers,
) -> impl IntoView {
    let is_empty = Memo::new(move |_| selected.read().is_empty());
    let how_many = move || match &*selected.read() {
        SelectedRows::These(ids) => {
            tr!("it-devices-selected", { "number" => number::written(ids.len() as u64) })
        }
        SelectedRows::All => match count.get() {
            Some(Count::Exactly(count)) => {
                tr!("it-devices-selected", { "number" => number::written(count) })
            }
            Some(Count::MoreThan(_)) | None => tr!("it-devices-all-selected"),
        },
    };
    let all = move || {
        let offers = !is_whole.get() && *selected.read() != SelectedRows::All;
        count.get().filter(|_| offers).map(|count| match count {
            Count::Exactly(count) => {
                tr!("it-devices-select-all", { "number" => number::written(count) })
            }
            Count::MoreThan(count) => {
                tr!("it-devices-select-all-more", { "number" => number::written(count) })
            }
        })
    };
    // The same role, told anew, leaves the buttons where they are: one of them may wait for the focus to come back.
    let role = Memo::new(move |_| role.get());
    let button = move |action: RemoteAction| {
        view! {
            <Button icon=icon(action) on_press=move |()| answers.act.run(action)>
                {move || action::name(action.into())}
            </Button>
        }
    };
    let buttons = move || {
        let (apart, others): (Vec<_>, Vec<_>) =
            actions(role.get()).iter().partition(|it| destroys(**it));
        let apart = (!apart.is_empty()).then(|| {
            let buttons = apart.into_iter().map(button).collect_view();
            view! { <div class="it-selection__apart">{buttons}</div> }
        });
        view! {
            {others.into_iter().map(button).collect_view()}
            {apart}
        }
    };
    view! {
        <p class="visually-hidden" role="status">
            {move || (!is_empty.get()).then(how_many)}
        </p>
        <Show when=move || !is_empty.get()>
            <section class="it-selection" aria-label=how_many>
                <div class="it-selection__which">
                    <span class="it-selection__count">{how_many}</span>
                    {move || {
                        all()
                            .map(|words| {
                                view! {
                                    <Button
                                        appearance=Appearance::Subtle
                                        on_press=move |()| answers.select.run(SelectedRows::All)
                                    >
                                        {words}
                                    </Button>
                                }
                            })
                    }}
                    <Button
                        appearance=Appearance::Subtle
                        on_press=move |()| answers.select.run(SelectedRows::default())
                    >
                        {move_tr!("it-devices-clear")}
                    </Button>
                </div>
                <div class="it-selection__actions">{buttons}</div>
            </section>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::actions;
    use wire::terms::{RemoteAction, Role};

    #[test]
    fn the_help_desk_meets_no_button_that_would_be_refused() {
        let desk = actions(Some(Role::HelpDesk));
        assert!(desk.contains(&RemoteAction::RemoteLock));
        assert!(!desk.contains(&RemoteAction::Retire) && !desk.contains(&RemoteAction::Wipe));
        assert!(actions(Some(Role::Administrator)).contains(&RemoteAction::Wipe));
        assert!(actions(Some(Role::Employee)).is_empty() && actions(None).is_empty());
    }
}
