//! The contact sheet: what differs, before, after and where, the most changed first.

use crate::stored::Difference;
use anyhow::Result;
use std::{fmt::Write as _, fs, path::PathBuf};

/// A page that grows with every difference.
pub(crate) struct Sheet {
    folder: PathBuf,
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
        let page = folder.join("index.html");
        if page.exists() {
            fs::remove_file(page)?;
        }
        Ok(Self {
            folder,
            rows: Vec::new(),
        })
    }

    pub(crate) fn add(&mut self, name: &str, difference: &Difference) -> Result<()> {
        let mut row = format!("<h2>{name}: {}</h2>\n<div>", difference.what);
        let file = name.replace('/', "-");
        let mut show = |what: &str, picture: Vec<u8>| -> Result<()> {
            let path = format!("differences/{file}-{what}.png");
            fs::write(self.folder.join(&path), picture)?;
            // Writing into a string doesn't fail.
            let _ = write!(
                row,
                "<figure><img src=\"{path}\" loading=\"lazy\"><figcaption>{what}</figcaption></figure>"
            );
            Ok(())
        };
        if let Some(before) = &difference.before {
            show("before", before.write()?)?;
        }
        show("after", difference.after.write()?)?;
        if let Some(before) = &difference.before
            && let Ok(where_they_differ) = before.difference(&difference.after)
        {
            show("difference", where_they_differ.write()?)?;
        }
        row.push_str("</div>\n");
        if let Some((before, after)) = &difference.told {
            let _ = writeln!(row, "<pre>{}</pre>", escaped(&changed_lines(before, after)));
        }
        self.rows.push((difference.pixels, row));
        Ok(())
    }

    /// Writes the page; `None` where there is nothing to look at.
    pub(crate) fn finish(mut self) -> Result<Option<PathBuf>> {
        if self.rows.is_empty() {
            return Ok(None);
        }
        self.rows
            .sort_by_key(|(pixels, _)| std::cmp::Reverse(*pixels));
        let rows: String = self.rows.into_iter().map(|(_, row)| row).collect();
        let page = format!(
            "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Pictures that differ</title>\n\
             <style>body {{ font: 14px sans-serif; background: #ddd }} div {{ display: flex; gap: 8px }} \
             figure {{ margin: 0; flex: 1 }} img {{ max-width: 100%; background: #fff }}</style>\n{rows}"
        );
        let path = self.folder.join("index.html");
        fs::write(&path, page)?;
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
