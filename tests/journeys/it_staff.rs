//! What IT's staff does with everybody's devices, and what employees never see of it.

mod all_devices;

use crate::Journey;
use futures::FutureExt as _;

/// Every journey.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("it-staff/all-devices", |host| {
        all_devices::found_narrowed_and_opened(host).boxed_local()
    }),
    ("it-staff/not-for-employees", |host| {
        all_devices::not_for_employees(host).boxed_local()
    }),
];
