//! Kinds of devices of which a company can have very many.

use serde_json::{Value, json};
use wire::terms::Enrolment;

/// A kind of device, in the words of the API.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// What people call one.
    pub name: &'static str,
    /// What runs on it.
    pub platform: &'static str,
    /// The operating system's name.
    pub operating_system: &'static str,
    /// Its version.
    pub os_version: &'static str,
    /// What it looks like.
    pub chassis: &'static str,
    /// How it comes under management.
    pub enrolment: Enrolment,
}

/// A phone whose passcode can be reset.
pub const PHONE: Kind = Kind {
    name: "Phone",
    platform: "android",
    operating_system: "Android",
    os_version: "6.0.1",
    chassis: "phone",
    enrolment: Enrolment::AndroidDeviceAdministrator,
};

/// A phone whose passcode can be removed.
pub const IPHONE: Kind = Kind {
    name: "iPhone",
    platform: "ios",
    operating_system: "iOS",
    os_version: "17.1",
    chassis: "phone",
    enrolment: Enrolment::Device,
};

/// A phone that can do so much with version 8 alone.
pub const LUMIA: Kind = Kind {
    name: "Lumia",
    platform: "windowsPhone",
    operating_system: "Windows Phone",
    os_version: "8.1",
    chassis: "phone",
    enrolment: Enrolment::Device,
};

/// A laptop that IT locks where the policy has it done.
pub const MAC: Kind = Kind {
    name: "Mac",
    platform: "macOs",
    operating_system: "macOS",
    os_version: "15.1",
    chassis: "laptop",
    enrolment: Enrolment::Device,
};

/// A laptop that can't be locked from afar.
pub const WINDOWS: Kind = Kind {
    name: "Laptop",
    platform: "windows",
    operating_system: "Windows",
    os_version: "10.0.26100",
    chassis: "laptop",
    enrolment: Enrolment::Device,
};

impl Kind {
    /// What one says of itself that has this number.
    #[must_use]
    pub fn report(&self, number: usize) -> Value {
        json!({
            "deviceName": self.called(number), "platform": self.platform,
            "operatingSystem": self.operating_system, "osVersion": self.os_version,
            "chassis": self.chassis, "model": "Model C", "manufacturer": "Contoso",
            "serialNumber": format!("SN-{number}"), "posture": { "passcodeSet": true },
            "can": ["syncDevice", "remoteLock", "resetPasscode", "rebootNow", "retire", "wipe"],
        })
    }

    /// The same as it stands in the file of a company whose device it is, or one of its people's.
    #[must_use]
    pub fn in_file(&self, number: usize, owner: &str, ownership: &str) -> Value {
        json!({
            "handle": format!("device-{number}"), "owner": owner, "ownership": ownership,
            "enrolment": self.enrolment, "device_name": self.called(number),
            "platform": self.platform, "operating_system": self.operating_system,
            "os_version": self.os_version, "chassis": self.chassis, "model": "Model C",
            "manufacturer": "Contoso", "serial_number": format!("SN-{number}"),
        })
    }

    fn called(&self, number: usize) -> String {
        format!("{} {number:04}", self.name)
    }
}
