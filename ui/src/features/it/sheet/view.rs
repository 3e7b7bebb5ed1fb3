//! The sheet as a picture of what is known: what it will do, where it can't, what it takes, and the button.

use crate::components::{
    Appearance, Button, Dialog, DialogFoot, DialogHeader, DialogSize, DialogSkeleton, Intent,
    MessageBar, TextArea, TextField,
};
use crate::features::device::confirmation::{Leaving, Sending};
use crate::features::not_read::NotRead;
use crate::state::asked::Asked;
use crate::words::{bulk as words, failure, move_tr, number, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::failure::FailureCode;
use wire::portal::BulkPreview;
use wire::terms::RemoteAction;

use super::groups::{Groups, only_device, only_that_runs, runs_on};
use super::stage::Stage;
use super::written::Written;

/// What is known.
#[derive(Clone, Copy)]
pub struct SheetState {
    /// What is asked.
    pub action: RemoteAction,
    /// What it will do.
    pub preview: Signal<Asked<BulkPreview>>,
    /// How far somebody has come.
    pub stage: Signal<Stage>,
    /// How far the request has come.
    pub sending: Signal<Sending>,
    /// How far signing out has come.
    pub leaving: Signal<Leaving>,
    /// What time it is.
    pub now: Signal<Timestamp>,
}

/// What can be done.
#[derive(Clone, Copy)]
pub struct SheetAnswers {
    /// Ask for it, and say why.
    pub confirm: Callback<Option<String>>,
    /// Sign out, and in again.
    pub sign_out: Callback<()>,
    /// Begin again after it took too long.
    pub start_again: Callback<()>,
    /// Look again at what it will do.
    pub look_again: Callback<()>,
    /// Close the sheet.
    pub close: Callback<()>,
}

/// The sheet.
#[component]
pub fn SheetView(
    /// What is known.
    state: SheetState,
    /// What can be done.
    answers: SheetAnswers,
) -> impl IntoView {
    let SheetState {
        action, preview, ..
    } = state;
    let known = Memo::new(move |_| preview.with(|asked| asked.answer.clone()));
    let asked = Memo::new(move |_| {
        known.with(|known| known.as_ref().map(|it| (it.devices, only_device(it))))
    });
    let title = Signal::derive(move || match asked.get() {
        Some((count, only)) => words::title(action, count, only.as_deref()),
        None => crate::words::action::name(action.into()),
    });
    let written = Written::nothing();
    let body = move || match known.get() {
        Some(preview) => view! { <Known preview state written /> }.into_any(),
        None => view! { <NotYet state answers /> }.into_any(),
    };
    view! {
        <Dialog
            label=title
            page_title=move_tr!("it-sheet-page")
            close_label=move_tr!("it-sheet-close")
            size=DialogSize::Sheet
            on_close=answers.close
        >
            <DialogHeader slot>
                <div class="dialog__title-block">
                    <h2 class="dialog__title">{title}</h2>
                </div>
            </DialogHeader>
            <DialogFoot slot>
                <Foot known state answers written />
            </DialogFoot>
            {body}
        </Dialog>
    }
}

/// What it will do.
#[component]
fn Known(preview: BulkPreview, state: SheetState, written: Written) -> impl IntoView {
    let runs = runs_on(&preview);
    let (needs_approval, delay) = (preview.needs_approval, preview.delay_seconds);
    let is_one = preview.devices == 1;
    let asks_why =
        needs_approval || matches!(state.action, RemoteAction::Retire | RemoteAction::Wipe);
    let minutes = delay / 60;
    let Written { reason, count } = written;
    let fields = move || {
        (runs > 0 && matches!(state.stage.get(), Stage::Ready { .. })).then(|| {
            let hint = move || {
                if needs_approval {
                    tr!("it-sheet-reason-hint-approval")
                } else {
                    tr!("it-sheet-reason-hint")
                }
            };
            let why = asks_why.then(|| {
                view! {
                    <TextArea
                        id="sheet-reason"
                        label=move_tr!("it-sheet-reason")
                        hint=Signal::derive(move || Some(hint()))
                        value=reason
                        on_input=move |text| reason.set(text)
                        max_length=500
                        rows=2
                    />
                }
            });
            let how_many = (state.action == RemoteAction::Wipe).then(|| {
                view! {
                    <TextField
                        id="sheet-count"
                        label=Signal::derive(move || {
                            tr!("it-sheet-type", { "number" => number::written(runs.into()) })
                        })
                        value=count
                        on_input=move |text| count.set(text)
                    />
                }
            });
            view! {
                {why}
                {how_many}
            }
        })
    };
    let what = move || {
        view! {
            {(needs_approval && runs > 0)
                .then(|| {
                    view! {
                        <MessageBar
                            intent=Intent::Warning
                            title=Signal::derive(|| Some(tr!("it-sheet-approval-title")))
                        >
                            {move_tr!("it-sheet-approval")}
                        </MessageBar>
                    }
                })}
            <Groups preview=preview.clone() />
            // In a few seconds nobody else cancels it.
            {(minutes > 0 && runs > 0)
                .then(|| {
                    view! {
                        <p class="it-sheet__note">
                            {move || {
                                if needs_approval {
                                    tr!("it-sheet-delay-approval", { "minutes" => minutes })
                                } else {
                                    tr!("it-sheet-delay", { "minutes" => minutes })
                                }
                            }}
                        </p>
                    }
                })}
            {(runs > 0)
                .then(|| {
                    let told = if is_one {
                        move_tr!("it-sheet-told-one")
                    } else {
                        move_tr!("it-sheet-told")
                    };
                    view! { <p class="it-sheet__note">{told}</p> }
                })}
            {fields}
        }
    };
    let stopped = refused_while_stopped(state);
    view! {
        <Standing state />
        {move || (!stopped.get()).then(&what)}
    }
}

/// Whether it wasn't taken on because IT's actions are stopped: then nothing will run, and nothing is offered.
fn refused_while_stopped(state: SheetState) -> Memo<bool> {
    Memo::new(move |_| match state.sending.get() {
        Sending::Failed(failed) => failed.code() == Some(FailureCode::Stopped),
        Sending::Ready | Sending::Busy | Sending::InDoubt(_) => false,
    })
}

/// How far somebody has come, and what went wrong.
#[component]
fn Standing(state: SheetState) -> impl IntoView {
    let stopped = refused_while_stopped(state);
    let trouble = move || match state.sending.get() {
        Sending::Ready | Sending::Busy => None,
        Sending::Failed(failed) => Some(
            view! {
                <MessageBar
                    intent=Intent::Danger
                    title=Signal::derive(move || {
                        // Why it is refused while IT is stopped says so itself.
                        (!stopped.get()).then(|| tr!("it-sheet-not-done"))
                    })
                >
                    {failure::of_action(state.action.into(), &failed)}
                </MessageBar>
            }
            .into_any(),
        ),
        Sending::InDoubt(_) => Some(
            view! { <MessageBar intent=Intent::Danger>{move_tr!("it-sheet-doubt")}</MessageBar> }
                .into_any(),
        ),
    };
    // The seconds that are left change nothing here.
    let kind = Memo::new(move |_| match state.stage.get() {
        Stage::Ready { .. } => Stage::Ready { until: None },
        other => other,
    });
    let stage = move || match kind.get() {
        Stage::Ready { .. } => None,
        Stage::TooLate => Some(
            view! {
                <MessageBar intent=Intent::Warning>{move_tr!("it-sheet-too-late")}</MessageBar>
            }
            .into_any(),
        ),
        Stage::ConfirmYou { challenged } => Some(
            view! {
                <MessageBar
                    intent=Intent::Warning
                    title=Signal::derive(|| Some(tr!("it-sheet-confirm-you")))
                >
                    {challenged.then(|| view! { <p>{move_tr!("confirm-you-challenged")}</p> })}
                    <p>{move_tr!("it-sheet-confirm-text")}</p>
                    {move || {
                        (state.leaving.get() == Leaving::Unconfirmed)
                            .then(|| view! { <p>{tr!("confirm-sign-out-unconfirmed")}</p> })
                    }}
                </MessageBar>
            }
            .into_any(),
        ),
    };
    view! {
        {stage}
        {trouble}
    }
}

/// The buttons.
#[component]
fn Foot(
    known: Memo<Option<BulkPreview>>,
    state: SheetState,
    answers: SheetAnswers,
    written: Written,
) -> impl IntoView {
    let action = state.action;
    let stopped = refused_while_stopped(state);
    let runs = Memo::new(move |_| {
        let runs = known.with(|known| known.as_ref().map_or(0, runs_on));
        if stopped.get() { 0 } else { runs }
    });
    let needs_approval =
        Memo::new(move |_| known.with(|known| known.as_ref().is_some_and(|it| it.needs_approval)));
    let kind = Memo::new(move |_| match state.stage.get() {
        Stage::Ready { .. } => Stage::Ready { until: None },
        other => other,
    });
    // Asking for approval destroys nothing.
    let appearance = move || match action {
        RemoteAction::Retire | RemoteAction::Wipe if !needs_approval.get() => Appearance::Danger,
        _ => Appearance::Primary,
    };
    let missing = move || known.with(|known| written.missing(action, known.as_ref()?));
    let words = move || {
        if needs_approval.get() {
            tr!("it-sheet-ask-approval")
        } else {
            let only = known.with(|known| known.as_ref().and_then(only_that_runs));
            words::button(action, runs.get(), only.as_deref())
        }
    };
    let left = move || match state.stage.get() {
        Stage::Ready { until: Some(until) } => {
            let left = time::minutes_and_seconds(until.since(state.now.get()));
            Some(tr!("last-time-left", { "time" => left }))
        }
        _ => None,
    };
    let confirm = move |()| {
        let reason = written.reason.get_untracked().trim().to_owned();
        answers.confirm.run((!reason.is_empty()).then_some(reason));
    };
    let main = move || {
        if runs.get() == 0 {
            return ().into_any();
        }
        match kind.get() {
            Stage::ConfirmYou { .. } => view! {
                <Button
                    appearance=Appearance::Primary
                    busy=Signal::derive(move || state.leaving.get() == Leaving::UnderWay)
                    on_press=answers.sign_out
                >
                    {move_tr!("confirm-sign-out")}
                </Button>
            }
            .into_any(),
            Stage::TooLate => view! {
                <Button appearance=Appearance::Primary on_press=answers.start_again>
                    {move_tr!("last-start-again")}
                </Button>
            }
            .into_any(),
            Stage::Ready { .. } => view! {
                <Button
                    appearance=appearance()
                    busy=Signal::derive(move || state.sending.get() == Sending::Busy)
                    disabled_reason=Signal::derive(missing)
                    on_press=confirm
                >
                    {words}
                </Button>
            }
            .into_any(),
        }
    };
    let news = move || (state.sending.get() == Sending::Busy).then(|| tr!("it-sheet-busy"));
    view! {
        <p class="visually-hidden" role="status">
            {news}
        </p>
        {main}
        <Button on_press=answers.close>
            {move || if runs.get() == 0 { tr!("it-sheet-close") } else { tr!("it-sheet-cancel") }}
        </Button>
        <span class="it-sheet__missing" role="status">
            {move || {
                let ready = matches!(kind.get(), Stage::Ready { .. });
                missing().filter(|_| ready && runs.get() > 0)
            }}
        </span>
        <span class="it-sheet__left" role="timer">
            {move || left().filter(|_| runs.get() > 0)}
        </span>
    }
}

/// What it will do isn't known: it is being looked at, or that failed.
#[component]
fn NotYet(state: SheetState, answers: SheetAnswers) -> impl IntoView {
    let failed = Memo::new(move |_| state.preview.with(|asked| asked.failure.clone()));
    move || match failed.get() {
        None => view! { <DialogSkeleton label=move_tr!("it-sheet-looking") /> }.into_any(),
        Some(failed) => {
            let title = move_tr!("it-sheet-failed-title");
            view! { <NotRead failed title on_retry=answers.look_again /> }.into_any()
        }
    }
}
