//! The contact sheet of a company: every picture small, those with faults framed, each leading to itself.

use anyhow::Result;
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

/// A page that grows with every picture.
#[derive(Default)]
pub(super) struct Thumbnails {
    figures: String,
}

impl Thumbnails {
    /// Adds the picture in `file`, beside the page.
    pub(super) fn add(&mut self, file: &str, name: &str, faults: &[String]) {
        let (class, faults) = if faults.is_empty() {
            ("", String::new())
        } else {
            let faults = faults.join("\n").replace('&', "&amp;").replace('<', "&lt;");
            (" class=\"faulty\"", format!("<pre>{faults}</pre>"))
        };
        // Writing into a string doesn't fail.
        let _ = writeln!(
            self.figures,
            "<figure{class}><a href=\"{file}\"><img src=\"{file}\" alt=\"\" loading=\"lazy\"></a>\
             <figcaption>{name}{faults}</figcaption></figure>"
        );
    }

    /// Writes the page into `folder`, where the pictures are.
    pub(super) fn write(self, folder: &Path) -> Result<PathBuf> {
        let style = include_str!("thumbnails.css");
        let page = format!(
            "<!doctype html>\n<meta charset=\"utf-8\">\n<title>A company’s portal</title>\n\
             <style>\n{style}</style>\n{}",
            self.figures
        );
        let path = fs::canonicalize(folder)?.join("sheet.html");
        fs::write(&path, page)?;
        Ok(path)
    }
}
