//! What a person is told, in one line.

use super::{outcome, tr};
use crate::components::Tone;
use wire::portal::{Notification, ShownToIt};
use wire::terms::{CommandState, Effect, Loses, RemoteAction};

/// How good or bad it is, and what it says.
#[must_use]
pub fn notification(notification: &Notification) -> (Tone, String) {
    let Notification {
        effect,
        state,
        failure,
        approval: asked,
        device_name,
        ..
    } = notification;
    if let Some(asked) = asked {
        return approval(notification, asked.devices);
    }
    if let Some(shown) = &notification.shown_to_it {
        return (Tone::Warning, shown_to_it(shown, device_name.clone()));
    }
    outcome::became(*effect, *state, *failure, device_name)
        .unwrap_or_else(|| (Tone::Neutral, asked_by_it(notification)))
}

/// What somebody is asked to approve, or how what they asked for was decided.
fn approval(notification: &Notification, devices: u32) -> (Tone, String) {
    let (device, name) = (notification.device_name.clone(), requester(notification));
    let one = devices == 1;
    match notification.state {
        CommandState::AwaitingApproval => {
            let remove = notification.action == RemoteAction::Retire;
            (
                Tone::Waiting,
                asked_to_approve(remove, device, devices, name),
            )
        }
        CommandState::Rejected if one => (
            Tone::Danger,
            tr!("notification-approval-refused", { "device" => device, "name" => name }),
        ),
        CommandState::Rejected => (
            Tone::Danger,
            tr!("notification-approval-refused-many", { "devices" => devices, "name" => name }),
        ),
        CommandState::Expired if one => (
            Tone::Warning,
            tr!("notification-approval-lapsed", { "device" => device }),
        ),
        CommandState::Expired => (
            Tone::Warning,
            tr!("notification-approval-lapsed-many", { "devices" => devices }),
        ),
        _ if one => (
            Tone::Success,
            tr!("notification-approval-given", { "device" => device, "name" => name }),
        ),
        _ => (
            Tone::Success,
            tr!("notification-approval-given-many", { "devices" => devices, "name" => name }),
        ),
    }
}

fn asked_to_approve(remove: bool, device: String, devices: u32, name: String) -> String {
    match (remove, devices) {
        (true, 1) => tr!("notification-approve-remove", { "device" => device, "name" => name }),
        (true, _) => {
            tr!("notification-approve-remove-many", { "devices" => devices, "name" => name })
        }
        (false, 1) => {
            tr!("notification-approve-reset-device", { "device" => device, "name" => name })
        }
        (false, _) => {
            tr!("notification-approve-reset-device-many", { "devices" => devices, "name" => name })
        }
    }
}

/// Who in IT saw the person's passcode, and why.
fn shown_to_it(shown: &ShownToIt, device: String) -> String {
    let (name, reason) = (shown.person.display_name.clone(), shown.reason.clone());
    tr!("notification-shown-to-it", { "device" => device, "name" => name, "reason" => reason })
}

fn requester(notification: &Notification) -> String {
    notification
        .requested_by
        .as_ref()
        .map(|requester| requester.display_name.clone())
        .unwrap_or_default()
}

fn asked_by_it(notification: &Notification) -> String {
    let device = notification.device_name.clone();
    let name = requester(notification);
    match notification.action {
        RemoteAction::ResetPasscode => {
            tr!("notification-it-reset-passcode", { "device" => device, "name" => name })
        }
        RemoteAction::RemoteLock => {
            tr!("notification-it-lock", { "device" => device, "name" => name })
        }
        RemoteAction::SyncDevice => {
            tr!("notification-it-check-status", { "device" => device, "name" => name })
        }
        RemoteAction::RebootNow => {
            tr!("notification-it-restart", { "device" => device, "name" => name })
        }
        RemoteAction::Retire => {
            tr!("notification-it-remove", { "device" => device, "name" => name })
        }
        RemoteAction::Wipe => match notification.effect {
            Effect::Erases {
                loses: Loses::WorkProfile,
            } => {
                tr!("notification-it-erase-work-profile", { "device" => device, "name" => name })
            }
            Effect::Erases {
                loses: Loses::CompanyData,
            } => {
                tr!("notification-it-erase-company-data", { "device" => device, "name" => name })
            }
            _ => tr!("notification-it-reset-device", { "device" => device, "name" => name }),
        },
    }
}
