//! Who is who in the demo's company: its own file, read as data.

use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::{fs, path::Path};

/// A person of the demo.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Person {
    pub(crate) user_name: String,
    pub(crate) display_name: String,
    pub(crate) password: String,
}

/// A device of the demo.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Device {
    pub(crate) handle: String,
    managed_device_name: Option<String>,
    device_name: String,
    /// What opens it at first.
    pub(crate) passcode: Option<String>,
}

impl Device {
    /// What the portal calls it.
    pub(crate) fn name(&self) -> &str {
        let own = &self.device_name;
        self.managed_device_name.as_ref().unwrap_or(own)
    }
}

/// The demo's company.
#[derive(Deserialize)]
pub(crate) struct Company {
    person: Vec<Person>,
    device: Vec<Device>,
}

impl Company {
    pub(crate) fn read() -> Result<Self> {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = tests.join("../crates/service/demo/organisation.toml");
        Ok(toml::from_str(&fs::read_to_string(path)?)?)
    }

    /// The person whose user name begins with `name@`.
    pub(crate) fn person(&self, name: &str) -> Result<Person> {
        let mark = format!("{name}@");
        let found = self
            .person
            .iter()
            .find(|person| person.user_name.starts_with(&mark));
        found.cloned().with_context(|| format!("nobody is {name}"))
    }

    /// The device called `handle` by those who try things out.
    pub(crate) fn device(&self, handle: &str) -> Result<Device> {
        let found = self.device.iter().find(|device| device.handle == handle);
        let device = found.cloned();
        device.with_context(|| format!("no device is {handle}"))
    }
}
