//! Loading a page as somebody does who has never been there but is signed in, on a fast line or on a slow one.

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;
use serde_json::json;
use support::page::Page;

/// How long a browser rests before a page is loaded, in milliseconds, so that nothing of the page before it is still
/// under way.
const REST: u32 = 500;

/// The computer and the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Conditions {
    /// As they are.
    FullSpeed,
    /// A processor four times as slow, 1.6 Mbit/s down, 0.75 Mbit/s up and 150 ms there and back: what Lighthouse
    /// takes for a slow phone.
    Throttled,
}

impl Conditions {
    /// How often each page is loaded: on a slow line that takes seconds, and differs less.
    pub(super) fn runs(self) -> usize {
        match self {
            Self::FullSpeed => 15,
            Self::Throttled => 7,
        }
    }
}

/// What loading a page came to.
#[derive(Deserialize)]
pub(super) struct Load {
    /// What came over the line until the list answered, with headers.
    pub(super) bytes: f64,
    /// What of it is scripts and WebAssembly, packed and without headers.
    pub(super) program: f64,
    /// When the first content was painted, in milliseconds from the beginning.
    pub(super) content: f64,
    /// When the list was painted, likewise.
    pub(super) list: f64,
    /// When it could be acted on, likewise.
    pub(super) answers: f64,
    /// What came from a cache.
    cached: Vec<String>,
}

/// Has every page from now on note when it has been painted.
pub(super) async fn observe(browser: &Page) -> Result<()> {
    let source = json!({ "source": include_str!("observe.js") });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    browser.devtools("Network.enable", json!({})).await?;
    // A worker that is still being installed while all that is kept is cleared would have copies.
    let bypass = json!({ "bypass": true });
    browser
        .devtools("Network.setBypassServiceWorker", bypass)
        .await?;
    Ok(())
}

/// Loads the page at `address` with nothing of it cached or kept but the session's cookie.
pub(super) async fn load(
    browser: &Page,
    origin: &str,
    path: &str,
    conditions: Conditions,
) -> Result<Load> {
    browser.go_to("about:blank").await?;
    let kept = json!({
        "origin": origin,
        "storageTypes": "cache_storage,indexeddb,local_storage,service_workers",
    });
    browser.devtools("Storage.clearDataForOrigin", kept).await?;
    browser
        .devtools("Network.clearBrowserCache", json!({}))
        .await?;
    rest(browser).await?;
    set(browser, conditions).await?;
    browser.go_to(&format!("{origin}{path}")).await?;
    let report = browser
        .client()
        .execute_async(include_str!("report.js"), Vec::new())
        .await;
    let report = match report {
        Ok(report) => report,
        // What stands there instead tells more than that it took too long.
        Err(failure) => bail!("{failure}\n{}", browser.text().await?),
    };
    let load: Load = serde_json::from_value(report).context("a report")?;
    let cached = &load.cached;
    ensure!(cached.is_empty(), "{cached:?} came from a cache");
    set(browser, Conditions::FullSpeed).await?;
    Ok(load)
}

async fn rest(browser: &Page) -> Result<()> {
    let script = format!("setTimeout(arguments[arguments.length - 1], {REST})");
    browser.client().execute_async(&script, Vec::new()).await?;
    Ok(())
}

async fn set(browser: &Page, conditions: Conditions) -> Result<()> {
    // Bytes a second; -1 is as many as there can be.
    let (rate, latency, down, up) = match conditions {
        Conditions::FullSpeed => (1, 0, -1, -1),
        Conditions::Throttled => (4, 150, 200_000, 93_750),
    };
    let line = json!({
        "offline": false,
        "latency": latency,
        "downloadThroughput": down,
        "uploadThroughput": up,
    });
    browser
        .devtools("Network.emulateNetworkConditions", line)
        .await?;
    browser
        .devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
        .await?;
    Ok(())
}
