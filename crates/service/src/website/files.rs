//! The face's files, compiled in, and how a browser may have them.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, VARY,
};
use http::{HeaderMap, StatusCode};

include!(concat!(env!("OUT_DIR"), "/face.rs"));

/// What a file may do that runs by itself. Only a worker does, and it fetches the face's other files.
const POLICY: &str = "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// A file of the face.
pub(super) struct File {
    /// Its address.
    pub(super) path: &'static str,
    content_type: &'static str,
    hash: &'static str,
    /// Whether its address says what is in it, so that it never changes.
    forever: bool,
    pub(super) plain: &'static [u8],
    pub(super) brotli: Option<&'static [u8]>,
}

/// Every file.
#[cfg(test)]
pub(super) fn all() -> &'static [File] {
    FILES
}

/// The page that begins the face, with a place for the nonce.
pub(super) fn index() -> &'static str {
    INDEX
}

/// The file at that address.
pub(super) fn find(path: &str) -> Option<&'static File> {
    let found = FILES.binary_search_by(|file| file.path.cmp(path));
    found.ok().map(|at| &FILES[at])
}

impl File {
    /// The file, for a request with these headers.
    pub(super) fn serve(&self, asked: &HeaderMap) -> Response {
        // Weak, since it is the same for both encodings (RFC 9110 §8.8.1).
        let etag = format!("W/\"{}\"", self.hash);
        let told = [
            (CACHE_CONTROL, self.caching()),
            (VARY, "accept-encoding"),
            (ETAG, &*etag),
            // Said with 304 as well, since what that says takes the place of what was said with the file.
            (CONTENT_SECURITY_POLICY, POLICY),
        ];
        if has(asked, &etag) {
            return (StatusCode::NOT_MODIFIED, told).into_response();
        }
        let kind = [(CONTENT_TYPE, self.content_type)];
        match self.brotli.filter(|_| accepts_brotli(asked)) {
            Some(brotli) => {
                let encoding = [(CONTENT_ENCODING, "br")];
                (told, kind, encoding, Body::from(brotli)).into_response()
            }
            None => (told, kind, Body::from(self.plain)).into_response(),
        }
    }

    /// A name that doesn't say what is in the file is asked for anew each time, and answered with 304.
    fn caching(&self) -> &'static str {
        if self.forever {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        }
    }
}

fn has(asked: &HeaderMap, etag: &str) -> bool {
    let tags = asked.get_all(IF_NONE_MATCH).iter();
    tags.filter_map(|tags| tags.to_str().ok())
        .flat_map(|tags| tags.split(','))
        .any(|tag| tag.trim() == etag)
}

/// RFC 9110 §12.5.3, as far as browsers use it: a coding that is named, and not with a weight of zero.
fn accepts_brotli(asked: &HeaderMap) -> bool {
    let codings = asked.get_all(ACCEPT_ENCODING).iter();
    codings
        .filter_map(|codings| codings.to_str().ok())
        .flat_map(|codings| codings.split(','))
        .any(|coding| {
            let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
            let refused = weight
                .trim()
                .strip_prefix("q=")
                .is_some_and(|weight| weight.trim().parse() == Ok(0_f32));
            name.trim().eq_ignore_ascii_case("br") && !refused
        })
}
