//! Where an organisation puts what it allows on a computer: where only an administrator can write. Nothing in
//! the environment leads elsewhere, or whoever starts the app could lift it.

use std::path::PathBuf;

#[cfg(target_os = "macos")]
const PLACE: &str = "/Library/Application Support/Company Portal/managed.toml";
#[cfg(windows)]
const PLACE: &str = r"C:\ProgramData\Company Portal\managed.toml";
#[cfg(not(any(target_os = "macos", windows)))]
const PLACE: &str = "/etc/company-portal/managed.toml";

/// The file.
pub(crate) fn path() -> PathBuf {
    PathBuf::from(PLACE)
}
