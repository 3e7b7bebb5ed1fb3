//! What a device says of itself, taken with care: any device can say anything.

use crate::api::document::term_text;
use crate::failure::Failure;
use model::compliance::Posture;
use storage::Report;
use wire::channel::DeviceReport;

/// The longest text that a device may say of itself, in bytes.
const LONGEST: usize = 200;

/// The report as storage takes it.
///
/// # Errors
///
/// When a text is too long or holds control characters.
pub(crate) fn read(report: DeviceReport) -> Result<Report, Failure> {
    let DeviceReport {
        device_name,
        platform,
        operating_system,
        os_version,
        chassis,
        model,
        manufacturer,
        serial_number,
        reset_token_activated,
        enrolled_by_current_user,
        posture,
        can,
    } = report;
    let wire::channel::Posture {
        passcode_set,
        encrypted,
        jailbroken,
    } = posture;
    let texts = [
        &device_name,
        &operating_system,
        &os_version,
        &model,
        &manufacturer,
        &serial_number,
    ];
    let readable = |text: &&String| text.len() <= LONGEST && !text.chars().any(char::is_control);
    if !texts.iter().all(readable) {
        return Err(Failure::BadRequest(
            "A text of the report is too long or holds control characters.",
        ));
    }
    Ok(Report {
        device_name,
        platform: platform.into(),
        operating_system,
        os_version,
        chassis: term_text(chassis),
        model,
        manufacturer,
        serial_number,
        reset_token_activated,
        enrolled_by_current_user,
        posture: Posture {
            passcode_set,
            encrypted,
            jailbroken,
        },
        capabilities: can.into_iter().map(Into::into).collect(),
    })
}
