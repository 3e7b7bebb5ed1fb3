//! What the browser brings back from the issuer, read from its query.

use crate::attempt::Callback;
use secrecy::SecretString;

/// What came back, with the state that says whether it is ours.
#[derive(Debug)]
pub struct Returning {
    /// The state.
    pub state: String,
    /// The rest.
    pub callback: Callback,
}

impl Returning {
    /// Reads the answer's parameters; `None` where one stands there twice (RFC 6749 §3.1), or no state.
    #[must_use]
    pub fn read(query: &str) -> Option<Self> {
        let mut seen = Vec::new();
        let mut state = None;
        let mut callback = Callback::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            if seen.contains(&name) {
                return None;
            }
            match name.as_ref() {
                "state" => state = Some(value.into_owned()),
                "code" => callback.code = Some(SecretString::from(value.into_owned())),
                "error" => callback.error = Some(value.into_owned()),
                "iss" => callback.iss = Some(value.into_owned()),
                _ => {}
            }
            seen.push(name);
        }
        state.map(|state| Self { state, callback })
    }
}

impl From<Returning> for Callback {
    fn from(returning: Returning) -> Self {
        returning.callback
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret as _;

    #[test]
    fn everything_that_means_something_is_read_once() {
        let returning = Returning::read("state=s&code=c+d&error=e&iss=i%2Fj&more=m").unwrap();
        assert_eq!(returning.state, "s");
        let Callback { code, error, iss } = returning.into();
        assert_eq!(code.unwrap().expose_secret(), "c d");
        assert_eq!((error.as_deref(), iss.as_deref()), (Some("e"), Some("i/j")));
        for query in ["", "code=c", "state=s&more=m&more=m", "state=s&%73tate=s"] {
            assert!(Returning::read(query).is_none(), "{query}");
        }
    }
}
