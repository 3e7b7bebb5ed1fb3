//! What employees may do themselves: a switch for each action, platform and ownership, and what changing some would do.

use crate::components::{
    Card, Choice, ChoiceOption, Intent, MessageBar, Select, SelectOption, SelectPlace, Switch,
};
use crate::words::{action, it_device, move_tr, policy_change, tr};
use client::Failure;
use leptos::prelude::*;
use wire::portal::{Policy, PolicyDefault, PolicyPreview};
use wire::terms::{Action, Ownership, Platform, Unswitched};

use super::draft::{Stand, Which, changes, stand, unswitched, with};
use super::saving::{SaveBar, SaveState};

/// The columns.
const ACTIONS: [Action; 7] = [
    Action::SyncDevice,
    Action::RemoteLock,
    Action::ResetPasscode,
    Action::Rename,
    Action::RebootNow,
    Action::Retire,
    Action::Wipe,
];

/// The rows, the usual ones first.
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

/// What the switches show.
#[derive(Clone, Copy)]
pub struct SwitchesState {
    /// The policy that holds.
    pub policy: Signal<Policy>,
    /// The same with what was changed.
    pub draft: Signal<Policy>,
    /// What holds where nothing is switched; `None` where that isn't known.
    pub defaults: Signal<Option<Vec<PolicyDefault>>>,
    /// Whose devices are looked at.
    pub ownership: Signal<Ownership>,
    /// What the change would do; `None` while it is being counted.
    pub preview: Signal<Option<Result<PolicyPreview, Failure>>>,
    /// How far saving has come.
    pub save: SaveState,
}

/// The switches.
#[component]
pub fn SwitchesView(
    /// What they show.
    state: SwitchesState,
    /// The policy is to be like this.
    #[prop(into)]
    on_change: Callback<Policy>,
    /// Look at others' devices.
    #[prop(into)]
    on_ownership: Callback<Ownership>,
    /// Save it.
    #[prop(into)]
    on_save: Callback<()>,
    /// Forget what was changed.
    #[prop(into)]
    on_discard: Callback<()>,
) -> impl IntoView {
    let options = vec![
        ChoiceOption {
            value: Ownership::Company,
            label: move_tr!("policy-company"),
            icon: None,
        },
        ChoiceOption {
            value: Ownership::Personal,
            label: move_tr!("policy-personal"),
            icon: None,
        },
    ];
    let headings = ACTIONS
        .map(|asked| {
            view! {
                <th class="switches__heading" scope="col" role="columnheader">
                    {move || action::name(asked)}
                </th>
            }
        })
        .into_iter()
        .collect_view();
    let rows = PLATFORMS
        .map(|platform| view! { <Row platform state on_change /> })
        .into_iter()
        .collect_view();
    view! {
        <p class="policy__lead">{move_tr!("policy-actions-lead")}</p>
        <Pending state on_save on_discard />
        <div class="policy__ownership">
            <Choice
                name="policy-ownership"
                legend=move_tr!("policy-ownership")
                options
                value=state.ownership
                on_choose=on_ownership
            />
        </div>
        <table class="switches" role="table" aria-label=move_tr!("policy-part-actions")>
            <thead role="rowgroup">
                <tr role="row">
                    <th class="switches__heading" scope="col" role="columnheader">
                        {move_tr!("policy-platform")}
                    </th>
                    {headings}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <Passcodes state on_change />
    }
}

/// Whether IT may be shown a temporary passcode.
#[component]
fn Passcodes(state: SwitchesState, on_change: Callback<Policy>) -> impl IntoView {
    let change = move |on| {
        let draft = state.draft.get_untracked();
        on_change.run(Policy {
            it_reveals_passcodes: on,
            ..draft
        });
    };
    view! {
        <Card heading=move_tr!("policy-passcodes")>
            <Switch
                label=move_tr!("policy-it-reveals")
                hint=Signal::derive(|| Some(tr!("policy-it-reveals-hint")))
                on=Signal::derive(move || state.draft.read().it_reveals_passcodes)
                fixed=Signal::derive(move || !state.save.may_change.get())
                on_change=change
            />
        </Card>
    }
}

#[component]
fn Row(platform: Platform, state: SwitchesState, on_change: Callback<Policy>) -> impl IntoView {
    let cells = ACTIONS
        .map(|asked| view! { <Cell platform asked state on_change /> })
        .into_iter()
        .collect_view();
    view! {
        <tr class="switches__row" role="row">
            <th class="switches__platform" scope="row" role="rowheader">
                {move || it_device::platform(platform)}
            </th>
            {cells}
        </tr>
    }
}

#[component]
fn Cell(
    platform: Platform,
    asked: Action,
    state: SwitchesState,
    on_change: Callback<Policy>,
) -> impl IntoView {
    let which = move || Which {
        action: asked,
        platform,
        ownership: state.ownership.get(),
    };
    let value = move || state.draft.with(|draft| stand(draft, which()));
    let default = Memo::new(move |_| {
        state
            .defaults
            .with(|known| Some(unswitched(known.as_ref()?, which())))
    });
    // Unless it is known that there is nothing to switch. What was set once can be put back, whatever the rules say today.
    let possible = Memo::new(move |_| default.get() != Some(None) || value() != Stand::Default);
    let switch = move || {
        if possible.get() {
            let default = Signal::derive(move || default.get().flatten());
            view! { <Stands asked platform state default on_change /> }.into_any()
        } else {
            view! {
                <span class="switches__nothing" aria-hidden="true">
                    "–"
                </span>
                <span class="visually-hidden">{move_tr!("policy-impossible")}</span>
            }
            .into_any()
        }
    };
    view! {
        <td
            class="switches__cell"
            class:switches__cell--set=move || value() != Stand::Default
            role="cell"
        >
            <span class="switches__action" aria-hidden="true">
                {move || action::name(asked)}
            </span>
            {switch}
        </td>
    }
}

/// What a switch stands at.
#[component]
fn Stands(
    platform: Platform,
    asked: Action,
    state: SwitchesState,
    default: Signal<Option<Unswitched>>,
    on_change: Callback<Policy>,
) -> impl IntoView {
    let which = move || Which {
        action: asked,
        platform,
        ownership: state.ownership.get(),
    };
    let value = Memo::new(move |_| state.draft.with(|draft| stand(draft, which())));
    let changed =
        Memo::new(move |_| value.get() != state.policy.with(|policy| stand(policy, which())));
    let label = move || {
        let (action, platform) = (action::name(asked), it_device::platform(platform));
        tr!("policy-cell", { "action" => action, "platform" => platform })
    };
    let option = |value, label| SelectOption { value, label };
    let options = vec![
        option(
            Stand::Default,
            Signal::derive(move || default_words(default.get())),
        ),
        option(Stand::On, move_tr!("policy-on")),
        option(Stand::Off, move_tr!("policy-off")),
    ];
    let choose = move |stand| {
        let which = untrack(which);
        on_change.run(
            state
                .draft
                .with_untracked(|draft| with(draft, which, stand)),
        );
    };
    view! {
        <Select
            place=SelectPlace::Cell
            label=Signal::derive(label)
            options
            value
            marked=changed
            fixed=Signal::derive(move || !state.save.may_change.get())
            on_choose=choose
        />
    }
}

/// That nobody set it, and what holds then.
fn default_words(default: Option<Unswitched>) -> String {
    match default {
        Some(Unswitched::On) => tr!("policy-default-on"),
        Some(Unswitched::Off) => tr!("policy-default-off"),
        Some(Unswitched::Partly) => tr!("policy-default-partly"),
        None => tr!("policy-default"),
    }
}

/// What was changed, what that would do, and the buttons.
#[component]
fn Pending(state: SwitchesState, on_save: Callback<()>, on_discard: Callback<()>) -> impl IntoView {
    let count = Memo::new(move |_| {
        state
            .policy
            .with(|policy| state.draft.with(|draft| changes(policy, draft)))
    });
    let title = Signal::derive(move || Some(tr!("policy-changes", { "count" => count.get() })));
    let reveals = move |policy: Signal<Policy>| policy.read().it_reveals_passcodes;
    let reveals_changed = move || reveals(state.policy) != reveals(state.draft);
    let switches_changed = Memo::new(move |_| count.get() > usize::from(reveals_changed()));
    let of_passcodes = move || {
        reveals_changed().then(|| {
            let words = if reveals(state.draft) {
                tr!("policy-it-reveals-on")
            } else {
                tr!("policy-it-reveals-off")
            };
            view! { <p>{words}</p> }
        })
    };
    let effect = move || match state.preview.get() {
        None => view! { <p>{tr!("policy-preview-waiting")}</p> }.into_any(),
        Some(Err(_)) => view! { <p>{tr!("policy-preview-failed")}</p> }.into_any(),
        Some(Ok(preview)) if preview.changes.is_empty() => switches_changed
            .get()
            .then(|| view! { <p>{tr!("policy-preview-none")}</p> })
            .into_any(),
        Some(Ok(preview)) => {
            let lines = preview.changes.into_iter().flat_map(policy_change::lines);
            let lines = lines.map(|line| view! { <li>{line}</li> }).collect_view();
            view! { <ul class="message-bar__list">{lines}</ul> }.into_any()
        }
    };
    view! {
        <div class="policy__pending">
            <Show when=move || count.get() != 0>
                <MessageBar intent=Intent::Warning title>
                    {of_passcodes}
                    {effect}
                </MessageBar>
            </Show>
            <SaveBar state=state.save on_save on_discard />
        </div>
    }
}
