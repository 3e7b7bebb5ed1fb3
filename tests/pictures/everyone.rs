//! Every example as people meet it whom no picture is taken for: in a language with longer words, in one that is written
//! from right to left, with more room between letters and lines, in the few colours that they chose for everything,
//! with four times larger letters, with a finger, or with a hand that trembles.
//!
//! Nothing is compared; each way has faults of its own, and those of every page.

mod eye_test;

use crate::{
    browsers::Browsers,
    camera::{Camera, Medium},
    examples::{Example, Language, Scope, Theme, Width},
    report::Report,
};
use anyhow::{Result, ensure};
use serde_json::json;
use std::{cell::RefCell, path::Path};

/// A window of 1280 × 1024 pixels of which each is shown four times as large (WCAG 2.2, 1.4.10 and 2.4.11).
const ZOOMED: (u32, u64) = (320, 256);

/// The gallery's languages that nobody speaks (`ui/src/gallery/pseudo.rs`).
const PSEUDO: [&str; 2] = ["en-XA", "ar-XB"];
/// What their words have, and English hasn't; a component may have no words.
const SPOKEN: &str = "() => /[åêîõûÿ]/i.test(document.body.textContent)";

/// Looks at every example of the gallery at `address` whose name begins so. Whether nothing was found.
pub(crate) async fn look(folder: &Path, address: &str, wanted: &str) -> Result<bool> {
    let browsers = Browsers::open(folder).await?;
    let mut report = Report::of("example");
    let first = browsers.first()?;
    eye_test::take(first, &mut report).await?;
    let mut examples = first.examples(address).await?;
    examples.retain(|example| example.name.starts_with(wanted));
    let round = Round {
        address,
        report: RefCell::new(report),
    };
    let visit = async |camera: &Camera, example: &Example| round.visit(camera, example).await;
    browsers.share(examples, visit).await;
    browsers.close().await?;
    Ok(round.report.into_inner().close())
}

/// A round through the gallery.
struct Round<'a> {
    address: &'a str,
    report: RefCell<Report>,
}

impl Round<'_> {
    async fn visit(&self, camera: &Camera, example: &Example) {
        if let Err(failure) = self.look(camera, example).await {
            let mut report = self.report.borrow_mut();
            report.failed(&example.name, &format!("{failure:#}"));
        }
    }

    async fn look(&self, camera: &Camera, example: &Example) -> Result<()> {
        let Example { name, scope } = example;
        for language in PSEUDO {
            let locale = Language::English.locale();
            camera
                .open_in(self.address, name, (language, locale), Theme::Light)
                .await?;
            ensure!(
                *scope == Scope::Component || camera.run(SPOKEN, &[]).await? == true,
                "nothing is said in {language}"
            );
            for width in Width::ALL {
                camera.show(*scope, width).await?;
                self.judge(name, language, width, &camera.faults().await?);
            }
        }
        camera
            .open(self.address, example, Language::English, Theme::Light)
            .await?;
        for width in Width::ALL {
            camera.show(*scope, width).await?;
            self.judge(name, "spaced", width, &spaced(camera, *scope, width).await?);
            self.judge(name, "targets", width, &targets(camera, width).await?);
            self.judge(name, "forced-colours", width, &forced(camera).await?);
        }
        camera.fit(ZOOMED.0, ZOOMED.1).await?;
        self.judge(name, "zoomed", Width::Narrow, &zoomed(camera).await?);
        Ok(())
    }

    fn judge(&self, name: &str, way: &str, width: Width, found: &[String]) {
        let mut report = self.report.borrow_mut();
        if found.is_empty() {
            report.passed();
        } else {
            let width = width.name();
            report.failed(&format!("{name}/{way}-{width}"), &found.join("\n    "));
        }
    }
}

/// Letters, words, lines and paragraphs as far apart as somebody may set them (WCAG 2.2, 1.4.12).
async fn spaced(camera: &Camera, scope: Scope, width: Width) -> Result<Vec<String>> {
    camera.run(include_str!("everyone/space.js"), &[]).await?;
    camera.show(scope, width).await?;
    let found = camera.faults().await?;
    let close_up = "() => { document.adoptedStyleSheets.pop(); }";
    camera.run(close_up, &[]).await?;
    camera.show(scope, width).await?;
    Ok(found)
}

/// What is too small to be hit: with a hand that trembles (WCAG 2.2, 2.5.8), on a phone with a finger.
async fn targets(camera: &Camera, width: Width) -> Result<Vec<String>> {
    let least = match width {
        Width::Wide => 24,
        Width::Narrow => 44,
    };
    let found = camera
        .run(include_str!("everyone/targets.js"), &[json!(least)])
        .await?;
    Ok(serde_json::from_value(found)?)
}

/// What can't be told apart in the few colours that somebody chose for everything.
async fn forced(camera: &Camera) -> Result<Vec<String>> {
    camera.see_as(Medium::ForcedColours).await?;
    let found = camera
        .run(include_str!("everyone/forced_colours.js"), &[])
        .await?;
    camera.see_as(Medium::Screen).await?;
    Ok(serde_json::from_value(found)?)
}

/// What has no room with four times larger letters, or is covered when the keyboard comes to it.
async fn zoomed(camera: &Camera) -> Result<Vec<String>> {
    let mut found = camera.faults().await?;
    let covered = camera.run(include_str!("everyone/covered.js"), &[]).await?;
    found.extend(serde_json::from_value::<Vec<String>>(covered)?);
    Ok(found)
}
