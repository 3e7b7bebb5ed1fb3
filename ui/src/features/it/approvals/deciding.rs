//! Deciding about an approval: to approve it after a fresh sign-in, to reject it with a reason, or why somebody can't.

use crate::components::{Appearance, BarActions, Button, Intent, MessageBar, TextArea};
use crate::features::device::Sending;
use crate::features::it::fresh_view::{AnotherList, FreshQuestion, Trouble, is_another_list};
use crate::routes;
use crate::words::{it_approval, move_tr, tr};
use leptos::prelude::*;
use wire::portal::{Approval, ApprovalState};
use wire::terms::RemoteAction;

use super::opened_view::{ApprovalAnswers, ApprovalShown};

/// What the address asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApprovalQuestion {
    /// Whether to approve it.
    Approve,
    /// Whether to reject it.
    Reject,
}

impl ApprovalQuestion {
    /// What a value of `decide` means; anything else asks for nothing.
    #[must_use]
    pub fn read(value: &str) -> Option<Self> {
        [Self::Approve, Self::Reject]
            .into_iter()
            .find(|question| question.as_str() == value)
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Reject => "reject",
        }
    }

    /// Where it is asked about the approval of that id.
    #[must_use]
    pub fn address(self, id: &str) -> String {
        format!("{}?decide={}", routes::it_approval(id), self.as_str())
    }
}

/// What can be done about it now.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Nothing,
    CannotDecide,
    Buttons,
    Approve,
    Reject,
}

/// Two buttons, or what one of them asks.
#[component]
pub(super) fn Deciding(
    approval: Signal<Approval>,
    shown: ApprovalShown,
    answers: ApprovalAnswers,
) -> impl IntoView {
    let step = Memo::new(move |_| {
        let (pending, cannot) =
            approval.with(|it| (it.state == ApprovalState::Pending, it.cannot_decide));
        match (pending, cannot, shown.question.get()) {
            (false, _, _) => Step::Nothing,
            (true, Some(_), _) => Step::CannotDecide,
            (true, None, None) => Step::Buttons,
            (true, None, Some(ApprovalQuestion::Approve)) => Step::Approve,
            (true, None, Some(ApprovalQuestion::Reject)) => Step::Reject,
        }
    });
    let decide = move || match step.get() {
        Step::Nothing => ().into_any(),
        Step::CannotDecide => {
            let why = move || approval.read().cannot_decide.and_then(it_approval::cannot);
            view! { <MessageBar>{why}</MessageBar> }.into_any()
        }
        Step::Buttons => view! { <Buttons answers /> }.into_any(),
        Step::Approve => view! { <Approve approval shown answers /> }.into_any(),
        Step::Reject => view! { <Reject approval shown answers /> }.into_any(),
    };
    view! {
        <Show when=move || step.get() != Step::Nothing>
            <div class="record__deciding">{decide}</div>
        </Show>
    }
}

#[component]
fn Buttons(answers: ApprovalAnswers) -> impl IntoView {
    let ask = move |question| Callback::new(move |()| answers.ask.run(question));
    view! {
        <div class="record__buttons">
            <Button appearance=Appearance::Primary on_press=ask(ApprovalQuestion::Approve)>
                {move_tr!("approval-approve")}
            </Button>
            <Button on_press=ask(ApprovalQuestion::Reject)>{move_tr!("approval-reject")}</Button>
        </div>
    }
}

#[component]
fn Approve(
    approval: Signal<Approval>,
    shown: ApprovalShown,
    answers: ApprovalAnswers,
) -> impl IntoView {
    let what = move || approval.with(it_approval::begins);
    let action = approval.with_untracked(|it| it.action);
    let loses = move || match action {
        RemoteAction::Wipe => Some(tr!("approval-approve-erases")),
        RemoteAction::Retire => Some(tr!("approval-approve-removes")),
        _ => None,
    };
    view! {
        <FreshQuestion
            confirm_title=move_tr!("approval-approve-confirm")
            title=Signal::derive(move || approval.with(it_approval::question))
            button=Signal::derive(move || approval.with(it_approval::button))
            destroys=matches!(action, RemoteAction::Wipe | RemoteAction::Retire)
            state=shown.fresh
            answers=answers.fresh
        >
            <p>{what}</p>
            {move || loses().map(|loses| view! { <p>{loses}</p> })}
            <p>{move_tr!("approval-approve-again")}</p>
        </FreshQuestion>
    }
}

#[component]
fn Reject(
    approval: Signal<Approval>,
    shown: ApprovalShown,
    answers: ApprovalAnswers,
) -> impl IntoView {
    let list_changed = Memo::new(move |_| shown.fresh.sending.with(is_another_list));
    move || {
        if list_changed.get() {
            view! { <AnotherList on_look=answers.fresh.cancel /> }.into_any()
        } else {
            view! { <Rejection approval shown answers /> }.into_any()
        }
    }
}

/// Asks whether to reject it, and why.
#[component]
fn Rejection(
    approval: Signal<Approval>,
    shown: ApprovalShown,
    answers: ApprovalAnswers,
) -> impl IntoView {
    let what = move || {
        let name = approval.with(|it| it.requested_by.display_name.clone());
        tr!("approval-reject-what", { "name" => name })
    };
    let missing = Signal::derive(move || {
        let nothing = shown.reason.read().trim().is_empty();
        nothing.then(|| tr!("approval-reject-reason-first"))
    });
    view! {
        <Trouble sending=shown.fresh.sending />
        <MessageBar
            intent=Intent::Warning
            title=Signal::derive(|| Some(tr!("approval-reject-title")))
        >
            <BarActions slot>
                <Button
                    appearance=Appearance::Primary
                    busy=Signal::derive(move || shown.fresh.sending.get() == Sending::Busy)
                    disabled_reason=missing
                    on_press=answers.fresh.confirm
                >
                    {move_tr!("approval-reject")}
                </Button>
                <Button on_press=answers.fresh.cancel>{move_tr!("approval-cancel")}</Button>
            </BarActions>
            <p>{what}</p>
            <TextArea
                id="reject-reason"
                label=move_tr!("approval-reject-reason")
                value=shown.reason
                on_input=answers.type_reason
                max_length=500
                rows=2
                autofocus=true
            />
        </MessageBar>
    }
}

#[cfg(test)]
mod tests {
    use super::ApprovalQuestion;

    #[test]
    fn questions_are_addresses() {
        let address = ApprovalQuestion::Approve.address("a-1");
        assert_eq!(address, "/it/approvals/a-1?decide=approve");
        for question in [ApprovalQuestion::Approve, ApprovalQuestion::Reject] {
            let address = question.address("a-1");
            let (_, value) = address.split_once('=').unwrap();
            assert_eq!(ApprovalQuestion::read(value), Some(question));
        }
        assert_eq!(ApprovalQuestion::read("stop"), None);
    }
}
