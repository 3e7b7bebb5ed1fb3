//! The request that the browser makes when it comes back.

use crate::attempt::Callback;
use crate::loopback::request::{Incoming, parse};
use crate::returning::Returning;
use secrecy::ExposeSecret as _;
use url::form_urlencoded::Serializer;

/// The listener's port.
const PORT: u16 = 4711;
/// The path that it waits for.
const PATH: &str = "/callback";

/// A head that is taken on names this listener once, and what was read out of it is all that it says to us:
/// written down anew, it is read the same.
pub fn callback(head: &[u8]) {
    let Ok(head) = std::str::from_utf8(head) else {
        return;
    };
    let Ok(incoming) = parse(head, PORT, PATH) else {
        return;
    };
    let mut lines = head.split("\r\n");
    let start = lines.next().unwrap_or_default();
    let hosts = lines.filter(|line| line.to_ascii_lowercase().starts_with("host:"));
    assert_eq!(hosts.count(), 1, "one host");
    match incoming {
        Incoming::Start(token) => {
            let target = start.strip_prefix("GET /start/");
            assert!(target.is_some_and(|it| it.starts_with(&token)), "{start}");
            assert!(!token.contains([' ', '?', '\r']), "{token}");
        }
        Incoming::Callback(returning) => {
            assert!(start.starts_with("GET /callback?"), "{start}");
            let said = said(returning);
            let anew = Serializer::new(String::new())
                .extend_pairs(said.iter().map(|(name, value)| (*name, value)))
                .finish();
            let head = format!("GET /callback?{anew} HTTP/1.1\r\nHost: 127.0.0.1:{PORT}");
            let Ok(Incoming::Callback(again)) = parse(&head, PORT, PATH) else {
                panic!("it isn't read anew: {head}");
            };
            assert_eq!(self::said(again), said);
        }
    }
}

/// What an answer says.
fn said(returning: Returning) -> Vec<(&'static str, String)> {
    let state = returning.state.clone();
    let Callback { code, error, iss } = returning.into();
    let code = code.map(|code| code.expose_secret().to_owned());
    let rest = [("code", code), ("error", error), ("iss", iss)];
    let rest = rest.into_iter().filter_map(|(name, it)| Some((name, it?)));
    [("state", state)].into_iter().chain(rest).collect()
}
