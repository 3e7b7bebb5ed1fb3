//! WebKitGTK, in the app's window and in the small browser that it comes with.

use super::{TRUSTING, WebDriver, Website};
use crate::page::Page;
use anyhow::{Context as _, Result};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Where distributions put the library with its browser, one folder for each kind of machine.
const LIBRARIES: [&str; 3] = ["/usr/lib", "/usr/lib64", "/usr/libexec"];
/// The browser, below such a folder.
const BROWSER: &str = "webkit2gtk-4.1/MiniBrowser";

impl WebDriver {
    /// Starts the driver of WebKitGTK, which starts the app or the browser; both get `environment`.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn of_webkit(environment: &[(&str, String)], logs: &Path) -> Result<Self> {
        let mut command = Command::new("WebKitWebDriver");
        command
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        Self::start("app", &mut command, logs)
    }

    /// Opens the app's window.
    ///
    /// # Errors
    ///
    /// When the program doesn't start or shows no window.
    pub async fn open_app(&mut self, program: &Path, arguments: &[&str]) -> Result<Page> {
        let options = json!({ "binary": program, "args": arguments });
        self.open("webkitgtk:browserOptions", options).await
    }

    /// Opens WebKitGTK's own browser for a website on this computer.
    ///
    /// # Errors
    ///
    /// When it isn't installed or doesn't start.
    pub async fn open_website_in_webkit(&mut self, website: &Website) -> Result<Page> {
        let proxy = self.dig_tunnel(website).await?;
        let options = json!({
            "binary": browser()?,
            "args": [
                "--automation",
                format!("--proxy=http://{proxy}"),
                // The issuer is there.
                "--ignore-host=localhost",
            ],
        });
        let page = self
            .open_with("webkitgtk:browserOptions", options, [TRUSTING])
            .await?;
        page.client().set_window_size(1280, 900).await?;
        Ok(page)
    }
}

/// The browser, wherever the distribution has it.
fn browser() -> Result<PathBuf> {
    let inside = |folder: &&str| {
        let folders = fs::read_dir(folder).into_iter().flatten().flatten();
        folders.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    LIBRARIES
        .iter()
        .flat_map(|folder| [inside(folder), vec![PathBuf::from(folder)]].concat())
        .map(|folder| folder.join(BROWSER))
        .find(|browser| browser.is_file())
        .with_context(|| format!("WebKitGTK's {BROWSER} isn't installed"))
}
