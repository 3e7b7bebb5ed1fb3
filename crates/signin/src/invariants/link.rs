//! A link that the system hands to the app.

use crate::attempt::Callback;
use crate::link::{CALLBACK, Link, read};
use secrecy::ExposeSecret as _;
use url::form_urlencoded::{Serializer, byte_serialize};

/// A link that is followed leads to an address that secrets may be sent to, or brings an answer with a state;
/// and what was read out of it is all that it says: written down anew, it is read the same.
pub fn link(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    match read(text) {
        Ok(Link::Join(address)) => {
            let url = address.as_url();
            let private = url.scheme() == "https" || crate::address::is_loopback(url);
            assert!(private, "{address}");
            assert_eq!((url.path(), url.query(), url.fragment()), ("/", None, None));
            let address = address.to_string();
            let escaped: String = byte_serialize(address.as_bytes()).collect();
            match read(&format!("companyportal://join?portal={escaped}")) {
                Ok(Link::Join(again)) => assert_eq!(again.to_string(), address),
                other => panic!("{address} isn't read anew: {other:?}"),
            }
        }
        Ok(Link::Callback(returning)) => {
            assert!(text.starts_with(CALLBACK), "{text}");
            let state = returning.state.clone();
            let said = said(returning.into());
            let mut anew = Serializer::new(format!("{CALLBACK}?"));
            anew.append_pair("state", &state);
            for (name, value) in &said {
                anew.append_pair(name, value);
            }
            match read(&anew.finish()) {
                Ok(Link::Callback(again)) => {
                    assert_eq!(again.state, state);
                    assert_eq!(self::said(again.into()), said);
                }
                other => panic!("{text} isn't read anew: {other:?}"),
            }
        }
        Err(_) => {}
    }
}

/// What an answer says beside its state.
fn said(callback: Callback) -> Vec<(&'static str, String)> {
    let Callback { code, error, iss } = callback;
    let code = code.map(|code| code.expose_secret().to_owned());
    let said = [("code", code), ("error", error), ("iss", iss)];
    said.into_iter()
        .filter_map(|(name, it)| Some((name, it?)))
        .collect()
}
