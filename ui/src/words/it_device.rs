//! A device as IT reads of it in a table, and what the table can be narrowed to.

use super::tr;
use crate::components::Tone;
use crate::features::it::devices::wanted::{Contact, Managed, Shown};
use wire::graph::{GraphCompliance, GraphManagementAgent};
use wire::terms::{Ownership, Platform};

/// What runs on a device.
#[must_use]
pub fn platform(platform: Platform) -> String {
    match platform {
        Platform::Ios => tr!("platform-ios"),
        Platform::IpadOs => tr!("platform-ipados"),
        Platform::Android => tr!("platform-android"),
        Platform::Windows10Mobile => tr!("platform-windows-10-mobile"),
        Platform::WindowsPhone => tr!("platform-windows-phone"),
        Platform::Windows => tr!("platform-windows"),
        Platform::Windows81 => tr!("platform-windows-8-1"),
        Platform::WindowsRt => tr!("platform-windows-rt"),
        Platform::MacOs => tr!("platform-macos"),
        Platform::Linux => tr!("platform-linux"),
        Platform::Unknown => tr!("platform-not-known"),
    }
}

/// Whose it is.
#[must_use]
pub fn ownership(ownership: Ownership) -> String {
    match ownership {
        Ownership::Company => tr!("ownership-company"),
        Ownership::Personal => tr!("ownership-personal"),
        Ownership::Unknown => tr!("ownership-unknown"),
    }
}

/// Whether it complies.
#[must_use]
pub fn compliance(compliance: GraphCompliance) -> String {
    match compliance {
        GraphCompliance::Compliant => tr!("it-devices-compliant"),
        GraphCompliance::InGracePeriod => tr!("it-devices-grace"),
        GraphCompliance::Noncompliant => tr!("it-devices-not-compliant"),
        GraphCompliance::Unknown => tr!("it-devices-not-judged"),
    }
}

/// How good or bad that is.
#[must_use]
pub fn compliance_tone(compliance: GraphCompliance) -> Tone {
    match compliance {
        GraphCompliance::Compliant => Tone::Success,
        GraphCompliance::InGracePeriod => Tone::Warning,
        GraphCompliance::Noncompliant => Tone::Danger,
        GraphCompliance::Unknown => Tone::Waiting,
    }
}

/// What manages it.
#[must_use]
pub fn agent(agent: GraphManagementAgent) -> String {
    match agent {
        GraphManagementAgent::Mdm => tr!("it-devices-direct"),
        GraphManagementAgent::Eas => tr!("it-devices-exchange"),
        GraphManagementAgent::IntuneClient => tr!("it-devices-software-client"),
        GraphManagementAgent::Unknown => tr!("it-devices-not-known"),
    }
}

/// Which devices, by what manages them.
#[must_use]
pub fn managed(managed: Managed) -> String {
    match managed {
        Managed::Any => tr!("it-devices-any"),
        Managed::Mobile => tr!("it-devices-mobile"),
        Managed::Direct => tr!("it-devices-direct"),
        Managed::Exchange => tr!("it-devices-exchange"),
    }
}

/// Which devices, by their last contact.
#[must_use]
pub fn contact(contact: Contact) -> String {
    match contact {
        Contact::Any => tr!("it-devices-whenever"),
        Contact::Day => tr!("it-devices-day"),
        Contact::Week => tr!("it-devices-week"),
        Contact::NotForWeek => tr!("it-devices-not-week"),
        Contact::NotForMonth => tr!("it-devices-not-month"),
        Contact::NotForQuarter => tr!("it-devices-not-quarter"),
    }
}

/// What a column has.
#[must_use]
pub fn column(shown: Shown) -> String {
    match shown {
        Shown::Person => tr!("it-devices-person"),
        Shown::System => tr!("it-devices-system"),
        Shown::Compliance => tr!("it-devices-compliance"),
        Shown::Contact => tr!("it-devices-contact"),
        Shown::Ownership => tr!("it-devices-ownership"),
        Shown::Model => tr!("it-devices-model"),
        Shown::SerialNumber => tr!("it-devices-serial-number"),
        Shown::Managed => tr!("it-devices-managed"),
    }
}
