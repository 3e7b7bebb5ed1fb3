//! How a device stands: whether it may be used for work, and what is under way on it.

use crate::components::Tone;
use model::time::Timestamp;
use wire::graph::{GraphCompliance, ManagedDevice};
use wire::terms::{CommandState, RemoteAction};

/// Whether a device may be used for work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may.
    CanAccess,
    /// It may for now; something has to be done.
    ActionRequired {
        /// By when; `None`: nobody has said.
        by: Option<Timestamp>,
    },
    /// It may not.
    CantAccess,
    /// Not known yet.
    Checking,
}

impl Standing {
    /// How `device` stands.
    #[must_use]
    pub fn of(device: &ManagedDevice) -> Self {
        match device.compliance_state {
            GraphCompliance::Compliant => Self::CanAccess,
            GraphCompliance::InGracePeriod => {
                let by = device.compliance_grace_period_expiration_date_time.0;
                Self::ActionRequired {
                    // Graph writes the year 1 for never.
                    by: (by.0 > 0).then_some(by),
                }
            }
            GraphCompliance::Noncompliant => Self::CantAccess,
            GraphCompliance::Unknown => Self::Checking,
        }
    }

    /// Whether the person has something to do about it.
    #[must_use]
    pub fn needs_attention(self) -> bool {
        matches!(self, Self::ActionRequired { .. } | Self::CantAccess)
    }

    /// How good or bad it is.
    #[must_use]
    pub fn tone(self) -> Tone {
        match self {
            Self::CanAccess => Tone::Success,
            Self::ActionRequired { .. } => Tone::Warning,
            Self::CantAccess => Tone::Danger,
            Self::Checking => Tone::Waiting,
        }
    }

    fn urgency(self) -> u8 {
        match self {
            Self::CantAccess => 0,
            Self::ActionRequired { .. } => 1,
            Self::Checking | Self::CanAccess => 2,
        }
    }
}

/// The devices, those that need attention first, otherwise as the portal lists them.
#[must_use]
pub fn attention_first(mut devices: Vec<ManagedDevice>) -> Vec<ManagedDevice> {
    devices.sort_by_key(|device| Standing::of(device).urgency());
    devices
}

/// What is under way on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnderWay {
    /// Which action.
    pub action: RemoteAction,
    /// Whether the device has taken it.
    pub taken: bool,
}

/// What is under way on `device`, the latest first asked for.
#[must_use]
pub fn under_way(device: &ManagedDevice) -> Option<UnderWay> {
    device
        .device_action_results
        .iter()
        .filter(|result| !model::command::CommandState::from(result.state).is_settled())
        .max_by_key(|result| result.start_date_time)
        .map(|result| UnderWay {
            action: result.action_name,
            taken: result.state == CommandState::Accepted,
        })
}

#[cfg(test)]
mod tests {
    use super::{Standing, attention_first, under_way};
    use crate::features::devices::example::{device, result};
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::graph::GraphCompliance;
    use wire::terms::CommandState;

    #[test]
    fn those_that_need_attention_come_first() {
        let devices = [
            ("a", GraphCompliance::Compliant),
            ("b", GraphCompliance::InGracePeriod),
            ("c", GraphCompliance::Unknown),
            ("d", GraphCompliance::Noncompliant),
        ]
        .map(|(name, compliance_state)| {
            let mut device = device(name);
            device.compliance_state = compliance_state;
            device
        });
        let names = attention_first(devices.to_vec())
            .into_iter()
            .map(|device| device.managed_device_name)
            .collect::<Vec<_>>();
        assert_eq!(names, ["d", "b", "a", "c"]);
    }

    #[test]
    fn the_year_one_is_no_date() {
        let mut device = device("a");
        device.compliance_state = GraphCompliance::InGracePeriod;
        device.compliance_grace_period_expiration_date_time = DateTime(Timestamp(-62_135_596_800));
        assert_eq!(Standing::of(&device), Standing::ActionRequired { by: None });
    }

    #[test]
    fn only_what_is_unsettled_is_under_way() {
        let mut device = device("a");
        device.device_action_results = vec![result(CommandState::Succeeded)];
        assert_eq!(under_way(&device), None);
        device
            .device_action_results
            .push(result(CommandState::Accepted));
        assert_eq!(
            under_way(&device).map(|under_way| under_way.taken),
            Some(true)
        );
    }
}
