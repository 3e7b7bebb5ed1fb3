//! Who is who in the demo's company: its own file, read as data.

use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A person of the demo.
#[derive(Clone, Debug, Deserialize)]
pub struct Person {
    /// What they sign in with.
    pub user_name: String,
    /// Their name.
    pub display_name: String,
    /// Their password at the demo's issuer.
    pub password: String,
}

/// A device of the demo.
#[derive(Clone, Debug, Deserialize)]
pub struct Device {
    /// What those who try things out call it.
    pub handle: String,
    managed_device_name: Option<String>,
    device_name: String,
    /// What opens it at first.
    pub passcode: Option<String>,
}

impl Device {
    /// A device that isn't among those of the demo.
    #[must_use]
    pub fn new(handle: &str, name: &str, passcode: &str) -> Self {
        Self {
            handle: handle.to_owned(),
            managed_device_name: None,
            device_name: name.to_owned(),
            passcode: Some(passcode.to_owned()),
        }
    }

    /// What the portal calls it.
    #[must_use]
    pub fn name(&self) -> &str {
        let own = &self.device_name;
        self.managed_device_name.as_ref().unwrap_or(own)
    }
}

#[derive(Deserialize)]
struct Organisation {
    name: String,
}

/// The demo's company.
#[derive(Deserialize)]
pub struct Company {
    organisation: Organisation,
    person: Vec<Person>,
    #[serde(default)]
    device: Vec<Device>,
}

impl Company {
    /// The file that describes the demo's own company.
    #[must_use]
    pub fn demo() -> PathBuf {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        tests.join("../crates/service/demo/organisation.toml")
    }

    /// The company that the file at `path` describes.
    ///
    /// # Errors
    ///
    /// When it can't be read.
    pub fn read(path: &Path) -> Result<Self> {
        Ok(toml::from_str(&fs::read_to_string(path)?)?)
    }

    /// The company in the file at `path` gives somebody, whose user name begins with `name@`, these roles instead of
    /// those that they have. Who reads the file next hears of it.
    ///
    /// # Errors
    ///
    /// When the file can't be had, or nobody is called so.
    pub fn give_roles(path: &Path, name: &str, roles: &[&str]) -> Result<()> {
        let mut file: toml::Table = fs::read_to_string(path)?.parse()?;
        let people = file.get_mut("person").and_then(toml::Value::as_array_mut);
        let person = people.into_iter().flatten().find(|person| {
            let user_name = person.get("user_name").and_then(toml::Value::as_str);
            user_name.is_some_and(|it| it.starts_with(&format!("{name}@")))
        });
        let person = person.and_then(toml::Value::as_table_mut);
        let person = person.with_context(|| format!("nobody is {name}"))?;
        person.insert("roles".to_owned(), roles.to_vec().into());
        Ok(fs::write(path, file.to_string())?)
    }

    /// The organisation's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.organisation.name
    }

    /// Everybody.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.person
    }

    /// Every device.
    #[must_use]
    pub fn devices(&self) -> &[Device] {
        &self.device
    }

    /// The person whose user name begins with `name@`.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub fn person(&self, name: &str) -> Result<Person> {
        let mark = format!("{name}@");
        let found = self
            .person
            .iter()
            .find(|person| person.user_name.starts_with(&mark));
        found.cloned().with_context(|| format!("nobody is {name}"))
    }

    /// The device called `handle` by those who try things out.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub fn device(&self, handle: &str) -> Result<Device> {
        let found = self.device.iter().find(|device| device.handle == handle);
        let device = found.cloned();
        device.with_context(|| format!("no device is {handle}"))
    }
}
