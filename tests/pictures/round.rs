//! One round through the gallery: opens each example in every way, and judges what it finds.

use crate::{
    camera::Camera,
    examples::{Example, Language, Theme, Variant, Width},
    eye_test,
    report::Report,
    sheet::Sheet,
    stored::{Stored, Verdict},
};
use anyhow::Result;
use std::{fs, path::PathBuf};

/// A round under way.
pub(crate) struct Round<'a> {
    camera: &'a Camera,
    address: &'a str,
    stored: Stored,
    report: Report,
    sheet: Sheet,
    /// Where every picture goes, for somebody who looks at all of them.
    to_look_at: Option<PathBuf>,
}

impl<'a> Round<'a> {
    /// A round through the gallery at `address`; what differs goes into `folder`.
    pub(crate) fn new(
        camera: &'a Camera,
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
            camera,
            address,
            stored,
            report: Report::of("picture"),
            sheet: Sheet::new(folder)?,
            to_look_at,
        })
    }

    /// Judges the camera itself.
    pub(crate) async fn test_eyes(&mut self) -> Result<()> {
        eye_test::take(self.camera, &mut self.report).await
    }

    /// Judges one example in every way.
    pub(crate) async fn visit(&mut self, example: &Example) -> Result<()> {
        for (language, theme) in example.openings().iter().copied() {
            if !self.is_wanted(example, language, theme) {
                continue;
            }
            if let Err(failure) = self.look(example, language, theme).await {
                let (name, language) = (&example.name, language.tag());
                let opening = format!("{name}/{language}-{}", theme.name());
                self.report.failed(&opening, &format!("{failure:#}"));
            }
        }
        Ok(())
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
        names.any(|file| self.stored.is_wanted(&format!("{}/{file}", example.name)))
    }

    async fn look(&mut self, example: &Example, language: Language, theme: Theme) -> Result<()> {
        let camera = self.camera;
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
            match &camera.faults().await?[..] {
                [] => self.report.passed(),
                faults => self.report.failed(&name, &faults.join("\n    ")),
            }
            let is_compared = example.is_pictured(variant) && self.stored.is_wanted(&name);
            if is_compared || self.to_look_at.is_some() {
                self.take(&name, is_compared).await?;
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
    async fn take(&mut self, name: &str, is_compared: bool) -> Result<()> {
        let picture = self.camera.picture().await?;
        if let Some(all) = &self.to_look_at {
            let file = format!("{}.png", name.replace('/', "-"));
            fs::write(all.join(file), &picture)?;
        }
        if is_compared {
            let verdict = self.stored.compare_picture(name, &picture)?;
            self.judge(name, verdict)?;
        }
        Ok(())
    }

    fn judge_text(&mut self, name: &str, text: Option<&str>) -> Result<()> {
        if self.stored.is_wanted(name) {
            let verdict = self.stored.compare_text(name, text)?;
            self.judge(name, verdict)?;
        }
        Ok(())
    }

    fn judge(&mut self, name: &str, verdict: Verdict) -> Result<()> {
        match verdict {
            Verdict::Same => self.report.passed(),
            Verdict::Blessed => self.report.noted(name, "blessed"),
            Verdict::Different(difference) => {
                self.sheet.add(name, &difference)?;
                if self.stored.other_chromium().is_some() {
                    self.report.noted(name, &difference.what);
                } else {
                    self.report.failed(name, &difference.what);
                }
            }
        }
        Ok(())
    }

    /// Ends the round: what nobody draws any more, the sheet, the count. Whether all is well.
    pub(crate) async fn finish(mut self) -> Result<bool> {
        for name in self.stored.finish()? {
            if self.stored.is_blessing() {
                self.report.noted(&name, "removed");
            } else {
                let what = "no example is pictured like that any more";
                self.report.failed(&name, what);
            }
        }
        if let Some(stamped) = self.stored.other_chromium() {
            println!(
                "The stored pictures are by Chromium {stamped}, today's by {}, which may draw differently: \
                 differences are reported and fail nothing.",
                self.stored.chromium()
            );
        }
        if let Some(page) = self.sheet.finish(self.camera).await? {
            println!("Look at {}", page.display());
        }
        Ok(self.report.close())
    }
}
