//! What tells this machine from others: its name and its maker's serial number, where it says so to anybody.

/// What the machine calls itself.
pub(super) fn host_name() -> Option<String> {
    let name = gethostname::gethostname().into_string().ok()?;
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// The maker's serial number. Where only an administrator may read it, nobody is asked to become one.
#[cfg(target_os = "linux")]
pub(super) fn serial_number() -> Option<String> {
    // The kernel's: of a PC's firmware, and of a device tree.
    [
        "/sys/class/dmi/id/product_serial",
        "/sys/firmware/devicetree/base/serial-number",
    ]
    .into_iter()
    .filter_map(|path| std::fs::read_to_string(path).ok())
    .find_map(|text| told(&text))
}

/// The maker's serial number, as `ioreg(8)` shows it.
#[cfg(target_os = "macos")]
pub(super) fn serial_number() -> Option<String> {
    let shown = std::process::Command::new("/usr/sbin/ioreg")
        .args(["-rd1", "-c", "IOPlatformExpertDevice"])
        .output()
        .ok()?;
    serial_in(&String::from_utf8_lossy(&shown.stdout))
}

/// Nothing here tells it to just any app.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(super) fn serial_number() -> Option<String> {
    None
}

/// The serial number in what `ioreg` shows: `"IOPlatformSerialNumber" = "C02…"`.
#[cfg(any(test, target_os = "macos"))]
fn serial_in(shown: &str) -> Option<String> {
    let line = shown
        .lines()
        .find_map(|line| line.trim().strip_prefix("\"IOPlatformSerialNumber\" = "))?;
    told(line.trim_matches('"'))
}

/// What stands where a maker left the serial number out.
#[cfg(any(test, target_os = "linux", target_os = "macos"))]
const UNFILLED: [&str; 8] = [
    "0",
    "default string",
    "n/a",
    "none",
    "not applicable",
    "not specified",
    "system serial number",
    "to be filled by o.e.m.",
];

#[cfg(any(test, target_os = "linux", target_os = "macos"))]
fn told(text: &str) -> Option<String> {
    let text = text.trim_matches(|it: char| it.is_whitespace() || it == '\0');
    let says_nothing = text.is_empty()
        || text.chars().all(|it| it == '0')
        || UNFILLED.iter().any(|it| text.eq_ignore_ascii_case(it));
    (!says_nothing).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{host_name, serial_in, told};

    #[test]
    fn a_machine_has_a_name() {
        assert!(host_name().is_some());
    }

    #[test]
    fn a_serial_number_is_what_a_maker_filled_in() {
        assert_eq!(told("PF2ABCDE\n").as_deref(), Some("PF2ABCDE"));
        assert_eq!(
            told("100000001a2b3c4d\0").as_deref(),
            Some("100000001a2b3c4d")
        );
        for nothing in ["", " \n", "0", "00000000", "To be filled by O.E.M.", "None"] {
            assert_eq!(told(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn the_serial_number_of_a_mac() {
        let shown = "+-o J314sAP  <class IOPlatformExpertDevice>\n    {\n      \
            \"IOPlatformUUID\" = \"1-2-3\"\n      \"IOPlatformSerialNumber\" = \"C02XYZ\"\n    }\n";
        assert_eq!(serial_in(shown).as_deref(), Some("C02XYZ"));
        assert_eq!(serial_in("+-o J314sAP"), None);
    }
}
