//! Firefox, without a window.

use super::{TRUSTING, WebDriver, Website};
use crate::{page::Page, target};
use anyhow::Result;
use serde_json::json;
use std::{path::Path, process::Command};

impl WebDriver {
    /// Starts the driver of Firefox, which `./x journey --full` installs.
    ///
    /// # Errors
    ///
    /// When it isn't installed or can't be started.
    pub fn of_firefox(logs: &Path) -> Result<Self> {
        let driver = target().join("tools/geckodriver/bin/geckodriver");
        Self::start("browser", &mut Command::new(driver), logs)
    }

    /// Opens Firefox for a website on this computer; what its pages say on their console, and how they break, goes to
    /// the driver's log.
    ///
    /// # Errors
    ///
    /// When it isn't installed or doesn't start.
    pub async fn open_website_in_firefox(&mut self, website: &Website) -> Result<Page> {
        let options = json!({
            "args": ["-headless", "-width", "1280", "-height", "900"],
            "prefs": {
                "browser.dom.window.dump.enabled": true,
                "devtools.console.stdout.content": true,
                "intl.accept_languages": website.language,
            },
        });
        let proxy = self.dig_tunnel(website).await?;
        let proxy = json!({ "proxyType": "manual", "sslProxy": proxy });
        self.open_with("moz:firefoxOptions", options, [TRUSTING, ("proxy", proxy)])
            .await
    }
}
