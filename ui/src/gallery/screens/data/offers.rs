//! What may be done to the devices of the gallery, and what not.

use wire::graph::{ActionAvailability, Availability, ManagedDevice};
use wire::terms::{Action, Effect, Instead, Loses, Reason};

/// Everything that can be done, with a passcode that can be reset.
pub(super) fn can(effect: Effect) -> Vec<ActionAvailability> {
    offers(Availability::Available(effect))
}

/// The same, with a passcode that can't.
pub(super) fn cannot(reason: Reason, instead: Instead) -> Vec<ActionAvailability> {
    offers(Availability::Unavailable { reason, instead })
}

pub(super) fn offers(reset_passcode: Availability) -> Vec<ActionAvailability> {
    let available = Availability::Available;
    let phone = [
        (Action::SyncDevice, available(Effect::ChecksStatus)),
        (Action::RemoteLock, available(Effect::Locks)),
        (Action::ResetPasscode, reset_passcode),
        (Action::Rename, available(Effect::Renames)),
        (
            Action::RebootNow,
            denied(Reason::PlatformCant, Instead::ContactIt),
        ),
        (
            Action::Retire,
            available(Effect::LeavesManagement {
                loses: Loses::CompanyData,
            }),
        ),
        (
            Action::Wipe,
            available(Effect::Erases {
                loses: Loses::Everything,
            }),
        ),
    ];
    phone
        .map(|(action, availability)| ActionAvailability {
            action,
            availability,
        })
        .into()
}

pub(super) fn denied(reason: Reason, instead: Instead) -> Availability {
    Availability::Unavailable { reason, instead }
}

/// `actions`, but these.
pub(super) fn but(
    mut actions: Vec<ActionAvailability>,
    others: &[(Action, Availability)],
) -> Vec<ActionAvailability> {
    for offered in &mut actions {
        let other = others.iter().find(|(action, _)| *action == offered.action);
        if let Some((_, availability)) = other {
            offered.availability = *availability;
        }
    }
    actions
}

/// `device`, where `actions` wait for what is under way.
pub(in crate::gallery::screens) fn busy(
    device: ManagedDevice,
    actions: &[(Action, Reason)],
) -> ManagedDevice {
    let wait = |(action, reason): &(Action, Reason)| (*action, denied(*reason, Instead::Wait));
    let waiting: Vec<_> = actions.iter().map(wait).collect();
    ManagedDevice {
        actions: but(device.actions.clone(), &waiting),
        ..device
    }
}
