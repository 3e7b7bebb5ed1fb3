//! Another company's people and devices on every screen: `./x pictures --organisation FILE` looks at the real website
//! of the real service, and leaves a contact sheet.
//!
//! No picture is compared, since what happened when is never the same twice; each screen is asked whether anything on
//! it is cut off, stands out of its box or lies over something else.

mod company;
mod places;
mod round;
mod thumbnails;

use crate::{camera::Camera, eye_test, report::Report};
use anyhow::{Context as _, Result, ensure};
use company::Shown;
use round::Round;
use std::{fs, path::Path};
use support::{target, web_driver::WebDriver};

/// How much is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Both languages and every width, with a picture of each.
    Everything,
    /// English where there is least room, without pictures.
    LeastRoom,
}

/// Looks at the company of each of `files`; whether nothing was found.
pub(crate) async fn look(files: &[&str], extent: Extent) -> Result<bool> {
    let folder = target().join("pictures/organisations");
    let mut driver = WebDriver::of_chromium(&folder)?;
    let mut report = Report::of("organisation");
    let camera = Camera::on(driver.open_chromium("en").await?).await?;
    eye_test::take(&camera, &mut report).await?;
    camera.close().await?;
    for file in files {
        let file = Path::new(file);
        let name = file.file_stem().and_then(|name| name.to_str());
        let name = name.with_context(|| format!("{} is no file", file.display()))?;
        ensure!(file.is_file(), "There is no file {}", file.display());
        let kept = folder.join(name);
        if kept.exists() {
            fs::remove_dir_all(&kept)?;
        }
        fs::create_dir_all(&kept)?;
        let shown = Shown::of(file).await?;
        let mut round = Round::through(&shown, name, extent, &kept, &mut report);
        for language in round::languages(extent).iter().copied() {
            let camera = Camera::on(driver.open_chromium(language.tag()).await?).await?;
            let looked = round.look(&camera, language).await;
            camera.close().await?;
            looked.with_context(|| format!("{} in {}", file.display(), language.tag()))?;
        }
        if let Some(sheet) = round.finish()? {
            println!("Look at {}", sheet.display());
        }
    }
    Ok(report.close())
}
