//! The pictures that somebody looked at and accepted, beside this file.

use crate::{camera::Taken, compare::Pixels};
use anyhow::Result;
use std::{cell::RefCell, collections::BTreeSet, fs, path::PathBuf};

/// How a screen differs from what was accepted.
pub(crate) struct Difference {
    /// In words.
    pub(crate) what: String,
    /// How much of it changed, for the order on the sheet.
    pub(crate) pixels: usize,
    pub(crate) before: Option<Pixels>,
    pub(crate) after: Pixels,
    /// What a screen reader was told, and is now, where that differs.
    pub(crate) told: Option<(String, String)>,
}

/// The accepted pictures, and the browser that took them.
pub(crate) struct Stored {
    folder: PathBuf,
    browser: String,
    accepted_browser: Option<String>,
    seen: RefCell<BTreeSet<PathBuf>>,
}

impl Stored {
    /// The accepted pictures, to be compared with those that `browser` (a version) takes.
    pub(crate) fn open(browser: String) -> Self {
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/pictures"));
        let accepted = fs::read_to_string(folder.join("chromium.txt")).ok();
        Self {
            accepted_browser: accepted.map(|version| version.trim().to_owned()),
            folder,
            browser,
            seen: RefCell::default(),
        }
    }

    /// Compares what was taken of the screen `name`; with `accept`, that is right from now on.
    pub(crate) fn compare(
        &self,
        name: &str,
        taken: &Taken,
        accept: bool,
    ) -> Result<Option<Difference>> {
        let picture = self.folder.join(format!("{name}.png"));
        // A theme changes nothing that is told, so both share one text.
        let neutral = name.replace("-dark-", "-").replace("-light-", "-");
        let text = self.folder.join(format!("{neutral}.txt"));
        self.seen
            .borrow_mut()
            .extend([picture.clone(), text.clone()]);
        let after = Pixels::read(&taken.picture)?;
        let before = match fs::read(&picture) {
            Ok(before) => Some(Pixels::read(&before)?),
            Err(_) => None,
        };
        let told_before = fs::read_to_string(&text).unwrap_or_default();
        let same_words = told_before == taken.told;
        let differing = before.as_ref().map(|before| before.differing(&after));
        if same_words && differing == Some(Some(0)) {
            return Ok(None);
        }
        if accept {
            if let Some(parent) = picture.parent() {
                fs::create_dir_all(parent)?;
            }
            if differing != Some(Some(0)) {
                fs::write(picture, after.write()?)?;
                println!("picture {name} ... accepted");
            }
            fs::write(text, &taken.told)?;
            return Ok(None);
        }
        let what = match differing {
            None => "nobody has accepted one yet".to_owned(),
            Some(None) => "another size".to_owned(),
            Some(Some(0)) => "a screen reader is told something else".to_owned(),
            Some(Some(pixels)) => format!("{pixels} pixels differ"),
        };
        let whole = after.bytes.len() / 3;
        Ok(Some(Difference {
            what,
            pixels: differing.flatten().unwrap_or(whole),
            before,
            after,
            told: (!same_words).then(|| (told_before, taken.told.clone())),
        }))
    }

    /// Whether the browser that took the accepted pictures is the one that takes these.
    pub(crate) fn is_same_browser(&self) -> bool {
        self.accepted_browser
            .as_ref()
            .is_none_or(|accepted| *accepted == self.browser)
    }

    pub(crate) fn about_the_browser(&self) -> String {
        format!(
            "The accepted pictures were taken by Chromium {}, these by {}, which may draw differently: \
             look at them, and accept them in a commit of its own.",
            self.accepted_browser.as_deref().unwrap_or("(unknown)"),
            self.browser
        )
    }

    /// Says which pictures no screen has any more, and, where pictures were accepted, removes those
    /// and notes which browser took the others.
    pub(crate) fn finish(&self, accepting: bool) -> Result<()> {
        let seen = self.seen.borrow();
        for folder in fs::read_dir(&self.folder)? {
            let folder = folder?.path();
            if !folder.is_dir() {
                continue;
            }
            for file in fs::read_dir(&folder)? {
                let file = file?.path();
                if seen.contains(&file) {
                    continue;
                }
                println!("No screen has this picture any more: {}", file.display());
                if accepting {
                    fs::remove_file(file)?;
                }
            }
        }
        if accepting {
            fs::write(
                self.folder.join("chromium.txt"),
                format!("{}\n", self.browser),
            )?;
        }
        Ok(())
    }
}
