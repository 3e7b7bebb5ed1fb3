//! One round through a company's portal: everybody's places, at every width.

use super::{
    Extent,
    company::{Shown, Visit},
    places::Place,
    thumbnails::Thumbnails,
};
use crate::{camera::Camera, examples::Language, report::Report};
use anyhow::{Context as _, Result};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};
use support::{
    page::Role,
    waiting::until,
    words::{self, Words},
};

/// A laptop's screen, a phone's, and the smallest that counts (WCAG 1.4.10), in CSS pixels.
const SIZES: [(u32, u32); 3] = [(1280, 800), (390, 844), (320, 640)];
/// How much of a page is pictured.
const PICTURED: u64 = 2_400;

/// The languages in which is looked.
pub(super) fn languages(extent: Extent) -> &'static [Language] {
    match extent {
        Extent::Everything => &[Language::English, Language::Dutch],
        Extent::LeastRoom => &[Language::English],
    }
}

fn sizes(extent: Extent) -> &'static [(u32, u32)] {
    match extent {
        Extent::Everything => &SIZES,
        Extent::LeastRoom => &SIZES[2..],
    }
}

/// A round under way.
pub(super) struct Round<'a> {
    shown: &'a Shown,
    /// The company's name in the report.
    name: &'a str,
    extent: Extent,
    folder: &'a Path,
    report: &'a mut Report,
    thumbnails: Thumbnails,
}

impl<'a> Round<'a> {
    pub(super) fn through(
        shown: &'a Shown,
        name: &'a str,
        extent: Extent,
        folder: &'a Path,
        report: &'a mut Report,
    ) -> Self {
        Self {
            shown,
            name,
            extent,
            folder,
            report,
            thumbnails: Thumbnails::default(),
        }
    }

    /// Everybody looks, in `language`, into which `camera`'s browser is set.
    pub(super) async fn look(&mut self, camera: &Camera, language: Language) -> Result<()> {
        let shown = self.shown;
        let words = match language {
            Language::English => words::Language::English,
            Language::Dutch => words::Language::Dutch,
        };
        let look = Look {
            camera,
            words: Words::of(words)?,
            language,
            size: sizes(self.extent)[0],
        };
        look.go_to(&shown.portal, "/devices").await?;
        self.measure(&look, &Place::at("sign-in", "/devices"))
            .await?;
        for visit in &shown.visits {
            look.signs_in(&shown.portal, visit)
                .await
                .with_context(|| format!("signing {} in", visit.user_name))?;
            let mut is_fresh = false;
            let extent = self.extent;
            let is_looked_at =
                |place: &&Place| extent == Extent::Everything || !place.is_first_banner;
            for place in visit.places.iter().filter(is_looked_at) {
                let at = format!("{} ({})", place.name, place.path);
                let looked = async {
                    look.go_to(&shown.portal, &place.path).await?;
                    if place.is_fresh && !is_fresh {
                        look.confirms(visit).await?;
                        is_fresh = true;
                        look.go_to(&shown.portal, &place.path).await?;
                    }
                    self.measure(&look, place).await
                };
                if let Err(failure) = looked.await {
                    let name = format!("{}/{}/{at}", self.name, language.tag());
                    self.report.failed(&name, &format!("{failure:#}"));
                }
            }
        }
        Ok(())
    }

    /// Looks at what is open at every width.
    async fn measure(&mut self, look: &Look<'_>, place: &Place) -> Result<()> {
        let sizes = sizes(self.extent)
            .iter()
            .filter(|(width, _)| !place.is_narrow || *width < 640);
        for (number, (width, height)) in sizes.enumerate() {
            let height = u64::from(*height);
            look.camera.fit(*width, height).await?;
            if number == 0 {
                look.press(place).await?;
            }
            let reaches = look.camera.fit(*width, height).await?;
            let language = look.language.tag();
            let name = format!("{}/{language}/{} at {width} px", self.name, place.name);
            let faults = look.camera.faults().await?;
            if faults.is_empty() {
                self.report.passed();
            } else {
                let what = format!("{}\n    {}", place.path, faults.join("\n    "));
                self.report.failed(&name, &what);
            }
            if self.extent == Extent::LeastRoom {
                continue;
            }
            look.camera
                .fit(*width, reaches.clamp(height, PICTURED))
                .await?;
            let file = format!("{language}-{}-{width}.png", place.name);
            fs::write(self.folder.join(&file), look.camera.picture().await?)?;
            self.thumbnails.add(&file, &name, &faults);
        }
        Ok(())
    }

    /// Writes the contact sheet, where pictures were taken, and returns where it is.
    pub(super) fn finish(self) -> Result<Option<PathBuf>> {
        match self.extent {
            Extent::Everything => self.thumbnails.write(self.folder).map(Some),
            Extent::LeastRoom => Ok(None),
        }
    }
}

/// Somebody's browser.
struct Look<'a> {
    camera: &'a Camera,
    words: Words,
    language: Language,
    /// In which a page is opened.
    size: (u32, u32),
}

impl Look<'_> {
    /// Opens an address of the portal, and waits until all of it is there.
    async fn go_to(&self, portal: &str, path: &str) -> Result<()> {
        let (width, height) = self.size;
        self.camera.fit(width, height.into()).await?;
        let page = self.camera.page();
        page.go_to(&format!("{portal}{path}")).await?;
        self.arrive().await
    }

    async fn arrive(&self) -> Result<()> {
        self.camera.run(include_str!("arrive.js"), &[]).await?;
        Ok(())
    }

    async fn press(&self, place: &Place) -> Result<()> {
        for selector in place.presses {
            let press = "(selector) => document.querySelector(selector)?.click() ?? null";
            self.camera.run(press, &[json!(selector)]).await?;
            self.arrive().await?;
        }
        Ok(())
    }

    /// Forgets who was there, and signs in.
    async fn signs_in(&self, portal: &str, visit: &Visit) -> Result<()> {
        let page = self.camera.page();
        page.devtools("Network.clearBrowserCookies", json!({}))
            .await?;
        let everything = json!({ "origin": portal, "storageTypes": "all" });
        page.devtools("Storage.clearDataForOrigin", everything)
            .await?;
        self.go_to(portal, "/devices").await?;
        let button = self.words.say("signing-in-button", &[])?;
        page.press(Role::Button, &button).await?;
        self.fills_in(visit).await
    }

    /// From the first banner of what takes a fresh sign-in through that.
    async fn confirms(&self, visit: &Visit) -> Result<()> {
        let button = self.words.say("confirm-sign-out", &[])?;
        self.camera.page().press(Role::Button, &button).await?;
        self.fills_in(visit).await
    }

    /// At the issuer: picks who they are, and types their password.
    async fn fills_in(&self, visit: &Visit) -> Result<()> {
        let arguments = [json!(visit.user_name), json!(visit.password)];
        until("the issuer's page", async || {
            let filled_in = self
                .camera
                .run(include_str!("sign_in.js"), &arguments)
                .await;
            // Between two pages there is nothing to fill in.
            Ok(filled_in.is_ok_and(|it| it == true).then_some(()))
        })
        .await?;
        until("the portal", async || {
            let there =
                "() => location.hostname !== 'localhost' && document.readyState === 'complete'";
            let there = self.camera.run(there, &[]).await;
            Ok(there.is_ok_and(|it| it == true).then_some(()))
        })
        .await?;
        self.arrive().await
    }
}
