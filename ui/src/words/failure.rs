//! What went wrong with a call: what happened, whether anything changed, what to do next.

use client::Failure;
use wire::failure::FailureCode;
use wire::host::SendFailure;
use wire::terms::Action;

use super::{action, in_browser, tr};

/// What went wrong with a change, as whole sentences.
#[must_use]
pub fn sentence(failure: &Failure) -> String {
    of_action(Action::SyncDevice, failure)
}

/// The same, where `action` was asked for and may have been denied.
#[must_use]
pub fn of_action(action_asked: Action, failure: &Failure) -> String {
    let failure = match failure {
        // It may have reached the portal all the same.
        Failure::Host(SendFailure::Unreachable | SendFailure::TookTooLong) => {
            return tr!("failure-doubt");
        }
        Failure::Host(failure) => return no_reply(*failure),
        Failure::Unreadable { .. } => return unreadable(),
        Failure::Portal(failure) => failure,
    };
    match failure.code {
        FailureCode::Unauthenticated => tr!("failure-signed-out"),
        FailureCode::InsufficientUserAuthentication => tr!("failure-turned-down"),
        FailureCode::Forbidden => tr!("failure-forbidden"),
        FailureCode::NotFound => tr!("failure-not-found"),
        FailureCode::NotAvailable | FailureCode::NotAcceptable => match failure.reason {
            Some(reason) => action::reason(action_asked, reason),
            None => tr!("failure-not-available"),
        },
        FailureCode::TooLate => tr!("failure-too-late"),
        FailureCode::Stopped => tr!("failure-stopped"),
        FailureCode::OwnRequest => tr!("failure-own-request"),
        FailureCode::NewAdministrator => tr!("failure-new-administrator"),
        FailureCode::ListChanged => tr!("failure-list-changed"),
        FailureCode::Settled => tr!("failure-settled"),
        FailureCode::NameEmpty => tr!("failure-name-empty"),
        FailureCode::NameTooLong => tr!("failure-name-too-long"),
        FailureCode::NameInvisible => tr!("failure-name-invisible"),
        FailureCode::NameMixedScripts => tr!("failure-name-mixed-scripts"),
        FailureCode::Gone => tr!("failure-gone"),
        FailureCode::PreconditionFailed => tr!("failure-changed"),
        FailureCode::TooManyRequests => tr!("failure-too-many"),
        FailureCode::MethodNotAllowed
        | FailureCode::BadRequest
        | FailureCode::TooLarge
        | FailureCode::IdempotencyKeyReused => not_allowed(),
        FailureCode::Internal | FailureCode::Unavailable => tr!("failure-internal"),
    }
}

/// What went wrong with calling an action off.
#[must_use]
pub fn of_calling_off(failure: &Failure) -> String {
    if failure.is_offline() {
        tr!("failure-doubt-cancel")
    } else {
        sentence(failure)
    }
}

/// Why something couldn't be read: whatever it was, nothing has changed.
#[must_use]
pub fn not_read(failure: &Failure) -> String {
    let failure = match failure {
        Failure::Host(SendFailure::TooLarge) | Failure::Unreadable { .. } => {
            return if in_browser() {
                tr!("failure-not-read-in-browser")
            } else {
                tr!("failure-not-read")
            };
        }
        Failure::Host(failure) => return no_reply(*failure),
        Failure::Portal(failure) => failure,
    };
    match failure.code {
        FailureCode::Unauthenticated => tr!("failure-signed-out"),
        FailureCode::InsufficientUserAuthentication => tr!("failure-turned-down"),
        FailureCode::Forbidden => tr!("failure-forbidden"),
        FailureCode::NotFound => tr!("failure-not-found"),
        FailureCode::TooManyRequests => tr!("failure-too-many"),
        FailureCode::Unavailable => tr!("failure-unavailable"),
        _ => tr!("failure-internal-read"),
    }
}

/// What helps IT to find the request.
#[must_use]
pub fn reference(failure: &Failure) -> Option<String> {
    let request = request(failure)?;
    Some(tr!("failure-reference", { "request" => request }))
}

/// The same, where IT reads it.
#[must_use]
pub fn reference_to_it(failure: &Failure) -> Option<String> {
    let request = request(failure)?;
    Some(tr!("it-reference", { "request" => request }))
}

fn request(failure: &Failure) -> Option<String> {
    let Failure::Portal(failure) = failure else {
        return None;
    };
    failure.request_id.clone()
}

fn no_reply(failure: SendFailure) -> String {
    match failure {
        SendFailure::SignedOut => tr!("failure-signed-out"),
        SendFailure::Unreachable => tr!("failure-unreachable"),
        SendFailure::TookTooLong => tr!("failure-took-too-long"),
        SendFailure::TooLarge => unreadable(),
        SendFailure::NotAllowed => not_allowed(),
    }
}

fn unreadable() -> String {
    if in_browser() {
        tr!("failure-unreadable-in-browser")
    } else {
        tr!("failure-unreadable")
    }
}

fn not_allowed() -> String {
    if in_browser() {
        tr!("failure-not-allowed-in-browser")
    } else {
        tr!("failure-not-allowed")
    }
}
