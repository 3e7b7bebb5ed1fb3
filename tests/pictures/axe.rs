//! Whether axe-core finds anything on what the gallery shows that somebody would stumble over who sees, hears or
//! moves otherwise: on every example in both widths.
//!
//! What axe-core can't tell by itself (whether letters on a picture stand out, say) is no finding; the pictures are
//! there for that.

mod eye_test;

use crate::{
    browsers::Browsers,
    camera::Camera,
    examples::{Example, Language, Scope, Theme, Variant, Width},
    report::Report,
};
use anyhow::{Context as _, Result};
use serde_json::json;
use std::{cell::RefCell, fs, path::Path};
use support::target;

/// The rules that count: every one of WCAG 2.0 to 2.2 on levels A and AA, and what axe-core's authors hold to be
/// good practice.
const TAGS: [&str; 7] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
];

/// What a component alone can't keep: these are asked of a whole page, whose landmarks and title it stands below.
const OF_WHOLE_PAGES: [&str; 3] = ["landmark-one-main", "page-has-heading-one", "region"];

/// Asks of every example of the gallery at `address`: in light English, or with `full` in every way in which it is
/// opened. Whether nothing was found.
pub(crate) async fn ask(folder: &Path, address: &str, full: bool) -> Result<bool> {
    let script = target().join("tools/judges/node_modules/axe-core/axe.min.js");
    let script = fs::read_to_string(&script).with_context(|| {
        let path = script.display();
        format!("axe-core isn't installed, there is no {path}. `./x axe` installs it.")
    })?;
    let browsers = Browsers::open(folder).await?;
    for camera in browsers.cameras() {
        camera.bring(&script).await?;
    }
    let mut report = Report::of("axe");
    let first = browsers.first()?;
    eye_test::take(first, &mut report).await?;
    let round = Round {
        address,
        full,
        report: RefCell::new(report),
    };
    let examples = first.examples(address).await?;
    let visit = async |camera: &Camera, example: &Example| round.visit(camera, example).await;
    browsers.share(examples, visit).await;
    browsers.close().await?;
    Ok(round.report.into_inner().close())
}

/// A round through the gallery.
struct Round<'a> {
    address: &'a str,
    full: bool,
    report: RefCell<Report>,
}

impl Round<'_> {
    async fn visit(&self, camera: &Camera, example: &Example) {
        for (language, theme) in example.openings().iter().copied() {
            if self.full || (language == Language::English && theme == Theme::Light) {
                self.look(camera, example, language, theme).await;
            }
        }
    }

    async fn look(&self, camera: &Camera, example: &Example, language: Language, theme: Theme) {
        for width in Width::ALL {
            let variant = Variant {
                language,
                theme,
                width,
            };
            let name = format!("{}/{variant}", example.name);
            let found = self.findings(camera, example, variant).await;
            let mut report = self.report.borrow_mut();
            match found {
                Ok(found) if found.is_empty() => report.passed(),
                Ok(found) => report.failed(&name, &found.join("\n    ")),
                Err(failure) => report.failed(&name, &format!("{failure:#}")),
            }
        }
    }

    async fn findings(
        &self,
        camera: &Camera,
        example: &Example,
        variant: Variant,
    ) -> Result<Vec<String>> {
        let Variant {
            language,
            theme,
            width,
        } = variant;
        if width == Width::Wide {
            camera.open(self.address, example, language, theme).await?;
        }
        camera.show(example.scope, width).await?;
        findings(camera, example.scope).await
    }
}

/// What axe-core finds on what is shown.
async fn findings(camera: &Camera, scope: Scope) -> Result<Vec<String>> {
    let left_out: &[&str] = match scope {
        Scope::Component => &OF_WHOLE_PAGES,
        Scope::Screen => &[],
    };
    let rules = [json!(TAGS), json!(left_out)];
    let found = camera.run(include_str!("axe/run.js"), &rules).await?;
    Ok(serde_json::from_value(found)?)
}
