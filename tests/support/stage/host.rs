//! What hosts the face that a journey walks through.

use crate::{
    page::Page,
    program_path, target,
    tls::{Certificate, NAME},
    web_driver::{Screenful, WebDriver, Website},
    words::Language,
};
use anyhow::{Result, ensure};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What hosts the face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// The app, in its window. People sign in in a browser beside it.
    App,
    /// The portal's website, in a laptop's browser. People sign in in the same tab.
    Website,
    /// The portal's website, in a phone's browser.
    PhonesWebsite,
}

/// Where a browser writes what pages say on its console, and what it forbids them.
const CONSOLE: &str = "console.log";

/// How a line begins or goes on that tells of a page that broke, or did what its policy forbids.
const TROUBLES: [&str; 3] = ["Content Security Policy", "Uncaught", "panicked"];

impl Host {
    /// The folder of its journeys' pictures and logs, which is also how their names begin.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::App => "",
            Self::Website => "website/",
            Self::PhonesWebsite => "website-on-a-phone/",
        }
    }

    /// Whether it is a website.
    pub fn is_website(self) -> bool {
        match self {
            Self::App => false,
            Self::Website | Self::PhonesWebsite => true,
        }
    }

    /// What the portal of a website has to serve it by; the app's has none.
    pub(super) fn certificate(self, folder: &Path) -> Result<Option<Certificate>> {
        self.is_website()
            .then(|| Certificate::make(folder))
            .transpose()
    }
}

/// The face, opened in its host.
pub(super) struct Opened {
    pub(super) app: Page,
    pub(super) app_driver: WebDriver,
    /// The browser that the app opens.
    pub(super) browser: Option<(Page, WebDriver)>,
}

/// Opens the app, which finds `environment` around it, and the browser beside it.
pub(super) async fn open_app(
    environment: &[(&str, String)],
    arguments: &[&str],
    language: Language,
    logs: &Path,
) -> Result<Opened> {
    let mut app_driver = WebDriver::of_app(environment, logs)?;
    let mut browser_driver = WebDriver::of_chromium(logs)?;
    let program = program_path("company-portal");
    let app = app_driver.open_app(&program, arguments).await?;
    let browser = browser_driver.open_chromium(language.tag()).await?;
    Ok(Opened {
        app,
        app_driver,
        browser: Some((browser, browser_driver)),
    })
}

/// Opens the website of the portal that listens on `port` with `certificate`.
pub(super) async fn open_website(
    host: Host,
    port: u16,
    certificate: &Certificate,
    language: Language,
    logs: &Path,
) -> Result<Opened> {
    let website = Website {
        language: language.tag(),
        screenful: match host {
            Host::App | Host::Website => Screenful::Laptop,
            Host::PhonesWebsite => Screenful::Phone,
        },
        name: NAME,
        port,
        fingerprint: certificate.fingerprint.clone(),
        console: fs::canonicalize(logs)?.join(CONSOLE),
    };
    let mut app_driver = WebDriver::of_chromium(logs)?;
    let app = app_driver.open_website(&website).await?;
    app.go_to(&format!("https://{NAME}/")).await?;
    Ok(Opened {
        app,
        app_driver,
        browser: None,
    })
}

/// Lets the clock of every page in this browser run ahead by so many seconds: Chromium doesn't start on libfaketime.
pub(super) async fn set_ahead(page: &Page, seconds: u32) -> Result<()> {
    let source = format!("({})({seconds})", include_str!("ahead.js"));
    let opened = json!({ "source": source });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", opened)
        .await?;
    let now = json!({ "expression": source });
    page.devtools("Runtime.evaluate", now).await?;
    Ok(())
}

/// That no page broke, and none did what its policy forbids, in the browser whose logs are in `logs`.
fn nothing_on_the_console(logs: &Path) -> Result<()> {
    let console = fs::read_to_string(logs.join(CONSOLE))?;
    let troubles: Vec<_> = console
        .lines()
        .filter(|line| line.contains(":CONSOLE:"))
        .filter(|line| TROUBLES.iter().any(|trouble| line.contains(trouble)))
        .collect();
    ensure!(
        troubles.is_empty(),
        "the console says:\n{}",
        troubles.join("\n")
    );
    Ok(())
}

/// Where a journey leaves its pictures and logs.
pub(super) fn kept(host: Host, name: &str) -> PathBuf {
    let journeys = target().join("journeys");
    journeys.join(host.folder()).join(name)
}

/// That no page broke on the stage that was set for that journey, and none did what its policy forbids; the app's
/// window has no console to look at.
///
/// # Errors
///
/// When one did.
pub fn looks_at_the_console(host: Host, name: &str) -> Result<()> {
    match host {
        Host::App => Ok(()),
        Host::Website | Host::PhonesWebsite => nothing_on_the_console(&kept(host, name)),
    }
}
