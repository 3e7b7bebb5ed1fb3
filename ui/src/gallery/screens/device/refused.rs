//! A device whose passcode can't be reset: each reason says something else to do instead.

use leptos::prelude::*;
use wire::terms::{Instead, Reason};

use super::{Opened, popup, view};
use crate::features::device::confirmation::Banner;
use crate::gallery::screens::data::devices;

fn refused(reason: Reason, instead: Instead) -> AnyView {
    let device = Signal::derive(move || devices::refused(reason, instead));
    view(Opened::at_rest(device))
}

pub(in crate::gallery::screens) fn too_new() -> AnyView {
    popup(devices::newer_phone, Banner::Closed)
}

pub(in crate::gallery::screens) fn token_missing() -> AnyView {
    popup(devices::token_missing, Banner::Closed)
}

pub(in crate::gallery::screens) fn platform_cant() -> AnyView {
    popup(devices::laptop, Banner::Closed)
}

pub(in crate::gallery::screens) fn switched_off() -> AnyView {
    refused(Reason::SwitchedOff, Instead::ContactIt)
}

pub(in crate::gallery::screens) fn no_primary_user() -> AnyView {
    refused(Reason::NoPrimaryUser, Instead::ContactIt)
}

pub(in crate::gallery::screens) fn enrolment_manager() -> AnyView {
    refused(Reason::EnrolmentManager, Instead::ContactIt)
}

pub(in crate::gallery::screens) fn under_way() -> AnyView {
    refused(Reason::UnderWay, Instead::Wait)
}
