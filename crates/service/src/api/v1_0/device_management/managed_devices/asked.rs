//! What the options of IT's list ask of storage: which properties can be compared, and how.

use crate::api::document::read_term;
use crate::api::odata::Options;
use crate::api::odata::filter::{self, Comparison, Condition, Operator, Value};
use crate::failure::Failure;
use model::device::ManagementAgent;
use model::id::PersonId;
use serde::Deserialize;
use storage::{DeviceOrder, DeviceQuery};
use wire::DateTime;
use wire::graph::{GraphCompliance, GraphManagementAgent};
use wire::terms::{Compliance, Ownership, Platform};

const UNKNOWN_PROPERTY: Failure = Failure::BadRequest(
    "$filter knows managementAgent, @portal.platform, operatingSystem, managedDeviceOwnerType, \
     complianceState and userId with eq or in, and lastSyncDateTime with ge or le.",
);
const UNKNOWN_VALUE: Failure =
    Failure::BadRequest("$filter compares a property with what it can't be.");
const MIXED: Failure = Failure::BadRequest("In $filter, or joins conditions on one property only.");
const TWICE: Failure = Failure::BadRequest("$filter says something of a property twice.");

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
    if let Some(text) = &options.filter {
        add(&mut query, filter::parse(text)?)?;
    }
    Ok(query)
}

fn add(query: &mut DeviceQuery, condition: Condition) -> Result<(), Failure> {
    match condition {
        Condition::All(conditions) => conditions
            .into_iter()
            .try_for_each(|condition| add(query, condition)),
        Condition::Any(conditions) => add_comparison(query, joined(conditions)?),
        Condition::Comparison(comparison) => add_comparison(query, comparison),
    }
}

/// What is said with `or` of one property is the same as `in`.
fn joined(conditions: Vec<Condition>) -> Result<Comparison, Failure> {
    let mut whole: Option<Comparison> = None;
    for condition in conditions {
        let part = match condition {
            Condition::Comparison(comparison) => comparison,
            Condition::Any(inner) => joined(inner)?,
            Condition::All(_) => return Err(MIXED),
        };
        match &mut whole {
            None if part.operator == Operator::IsOneOf => whole = Some(part),
            Some(whole)
                if part.operator == Operator::IsOneOf && whole.property == part.property =>
            {
                whole.values.extend(part.values);
            }
            _ => return Err(MIXED),
        }
    }
    whole.ok_or(MIXED)
}

fn add_comparison(query: &mut DeviceQuery, comparison: Comparison) -> Result<(), Failure> {
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
        ("userId", Operator::IsOneOf) => {
            let mut users = texts(values)?;
            match (users.pop(), users.is_empty()) {
                (Some(user), true) => once(&mut query.user, PersonId(user)),
                _ => Err(Failure::BadRequest("$filter knows one userId at a time.")),
            }
        }
        ("lastSyncDateTime", Operator::AtLeast) => once(&mut query.contact_from, time(&values)?.0),
        ("lastSyncDateTime", Operator::AtMost) => once(&mut query.contact_until, time(&values)?.0),
        _ => Err(UNKNOWN_PROPERTY),
    }
}

fn once<T>(member: &mut Option<T>, value: T) -> Result<(), Failure> {
    match member.replace(value) {
        None => Ok(()),
        Some(_) => Err(TWICE),
    }
}

fn texts(values: Vec<Value>) -> Result<Vec<String>, Failure> {
    let text = |value| match value {
        Value::Text(text) => Ok(text),
        Value::Bare(_) => Err(UNKNOWN_VALUE),
    };
    values.into_iter().map(text).collect()
}

/// Each value as a term of the wire, and then as what it stands for.
fn terms<W: for<'de> Deserialize<'de>, T>(
    values: &[Value],
    stands_for: impl Fn(W) -> T,
) -> Result<Vec<T>, Failure> {
    let term = |value: &Value| match value {
        Value::Text(text) => read_term(text).map(&stands_for).ok_or(UNKNOWN_VALUE),
        Value::Bare(_) => Err(UNKNOWN_VALUE),
    };
    values.iter().map(term).collect()
}

fn time(values: &[Value]) -> Result<DateTime, Failure> {
    match values {
        [Value::Bare(text)] => DateTime::parse(text).map_err(|_| UNKNOWN_VALUE),
        _ => Err(UNKNOWN_VALUE),
    }
}
