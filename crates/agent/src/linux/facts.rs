//! What this computer is, read from the files in which the kernel and the system say it.

use std::fs;
use std::path::{Path, PathBuf};
use wire::terms::Chassis;

/// The longest text that the portal takes, in bytes.
const LONGEST: usize = 200;

/// What a file of one line says, as the portal takes it; empty where it can't be read.
fn line(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    fit(text.lines().next().unwrap_or_default())
}

fn fit(text: &str) -> String {
    let mut text: String = text.trim().chars().filter(|c| !c.is_control()).collect();
    while text.len() > LONGEST {
        text.pop();
    }
    text
}

/// What this computer calls itself.
#[must_use]
pub fn host_name(root: &Path) -> String {
    line(&root.join("proc/sys/kernel/hostname"))
}

/// The name and version of the system, as os-release(5) has them.
#[must_use]
pub fn system(root: &Path) -> (String, String) {
    let text = fs::read_to_string(root.join("etc/os-release")).unwrap_or_default();
    let value = |key: &str| {
        let mut lines = text.lines().filter_map(|line| line.split_once('='));
        let found = lines.find(|(name, _)| *name == key);
        found.map(|(_, value)| fit(value.trim_matches(['"', '\''])))
    };
    let name = value("NAME").unwrap_or_else(|| "Linux".to_owned());
    (name, value("VERSION_ID").unwrap_or_default())
}

/// What the firmware says under this name; the serial number is for root only.
#[must_use]
pub fn firmware(root: &Path, name: &str) -> String {
    line(&root.join("sys/class/dmi/id").join(name))
}

/// What the computer looks like: System Management BIOS (DSP0134) 7.4.1, chassis types.
#[must_use]
pub fn chassis(root: &Path) -> Chassis {
    match firmware(root, "chassis_type").as_str() {
        "8" | "9" | "10" | "14" | "31" | "32" => Chassis::Laptop,
        "11" => Chassis::Phone,
        "30" => Chassis::Tablet,
        _ => Chassis::Desktop,
    }
}

/// Whether what holds `/` lies on dm-crypt; `None` where that can't be seen.
#[must_use]
pub fn is_encrypted(root: &Path) -> Option<bool> {
    let mounts = fs::read_to_string(root.join("proc/self/mountinfo")).ok()?;
    // proc(5): the third field is the device, the fifth where it is mounted. The last one counts.
    let mounted = mounts.lines().rev().find_map(|line| {
        let mut fields = line.split(' ');
        let number = fields.nth(2)?;
        (fields.nth(1)? == "/").then(|| number.to_owned())
    })?;
    lies_on_crypt(&root.join("sys/dev/block").join(mounted))
}

fn lies_on_crypt(device: &Path) -> Option<bool> {
    if !device.exists() {
        return None;
    }
    if line(&device.join("dm/uuid")).starts_with("CRYPT-") {
        return Some(true);
    }
    let Ok(slaves) = fs::read_dir(device.join("slaves")) else {
        return Some(false);
    };
    let slaves: Vec<PathBuf> = slaves.flatten().map(|slave| slave.path()).collect();
    let encrypted: Option<Vec<bool>> = slaves.iter().map(|slave| lies_on_crypt(slave)).collect();
    encrypted.map(|each| !each.is_empty() && each.iter().all(|encrypted| *encrypted))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn a_volume_on_an_encrypted_one_is_encrypted() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        assert_eq!(is_encrypted(root), None);
        put(
            root,
            "proc/self/mountinfo",
            "27 1 253:1 / / rw - ext4 x rw\n28 27 8:1 / /boot rw - ext4 y rw\n",
        );
        assert_eq!(is_encrypted(root), None);
        put(root, "sys/dev/block/253:1/dm/uuid", "LVM-x\n");
        assert_eq!(is_encrypted(root), Some(false));
        put(
            root,
            "sys/dev/block/253:1/slaves/dm-0/dm/uuid",
            "CRYPT-LUKS2-x\n",
        );
        assert_eq!(is_encrypted(root), Some(true));
        put(root, "sys/dev/block/253:1/slaves/sdb/size", "1\n");
        assert_eq!(is_encrypted(root), Some(false));
    }

    #[test]
    fn a_system_says_its_name_and_version() {
        let directory = tempfile::tempdir().unwrap();
        assert_eq!(system(directory.path()).0, "Linux");
        put(
            directory.path(),
            "etc/os-release",
            "PRETTY_NAME=\"x\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID='12'\n",
        );
        let (name, version) = system(directory.path());
        assert_eq!(
            (name.as_str(), version.as_str()),
            ("Debian GNU/Linux", "12")
        );
    }
}
