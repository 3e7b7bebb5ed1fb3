//! What is lost with an action, by kind of device and ownership.

use super::{for_it, tr};
use wire::graph::ManagedDevice;
use wire::terms::{Chassis, Effect, Loses, Ownership};

/// What is lost, one line each; empty where nothing is.
#[must_use]
pub fn lost(effect: Effect, device: &ManagedDevice) -> Vec<String> {
    match effect {
        Effect::Erases {
            loses: Loses::Everything,
        }
        | Effect::LeavesManagement {
            loses: Loses::Everything,
        } => vec![
            everything(device),
            tr!("loses-unsaved"),
            tr!("loses-enrolment"),
        ],
        Effect::Erases { loses } | Effect::LeavesManagement { loses } => match loses {
            Loses::WorkProfile => vec![tr!("loses-work-profile"), tr!("loses-access")],
            Loses::AccessOnly => vec![tr!("loses-access")],
            Loses::CompanyData | Loses::Everything => vec![
                tr!("loses-mail"),
                tr!("loses-apps"),
                tr!("loses-network"),
                tr!("loses-access"),
            ],
        },
        _ => Vec::new(),
    }
}

fn everything(device: &ManagedDevice) -> String {
    match (device.chassis, device.managed_device_owner_type) {
        (Chassis::Laptop | Chassis::Desktop, _) => tr!("loses-computer"),
        (Chassis::Phone | Chassis::Tablet, Ownership::Company) => tr!("loses-phone"),
        (Chassis::Phone | Chassis::Tablet, _) if for_it() => tr!("loses-phone"),
        (Chassis::Phone | Chassis::Tablet, Ownership::Personal | Ownership::Unknown) => {
            tr!("loses-photos")
        }
    }
}

/// What stays on it nevertheless.
#[must_use]
pub fn kept(effect: Effect, device: &ManagedDevice) -> Option<String> {
    let (Effect::Erases { loses } | Effect::LeavesManagement { loses }) = effect else {
        return None;
    };
    match loses {
        Loses::Everything => None,
        Loses::WorkProfile => Some(tr!("keeps-rest")),
        Loses::AccessOnly => Some(tr!("keeps-all")),
        Loses::CompanyData => Some(match device.managed_device_owner_type {
            Ownership::Company => tr!("keeps-company"),
            Ownership::Personal | Ownership::Unknown if for_it() => tr!("it-device-keeps-own"),
            Ownership::Personal | Ownership::Unknown => tr!("keeps-own"),
        }),
    }
}
