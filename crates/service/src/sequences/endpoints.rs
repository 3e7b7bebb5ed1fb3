//! Where the steps of a sequence are asked.

use crate::api::channel::{check_in, commands};
use crate::api::portal_v1::actions;
use crate::api::v1_0::me::managed_devices::device;
use crate::testing::World;
use axum::Router;
use axum::routing::post;
use model::action::RemoteAction;

/// What comes after the device in the address.
pub(super) fn path_of(action: RemoteAction) -> &'static str {
    match action {
        RemoteAction::SyncDevice => "sync",
        RemoteAction::RemoteLock => "lock",
        RemoteAction::ResetPasscode => "reset",
        RemoteAction::RebootNow => "reboot",
        RemoteAction::Retire => "retire",
        RemoteAction::Wipe => "wipe",
    }
}

/// The endpoints that steps ask, without their guards.
pub(super) fn router(world: &World) -> Router {
    Router::new()
        .route("/devices/{id}/sync", post(device::sync_device::sync_device))
        .route("/devices/{id}/lock", post(device::remote_lock::remote_lock))
        .route(
            "/devices/{id}/reset",
            post(device::reset_passcode::reset_passcode),
        )
        .route("/devices/{id}/reboot", post(device::reboot_now::reboot_now))
        .route("/devices/{id}/retire", post(device::retire::retire))
        .route("/devices/{id}/wipe", post(device::wipe::wipe))
        .route("/actions/{id}/cancel", post(actions::cancel::cancel))
        .route("/actions/{id}/reveal", post(actions::reveal::reveal))
        .route("/check-in", post(check_in::check_in))
        .route("/commands/{id}/accept", post(commands::accept::accept))
        .route(
            "/commands/{id}/complete",
            post(commands::complete::complete),
        )
        .with_state(world.portal.clone())
}
