//! The contact sheet: what differs, before, after and where, the most changed first. A page, and a
//! picture of it.

use crate::{
    camera::Camera,
    stored::{Difference, Of},
};
use anyhow::Result;
use std::{cmp::Reverse, fmt::Write as _, fs, path::PathBuf};

/// A page that grows with every difference.
pub(crate) struct Sheet {
    folder: PathBuf,
    /// How many pixels changed, and what is shown.
    rows: Vec<(usize, String)>,
}

impl Sheet {
    /// An empty sheet in `folder`; an older one goes.
    pub(crate) fn new(folder: PathBuf) -> Result<Self> {
        let differences = folder.join("differences");
        if differences.exists() {
            fs::remove_dir_all(&differences)?;
        }
        fs::create_dir_all(&differences)?;
        for name in ["sheet.html", "sheet.png"] {
            let file = folder.join(name);
            if file.exists() {
                fs::remove_file(file)?;
            }
        }
        Ok(Self {
            folder,
            rows: Vec::new(),
        })
    }

    /// Adds how `name` differs.
    pub(crate) fn add(&mut self, name: &str, difference: &Difference) -> Result<()> {
        let heading = format!("<h2>{name}: {}</h2>\n", difference.what);
        let (changed, shown) = match &difference.of {
            Of::Text { before, after } => {
                let lines = escaped(&changed_lines(before, after));
                (0, format!("<pre>{lines}</pre>\n"))
            }
            Of::Picture {
                before,
                after,
                changed,
            } => {
                let mut figures = String::new();
                let marked = before
                    .as_ref()
                    .and_then(|before| before.difference(after).ok());
                let three = [
                    ("before", before.as_ref()),
                    ("after", Some(after)),
                    ("difference", marked.as_ref()),
                ];
                for (caption, pixels) in three {
                    let Some(pixels) = pixels else { continue };
                    let path = format!("differences/{}-{caption}.png", name.replace('/', "-"));
                    fs::write(self.folder.join(&path), pixels.write_quickly()?)?;
                    // Writing into a string doesn't fail.
                    let _ = write!(
                        figures,
                        "<figure><img src=\"{path}\"><figcaption>{caption}</figcaption></figure>"
                    );
                }
                (*changed, format!("<div>{figures}</div>\n"))
            }
        };
        self.rows.push((changed, heading + &shown));
        Ok(())
    }

    /// Writes the page and its picture; `None` where there is nothing to look at.
    pub(crate) async fn finish(mut self, camera: &Camera) -> Result<Option<PathBuf>> {
        if self.rows.is_empty() {
            return Ok(None);
        }
        self.rows.sort_by_key(|(changed, _)| Reverse(*changed));
        let rows: String = self.rows.into_iter().map(|(_, row)| row).collect();
        let style = include_str!("sheet/sheet.css");
        let page = format!(
            "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Pictures that differ</title>\n\
             <style>\n{style}</style>\n{rows}"
        );
        let path = fs::canonicalize(&self.folder)?.join("sheet.html");
        fs::write(&path, page)?;
        let picture = camera.picture_of_file(&path).await?;
        fs::write(path.with_extension("png"), picture)?;
        Ok(Some(path))
    }
}

/// The lines that only one of the two has, marked with `-` and `+`.
fn changed_lines(before: &str, after: &str) -> String {
    let only_in = |one: &str, other: &str, mark: char| -> String {
        let others: Vec<_> = other.lines().collect();
        let lines = one.lines().filter(|line| !others.contains(line));
        lines.map(|line| format!("{mark} {line}\n")).collect()
    };
    only_in(before, after, '-') + &only_in(after, before, '+')
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
