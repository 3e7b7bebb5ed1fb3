//! What somebody has looked at and blessed: pictures, and what a screen reader finds, in a folder
//! for each example beside this file.

use crate::{compare::Pixels, glob};
use anyhow::{Result, bail};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// How today's picture or text is, beside the stored one.
pub(crate) enum Verdict {
    Same,
    /// It is right from now on.
    Blessed,
    Different(Difference),
}

/// How today's picture or text differs.
pub(crate) struct Difference {
    /// In words.
    pub(crate) what: String,
    pub(crate) of: Of,
}

/// What there was, if anything, and what there is.
pub(crate) enum Of {
    Picture {
        before: Option<Pixels>,
        after: Pixels,
        /// How many pixels differ.
        changed: usize,
    },
    Text {
        before: String,
        after: String,
    },
}

/// The stored pictures and texts.
pub(crate) struct Stored {
    folder: PathBuf,
    /// The version of Chromium that draws today.
    chromium: String,
    /// The one that drew what is stored; `None` before the first blessing.
    stamped: Option<String>,
    bless: Option<String>,
    seen: BTreeSet<PathBuf>,
}

impl Stored {
    /// What is stored, to be compared with what `chromium` (its version) draws; what `bless`
    /// matches is stored anew.
    ///
    /// Fails when pictures of two versions would stand side by side.
    pub(crate) fn open(chromium: String, bless: Option<String>) -> Result<Self> {
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/pictures"));
        let stamped = fs::read_to_string(folder.join("chromium-version")).ok();
        let stored = Self {
            stamped: stamped.map(|version| version.trim().to_owned()),
            folder,
            chromium,
            bless,
            seen: BTreeSet::new(),
        };
        if let (Some(glob), Some(stamped)) = (&stored.bless, stored.other_chromium())
            && glob != "*"
        {
            bail!(
                "The stored pictures are by Chromium {stamped}, today's would be by {}. Bless all of them, \
                 in a commit of its own: --bless '*'",
                stored.chromium
            );
        }
        Ok(stored)
    }

    /// The version that drew what is stored, where that is another one than today's.
    pub(crate) fn other_chromium(&self) -> Option<&str> {
        let stamped = self.stamped.as_deref();
        stamped.filter(|stamped| *stamped != self.chromium)
    }

    /// Whether this run blesses what it draws.
    pub(crate) fn is_blessing(&self) -> bool {
        self.bless.is_some()
    }

    /// The version that draws today.
    pub(crate) fn chromium(&self) -> &str {
        &self.chromium
    }

    /// Whether this run is for `name`, an example or one of its files: every run is, but one that
    /// blesses others.
    pub(crate) fn is_wanted(&self, name: &str) -> bool {
        let example = name.split('/').next().unwrap_or_default();
        self.bless
            .as_ref()
            .is_none_or(|glob| glob::matches(glob, name) || glob::matches(glob, example))
    }

    /// Compares a picture, a PNG, with the stored one called `name` (`example/variant`).
    pub(crate) fn compare_picture(&mut self, name: &str, picture: &[u8]) -> Result<Verdict> {
        let file = self.file(name, "png");
        let after = Pixels::read(picture)?;
        let before = match fs::read(&file) {
            Ok(before) => Some(Pixels::read(&before)?),
            Err(_) => None,
        };
        let (what, changed) = match before.as_ref().map(|before| before.differing(&after)) {
            Some(Some(0)) => return Ok(Verdict::Same),
            Some(Some(pixels)) => (format!("{pixels} pixels differ"), pixels),
            Some(None) => ("another size".to_owned(), after.bytes.len()),
            None => ("new, nobody has looked at it yet".to_owned(), usize::MAX),
        };
        if self.bless.is_some() {
            self.store(&file, &after.write()?)?;
            return Ok(Verdict::Blessed);
        }
        let of = Of::Picture {
            before,
            after,
            changed,
        };
        Ok(Verdict::Different(Difference { what, of }))
    }

    /// Compares what a screen reader finds with the stored text called `name`; an absent `text`
    /// says that there should be none.
    pub(crate) fn compare_text(&mut self, name: &str, text: Option<&str>) -> Result<Verdict> {
        let file = self.file(name, "txt");
        let before = fs::read_to_string(&file).ok();
        if before.as_deref() == text {
            return Ok(Verdict::Same);
        }
        if self.bless.is_some() {
            match text {
                Some(text) => self.store(&file, text.as_bytes())?,
                None => fs::remove_file(file)?,
            }
            return Ok(Verdict::Blessed);
        }
        let what = match (&before, text) {
            (None, _) => "new, nobody has read it yet",
            (_, None) => "a phone no longer has a text of its own",
            _ => "a screen reader finds something else",
        };
        let of = Of::Text {
            before: before.unwrap_or_default(),
            after: text.unwrap_or_default().to_owned(),
        };
        Ok(Verdict::Different(Difference {
            what: what.to_owned(),
            of,
        }))
    }

    /// What is stored of examples that are no longer in the gallery, `example/variant.png`; a
    /// blessing of those removes them and notes who drew the others.
    pub(crate) fn finish(&self) -> Result<Vec<String>> {
        let mut left_over = Vec::new();
        for folder in fs::read_dir(&self.folder)? {
            let folder = folder?.path();
            if !folder.is_dir() {
                continue;
            }
            for file in fs::read_dir(&folder)? {
                let file = file?.path();
                let is_ours = file
                    .extension()
                    .is_some_and(|it| it == "png" || it == "txt");
                let name = file.strip_prefix(&self.folder)?.with_extension("");
                let name = name.to_string_lossy().into_owned();
                if !is_ours || self.seen.contains(&file) || !self.is_wanted(&name) {
                    continue;
                }
                left_over.push(file.strip_prefix(&self.folder)?.display().to_string());
                if self.bless.is_some() {
                    fs::remove_file(file)?;
                }
            }
        }
        if self.bless.is_some() {
            let stamp = format!("{}\n", self.chromium);
            fs::write(self.folder.join("chromium-version"), stamp)?;
        }
        Ok(left_over)
    }

    fn file(&mut self, name: &str, extension: &str) -> PathBuf {
        let file = self.folder.join(format!("{name}.{extension}"));
        self.seen.insert(file.clone());
        file
    }

    fn store(&self, file: &Path, content: &[u8]) -> Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, content)?;
        Ok(())
    }
}
