//! Chromium, which draws the same on every machine, without a window.

use super::{Screenful, WebDriver, Website};
use crate::page::Page;
use anyhow::Result;
use serde_json::{Value, json};
use std::{path::Path, process::Command};

impl WebDriver {
    /// Starts the driver of Chromium.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn of_chromium(logs: &Path) -> Result<Self> {
        Self::start("browser", &mut Command::new("chromedriver"), logs)
    }

    /// Opens a headless Chromium whose pages look the same on every machine.
    ///
    /// # Errors
    ///
    /// When it doesn't start.
    pub async fn open_chromium(&mut self, language: &str) -> Result<Page> {
        self.start_chromium(language, Vec::new(), None).await
    }

    /// Opens a headless Chromium that finds a website on this computer and trusts it.
    ///
    /// # Errors
    ///
    /// When it doesn't start.
    pub async fn open_website_in_chromium(&mut self, website: &Website) -> Result<Page> {
        let Website {
            language,
            screenful,
            name,
            port,
            fingerprint,
            console,
        } = website;
        let further = vec![
            format!("--host-resolver-rules=MAP {name} 127.0.0.1:{port}"),
            // Unlike accepting any certificate, this leaves everything to the page that a trusted one has.
            format!("--ignore-certificate-errors-spki-list={fingerprint}"),
            "--enable-logging".to_owned(),
            format!("--log-file={}", console.display()),
            "--window-size=1280,900".to_owned(),
        ];
        let phone = match screenful {
            Screenful::Laptop => None,
            Screenful::Phone => Some(json!({
                "deviceMetrics": { "width": 390, "height": 844, "pixelRatio": 2, "mobile": true, "touch": true },
            })),
        };
        self.start_chromium(language, further, phone).await
    }

    async fn start_chromium(
        &mut self,
        language: &str,
        further: Vec<String>,
        phone: Option<Value>,
    ) -> Result<Page> {
        let arguments = [
            "--headless",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-lcd-text",
            "--disable-quic",
            "--disable-sync",
            "--font-render-hinting=none",
            "--force-color-profile=srgb",
            "--hide-scrollbars",
            // A whole page is drawn at once, in one tile and never again in part: at a seam gradients and
            // slanting lines come out otherwise, and where the seams lie depends on what was drawn when.
            "--disable-partial-raster",
            "--default-tile-width=16384",
            "--default-tile-height=16384",
            "--max-untiled-layer-width=16384",
            "--max-untiled-layer-height=16384",
            "--no-first-run",
            // It can't have a sandbox as root in a container, and visits our own pages only.
            "--no-sandbox",
        ];
        let mut arguments: Vec<_> = arguments.map(str::to_owned).to_vec();
        arguments.push(format!("--lang={language}"));
        arguments.extend(further);
        let mut options = json!({
            "args": arguments,
            "prefs": { "intl.accept_languages": language },
        });
        if let Some(phone) = phone {
            options["mobileEmulation"] = phone;
        }
        self.open("goog:chromeOptions", options).await
    }
}
