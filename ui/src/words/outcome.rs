//! What became of the latest action, in one sentence.

use wire::portal::ActionStory;
use wire::terms::RemoteAction;

use super::{notification, tr};

/// What became of it: under way, or how it ended.
#[must_use]
pub fn title(story: &ActionStory, device: &str) -> String {
    let ActionStory {
        action,
        effect,
        state,
        failure,
        ..
    } = story;
    notification::became(*action, *effect, *state, *failure, device)
        .map_or_else(|| pending(*action, device), |(_, title)| title)
}

fn pending(action: RemoteAction, device: &str) -> String {
    let device = device.to_owned();
    match action {
        RemoteAction::SyncDevice => tr!("pending-check-status", { "device" => device }),
        RemoteAction::RemoteLock => tr!("pending-remote-lock", { "device" => device }),
        RemoteAction::ResetPasscode => tr!("became-pending", { "device" => device }),
        RemoteAction::RebootNow => tr!("pending-restart", { "device" => device }),
        RemoteAction::Retire => tr!("pending-remove", { "device" => device }),
        RemoteAction::Wipe => tr!("pending-reset-device", { "device" => device }),
    }
}
