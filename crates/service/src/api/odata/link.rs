//! Links between pages. Each carries a token that says where its page begins, and is bound to the list it
//! was made for: with another filter, search or order the place would be another, so it counts for nothing.

use super::Options;
use crate::failure::Failure;
use crate::portal::Portal;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use storage::{Mark, Place, SortKey};
use url::form_urlencoded::Serializer;

/// How much of the list's hash a token carries, in bytes.
const BOUND: usize = 16;
/// The longest token, in characters: longer than any key is.
const LONGEST: usize = 4_096;

const UNFIT: Failure =
    Failure::BadRequest("$skiptoken isn't one of this list with this filter, search and order.");

impl Options {
    /// Where the page of the list at `path` begins. Its marks have numbers, or texts.
    pub(crate) fn place(&self, path: &str, numbers: bool) -> Result<Place, Failure> {
        let Some(token) = &self.skip_token else {
            return Ok(Place::Start);
        };
        if token.len() > LONGEST {
            return Err(UNFIT);
        }
        let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| UNFIT)?;
        let (bound, place) = bytes.split_at_checked(BOUND).ok_or(UNFIT)?;
        if bound != self.bound_to(path) {
            return Err(UNFIT);
        }
        read(place)
            .filter(|place| match place {
                Place::Start | Place::End => true,
                Place::After(mark) | Place::Before(mark) => {
                    numbers == matches!(mark.key, SortKey::Number(_))
                }
            })
            .ok_or(UNFIT)
    }

    /// The address of the page of this list at `place`. It isn't counted again.
    pub(crate) fn link(&self, portal: &Portal, path: &str, place: &Place) -> String {
        let mut token = self.bound_to(path).to_vec();
        write(place, &mut token);
        let mut query = Serializer::new(String::new());
        let options = [
            ("$filter", &self.filter),
            ("$search", &self.search),
            ("$orderby", &self.order_by),
            ("$select", &self.select),
        ];
        for (name, value) in options {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        if let Some(top) = self.top {
            query.append_pair("$top", &top.to_string());
        }
        query.append_pair("$skiptoken", &URL_SAFE_NO_PAD.encode(token));
        format!("{}{path}?{}", portal.config().resource, query.finish())
    }

    fn bound_to(&self, path: &str) -> [u8; BOUND] {
        let mut hasher = Sha256::new();
        let texts = [
            Some(path),
            self.filter.as_deref(),
            self.search.as_deref(),
            self.order_by.as_deref(),
        ];
        for text in texts {
            let text = text.unwrap_or_default();
            hasher.update((text.len() as u64).to_le_bytes());
            hasher.update(text);
        }
        let mut bound = [0; BOUND];
        bound.copy_from_slice(&hasher.finalize()[..BOUND]);
        bound
    }
}

const AFTER: u8 = b'a';
const BEFORE: u8 = b'b';
const END: u8 = b'e';
const NUMBER: u8 = b'n';
const TEXT: u8 = b't';

fn write(place: &Place, token: &mut Vec<u8>) {
    let mark = match place {
        Place::Start => return,
        Place::End => return token.push(END),
        Place::After(mark) => {
            token.push(AFTER);
            mark
        }
        Place::Before(mark) => {
            token.push(BEFORE);
            mark
        }
    };
    token.push(mark.group);
    match &mark.key {
        SortKey::Number(number) => {
            token.push(NUMBER);
            token.extend(number.to_le_bytes());
        }
        SortKey::Text(text) => {
            token.push(TEXT);
            token.extend((text.len() as u64).to_le_bytes());
            token.extend(text.as_bytes());
        }
    }
    token.extend(mark.id.as_bytes());
}

fn read(token: &[u8]) -> Option<Place> {
    let (way, rest) = token.split_first()?;
    if *way == END {
        return rest.is_empty().then_some(Place::End);
    }
    let (group, rest) = rest.split_first()?;
    let (kind, rest) = rest.split_first()?;
    let (number, rest) = rest.split_first_chunk::<8>()?;
    let (key, id) = match *kind {
        NUMBER => (SortKey::Number(i64::from_le_bytes(*number)), rest),
        TEXT => {
            let length = usize::try_from(u64::from_le_bytes(*number)).ok()?;
            let (text, id) = rest.split_at_checked(length)?;
            (SortKey::Text(String::from_utf8(text.to_vec()).ok()?), id)
        }
        _ => return None,
    };
    let mark = Mark {
        group: *group,
        key,
        id: String::from_utf8(id.to_vec()).ok()?,
    };
    match *way {
        AFTER => Some(Place::After(mark)),
        BEFORE => Some(Place::Before(mark)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_and_nothing_else_is() {
        let text = Mark {
            group: 3,
            key: SortKey::Text("été".to_owned()),
            id: "d1".to_owned(),
        };
        let number = Mark {
            group: 0,
            key: SortKey::Number(-7),
            id: "d2".to_owned(),
        };
        for place in [
            Place::After(text.clone()),
            Place::Before(number),
            Place::End,
        ] {
            let mut token = Vec::new();
            write(&place, &mut token);
            assert_eq!(read(&token), Some(place));
        }
        let mut token = Vec::new();
        write(&Place::After(text), &mut token);
        for cut in 0..token.len() - 2 {
            assert_eq!(read(&token[..cut]), None, "{cut}");
        }
        token[3..11].fill(0xff);
        assert_eq!(read(&token), None);
    }
}
