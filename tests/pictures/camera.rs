//! Takes a picture of a page the same way every time: one size, one time zone, no motion, no caret.

use crate::{
    accessibility,
    examples::{Example, Language, Scope, Theme, Width},
};
use anyhow::{Context as _, Result, bail};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::path::Path;
use support::{page::Page, waiting::until};

/// A browser that takes pictures.
pub(crate) struct Camera {
    page: Page,
}

/// What a page is seen on.
#[derive(Clone, Copy)]
pub(crate) enum Medium {
    Screen,
    /// A screen on which the system allows only the few colours that somebody chose.
    ForcedColours,
    Paper,
}

/// How often a picture is taken until it is the same twice.
const TRIES: usize = 10;
/// The tallest page that is drawn in one piece, in CSS pixels.
const TALLEST: u64 = 16_000;

impl Camera {
    /// Makes what `page` shows independent of place, motion and earlier pages.
    pub(crate) async fn on(page: Page) -> Result<Self> {
        let camera = Self { page };
        let zone = json!({ "timezoneId": "Europe/Amsterdam" });
        camera.ask("Emulation.setTimezoneOverride", zone).await?;
        camera.see_as(Medium::Screen).await?;
        camera.bring(include_str!("camera/watch.js")).await?;
        Ok(camera)
    }

    /// Runs `script` in every page that is opened from now on, before anything of the page runs.
    pub(crate) async fn bring(&self, script: &str) -> Result<()> {
        let source = json!({ "source": script });
        self.ask("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        Ok(())
    }

    /// Shows pages as they are there from now on; it moves nothing anywhere.
    pub(crate) async fn see_as(&self, medium: Medium) -> Result<()> {
        let (media, forced) = match medium {
            Medium::Screen => ("screen", "none"),
            Medium::ForcedColours => ("screen", "active"),
            Medium::Paper => ("print", "none"),
        };
        let features = json!([
            { "name": "prefers-reduced-motion", "value": "reduce" },
            { "name": "forced-colors", "value": forced },
        ]);
        let asked = json!({ "media": media, "features": features });
        self.ask("Emulation.setEmulatedMedia", asked).await?;
        Ok(())
    }

    /// The browser's version: another one draws differently.
    pub(crate) fn version(&self) -> Result<String> {
        let capabilities = self.page.client().capabilities();
        let version = capabilities.and_then(|known| known.get("browserVersion"));
        let version = version.and_then(Value::as_str);
        Ok(version.context("a browser has a version")?.to_owned())
    }

    /// What the gallery lists: components, then screens.
    pub(crate) async fn examples(&self, address: &str) -> Result<Vec<Example>> {
        self.page.go_to(&format!("{address}/gallery")).await?;
        let lists = "() => [...document.querySelectorAll('.gallery__list')].map((list) =>
            [...list.querySelectorAll('a')].map((link) => link.getAttribute('href').split('/').at(-1)))";
        let lists = until("the gallery's list", async || {
            let found: Vec<Vec<String>> = serde_json::from_value(self.run(lists, &[]).await?)?;
            Ok((!found.is_empty()).then_some(found))
        });
        let lists = lists.await?.into_iter();
        let scoped = lists.zip([Scope::Component, Scope::Screen]);
        Ok(scoped
            .flat_map(|(names, scope)| names.into_iter().map(move |name| Example { name, scope }))
            .collect())
    }

    /// Opens an example, in a laptop's window.
    pub(crate) async fn open(
        &self,
        address: &str,
        example: &Example,
        language: Language,
        theme: Theme,
    ) -> Result<()> {
        let speaks = (language.tag(), language.locale());
        self.open_in(address, &example.name, speaks, theme).await
    }

    /// The same in a language by its tag and its locale, which may be one that nobody speaks.
    pub(crate) async fn open_in(
        &self,
        address: &str,
        name: &str,
        (language, locale): (&str, &str),
        theme: Theme,
    ) -> Result<()> {
        // Chromium refuses a second locale while there is a first.
        let change = "Emulation.setLocaleOverride";
        self.ask(change, json!({})).await?;
        self.ask(change, json!({ "locale": locale })).await?;
        let (width, height) = Width::Wide.size();
        self.resize(width, height.into()).await?;
        let theme = theme.name();
        let url = format!("{address}/gallery/{name}?lang={language}&theme={theme}");
        self.page.go_to(&url).await?;
        let ready = include_str!("camera/ready.js");
        self.run(ready, &[json!(url), json!(language)]).await?;
        Ok(())
    }

    /// Gives the open example that width, and brings it to rest.
    pub(crate) async fn show(&self, scope: Scope, width: Width) -> Result<()> {
        let (width, height) = width.size();
        self.resize(width, height.into()).await?;
        let reaches = self.settle().await?;
        if scope == Scope::Component && reaches > height.into() {
            self.resize(width, reaches.min(TALLEST)).await?;
            self.settle().await?;
        }
        Ok(())
    }

    /// The picture of what is shown, as PNG, once two in a row are the same.
    pub(crate) async fn picture(&self) -> Result<Vec<u8>> {
        self.take(json!({ "format": "png", "optimizeForSpeed": true }))
            .await
    }

    /// The picture of one place of the page (a `Page.Viewport` of the protocol), in view or not.
    pub(crate) async fn picture_of(&self, place: Value) -> Result<Vec<u8>> {
        self.take(json!({ "format": "png", "optimizeForSpeed": true, "captureBeyondViewport": true, "clip": place }))
            .await
    }

    async fn take(&self, how: Value) -> Result<Vec<u8>> {
        let mut before = Value::Null;
        for _ in 0..TRIES {
            let taken = self.ask("Page.captureScreenshot", how.clone()).await?;
            if taken["data"] == before {
                let picture = before.as_str().context("a picture is base64")?;
                return Ok(BASE64_STANDARD.decode(picture)?);
            }
            before = taken["data"].clone();
        }
        bail!("the page doesn't come to rest")
    }

    /// What a screen reader finds on what is shown.
    pub(crate) async fn told(&self) -> Result<String> {
        let tree = self.ask("Accessibility.getFullAXTree", json!({})).await?;
        Ok(accessibility::as_text(&tree))
    }

    /// What is wrong with what is shown, whatever it should look like.
    pub(crate) async fn faults(&self) -> Result<Vec<String>> {
        let faults = self.run(include_str!("camera/faults.js"), &[]).await?;
        // What was laid out for it goes back to waiting until somebody scrolls there.
        self.settle().await?;
        Ok(serde_json::from_value(faults)?)
    }

    /// Opens a page of our own, on a phone.
    pub(crate) async fn open_file(&self, file: &Path) -> Result<()> {
        self.page
            .go_to(&format!("file://{}", file.display()))
            .await?;
        self.show(Scope::Screen, Width::Narrow).await
    }

    /// A picture of a whole file, as PNG.
    pub(crate) async fn picture_of_file(&self, file: &Path) -> Result<Vec<u8>> {
        self.page
            .go_to(&format!("file://{}", file.display()))
            .await?;
        let (width, height) = Width::Wide.size();
        self.resize(width, height.into()).await?;
        let reaches = self.settle().await?;
        self.resize(width, reaches.min(TALLEST)).await?;
        self.settle().await?;
        self.picture().await
    }

    pub(crate) async fn close(self) -> Result<()> {
        self.page.close().await
    }

    /// The page that it looks at.
    pub(crate) fn page(&self) -> &Page {
        &self.page
    }

    /// Gives whatever is open a window of that size, and brings it to rest; returns its height in CSS pixels.
    pub(crate) async fn fit(&self, width: u32, height: u64) -> Result<u64> {
        self.resize(width, height).await?;
        self.settle().await
    }

    async fn resize(&self, width: u32, height: u64) -> Result<()> {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.ask("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// Brings the page to rest; returns its height in CSS pixels.
    async fn settle(&self) -> Result<u64> {
        let height = self.run(include_str!("camera/settle.js"), &[]).await?;
        height.as_u64().context("a page has a height")
    }

    /// Runs a JavaScript function in the page, and returns what it comes to.
    pub(crate) async fn run(&self, function: &str, arguments: &[Value]) -> Result<Value> {
        let arguments: Vec<_> = arguments.iter().map(Value::to_string).collect();
        let expression = format!("({function})({})", arguments.join(", "));
        let asked =
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.ask("Runtime.evaluate", asked).await?;
        if let Some(failure) = answer.get("exceptionDetails") {
            let failure = &failure["exception"]["description"];
            bail!("{}", failure.as_str().unwrap_or("the page failed"));
        }
        Ok(answer["result"]["value"].clone())
    }

    async fn ask(&self, name: &'static str, parameters: Value) -> Result<Value> {
        self.page.devtools(name, parameters).await
    }
}
