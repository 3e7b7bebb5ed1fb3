//! What moves a browser or the app's window: W3C WebDriver, spoken to its driver directly.

use crate::{page::Page, ports, program::Program, waiting::until};
use anyhow::{Context as _, Result, bail};
use fantoccini::{ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{path::Path, process::Command};

/// A running driver.
pub struct WebDriver {
    program: Program,
    address: String,
}

impl WebDriver {
    /// Starts the driver of WebKitGTK, which starts the app; both get `environment`.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn of_app(environment: &[(&str, String)], logs: &Path) -> Result<Self> {
        let mut command = Command::new("WebKitWebDriver");
        command
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        Self::start("app", &mut command, logs)
    }

    /// Starts the driver of Chromium.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn of_chromium(logs: &Path) -> Result<Self> {
        Self::start("browser", &mut Command::new("chromedriver"), logs)
    }

    fn start(name: &str, command: &mut Command, logs: &Path) -> Result<Self> {
        let port = ports::free()?;
        command.arg(format!("--port={port}"));
        Ok(Self {
            program: Program::start(name, command, logs)?,
            address: format!("http://127.0.0.1:{port}"),
        })
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

    /// Opens a headless Chromium whose pages look the same on every machine.
    ///
    /// # Errors
    ///
    /// When it doesn't start.
    pub async fn open_chromium(&mut self, language: &str) -> Result<Page> {
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
        let options = json!({
            "args": arguments,
            "prefs": { "intl.accept_languages": language },
        });
        self.open("goog:chromeOptions", options).await
    }

    async fn open(&mut self, name: &str, options: Value) -> Result<Page> {
        let mut capabilities = Capabilities::new();
        capabilities.insert(name.to_owned(), options);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let Self { program, address } = self;
        let client = until("the driver to answer", async || {
            use fantoccini::error::NewSessionError::{Failed, FailedC, Lost};
            match builder.connect(address).await {
                Ok(client) => Ok(Some(client)),
                Err(Failed(_) | FailedC(_) | Lost(_)) if !program.has_ended() => Ok(None),
                Err(failure) => Err(failure).context("Couldn't open a window"),
            }
        })
        .await;
        match client {
            Ok(client) => Ok(Page::of(client)),
            Err(failure) => bail!("{failure:#}\n{}", program.log()),
        }
    }
}
