//! Takes a picture of a screen the same way every time: one time zone, no motion, no blinking caret.

use crate::accessibility;
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use support::{page::Page, waiting::until};

/// How large a page is.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) width: u32,
    height: u32,
}

/// A laptop's window, and a phone.
pub(crate) const SIZES: [Size; 2] = [
    Size {
        width: 1280,
        height: 800,
    },
    Size {
        width: 390,
        height: 844,
    },
];

pub(crate) const THEMES: [&str; 2] = ["light", "dark"];

/// What was taken of a screen.
pub(crate) struct Taken {
    /// The picture, as PNG.
    pub(crate) picture: Vec<u8>,
    /// What a screen reader is told.
    pub(crate) told: String,
}

/// A browser that takes pictures.
pub(crate) struct Camera {
    page: Page,
}

/// How often a picture is taken until it is the same twice.
const TRIES: usize = 8;

impl Camera {
    pub(crate) async fn on(page: Page) -> Result<Self> {
        let camera = Self { page };
        let zone = json!({ "timezoneId": "Europe/Amsterdam" });
        camera.ask("Emulation.setTimezoneOverride", zone).await?;
        let still =
            json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        camera.ask("Emulation.setEmulatedMedia", still).await?;
        Ok(camera)
    }

    /// The browser's version: another one draws differently.
    pub(crate) fn version(&self) -> Result<String> {
        let capabilities = self.page.client().capabilities();
        let version = capabilities.and_then(|known| known.get("browserVersion"));
        let version = version.and_then(Value::as_str);
        Ok(version.context("a browser has a version")?.to_owned())
    }

    /// The names of every screen in the gallery.
    pub(crate) async fn screens(&self, address: &str) -> Result<Vec<String>> {
        self.page.go_to(&format!("{address}/gallery")).await?;
        let script = "return [...document.querySelectorAll('.gallery__list:last-of-type a')]
            .map((link) => link.getAttribute('href').split('/').at(-1))";
        let found = until("the gallery's list", async || {
            let found = self.page.client().execute(script, Vec::new()).await?;
            let found: Vec<String> = serde_json::from_value(found)?;
            Ok((!found.is_empty()).then_some(found))
        });
        found.await
    }

    /// Opens a screen.
    pub(crate) async fn go_to(
        &self,
        address: &str,
        screen: &str,
        language: &str,
        theme: &str,
    ) -> Result<()> {
        let url = format!("{address}/gallery/{screen}?lang={language}&theme={theme}");
        self.page.go_to(&url).await?;
        // The frame that index.html paints goes when the face is there.
        let ready = "return !document.getElementById('start') && document.readyState === 'complete'
            && document.documentElement.lang === arguments[0]";
        until("the screen", async || {
            let arguments = vec![json!(language)];
            let ready = self.page.client().execute(ready, arguments).await?;
            Ok((ready == json!(true)).then_some(()))
        })
        .await?;
        let still = "const style = document.createElement('style');
            style.textContent = '* { caret-color: transparent !important }';
            document.head.append(style);";
        self.page.client().execute(still, Vec::new()).await?;
        Ok(())
    }

    /// Takes the open screen in `size`, once two pictures in a row are the same.
    pub(crate) async fn take(&self, size: Size) -> Result<Taken> {
        let metrics = json!({
            "width": size.width,
            "height": size.height,
            "deviceScaleFactor": 1,
            "mobile": false,
        });
        self.ask("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        let mut before = self.page.pixels().await?;
        for _ in 0..TRIES {
            let picture = self.page.pixels().await?;
            if picture == before {
                let tree = self.ask("Accessibility.getFullAXTree", json!({})).await?;
                let told = accessibility::as_text(&tree);
                return Ok(Taken { picture, told });
            }
            before = picture;
        }
        bail!("the screen doesn't come to rest")
    }

    pub(crate) async fn close(self) -> Result<()> {
        self.page.close().await
    }

    async fn ask(&self, name: &'static str, parameters: Value) -> Result<Value> {
        self.page.devtools(name, parameters).await
    }
}
