//! Everything that crosses a boundary, as it is written: who changes a name here changes it for
//! every app, device and program that speaks to a portal.

mod channel;
mod failure;
mod graph;
mod host;
mod portal;
mod terms;

use core::fmt::Debug;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wire::DateTime;
use wire::json;

/// How `value` is written, after making sure that it is read back as what it was.
#[track_caller]
fn written<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> String {
    let text = serde_json::to_string_pretty(value).expect("what crosses a boundary can be written");
    let read: T = serde_json::from_str(&text).expect("what was written can be read");
    assert_eq!(&read, value, "{text}");
    read_alike::<T>(&serde_json::to_string(value).expect("it can be written"));
    text
}

/// Makes sure that `text`, and whatever becomes of it when one character of it is wrong, is the same to the face.
#[track_caller]
fn read_alike<T: DeserializeOwned + PartialEq + Debug>(text: &str) {
    let check = |text: &str| {
        let read: Option<T> = serde_json::from_str(text).ok();
        assert_eq!(json::read(text).ok(), read, "{text}");
    };
    check(text);
    for (at, character) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + character.len_utf8()..]);
        check(before);
        for wrong in ["", "0", "\"", "}"] {
            check(&format!("{before}{wrong}{after}"));
        }
    }
}

/// A moment, as good as any other.
fn moment() -> DateTime {
    DateTime::parse("2026-11-23T09:41:00Z").expect("a date and time")
}
