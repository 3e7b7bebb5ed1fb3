//! Devices as lines of CSV (RFC 4180), for spreadsheets: what would be a formula there is defused by an
//! apostrophe, because devices and their people say themselves what they are called.

use crate::api::document::term_text;
use wire::graph::ManagedDevice;

/// By this a spreadsheet knows the file for UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The columns, by Graph's names.
const HEAD: [&str; 17] = [
    "id",
    "managedDeviceName",
    "deviceName",
    "userDisplayName",
    "userPrincipalName",
    "userId",
    "platform",
    "operatingSystem",
    "osVersion",
    "managedDeviceOwnerType",
    "complianceState",
    "managementAgent",
    "lastSyncDateTime",
    "enrolledDateTime",
    "manufacturer",
    "model",
    "serialNumber",
];

/// Begins a file.
pub(super) fn begin(text: &mut String) {
    text.push(BYTE_ORDER_MARK);
    line(&HEAD.map(str::to_owned), text);
}

/// Adds a device.
pub(super) fn add(device: ManagedDevice, text: &mut String) {
    let ManagedDevice {
        etag: _,
        id,
        user_id,
        user_display_name,
        user_principal_name,
        device_name,
        managed_device_name,
        managed_device_owner_type,
        device_action_results: _,
        enrolled_date_time,
        last_sync_date_time,
        operating_system,
        os_version,
        compliance_state,
        compliance_grace_period_expiration_date_time: _,
        management_agent,
        model,
        manufacturer,
        serial_number,
        platform,
        enrolment: _,
        chassis: _,
        actions: _,
    } = device;
    let columns = [
        id,
        managed_device_name,
        device_name,
        user_display_name.unwrap_or_default(),
        user_principal_name.unwrap_or_default(),
        user_id.unwrap_or_default(),
        term_text(platform),
        operating_system,
        os_version,
        term_text(managed_device_owner_type),
        term_text(compliance_state),
        term_text(management_agent),
        last_sync_date_time.to_string(),
        enrolled_date_time.to_string(),
        manufacturer,
        model,
        serial_number,
    ];
    line(&columns, text);
}

fn line(columns: &[String; HEAD.len()], text: &mut String) {
    for (at, column) in columns.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&quoted(&defused(column)));
    }
    text.push_str("\r\n");
}

/// What a spreadsheet would calculate gets an apostrophe before it (OWASP, CSV Injection): at the beginning,
/// and after what one of another language takes for the end of a cell.
fn defused(value: &str) -> String {
    let mut defused = String::with_capacity(value.len());
    let mut at_start = true;
    for character in value.chars() {
        if at_start && matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n') {
            defused.push('\'');
        }
        at_start = matches!(character, ';' | '\t' | '\r' | '\n') || at_start && character == ' ';
        defused.push(character);
    }
    defused
}

fn quoted(value: &str) -> String {
    if value.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_itself_and_no_formula() {
        for (value, written) in [
            ("Work phone", "Work phone"),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("+31", "'+31"),
            ("-1", "'-1"),
            ("@sum(a,b)", "\"'@sum(a,b)\""),
            ("\t=1", "'\t'=1"),
            ("\r=1", "\"'\r'=1\""),
            ("a; =1", "a; '=1"),
            ("b\n-1", "\"b\n'-1\""),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(quoted(&defused(value)), written);
        }
    }
}
