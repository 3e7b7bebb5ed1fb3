//! One round through the gallery: each example is opened in every way, and what is found is judged.

use crate::{
    alike,
    browsers::Browsers,
    camera::{Camera, Medium},
    examples::{Example, Language, Theme, Variant, Width},
    eye_test,
    report::Report,
    sheet::Sheet,
    stored::{Stored, Verdict},
};
use anyhow::Result;
use std::{cell::RefCell, fs, path::PathBuf};

/// A round under way.
pub(crate) struct Round<'a> {
    browsers: &'a Browsers,
    address: &'a str,
    stored: RefCell<Stored>,
    report: RefCell<Report>,
    sheet: RefCell<Sheet>,
    /// Where every picture goes, for somebody who looks at all of them.
    to_look_at: Option<PathBuf>,
}

impl<'a> Round<'a> {
    /// A round through the gallery at `address`; what differs goes into `folder`.
    pub(crate) fn new(
        browsers: &'a Browsers,
        address: &'a str,
        stored: Stored,
        folder: PathBuf,
        to_look_at: Option<PathBuf>,
    ) -> Result<Self> {
        if let Some(all) = &to_look_at {
            if all.exists() {
                fs::remove_dir_all(all)?;
            }
            fs::create_dir_all(all)?;
            println!("Every picture goes into {}", all.display());
        }
        Ok(Self {
            browsers,
            address,
            stored: RefCell::new(stored),
            report: RefCell::new(Report::of("picture")),
            sheet: RefCell::new(Sheet::new(folder)?),
            to_look_at,
        })
    }

    /// Judges the cameras themselves, and then every example. Whether all is well.
    pub(crate) async fn go(mut self) -> Result<bool> {
        let first = self.browsers.first()?;
        eye_test::take(first, self.report.get_mut()).await?;
        alike::compare(first, self.address, self.report.get_mut()).await?;
        let examples = first.examples(self.address).await?;
        let visit = async |camera: &Camera, example: &Example| self.visit(camera, example).await;
        self.browsers.share(examples, visit).await;
        self.finish(first).await
    }

    /// Judges one example in every way.
    async fn visit(&self, camera: &Camera, example: &Example) {
        for (language, theme) in example.openings().iter().copied() {
            if !self.is_wanted(example, language, theme) {
                continue;
            }
            if let Err(failure) = self.look(camera, example, language, theme).await {
                let (name, language) = (&example.name, language.tag());
                let opening = format!("{name}/{language}-{}", theme.name());
                let mut report = self.report.borrow_mut();
                report.failed(&opening, &format!("{failure:#}"));
            }
        }
    }

    /// Whether any picture or text of that opening is wanted.
    fn is_wanted(&self, example: &Example, language: Language, theme: Theme) -> bool {
        let pictures = Width::ALL.map(|width| Variant {
            language,
            theme,
            width,
        });
        let mut names = pictures
            .into_iter()
            .filter(|variant| example.is_pictured(*variant))
            .map(|variant| variant.to_string())
            .chain([format!("{}-text", language.tag())]);
        let stored = self.stored.borrow();
        names.any(|file| stored.is_wanted(&format!("{}/{file}", example.name)))
    }

    async fn look(
        &self,
        camera: &Camera,
        example: &Example,
        language: Language,
        theme: Theme,
    ) -> Result<()> {
        let medium = if example.is_on_paper() {
            Medium::Paper
        } else {
            Medium::Screen
        };
        camera.see_as(medium).await?;
        camera.open(self.address, example, language, theme).await?;
        let mut told = Vec::new();
        for width in Width::ALL {
            camera.show(example.scope, width).await?;
            let variant = Variant {
                language,
                theme,
                width,
            };
            let name = format!("{}/{variant}", example.name);
            let faults = camera.faults().await?;
            match &faults[..] {
                [] => self.report.borrow_mut().passed(),
                faults => {
                    let faults = faults.join("\n    ");
                    self.report.borrow_mut().failed(&name, &faults);
                }
            }
            let is_compared = example.is_pictured(variant) && self.stored.borrow().is_wanted(&name);
            if is_compared || self.to_look_at.is_some() {
                let picture = camera.picture().await?;
                self.take(&name, &picture, is_compared)?;
            }
            if example.is_told(language, theme) {
                told.push(camera.told().await?);
            }
        }
        if let [wide, narrow] = &told[..] {
            let name = format!("{}/{}-text", example.name, language.tag());
            self.judge_text(&name, Some(wide))?;
            let narrow = Some(narrow.as_str()).filter(|narrow| narrow != wide);
            self.judge_text(&format!("{name}-narrow"), narrow)?;
        }
        Ok(())
    }

    /// Takes the picture: to be looked at, to be compared, or both.
    fn take(&self, name: &str, picture: &[u8], is_compared: bool) -> Result<()> {
        if let Some(all) = &self.to_look_at {
            let file = format!("{}.png", name.replace('/', "-"));
            fs::write(all.join(file), picture)?;
        }
        if is_compared {
            let verdict = self.stored.borrow_mut().compare_picture(name, picture)?;
            self.judge(name, verdict)?;
        }
        Ok(())
    }

    fn judge_text(&self, name: &str, text: Option<&str>) -> Result<()> {
        let is_wanted = self.stored.borrow().is_wanted(name);
        if is_wanted {
            let verdict = self.stored.borrow_mut().compare_text(name, text)?;
            self.judge(name, verdict)?;
        }
        Ok(())
    }

    fn judge(&self, name: &str, verdict: Verdict) -> Result<()> {
        let mut report = self.report.borrow_mut();
        match verdict {
            Verdict::Same => report.passed(),
            Verdict::Blessed => report.noted(name, "blessed"),
            Verdict::Different(difference) => {
                self.sheet.borrow_mut().add(name, &difference)?;
                if self.stored.borrow().other_chromium().is_some() {
                    report.noted(name, &difference.what);
                } else {
                    report.failed(name, &difference.what);
                }
            }
        }
        Ok(())
    }

    /// Ends the round: what nobody draws any more, the sheet, the count. Whether all is well.
    async fn finish(self, camera: &Camera) -> Result<bool> {
        let (stored, mut report) = (self.stored.into_inner(), self.report.into_inner());
        for name in stored.finish()? {
            if stored.is_blessing() {
                report.noted(&name, "removed");
            } else {
                let what = "no example is pictured like that any more";
                report.failed(&name, what);
            }
        }
        if let Some(stamped) = stored.other_chromium() {
            println!(
                "The stored pictures are by Chromium {stamped}, today's by {}, which may draw differently: \
                 differences are reported and fail nothing.",
                stored.chromium()
            );
        }
        if let Some(page) = self.sheet.into_inner().finish(camera).await? {
            println!("Look at {}", page.display());
        }
        Ok(report.close())
    }
}
