//! Lists as files of CSV (RFC 4180), for spreadsheets: what would be a formula there is defused by an
//! apostrophe, because devices and people say themselves what they are called. A file is sent page by page,
//! so that it takes no more memory the longer it is; where a page can't be had any more the transfer breaks
//! off, and is seen to.

use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use futures::stream;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use storage::{Failure, Mark, Place};

/// How many rows are read at a time.
pub(crate) const AT_A_TIME: usize = 500;

/// By this a spreadsheet knows the file for UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A list that becomes a file.
pub(crate) trait Exported: Send + Sync + 'static {
    /// What the file is called.
    const FILE: &'static str;
    /// Its columns.
    const HEAD: &'static [&'static str];

    /// The rows at `place`, each with a value for every column, and after which row it goes on.
    fn rows(
        &self,
        place: Place,
    ) -> impl Future<Output = Result<(Vec<Vec<String>>, Option<Mark>), Failure>> + Send;
}

/// The file, as it is read.
pub(crate) fn file<E: Exported>(list: E) -> Response {
    let reading = Reading {
        list,
        next: Some(Place::Start),
        begun: false,
    };
    let chunks = stream::unfold(reading, async |mut reading| {
        let chunk = reading.next().await?;
        Some((chunk, reading))
    });
    let name = format!("attachment; filename=\"{}\"", E::FILE);
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (CONTENT_DISPOSITION, name.as_str()),
    ];
    (headers, Body::from_stream(chunks)).into_response()
}

/// A file that is being read.
struct Reading<E> {
    list: E,
    /// Where it goes on; `None` at the end, and after a failure.
    next: Option<Place>,
    begun: bool,
}

impl<E: Exported> Reading<E> {
    /// The next rows; `None` at the end.
    async fn next(&mut self) -> Option<Result<Bytes, Failure>> {
        let place = self.next.take()?;
        let rows = self.list.rows(place).await;
        if let Err(failure) = &rows {
            tracing::warn!(%failure, "an export breaks off");
        }
        Some(rows.map(|(rows, next)| {
            self.next = next.map(Place::After);
            self.written(rows)
        }))
    }

    fn written(&mut self, rows: Vec<Vec<String>>) -> Bytes {
        let mut text = String::new();
        if !self.begun {
            self.begun = true;
            text.push(BYTE_ORDER_MARK);
            line(E::HEAD, &mut text);
        }
        for row in rows {
            line(&row, &mut text);
        }
        Bytes::from(text)
    }
}

fn line(columns: &[impl AsRef<str>], text: &mut String) {
    for (at, column) in columns.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&quoted(&defused(column.as_ref())));
    }
    text.push_str("\r\n");
}

/// What a spreadsheet would calculate gets an apostrophe before it (OWASP, CSV Injection): at the beginning,
/// and after what one of another language takes for the end of a cell.
fn defused(value: &str) -> String {
    let mut defused = String::with_capacity(value.len());
    let mut at_start = true;
    for character in value.chars() {
        if at_start && matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n') {
            defused.push('\'');
        }
        at_start = matches!(character, ';' | '\t' | '\r' | '\n') || at_start && character == ' ';
        defused.push(character);
    }
    defused
}

fn quoted(value: &str) -> String {
    if value.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_itself_and_no_formula() {
        for (value, written) in [
            ("Work phone", "Work phone"),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("+31", "'+31"),
            ("-1", "'-1"),
            ("@sum(a,b)", "\"'@sum(a,b)\""),
            ("\t=1", "'\t'=1"),
            ("\r=1", "\"'\r'=1\""),
            ("a; =1", "a; '=1"),
            ("b\n-1", "\"b\n'-1\""),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(quoted(&defused(value)), written);
        }
    }
}
