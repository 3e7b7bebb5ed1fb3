//! What moves a browser or the app's window: W3C WebDriver, spoken to its driver directly.

mod chromium;
mod firefox;
mod webkit;

use crate::{page::Page, ports, program::Program, tunnel::Tunnel, waiting::until};
use anyhow::{Context as _, Result, bail};
use fantoccini::{ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// What draws a website.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium's.
    Chromium,
    /// Firefox's.
    Firefox,
    /// WebKitGTK's, which draws the app's window, too.
    WebKit,
}

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

/// What tells a browser to take the website's certificate for what it says it is.
const TRUSTING: (&str, Value) = ("acceptInsecureCerts", Value::Bool(true));

/// A running driver.
pub struct WebDriver {
    program: Program,
    address: String,
    /// The way to the website, for a browser that doesn't find it otherwise.
    tunnel: Option<Tunnel>,
}

impl WebDriver {
    fn start(name: &str, command: &mut Command, logs: &Path) -> Result<Self> {
        let port = ports::free()?;
        command.arg(format!("--port={port}"));
        Ok(Self {
            program: Program::start(name, command, logs)?,
            address: format!("http://127.0.0.1:{port}"),
            tunnel: None,
        })
    }

    /// Makes the way to `website`, for a browser that doesn't find it otherwise; returns where the browser has to ask.
    async fn dig_tunnel(&mut self, website: &Website) -> Result<String> {
        let tunnel = Tunnel::to(website.name, website.port).await?;
        let address = tunnel.address();
        self.tunnel = Some(tunnel);
        Ok(address)
    }

    async fn open(&mut self, name: &str, options: Value) -> Result<Page> {
        self.open_with(name, options, []).await
    }

    async fn open_with<const N: usize>(
        &mut self,
        name: &str,
        options: Value,
        further: [(&str, Value); N],
    ) -> Result<Page> {
        let mut capabilities = Capabilities::new();
        capabilities.insert(name.to_owned(), options);
        capabilities.extend(further.map(|(name, value)| (name.to_owned(), value)));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let Self {
            program, address, ..
        } = self;
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
