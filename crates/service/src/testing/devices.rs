//! Devices in a test: they enrol and speak over the channel like any other.

use super::World;
use super::asked::{Reply, request, request_with};
use crate::guard::hash_of;
use model::device::{Assignment, Enrolment, ManagementAgent, Ownership};
use model::id::PersonId;
use model::passcode::{Characters, PasscodePolicy};
use model::time::Timestamp;
use serde_json::{Value, json};
use storage::{EnrolmentGrant, Owner};

/// A device that has enrolled.
pub(crate) struct Device {
    pub(crate) id: String,
    pub(crate) secret: String,
}

/// What an Android 6 phone says of itself.
pub(crate) fn android() -> Value {
    json!({
        "deviceName": "Pixel",
        "platform": "android",
        "operatingSystem": "Android",
        "osVersion": "6.0.1",
        "chassis": "phone",
        "model": "Pixel C",
        "manufacturer": "Google",
        "serialNumber": "SN-1",
        "can": ["syncDevice", "remoteLock", "resetPasscode", "rebootNow", "retire", "wipe"],
    })
}

/// What an iPhone says of itself.
pub(crate) fn iphone() -> Value {
    let mut report = android();
    report["deviceName"] = "iPhone".into();
    report["platform"] = "ios".into();
    report["operatingSystem"] = "iOS".into();
    report["osVersion"] = "17.1".into();
    report
}

impl World {
    /// Enrols `report` as a device of `person`, under a passcode policy.
    pub(crate) async fn enrols(&self, person: &str, report: Value) -> Device {
        let android = report["platform"] == "android";
        let enrolment = if android {
            Enrolment::AndroidDeviceAdministrator
        } else {
            Enrolment::Device
        };
        self.enrols_as(person, report, enrolment).await
    }

    /// The same in this way.
    pub(crate) async fn enrols_as(
        &self,
        person: &str,
        report: Value,
        enrolment: Enrolment,
    ) -> Device {
        let code = self.portal.new_id();
        let grant = EnrolmentGrant {
            code_hash: hash_of(&code),
            owner: Some(Owner {
                new_id: PersonId(self.portal.new_id()),
                issuer: self.portal.config().issuer.identifier.clone(),
                subject: person.to_owned(),
                display_name: format!("{person} of Contoso"),
                user_name: format!("{person}@contoso.example"),
            }),
            assignment: Assignment::PrimaryUser,
            ownership: Ownership::Company,
            enrolment,
            management_agent: ManagementAgent::Mdm,
            passcode_policy: Some(PasscodePolicy {
                characters: Characters::LettersAndDigits,
                minimum_length: 6,
            }),
            managed_device_name: None,
        };
        let now = Timestamp(super::NOW);
        self.portal
            .storage()
            .put_enrolment(grant, now)
            .await
            .unwrap();
        let enrol = json!({ "code": code, "attempt": self.portal.new_id(), "report": report });
        let reply = self
            .ask(request_with("POST", "/channel/v1/enrol", "none", &enrol))
            .await
            .json();
        Device {
            id: reply["deviceId"].as_str().unwrap().to_owned(),
            secret: reply["secret"].as_str().unwrap().to_owned(),
        }
    }

    /// `device` checks in without waiting.
    pub(crate) async fn checks_in(&self, device: &Device) -> Reply {
        let check_in = json!({ "report": null, "waitSeconds": 0 });
        self.ask(request_with(
            "POST",
            "/channel/v1/check-in",
            &device.secret,
            &check_in,
        ))
        .await
    }

    /// `device` accepts `command`.
    pub(crate) async fn accepts(&self, device: &Device, command: &str) -> Reply {
        let path = format!("/channel/v1/commands/{command}/accept");
        self.ask(request("POST", &path, &device.secret)).await
    }

    /// `device` completes `command`.
    pub(crate) async fn completes(&self, device: &Device, command: &str, how: &Value) -> Reply {
        let path = format!("/channel/v1/commands/{command}/complete");
        self.ask(request_with("POST", &path, &device.secret, how))
            .await
    }

    /// `person` resets the passcode of `device`; the command's id.
    pub(crate) async fn resets(&self, person: &str, device: &Device) -> String {
        let reply = self.post(person, &reset_path(&device.id)).await;
        assert_eq!(reply.status, 204, "{}", reply.body);
        reply.header("x-portal-action-id").to_owned()
    }
}

/// Where a passcode is reset.
pub(crate) fn reset_path(device: &str) -> String {
    format!("/v1.0/me/managedDevices/{device}/resetPasscode")
}
