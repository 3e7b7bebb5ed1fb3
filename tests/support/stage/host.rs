//! What hosts the face that a journey walks through.

use crate::{
    page::Page,
    program_path, target,
    tls::{Certificate, NAME},
    web_driver::{Engine, Screenful, WebDriver, Website},
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
    /// The portal's website, in a laptop's browser with that engine. People sign in in the same tab.
    Website(Engine),
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
            Self::Website(Engine::Chromium) => "website/",
            Self::Website(Engine::Firefox) => "website-in-firefox/",
            Self::Website(Engine::WebKit) => "website-in-webkit/",
            Self::PhonesWebsite => "website-on-a-phone/",
        }
    }

    /// Whether it is a website.
    pub fn is_website(self) -> bool {
        match self {
            Self::App => false,
            Self::Website(_) | Self::PhonesWebsite => true,
        }
    }

    /// What draws the face.
    pub(super) fn engine(self) -> Engine {
        match self {
            Self::App => Engine::WebKit,
            Self::Website(engine) => engine,
            Self::PhonesWebsite => Engine::Chromium,
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
    let mut app_driver = WebDriver::of_webkit(environment, logs)?;
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
    environment: &[(&str, String)],
    language: Language,
    logs: &Path,
) -> Result<Opened> {
    let website = Website {
        language: language.tag(),
        screenful: match host {
            Host::App | Host::Website(_) => Screenful::Laptop,
            Host::PhonesWebsite => Screenful::Phone,
        },
        name: NAME,
        port,
        fingerprint: certificate.fingerprint.clone(),
        console: fs::canonicalize(logs)?.join(CONSOLE),
    };
    let (app, app_driver) = match host.engine() {
        Engine::Chromium => {
            let mut driver = WebDriver::of_chromium(logs)?;
            (driver.open_website_in_chromium(&website).await?, driver)
        }
        Engine::Firefox => {
            let mut driver = WebDriver::of_firefox(logs)?;
            (driver.open_website_in_firefox(&website).await?, driver)
        }
        Engine::WebKit => {
            let mut driver = WebDriver::of_webkit(environment, logs)?;
            (driver.open_website_in_webkit(&website).await?, driver)
        }
    };
    app.go_to(&format!("https://{NAME}/")).await?;
    if host.engine() == Engine::WebKit {
        // Its browser speaks the language of a system that has only English: the person has chosen theirs.
        let choose = "localStorage.setItem('language', arguments[0])";
        app.client()
            .execute(choose, vec![json!(language.tag())])
            .await?;
        app.client().refresh().await?;
    }
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

/// What a browser of `engine`, whose logs are in `logs`, says of pages that broke, or did what their policy forbids.
fn troubles(engine: Engine, logs: &Path) -> Result<Vec<String>> {
    let lines = |log: &str, is_trouble: fn(&str) -> bool| -> Result<_> {
        let log = fs::read_to_string(logs.join(log))?;
        let lines = log.lines().filter(|line| is_trouble(line));
        Ok(lines.map(str::to_owned).collect())
    };
    match engine {
        Engine::Chromium => lines(CONSOLE, |line| {
            line.contains(":CONSOLE:") && TROUBLES.iter().any(|trouble| line.contains(trouble))
        }),
        // It tells of what broke, and nobody of what was forbidden.
        Engine::Firefox => lines("browser.log", |line| {
            line.starts_with(&format!("JavaScript error: https://{NAME}"))
        }),
        // It tells nobody.
        Engine::WebKit => Ok(Vec::new()),
    }
}

/// Where a journey leaves its pictures and logs.
pub(super) fn kept(host: Host, name: &str) -> PathBuf {
    let journeys = target().join("journeys");
    journeys.join(host.folder()).join(name)
}

/// That no page broke on the stage that was set for that journey, and none did what its policy forbids, as far as its
/// browser tells of that.
///
/// # Errors
///
/// When one did.
pub fn looks_at_the_console(host: Host, name: &str) -> Result<()> {
    let troubles = troubles(host.engine(), &kept(host, name))?;
    ensure!(
        troubles.is_empty(),
        "the console says:\n{}",
        troubles.join("\n")
    );
    Ok(())
}
