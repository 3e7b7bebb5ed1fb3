//! What a policy asks for, what was found instead, and how to put it right.

use super::tr;
use wire::graph::{ComplianceSetting, DeviceComplianceSettingState};
use wire::terms::Platform;

/// What a setting is called.
#[must_use]
pub fn setting(setting: ComplianceSetting) -> String {
    match setting {
        ComplianceSetting::PasscodeRequired => tr!("setting-passcode"),
        ComplianceSetting::EncryptionRequired => tr!("setting-encryption"),
        ComplianceSetting::OsMinimumVersion => tr!("setting-os-version"),
        ComplianceSetting::Jailbroken => tr!("setting-jailbroken"),
        ComplianceSetting::LastContact => tr!("setting-last-contact"),
    }
}

/// What was expected, and what was found.
#[must_use]
pub fn found(state: &DeviceComplianceSettingState) -> String {
    let Some(found) = state.current_value.clone() else {
        return tr!("found-unknown");
    };
    let expected = state.expected_value.clone();
    match state.setting {
        ComplianceSetting::PasscodeRequired => tr!("found-passcode"),
        ComplianceSetting::EncryptionRequired => tr!("found-encryption"),
        ComplianceSetting::OsMinimumVersion => {
            tr!("found-os-version", { "expected" => expected, "found" => found })
        }
        ComplianceSetting::Jailbroken => tr!("found-jailbroken"),
        ComplianceSetting::LastContact => match (expected.parse::<i64>(), found.parse::<i64>()) {
            (Ok(expected), Ok(found)) => {
                tr!("found-last-contact", { "expected" => expected, "found" => found })
            }
            _ => tr!("found-unknown"),
        },
    }
}

/// How to put it right on a device with `platform`, step by step.
#[must_use]
pub fn steps(setting: ComplianceSetting, platform: Platform) -> [String; 2] {
    let first = match setting {
        ComplianceSetting::PasscodeRequired => passcode(platform),
        ComplianceSetting::EncryptionRequired => encryption(platform),
        ComplianceSetting::OsMinimumVersion => version(platform),
        ComplianceSetting::Jailbroken => tr!("fix-jailbroken"),
        ComplianceSetting::LastContact => tr!("fix-last-contact"),
    };
    [first, tr!("fix-then")]
}

fn passcode(platform: Platform) -> String {
    match platform {
        Platform::Ios | Platform::IpadOs => tr!("fix-passcode-ios"),
        Platform::Android => tr!("fix-passcode-android"),
        Platform::Windows => tr!("fix-passcode-windows"),
        Platform::MacOs => tr!("fix-passcode-macos"),
        Platform::Linux => tr!("fix-passcode-linux"),
        Platform::Windows10Mobile
        | Platform::WindowsPhone
        | Platform::Windows81
        | Platform::WindowsRt
        | Platform::Unknown => tr!("fix-passcode-other"),
    }
}

fn encryption(platform: Platform) -> String {
    match platform {
        Platform::Ios | Platform::IpadOs => tr!("fix-encryption-ios"),
        Platform::Android => tr!("fix-encryption-android"),
        Platform::Windows => tr!("fix-encryption-windows"),
        Platform::MacOs => tr!("fix-encryption-macos"),
        Platform::Linux => tr!("fix-encryption-linux"),
        Platform::Windows10Mobile
        | Platform::WindowsPhone
        | Platform::Windows81
        | Platform::WindowsRt
        | Platform::Unknown => tr!("fix-encryption-other"),
    }
}

fn version(platform: Platform) -> String {
    match platform {
        Platform::Ios | Platform::IpadOs => tr!("fix-version-ios"),
        Platform::Android => tr!("fix-version-android"),
        Platform::Windows => tr!("fix-version-windows"),
        Platform::MacOs => tr!("fix-version-macos"),
        Platform::Linux => tr!("fix-version-linux"),
        Platform::Windows10Mobile
        | Platform::WindowsPhone
        | Platform::Windows81
        | Platform::WindowsRt
        | Platform::Unknown => tr!("fix-version-other"),
    }
}
