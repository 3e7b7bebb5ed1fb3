//! Finding a device in a long list by what its person knows of it.

use wire::graph::ManagedDevice;

use super::system::system_with_build;

/// From how many devices on there is something to search in.
pub const SEARCH_FROM: usize = 8;

/// Whether `device` has every word of `query` in its names, its model, its system or its serial number.
#[must_use]
pub fn matches(device: &ManagedDevice, query: &str) -> bool {
    let known = [
        device.managed_device_name.as_str(),
        &device.device_name,
        &device.manufacturer,
        &device.model,
        &system_with_build(device),
        &device.serial_number,
    ]
    .join("\n")
    .to_lowercase();
    query
        .to_lowercase()
        .split_whitespace()
        .all(|word| known.contains(word))
}

#[cfg(test)]
mod tests {
    use super::matches;
    use crate::features::devices::example::device;

    #[track_caller]
    fn check(query: &str, expected: bool) {
        assert_eq!(matches(&device("Büro phone"), query), expected, "{query:?}");
    }

    #[test]
    fn windows_is_found_by_its_name_and_by_its_build() {
        let mut laptop = device("laptop");
        laptop.operating_system = "Windows".to_owned();
        laptop.os_version = "10.0.22631".to_owned();
        for query in ["windows 11", "22631"] {
            assert!(matches(&laptop, query), "{query:?}");
        }
    }

    #[test]
    fn every_word_is_looked_for_everywhere() {
        for query in [
            "",
            "  ",
            "BÜRO",
            "phone galaxy",
            "android 6.0",
            "rf8m30",
            "sm-g9",
        ] {
            check(query, true);
        }
        for query in ["iphone", "phone windows", "rf8m31"] {
            check(query, false);
        }
    }
}
