//! What the pictures are judged with: names, pixels, and what a screen reader finds.

mod accessibility;
mod compare;
mod glob;

use compare::Pixels;
use serde_json::json;
use std::{fs, path::Path};

/// More than somebody looks at, and more than a clone should fetch.
const MOST: usize = 160;
const MOST_BYTES: u64 = 6 * 1024 * 1024;

/// Two pixels beside each other.
fn two(left: [u8; 3], right: [u8; 3]) -> Pixels {
    Pixels {
        width: 2,
        height: 1,
        bytes: [left, right].concat(),
    }
}

#[test]
fn names_match_by_a_pattern() {
    for (glob, name, expected) in [
        ("*", "device/en-light-wide", true),
        ("device", "device", true),
        ("device", "devices", false),
        ("device-*", "device-passcode", true),
        ("device-*", "devices", false),
        ("*/nl-*", "device/nl-dark-wide", true),
        ("*-narrow", "device/nl-dark-wide", false),
        ("", "device", false),
    ] {
        assert_eq!(glob::matches(glob, name), expected, "{glob} {name}");
    }
}

#[test]
fn rounding_is_no_difference_and_more_is() {
    let before = two([10, 20, 30], [200, 200, 200]);
    let rounded = two([12, 18, 30], [200, 201, 199]);
    let changed = two([10, 20, 30], [200, 203, 200]);
    assert_eq!(before.differing(&before), Some(0));
    assert_eq!(before.differing(&rounded), Some(0));
    assert_eq!(before.differing(&changed), Some(1));
    let higher = Pixels {
        width: 1,
        height: 2,
        ..before.clone()
    };
    assert_eq!(before.differing(&higher), None);
    assert!(before.difference(&higher).is_err());
    let marked = before.difference(&changed).expect("one size");
    assert_eq!(marked.bytes[3..], [220, 0, 40]);
}

#[test]
fn pictures_are_read_as_they_were_written() {
    let few = two([1, 2, 3], [250, 0, 9]);
    let many = Pixels {
        width: 300,
        height: 1,
        bytes: (0..300_u16)
            .flat_map(|number| [number.to_le_bytes()[0], number.to_le_bytes()[1], 7])
            .collect(),
    };
    for picture in [few, many] {
        for written in [picture.write(), picture.write_quickly()] {
            let read = Pixels::read(&written.expect("it is written")).expect("it is read");
            assert!(read == picture);
        }
    }
}

#[test]
fn a_tree_is_told_one_thing_a_line() {
    let node = |id: &str, role: &str, name: &str, children: &[&str]| {
        json!({
            "nodeId": id,
            "role": { "value": role },
            "name": { "value": name },
            "childIds": children,
            "properties": [{ "name": "disabled", "value": { "value": role == "button" } }],
        })
    };
    let tree = json!({ "nodes": [
        node("1", "RootWebArea", "Company Portal", &["2"]),
        node("2", "generic", "", &["3", "4"]),
        node("3", "heading", "My Devices", &["5"]),
        node("4", "button", "Reset passcode", &[]),
        node("5", "StaticText", "My Devices", &[]),
    ] });
    insta::assert_snapshot!(accessibility::as_text(&tree), @r#"
    heading "My Devices"
    button "Reset passcode", disabled
    "#);
}

#[test]
fn pictures_stay_few_and_small() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures");
    let inside = |folder: &Path| fs::read_dir(folder).expect("it is a folder");
    let sizes: Vec<_> = inside(&folder)
        .filter_map(|entry| Some(entry.ok()?.path()).filter(|path| path.is_dir()))
        .flat_map(|folder| inside(&folder))
        .filter_map(Result::ok)
        .filter(|file| file.path().extension().is_some_and(|it| it == "png"))
        .map(|file| file.metadata().expect("it has a size").len())
        .collect();
    let bytes: u64 = sizes.iter().sum();
    assert!(
        sizes.len() <= MOST && bytes <= MOST_BYTES,
        "{} pictures of {bytes} bytes: picture fewer variants",
        sizes.len()
    );
}
