//! What the demo's devices report makes each of them comply, or not, as its people find them.

use super::seeded;
use crate::api::channel::report;
use crate::demo::organisation;
use model::id::DeviceId;
use model::time::Timestamp;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

#[tokio::test]
async fn some_devices_do_not_comply() {
    let organisation = organisation::built_in().unwrap();
    let (fleet, _, storage, _folder) = seeded(&organisation).await;
    let now = Timestamp(1_800_100_000);
    let mut devices = storage.subscribe();
    let mut handles = BTreeMap::new();
    for device in fleet.devices {
        let enrol = storage::Enrol {
            code_hash: Sha256::digest(&device.enrolment_code).into(),
            attempt_hash: Sha256::digest(&device.handle).into(),
            device_id: DeviceId(device.handle.clone()),
            secret_hash: Sha256::digest(&device.handle).into(),
            report: report::read(device.report).unwrap(),
            now,
        };
        storage.enrol(enrol).await.unwrap();
        let owner = devices.try_recv().unwrap().person;
        handles.insert(device.handle, owner);
    }
    let in_force = storage.in_force().await.unwrap();
    let mut others = Vec::new();
    for (handle, owner) in handles {
        let Some(owner) = owner else { continue };
        let device = storage.device_of(owner, DeviceId(handle.clone()));
        let Some(device) = device.await.unwrap() else {
            continue;
        };
        let found = device.compliance(&in_force.compliance, now);
        let days = found.grace_until.map(|until| until.since(now) / 86_400);
        if found.compliance != model::device::Compliance::Compliant {
            let days = days.map_or(String::new(), |days| format!(", {days} days"));
            others.push(format!("{handle}: {:?}{days}", found.compliance));
        }
    }
    insta::assert_snapshot!(others.join("\n"), @"
    daan-exchange: Unknown
    daan-no-passcode: InGracePeriod, 3 days
    daan-unknown: Unknown
    grace-windows-81: Noncompliant
    grace-windows-81-own: Noncompliant
    james-not-activated: InGracePeriod, 3 days
    sanne-iphone: InGracePeriod, 10 days
    sanne-tablet: Noncompliant
    ");
}
