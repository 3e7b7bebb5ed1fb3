//! The banners: confirm that it's you, and for the last time what will happen to each kind of device.

use client::{Failure, PortalFailure};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::failure::FailureCode;
use wire::graph::{Availability, ManagedDevice};
use wire::host::SendFailure;

use super::{Opened, popup, view};
use crate::features::device::confirmation::{Banner, Sending, availability};
use crate::gallery::screens::data;
use crate::gallery::screens::data::devices;
use crate::routes::Confirm;

fn confirm(confirm: Confirm, challenged: bool) -> AnyView {
    popup(
        devices::phone,
        Banner::ConfirmYou {
            confirm,
            challenged,
        },
    )
}

pub(in crate::gallery::screens) fn confirm_you() -> AnyView {
    confirm(Confirm::ResetPasscode, false)
}

pub(in crate::gallery::screens) fn challenged() -> AnyView {
    confirm(Confirm::ResetPasscode, true)
}

pub(in crate::gallery::screens) fn confirm_show() -> AnyView {
    confirm(Confirm::ShowPasscode, false)
}

fn last(device: fn() -> ManagedDevice, sending: Sending) -> AnyView {
    last_of(device, Confirm::ResetPasscode, sending)
}

fn last_of(device: fn() -> ManagedDevice, confirm: Confirm, sending: Sending) -> AnyView {
    view(Opened {
        banner: last_banner(device, confirm, sending),
        ..Opened::at_rest(Signal::derive(device))
    })
}

fn last_banner(device: fn() -> ManagedDevice, confirm: Confirm, sending: Sending) -> Banner {
    let offered = confirm
        .action()
        .and_then(|action| availability(&untrack(device), action.into()));
    let Some(Availability::Available(effect)) = offered else {
        return Banner::Closed;
    };
    Banner::Last {
        confirm,
        effect,
        until: confirm.fresh().map(|_| Timestamp(data::NOW.0 + 252)),
        sending,
    }
}

pub(in crate::gallery::screens) fn lock() -> AnyView {
    last_of(devices::phone, Confirm::RemoteLock, Sending::Ready)
}

/// The phone in her hands, which locks itself out.
pub(in crate::gallery::screens) fn lock_this() -> AnyView {
    view(Opened {
        banner: last_banner(devices::phone, Confirm::RemoteLock, Sending::Ready),
        is_this: true,
        ..Opened::at_rest(Signal::derive(devices::phone))
    })
}

pub(in crate::gallery::screens) fn restart() -> AnyView {
    last_of(devices::laptop, Confirm::Restart, Sending::Ready)
}

pub(in crate::gallery::screens) fn confirm_remove() -> AnyView {
    confirm(Confirm::Remove, false)
}

pub(in crate::gallery::screens) fn remove_work_profile() -> AnyView {
    last_of(devices::work_profile, Confirm::Remove, Sending::Ready)
}

pub(in crate::gallery::screens) fn remove_iphone() -> AnyView {
    last_of(devices::iphone, Confirm::Remove, Sending::Ready)
}

pub(in crate::gallery::screens) fn remove_linux() -> AnyView {
    last_of(devices::build_laptop, Confirm::Remove, Sending::Ready)
}

pub(in crate::gallery::screens) fn reset_phone() -> AnyView {
    last_of(devices::phone, Confirm::ResetDevice, Sending::Ready)
}

pub(in crate::gallery::screens) fn reset_laptop() -> AnyView {
    last_of(devices::laptop, Confirm::ResetDevice, Sending::Ready)
}

pub(in crate::gallery::screens) fn remove_too_late() -> AnyView {
    popup(
        devices::phone,
        Banner::TooLate {
            confirm: Confirm::Remove,
            in_doubt: false,
        },
    )
}

pub(in crate::gallery::screens) fn android() -> AnyView {
    last(devices::phone, Sending::Ready)
}

pub(in crate::gallery::screens) fn iphone() -> AnyView {
    last(devices::iphone, Sending::Ready)
}

pub(in crate::gallery::screens) fn windows_phone() -> AnyView {
    last(devices::windows_phone, Sending::Ready)
}

pub(in crate::gallery::screens) fn windows_10_mobile() -> AnyView {
    last(devices::windows_10_mobile, Sending::Ready)
}

pub(in crate::gallery::screens) fn work_profile() -> AnyView {
    last(devices::work_profile, Sending::Ready)
}

pub(in crate::gallery::screens) fn linux() -> AnyView {
    last(devices::build_laptop, Sending::Ready)
}

pub(in crate::gallery::screens) fn busy() -> AnyView {
    last(devices::phone, Sending::Busy)
}

pub(in crate::gallery::screens) fn failed() -> AnyView {
    let failure = PortalFailure {
        code: FailureCode::TooManyRequests,
        reason: None,
        instead: None,
        challenge: false,
        request_id: Some("01JDC4QZ8M".to_owned()),
    };
    last(devices::phone, Sending::Failed(Failure::Portal(failure)))
}

pub(in crate::gallery::screens) fn in_doubt() -> AnyView {
    let lost = Failure::Host(SendFailure::TookTooLong);
    last(devices::phone, Sending::InDoubt(lost))
}

pub(in crate::gallery::screens) fn too_late() -> AnyView {
    popup(
        devices::phone,
        Banner::TooLate {
            confirm: Confirm::ResetPasscode,
            in_doubt: false,
        },
    )
}

pub(in crate::gallery::screens) fn too_late_in_doubt() -> AnyView {
    popup(
        devices::phone,
        Banner::TooLate {
            confirm: Confirm::ResetPasscode,
            in_doubt: true,
        },
    )
}
