//! Where an organisation puts what it allows on a computer: where only an administrator can write. Nothing in
//! the environment leads elsewhere, or whoever starts the app could lift it; except on Windows, where nothing
//! else says on which drive programs are. That variable is the process's own, so people can fool by it the app
//! that they start themselves, and nobody else's.

use std::path::PathBuf;

#[cfg(target_os = "macos")]
const PLACE: &str = "/Library/Application Support/Company Portal/managed.toml";
#[cfg(not(any(target_os = "macos", windows)))]
const PLACE: &str = "/etc/company-portal/managed.toml";

/// The file.
#[cfg(not(windows))]
pub(crate) fn path() -> PathBuf {
    PathBuf::from(PLACE)
}

/// The file.
#[cfg(windows)]
pub(crate) fn path() -> PathBuf {
    PathBuf::from(among_programs(std::env::var("ProgramFiles").ok()))
}

/// The file on Windows, where programs are in the folder `programs`. Not in the folder of their data, where
/// anybody may make a folder that isn't there yet, and keeps it.
#[cfg(any(windows, test))]
fn among_programs(programs: Option<String>) -> String {
    let on_a_drive = |folder: &String| matches!(folder.as_bytes(), [drive, b':', b'\\', ..] if drive.is_ascii_alphabetic());
    let programs = programs.filter(on_a_drive);
    let programs = programs.as_deref().unwrap_or(r"C:\Program Files");
    format!(r"{programs}\Company Portal\managed.toml")
}

#[cfg(test)]
mod tests {
    use super::among_programs;

    #[test]
    fn on_windows_it_is_where_only_administrators_write() {
        let usual = r"C:\Program Files\Company Portal\managed.toml";
        for (programs, expected) in [
            (None, usual),
            (Some(r"C:\Program Files"), usual),
            (
                Some(r"D:\Programs"),
                r"D:\Programs\Company Portal\managed.toml",
            ),
            (Some(""), usual),
            (Some("Programs"), usual),
            (Some(r"\\evil.example\programs"), usual),
        ] {
            let programs = programs.map(str::to_owned);
            assert_eq!(among_programs(programs.clone()), expected, "{programs:?}");
        }
    }
}
