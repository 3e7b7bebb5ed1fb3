//! The pretend devices of a journey: what happens to them, and what they and the service hold.

use super::{
    Host, Stage, Time,
    around::{Around, Portal},
    starting::start_devices,
};
use crate::{
    company::Device,
    records::{self, CommandRow, DATABASE},
    words::Language,
};
use anyhow::{Context as _, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};
use wire::pretend::PretendFleet;

impl Stage {
    /// Sets the stage in English and in real time, in the company that the file `organisation` describes, and opens the
    /// app; the devices stay switched off.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set_with_devices_off(organisation: &Path, host: Host, name: &str) -> Result<Self> {
        let around = Around {
            host,
            devices_on: false,
            ..Around::demo(Portal::There)
        };
        Self::raise(organisation, name, Language::English, Time::Real, around).await
    }

    /// The codes with which the devices enrol, in their order in the company's file.
    ///
    /// # Errors
    ///
    /// When they can't be had.
    pub fn enrolment_codes(&self) -> Result<Vec<String>> {
        let file = self.folder.path().join("pretend-devices.json");
        let fleet = fs::read(&file).with_context(|| file.display().to_string())?;
        let fleet: PretendFleet = serde_json::from_slice(&fleet)?;
        let devices = fleet.devices.into_iter();
        Ok(devices.map(|device| device.enrolment_code).collect())
    }

    /// The file of the service's database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.folder.path().join(DATABASE)
    }

    /// Takes every device off the network.
    pub fn switch_devices_off(&mut self) {
        self.devices = None;
    }

    /// Brings the devices back.
    ///
    /// # Errors
    ///
    /// When they can't be started.
    pub fn switch_devices_on(&mut self) -> Result<()> {
        let portal = self.portal();
        let clock = self.clock.as_ref();
        self.devices = Some(start_devices(
            self.folder.path(),
            &self.kept,
            &portal,
            clock,
        )?);
        Ok(())
    }

    /// How the device is.
    ///
    /// # Errors
    ///
    /// When there is no such device.
    pub fn state(&self, device: &Device) -> Result<serde_json::Value> {
        records::state(self.folder.path(), &device.handle)
    }

    /// The commands that the service holds for `device`.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub fn commands(&self, device: &Device) -> Result<Vec<CommandRow>> {
        records::commands(self.folder.path(), device.name())
    }

    /// The device's journal.
    pub fn journal(&self, device: &Device) -> Result<Vec<String>> {
        records::journal(self.folder.path(), &device.handle)
    }

    /// Whether `passcode` opens the device.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub fn opens(&self, device: &Device, passcode: &str) -> Result<bool> {
        records::opens(self.folder.path(), &device.handle, passcode)
    }
}
