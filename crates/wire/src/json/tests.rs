//! What is read is what `serde_json` reads, whatever the text.

use super::{read, term};
use crate::terms::Platform;
use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;
use proptest::prelude::*;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Everything {
    is: bool,
    small: u8,
    natural: u64,
    whole: i64,
    text: String,
    perhaps: Option<String>,
    nothing: (),
    list: Vec<u16>,
    map: BTreeMap<String, String>,
    inner: Option<Box<Object<Everything>>>,
    one_of: Vec<OneOf>,
    narrow: Option<Object<Narrow>>,
    untagged: Option<Untagged>,
}

#[derive(Debug, PartialEq, Deserialize)]
enum OneOf {
    Alone,
    Wrapped(u8),
    Pair(u8, bool),
}

#[derive(Debug, PartialEq, Deserialize)]
enum WithMembers {
    Members { a: u8 },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Narrow {
    a: u8,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Untagged {
    Name(OneOf),
    Members { a: i8, b: Option<bool> },
    List(Vec<Option<String>>),
}

/// A struct that isn't read from an array by `serde_json` either.
#[derive(Debug, PartialEq)]
struct Object<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = Object<T>;

            fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(members)).map(Object)
            }
        }

        deserializer.deserialize_map(Members(PhantomData))
    }
}

#[derive(Debug, PartialEq, Deserialize)]
struct Nested(Vec<Nested>);

#[track_caller]
fn check<D: DeserializeOwned + PartialEq + Debug>(text: &str) {
    let theirs: Option<D> = serde_json::from_str(text).ok();
    assert_eq!(read(text).ok(), theirs, "{text}");
}

/// Values of all kinds, well written and badly.
const VALUES: [&str; 96] = [
    "null",
    "nul",
    "nulll",
    "true",
    "false",
    "tru",
    "True",
    "0",
    "-0",
    "00",
    "01",
    "-",
    "+1",
    "-1",
    "7",
    "255",
    "256",
    "65535",
    "65536",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "-18446744073709551615",
    "1.0",
    "1.",
    ".5",
    "1.5e3",
    "1e3",
    "1e",
    "1e+",
    "1E-2",
    "1e999",
    "-1e999",
    "1x",
    "0x10",
    "NaN",
    "Infinity",
    "\"\"",
    "\"a\"",
    "\"a",
    "a\"",
    "'a'",
    "\"é€😀\"",
    r#""\"\\\/\b\f\n\r\t""#,
    r#""\u0041""#,
    r#""\u00e9\u20AC""#,
    r#""\ud83d\ude00""#,
    r#""\uD83D\uDE00x""#,
    r#""\ud83d""#,
    r#""\ud83dx""#,
    r#""\ude00""#,
    r#""\ud83d\ud83d""#,
    r#""\ud83d\u0041""#,
    r#""\ud83d\n""#,
    r#""\u12""#,
    r#""\u+123""#,
    r#""\u12g4""#,
    r#""\u00é""#,
    r#""\x41""#,
    r#""\"#,
    r#""\u0000""#,
    "\"\t\"",
    "\"\u{1f}\"",
    "\"\u{7f}\"",
    "\"\0\"",
    "[]",
    "[",
    "]",
    "[1]",
    "[1,2]",
    "[1,]",
    "[,1]",
    "[1 2]",
    "[1}",
    "[\"a\",null]",
    "{}",
    "{",
    "}",
    r#"{"a":1}"#,
    r#"{"a":1,}"#,
    r#"{,"a":1}"#,
    r#"{"a" 1}"#,
    r#"{"a":}"#,
    r#"{a:1}"#,
    r#"{1:1}"#,
    r#"{"a":1,"a":2}"#,
    r#"{"a":1,"b":2}"#,
    r#"{"a":"x","b":"y","a":"z"}"#,
    r#"{"\u0061":1}"#,
    r#"{"a\ud83d":1}"#,
    r#"{"a":1]"#,
    "\u{feff}1",
];

const MEMBERS: [&str; 15] = [
    "is", "small", "natural", "whole", "text", "perhaps", "nothing", "list", "map", "inner",
    "one_of", "narrow", "untagged", "unknown", "\\u0069s",
];

#[test]
fn every_value_in_every_place() {
    for value in VALUES {
        check::<Object<Everything>>(value);
        check::<String>(value);
        check::<Option<u64>>(value);
        check::<Option<OneOf>>(value);
        for member in MEMBERS {
            check::<Object<Everything>>(&format!(r#"{{"{member}":{value}}}"#));
            check::<Object<Everything>>(&format!(" {{ \"{member}\" :\t[{value} ,\r\n{value}] }} "));
            check::<Object<Everything>>(&format!(r#"{{"{member}":{value},"{member}":{value}}}"#));
            check::<Object<Everything>>(&format!(
                r#"{{"inner":{{"{member}":{value}}},"is":true}}"#
            ));
            check::<Object<Everything>>(&format!(r#"{{"unknown":{{"{member}":[{{}},{value}]}}}}"#));
        }
        for variant in ["Alone", "Wrapped", "Pair", "Other"] {
            check::<OneOf>(&format!("\"{variant}\"{value}"));
            check::<OneOf>(&format!(r#"{{"{variant}":{value}}}"#));
            check::<OneOf>(&format!(r#"{{"{variant}":{value},"Alone":null}}"#));
            check::<OneOf>(&format!(r#"{{"{variant}":[{value},true]}}"#));
        }
    }
}

#[test]
fn what_is_wanted_goes_so_deep_and_what_is_not_goes_deeper() {
    for depth in [1, 2, 126, 127, 128, 129, 100_000] {
        let nested = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        check::<Nested>(&nested);
        check::<Object<Everything>>(&format!(r#"{{"unknown":{nested}}}"#));
        check::<Object<Everything>>(&format!(r#"{{"untagged":{nested}}}"#));
        let inner = r#"{"inner":"#.repeat(depth.min(1_000));
        check::<Object<Everything>>(&format!("{inner}{{}}{}", "}".repeat(depth.min(1_000))));
        check::<Object<Everything>>(&inner);
    }
}

#[test]
fn an_array_is_no_object() {
    for value in VALUES.into_iter().filter(|value| *value != "[1]") {
        check::<Narrow>(value);
        check::<WithMembers>(&format!(r#"{{"Members":{value}}}"#));
    }
    assert!(serde_json::from_str::<Narrow>("[1]").is_ok());
    assert!(read::<Narrow>("[1]").is_err());
    assert!(read::<WithMembers>(r#"{"Members":[1]}"#).is_err());
}

#[test]
fn a_term_is_found_by_its_name_alone() {
    assert_eq!(term("ipadOs"), Ok(Platform::IpadOs));
    for name in ["", "IpadOs", "\"ipadOs\"", "ipad\\u004fs"] {
        assert!(term::<Platform>(name).is_err(), "{name}");
    }
}

fn token() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(&VALUES[..]).prop_map(str::to_owned),
        prop::sample::select(&MEMBERS[..]).prop_map(|member| format!("\"{member}\":")),
        prop::sample::select(vec!["{", "}", "[", "]", ",", ":", " ", "\\", "\""])
            .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #[test]
    fn any_text(text in ".*") {
        check::<Object<Everything>>(&text);
        check::<String>(&format!("\"{text}\""));
    }

    #[test]
    fn any_tokens(tokens in prop::collection::vec(token(), 0..24)) {
        let text = tokens.concat();
        check::<Object<Everything>>(&text);
        check::<Object<Everything>>(&format!("{{{text}}}"));
        check::<Object<Everything>>(&format!(r#"{{"unknown":[{text}]}}"#));
    }
}
