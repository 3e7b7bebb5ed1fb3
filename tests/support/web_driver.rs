//! What moves a browser or the app's window: W3C WebDriver, spoken to its driver directly.

use crate::{page::Page, ports, program::Program, waiting::until};
use anyhow::{Context as _, Result, bail};
use fantoccini::{ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// How much a browser shows at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screenful {
    /// A laptop's window.
    Laptop,
    /// A phone held upright, with fingers on it.
    Phone,
}

/// What a browser is told that opens a website.
pub struct Website {
    /// Its person's language (BCP 47).
    pub language: &'static str,
    /// What it shows at once.
    pub screenful: Screenful,
    /// The website's name.
    pub name: &'static str,
    /// The port on loopback to which the name leads.
    pub port: u16,
    /// The SHA-256 of the public key to trust, in base64.
    pub fingerprint: String,
    /// The file into which it writes what pages say on their console.
    pub console: PathBuf,
}

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
        self.start_chromium(language, Vec::new(), None).await
    }

    /// Opens a headless Chromium that finds a website on this computer and trusts it.
    ///
    /// # Errors
    ///
    /// When it doesn't start.
    pub async fn open_website(&mut self, website: &Website) -> Result<Page> {
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
