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

/// How `value` is written, after making sure that it is read back as what it was.
#[track_caller]
fn written<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> String {
    let text = serde_json::to_string_pretty(value).expect("what crosses a boundary can be written");
    let read: T = serde_json::from_str(&text).expect("what was written can be read");
    assert_eq!(&read, value, "{text}");
    text
}

/// A moment, as good as any other.
fn moment() -> DateTime {
    DateTime::parse("2026-11-23T09:41:00Z").expect("a date and time")
}
