//! Pictures: every example of the gallery, drawn by a headless Chromium, against its stored picture.
//!
//! What people see is compared pixel by pixel, what a screen reader finds as text beside it, and
//! each page is asked whether something stands out of the window, is cut off, or went wrong in
//! silence. `./x pictures` runs it; after a difference it names one contact sheet to look at. `./x axe` has
//! axe-core judge the same examples, `./x pictures --everyone` looks at them as people do who see, read or move
//! otherwise, and `./x pictures --organisation FILE` looks at the portal of another company.
//! `./x pictures --readme` takes those of README.md.

mod accessibility;
mod alike;
mod axe;
mod browsers;
mod camera;
mod compare;
mod everyone;
mod examples;
mod eye_test;
mod gallery;
mod glob;
mod organisation;
mod readme;
mod report;
mod round;
mod sheet;
mod stored;

use anyhow::{Result, bail};
use browsers::Browsers;
use organisation::Extent;
use round::Round;
use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};
use stored::Stored;

fn main() -> ExitCode {
    match take() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn take() -> Result<bool> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (bless, all) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => (None, false),
        ["--all"] => (None, true),
        ["--bless", glob] => (Some(glob.to_owned()), false),
        ["--axe"] => return runtime.block_on(ask_axe(false)),
        ["--everyone", ref wanted @ ..] if wanted.len() <= 1 => {
            let wanted = wanted.first().copied().unwrap_or_default();
            let folder = support::target().join("everyone");
            let address = runtime.block_on(serve_gallery())?;
            return runtime.block_on(everyone::look(&folder, &address, wanted));
        }
        ["--organisation", ref files @ ..] if !files.is_empty() => {
            return runtime.block_on(organisation::look(files, Extent::Everything));
        }
        ["--organisation-quickly", file] => {
            return runtime.block_on(organisation::look(&[file], Extent::LeastRoom));
        }
        ["--readme", folder] => {
            runtime.block_on(readme::take(Path::new(folder)))?;
            return Ok(true);
        }
        ["--axe", "--full"] => return runtime.block_on(ask_axe(true)),
        _ => {
            bail!(
                "usage: pictures [--all | --bless GLOB | --axe [--full] | --everyone [EXAMPLE] | --organisation FILE… | --readme FOLDER]"
            )
        }
    };
    if bless.is_some() && env::var_os("CI").is_some_and(|value| !value.is_empty()) {
        bail!("Pictures are blessed by somebody who has looked at them, never in CI.");
    }
    runtime.block_on(take_all(bless, all))
}

async fn ask_axe(full: bool) -> Result<bool> {
    let folder = support::target().join("axe");
    axe::ask(&folder, &serve_gallery().await?, full).await
}

/// Serves the gallery that was built; returns its address.
async fn serve_gallery() -> Result<String> {
    let built = env::var_os("GALLERY")
        .map_or_else(|| support::target().join("gallery-dist"), PathBuf::from);
    gallery::serve(built).await
}

/// Takes every picture, or those that are to be blessed; whether all is as it was. With `all`, every
/// way of every screen is left in a folder to be looked at.
async fn take_all(bless: Option<String>, all: bool) -> Result<bool> {
    let folder = support::target().join("pictures");
    let address = serve_gallery().await?;
    let browsers = Browsers::open(&folder).await?;
    let stored = Stored::open(browsers.first()?.version()?, bless)?;
    let to_look_at = all.then(|| folder.join("all"));
    let round = Round::new(&browsers, &address, stored, folder, to_look_at)?;
    let all_well = round.go().await?;
    browsers.close().await?;
    Ok(all_well)
}
