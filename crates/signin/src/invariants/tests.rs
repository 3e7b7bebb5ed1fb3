//! The stored corpus, and what is near to it: something good with a few things changed, since nothing that is
//! merely random comes far.

use super::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::fs;
use std::path::Path;

/// One thing to try, and the folder of its corpus.
struct Tried {
    folder: &'static str,
    with: fn(&[u8]),
    /// What may stand where something is changed.
    words: &'static [&'static str],
}

const CALLBACK: Tried = Tried {
    folder: "callback",
    with: callback,
    words: &[
        "GET ",
        "POST ",
        "/callback?",
        "/start/",
        "state=a",
        "code=b",
        "&",
        "=",
        "%",
        "%26",
        "%00",
        "+",
        "?",
        " HTTP/1.1",
        "\r\n",
        "\n",
        "Host: 127.0.0.1:4711",
        "host:",
        "\0",
        "error=",
        "iss=",
    ],
};
const CHALLENGE: Tried = Tried {
    folder: "challenge",
    with: challenge,
    words: &[
        "Bearer ",
        "Basic ",
        "error",
        "=",
        "\"",
        "\\",
        "\\\"",
        ",",
        " ",
        "\t",
        "\n",
        "max_age=",
        "claims=",
        "insufficient_claims",
        "insufficient_user_authentication",
        "invalid_token",
        "e30=",
        "W10=",
        "==",
        "99999999999999999999",
        "-1",
    ],
};
const LINK: Tried = Tried {
    folder: "link",
    with: link,
    words: &[
        "companyportal://join",
        "org.companyportal.app:/callback",
        "?",
        "&",
        "=",
        "portal=",
        "state=s",
        "code=c",
        "https://",
        "http://",
        "%2F",
        "%00",
        "%",
        "+",
        "#",
        "@",
        ":",
        "/",
        "\\",
        "localhost",
        "xn--",
    ],
};
const ID_TOKEN: Tried = Tried {
    folder: "id-token",
    with: id_token,
    words: &[
        ".",
        "=",
        "A",
        "e30",
        "eyJhbGciOiJub25lIn0",
        "eyJhbGciOiJIUzI1NiJ9",
        "-",
        "_",
        " ",
        "\n",
    ],
};
const SESSION: Tried = Tried {
    folder: "session",
    with: session,
    words: &[
        "company-portal session 1\n",
        "{",
        "}",
        "\"",
        ",",
        "\"issuer\":",
        "\"refresh_token\":\"a\"",
        "null",
        "\\u0000",
        "[]",
    ],
};

impl Tried {
    /// The inputs that are stored, in the order of their names.
    fn corpus(&self) -> Vec<Vec<u8>> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
        let files = fs::read_dir(root.join(self.folder)).unwrap();
        let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        paths.sort();
        assert!(!paths.is_empty(), "{}", self.folder);
        paths.iter().map(|path| fs::read(path).unwrap()).collect()
    }

    fn try_corpus(&self) {
        for input in self.corpus() {
            (self.with)(&input);
        }
    }

    /// What is near to something in the corpus.
    fn near(&self) -> impl Strategy<Value = Vec<u8>> + use<> {
        let words = self.words;
        let change = prop_oneof![
            (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
            (any::<Index>(), 0_u8..8).prop_map(|(at, bit)| Change::Bit(at, bit)),
            (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Change::Without(from, to)),
            (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Change::Twice(from, to)),
            (any::<Index>(), select(words)).prop_map(|(at, word)| Change::Word(at, word)),
        ];
        let changes = prop::collection::vec(change, 0..5);
        (select(self.corpus()), changes).prop_map(|(input, changes)| {
            changes.iter().fold(input, |input, change| change.to(input))
        })
    }
}

#[derive(Clone, Debug)]
enum Change {
    Byte(Index, u8),
    Bit(Index, u8),
    Without(Index, Index),
    Twice(Index, Index),
    Word(Index, &'static str),
}

impl Change {
    fn to(&self, mut input: Vec<u8>) -> Vec<u8> {
        let length = input.len();
        let place = |index: &Index| index.index(length + 1);
        let range = |one: &Index, other: &Index| {
            let (one, other) = (place(one), place(other));
            one.min(other)..one.max(other)
        };
        match self {
            Self::Byte(at, byte) if length > 0 => input[at.index(length)] = *byte,
            Self::Bit(at, bit) if length > 0 => input[at.index(length)] ^= 1 << bit,
            Self::Byte(..) | Self::Bit(..) => {}
            Self::Without(from, to) => drop(input.drain(range(from, to))),
            Self::Twice(from, to) => {
                let range = range(from, to);
                let (end, again) = (range.end, input[range].to_vec());
                drop(input.splice(end..end, again));
            }
            Self::Word(at, word) => {
                let at = place(at);
                drop(input.splice(at..at, word.bytes()));
            }
        }
        input
    }
}

#[test]
fn the_corpus() {
    for tried in [CALLBACK, CHALLENGE, ID_TOKEN, LINK, SESSION] {
        tried.try_corpus();
    }
}

/// The file that opens is among them, so that nearness means something.
#[test]
fn the_corpus_has_the_file_that_opens() {
    assert!(SESSION.corpus().contains(&session::sealed()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_024))]

    #[test]
    fn what_is_near_to_a_callback(input in CALLBACK.near()) {
        callback(&input);
    }

    #[test]
    fn what_is_near_to_a_challenge(input in CHALLENGE.near()) {
        challenge(&input);
    }

    #[test]
    fn what_is_near_to_a_link(input in LINK.near()) {
        link(&input);
    }

    #[test]
    fn anything(input in any::<Vec<u8>>()) {
        callback(&input);
        challenge(&input);
        session(&input);
        id_token(&input);
        link(&input);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_near_to_an_id_token(input in ID_TOKEN.near()) {
        id_token(&input);
    }

    #[test]
    fn what_is_near_to_a_session(input in SESSION.near()) {
        session(&input);
    }
}
