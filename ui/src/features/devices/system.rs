//! What a device's operating system is called. Windows names itself by a build, which says nothing to most people, and
//! that of Windows 11 begins with 10.0 still (learn.microsoft.com/windows/release-health/windows11-release-information).

use wire::graph::ManagedDevice;

/// What every version of Windows since 10 begins with.
const BEFORE_BUILD: &str = "10.0.";
/// The first build of Windows 11.
const WINDOWS_11: u32 = 22_000;

/// The operating system with its version, as people call it: "Windows 11". They stay in one line.
#[must_use]
pub(crate) fn system(device: &ManagedDevice) -> String {
    let (name, version) = (&device.operating_system, &device.os_version);
    let Some(build) = windows_build(version) else {
        return format!("{name}\u{a0}{version}");
    };
    match name.as_str() {
        "Windows" if build >= WINDOWS_11 => "Windows\u{a0}11".to_owned(),
        "Windows" => "Windows\u{a0}10".to_owned(),
        "Windows 10 Mobile" => "Windows\u{a0}10\u{a0}Mobile".to_owned(),
        _ => format!("{name}\u{a0}{version}"),
    }
}

/// The same with the build, where it isn't said yet: "Windows 11 (22631)".
#[must_use]
pub(crate) fn system_with_build(device: &ManagedDevice) -> String {
    let (system, version) = (system(device), &device.os_version);
    if system.ends_with(version.as_str()) {
        system
    } else {
        let build = version.strip_prefix(BEFORE_BUILD).unwrap_or(version);
        format!("{system} ({build})")
    }
}

fn windows_build(version: &str) -> Option<u32> {
    let build = version.strip_prefix(BEFORE_BUILD)?;
    build.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{system, system_with_build};
    use crate::features::devices::example::device;

    #[track_caller]
    fn check((name, version): (&str, &str), short: &str, whole: &str) {
        let mut device = device("laptop");
        device.operating_system = name.to_owned();
        device.os_version = version.to_owned();
        assert_eq!(system(&device).replace('\u{a0}', " "), short);
        assert_eq!(system_with_build(&device).replace('\u{a0}', " "), whole);
    }

    #[test]
    fn windows_is_called_by_its_name() {
        let eleven = "Windows 11 (22631.4317)";
        check(("Windows", "10.0.22631.4317"), "Windows 11", eleven);
        check(
            ("Windows", "10.0.22000"),
            "Windows 11",
            "Windows 11 (22000)",
        );
        check(
            ("Windows", "10.0.19045"),
            "Windows 10",
            "Windows 10 (19045)",
        );
        let mobile = "Windows 10 Mobile (15254)";
        check(
            ("Windows 10 Mobile", "10.0.15254"),
            "Windows 10 Mobile",
            mobile,
        );
    }

    #[test]
    fn what_names_itself_stays_as_it_is() {
        for (name, version) in [
            ("Android", "6.0.1"),
            ("Windows", "11"),
            ("Windows Phone", "8.1"),
            ("Windows Server", "10.0.20348"),
            ("Windows", ""),
        ] {
            let same = format!("{name} {version}");
            check((name, version), &same, &same);
        }
    }
}
