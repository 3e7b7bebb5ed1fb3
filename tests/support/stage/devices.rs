//! The pretend devices of a journey: what happens to them, and what they and the service hold.

use super::{Stage, starting::start_devices};
use crate::{
    company::Device,
    records::{self, CommandRow},
};
use anyhow::Result;

impl Stage {
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
