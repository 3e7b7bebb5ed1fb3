//! What the options of IT's list ask of storage: which properties can be compared, and how.

use crate::api::odata::Options;
use crate::api::odata::compared::{once, only_text, terms, texts, time};
use crate::api::odata::filter::{Comparison, Operator};
use crate::failure::Failure;
use model::device::ManagementAgent;
use model::id::PersonId;
use storage::{DeviceOrder, DeviceQuery};
use wire::graph::{GraphCompliance, GraphManagementAgent};
use wire::terms::{Compliance, Ownership, Platform};

const UNKNOWN_PROPERTY: Failure = Failure::BadRequest(
    "$filter knows managementAgent, @portal.platform, operatingSystem, managedDeviceOwnerType, \
     complianceState and userId with eq or in, and lastSyncDateTime with ge or le.",
);

/// Reads the options of a list of devices.
pub(crate) fn query(options: &Options) -> Result<DeviceQuery, Failure> {
    let mut query = DeviceQuery {
        search: options.words()?,
        ..DeviceQuery::default()
    };
    if let Some((property, descending)) = options.order()? {
        query.descending = descending;
        query.order = match property {
            "managedDeviceName" => DeviceOrder::Name,
            "lastSyncDateTime" => DeviceOrder::LastContact,
            "userDisplayName" => DeviceOrder::Person,
            "@portal.platform" => DeviceOrder::Platform,
            "complianceState" => DeviceOrder::Compliance,
            _ => {
                return Err(Failure::BadRequest(
                    "$orderby knows managedDeviceName, lastSyncDateTime, userDisplayName, \
                     @portal.platform and complianceState.",
                ));
            }
        };
    }
    for comparison in options.comparisons()? {
        add(&mut query, comparison)?;
    }
    Ok(query)
}

fn add(query: &mut DeviceQuery, comparison: Comparison) -> Result<(), Failure> {
    let Comparison {
        property,
        operator,
        values,
    } = comparison;
    match (property.as_str(), operator) {
        ("managementAgent", Operator::IsOneOf) => {
            let agents = terms(&values, |agent: GraphManagementAgent| match agent {
                GraphManagementAgent::Mdm => ManagementAgent::Mdm,
                GraphManagementAgent::Eas => ManagementAgent::ExchangeActiveSync,
                GraphManagementAgent::IntuneClient => ManagementAgent::IntuneClient,
                GraphManagementAgent::Unknown => ManagementAgent::Unknown,
            });
            once(&mut query.management_agents, agents?)
        }
        ("@portal.platform", Operator::IsOneOf) => {
            let platforms = terms(&values, |platform: Platform| platform.into());
            once(&mut query.platforms, platforms?)
        }
        ("managedDeviceOwnerType", Operator::IsOneOf) => {
            let ownerships = terms(&values, |ownership: Ownership| ownership.into());
            once(&mut query.ownerships, ownerships?)
        }
        ("complianceState", Operator::IsOneOf) => {
            let compliance = terms(&values, |compliance: GraphCompliance| match compliance {
                GraphCompliance::Compliant => Compliance::Compliant.into(),
                GraphCompliance::InGracePeriod => Compliance::InGracePeriod.into(),
                GraphCompliance::Noncompliant => Compliance::Noncompliant.into(),
                GraphCompliance::Unknown => Compliance::Unknown.into(),
            });
            once(&mut query.compliance, compliance?)
        }
        ("operatingSystem", Operator::IsOneOf) => {
            once(&mut query.operating_systems, texts(values)?)
        }
        ("userId", Operator::IsOneOf) => once(&mut query.user, PersonId(only_text(values)?)),
        ("lastSyncDateTime", Operator::AtLeast) => once(&mut query.contact_from, time(&values)?.0),
        ("lastSyncDateTime", Operator::AtMost) => once(&mut query.contact_until, time(&values)?.0),
        _ => Err(UNKNOWN_PROPERTY),
    }
}
