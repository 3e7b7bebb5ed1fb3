//! Approvals: the list, one of them, and deciding about it.

use crate::words::{move_tr, tr};
use client::{Failure, PortalFailure};
use leptos::prelude::*;
use wire::failure::FailureCode;
use wire::host::SendFailure;
use wire::portal::{Approval, ApprovalState, CannotDecide};
use wire::terms::CommandState;

use super::data::{self, record};
use super::frame::framed_for_it;
use super::it_actions::{fresh_at, no_fresh_answers};
use crate::features::device::Sending;
use crate::features::it::approvals::{
    ApprovalAnswers, ApprovalQuestion, ApprovalShown, ApprovalView, ApprovalsView, OnList,
};
use crate::features::it::fresh::Stage;
use crate::features::it::fresh_view::FreshState;
use crate::routes;
use crate::state::asked::Asked;

fn list_of(approvals: Signal<Asked<Vec<Approval>>>) -> AnyView {
    let page = view! { <ApprovalsView approvals now=data::NOW on_retry=|()| () /> };
    framed_for_it(routes::IT_APPROVALS, move_tr!("frame-approvals"), page)
}

pub(super) fn list() -> AnyView {
    list_of(Signal::derive(|| {
        Asked::answered(record::approvals(), data::NOW)
    }))
}

pub(super) fn empty() -> AnyView {
    list_of(Signal::stored(Asked::answered(Vec::new(), data::NOW)))
}

pub(super) fn failed() -> AnyView {
    list_of(Signal::stored(Asked {
        failure: Some(Failure::Host(SendFailure::Unreachable)),
        ..Asked::default()
    }))
}

fn opened(
    state: ApprovalState,
    cannot: Option<CannotDecide>,
    question: Option<ApprovalQuestion>,
    stage: Stage,
) -> AnyView {
    opened_with(state, cannot, question, fresh_at(stage))
}

fn opened_with(
    state: ApprovalState,
    cannot: Option<CannotDecide>,
    question: Option<ApprovalQuestion>,
    fresh: FreshState,
) -> AnyView {
    let on_device = match state {
        ApprovalState::Approved => CommandState::Queued,
        ApprovalState::Rejected => CommandState::Rejected,
        _ => CommandState::AwaitingApproval,
    };
    let shown = ApprovalShown {
        approval: Signal::derive(move || {
            Asked::answered(record::approval(state, cannot), data::NOW)
        }),
        devices: Signal::derive(move || {
            let results = record::on_list(on_device);
            Asked::answered(
                OnList {
                    results,
                    more: false,
                },
                data::NOW,
            )
        }),
        question: Signal::stored(question),
        reason: Signal::derive(move || match question {
            Some(ApprovalQuestion::Reject) => tr!("gallery-reason-rejected"),
            _ => String::new(),
        }),
        fresh,
    };
    let answers = ApprovalAnswers {
        ask: Callback::new(|_| ()),
        type_reason: Callback::new(|_| ()),
        fresh: no_fresh_answers(),
        more: Callback::new(|()| ()),
        retry: Callback::new(|()| ()),
    };
    let page = view! { <ApprovalView shown answers /> };
    framed_for_it(routes::IT_APPROVALS, move_tr!("frame-approvals"), page)
}

const CONFIRM_YOU: Stage = Stage::ConfirmYou { challenged: false };

fn pending(cannot: Option<CannotDecide>, question: Option<ApprovalQuestion>) -> AnyView {
    opened(ApprovalState::Pending, cannot, question, CONFIRM_YOU)
}

pub(super) fn one() -> AnyView {
    pending(None, None)
}

pub(super) fn confirm_you() -> AnyView {
    pending(None, Some(ApprovalQuestion::Approve))
}

pub(super) fn approving() -> AnyView {
    let stage = Stage::Last {
        until: data::NOW.plus(252),
    };
    let question = Some(ApprovalQuestion::Approve);
    opened(ApprovalState::Pending, None, question, stage)
}

/// Somebody approves another list than the one that they looked at.
pub(super) fn another_list() -> AnyView {
    let stage = Stage::Last {
        until: data::NOW.plus(252),
    };
    let failed = Failure::Portal(PortalFailure {
        code: FailureCode::ListChanged,
        reason: None,
        instead: None,
        challenge: false,
        request_id: Some("f0bd27c1".to_owned()),
    });
    let fresh = FreshState {
        sending: Signal::stored(Sending::ended(failed)),
        ..fresh_at(stage)
    };
    let question = Some(ApprovalQuestion::Approve);
    opened_with(ApprovalState::Pending, None, question, fresh)
}

pub(super) fn too_late() -> AnyView {
    let question = Some(ApprovalQuestion::Approve);
    opened(ApprovalState::Pending, None, question, Stage::TooLate)
}

pub(super) fn rejecting() -> AnyView {
    pending(None, Some(ApprovalQuestion::Reject))
}

pub(super) fn own() -> AnyView {
    pending(Some(CannotDecide::OwnRequest), None)
}

pub(super) fn new_administrator() -> AnyView {
    pending(Some(CannotDecide::NewAdministrator), None)
}

pub(super) fn help_desk() -> AnyView {
    pending(Some(CannotDecide::NotAdministrator), None)
}

pub(super) fn approved() -> AnyView {
    let settled = Some(CannotDecide::Settled);
    opened(ApprovalState::Approved, settled, None, CONFIRM_YOU)
}

pub(super) fn rejected() -> AnyView {
    let settled = Some(CannotDecide::Settled);
    opened(ApprovalState::Rejected, settled, None, CONFIRM_YOU)
}
