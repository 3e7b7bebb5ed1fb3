//! The organisation's devices as the pretend agent is told of them.

use super::organisation::{Device, Organisation};
use super::papers::{self, PapersFailure};
use crate::dice::Dice;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use std::collections::HashMap;
use std::path::Path;
use wire::channel::{DeviceReport, Posture};
use wire::pretend::{PretendDevice, PretendFleet};
use wire::terms::Enrolment;

/// Every device with the code it enrols with: the one it was given before, else a new one.
pub(super) fn fleet(
    organisation: &Organisation,
    folder: &Path,
    dice: &dyn Dice,
) -> Result<PretendFleet, PapersFailure> {
    let mut codes: HashMap<String, String> = papers::read(folder)?
        .into_iter()
        .flat_map(|fleet| fleet.devices)
        .map(|device| (device.handle, device.enrolment_code))
        .collect();
    let devices = organisation
        .devices
        .iter()
        .map(|device| {
            let handle = device.handle.get_ref();
            let code = codes.remove(handle).unwrap_or_else(|| new_code(dice));
            papers_of(device, code)
        })
        .collect();
    Ok(PretendFleet { devices })
}

fn papers_of(device: &Device, enrolment_code: String) -> PretendDevice {
    PretendDevice {
        handle: device.handle.get_ref().clone(),
        enrolment_code,
        report: DeviceReport {
            device_name: device.device_name.clone(),
            platform: device.platform,
            operating_system: device.operating_system.clone(),
            os_version: device.os_version.clone(),
            chassis: device.chassis,
            model: device.model.clone(),
            manufacturer: device.manufacturer.clone(),
            serial_number: device.serial_number.clone(),
            reset_token_activated: device.reset_token_activated,
            enrolled_by_current_user: device.enrolled_by_current_user,
            posture: Posture {
                passcode_set: device
                    .posture
                    .passcode_set
                    .or(Some(device.passcode.is_some())),
                ..device.posture
            },
            can: device.can.clone(),
        },
        passcode: device.passcode.clone(),
        activates_reset_token: device.enrolment == Enrolment::AndroidWorkProfile,
        offline: device.offline,
        delay_milliseconds: device.delay_milliseconds,
        fails: device.fails,
        fails_at: device.fails_at.clone(),
        silent_after_accept: device.silent_after_accept,
    }
}

/// 256 random bits.
fn new_code(dice: &dyn Dice) -> String {
    let mut bytes = [0; 32];
    dice.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}
