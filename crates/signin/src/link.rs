//! Links that the system hands to the app: one leads to an organisation, one brings the browser's answer.
//!
//! Anybody can write such a link, and any page can open it. So the first only shows an address, for the
//! person to judge, and the second only counts in a sign-in that is under way and knows its state.

use crate::address::PortalAddress;
use crate::returning::Returning;
use std::fmt;
use url::form_urlencoded;

/// The scheme of links for people.
const JOIN: &str = "companyportal://join";
/// Where the issuer sends a phone's browser: the app's identifier as a scheme (RFC 8252 §7.1).
pub const CALLBACK: &str = "org.companyportal.app:/callback";
/// The longest link to an organisation, in bytes.
const LONGEST_JOIN: usize = 2 * 1024;
/// The longest answer, in bytes; as long as the listener on a laptop takes.
const LONGEST_CALLBACK: usize = 8 * 1024;

/// What a link is for. `Debug` shows no code.
#[derive(Debug)]
pub enum Link {
    /// To show the organisation whose portal is there.
    Join(PortalAddress),
    /// To end the sign-in under way.
    Callback(Returning),
}

/// Why a link is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotALink {
    /// It is of no kind that is known.
    Unknown,
    /// It is too long.
    TooLong,
    /// It has characters that no link has.
    Characters,
    /// Its parameters aren't those that it should have.
    Parameters,
    /// It leads to an address that no portal may have.
    Address,
}

impl fmt::Display for NotALink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unknown => "a link of an unknown kind",
            Self::TooLong => "a link that is too long",
            Self::Characters => "a link with characters that no link has",
            Self::Parameters => "a link with other parameters",
            Self::Address => "a link to no portal's address",
        })
    }
}

impl std::error::Error for NotALink {}

/// Reads a link, to the letter: what a reader of addresses would repair isn't what somebody wrote.
///
/// # Errors
///
/// When it is anything but `companyportal://join?portal=ADDRESS` or an answer at [`CALLBACK`].
pub fn read(link: &str) -> Result<Link, NotALink> {
    if link.len() > LONGEST_CALLBACK {
        return Err(NotALink::TooLong);
    }
    if !link.bytes().all(|byte| byte.is_ascii_graphic()) || link.contains(['#', '\\']) {
        return Err(NotALink::Characters);
    }
    let (target, query) = link.split_once('?').ok_or(NotALink::Unknown)?;
    match target {
        JOIN => join(link, query),
        CALLBACK => Returning::read(query)
            .map(Link::Callback)
            .ok_or(NotALink::Parameters),
        _ => Err(NotALink::Unknown),
    }
}

fn join(link: &str, query: &str) -> Result<Link, NotALink> {
    if link.len() > LONGEST_JOIN {
        return Err(NotALink::TooLong);
    }
    let value = query.strip_prefix("portal=").ok_or(NotALink::Parameters)?;
    if value.contains(['&', '+']) || !is_well_escaped(value) {
        return Err(NotALink::Parameters);
    }
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let (_, address) = pairs.next().ok_or(NotALink::Parameters)?;
    // A link is written by a program, which leaves nothing to be trimmed.
    if address.bytes().any(|byte| !byte.is_ascii_graphic()) {
        return Err(NotALink::Address);
    }
    PortalAddress::parse(&address)
        .map(Link::Join)
        .map_err(|_| NotALink::Address)
}

/// Whether each `%` begins the two digits of a byte (RFC 3986 §2.1).
fn is_well_escaped(value: &str) -> bool {
    value.split('%').skip(1).all(|rest| {
        let digits = rest.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joins(link: &str) -> Result<String, NotALink> {
        match read(link)? {
            Link::Join(address) => Ok(address.to_string()),
            Link::Callback(_) => panic!("{link} is an answer"),
        }
    }

    #[test]
    fn a_link_leads_to_one_portal() {
        for (link, portal) in [
            (
                "companyportal://join?portal=https%3A%2F%2Fportal.contoso.example",
                "https://portal.contoso.example",
            ),
            (
                "companyportal://join?portal=https://portal.contoso.example:8443/",
                "https://portal.contoso.example:8443",
            ),
            (
                "companyportal://join?portal=http%3a%2f%2f127.0.0.1%3a8470",
                "http://127.0.0.1:8470",
            ),
        ] {
            assert_eq!(joins(link).as_deref(), Ok(portal), "{link}");
        }
    }

    #[test]
    fn nothing_else_leads_anywhere() {
        use NotALink::{Address, Characters, Parameters, TooLong, Unknown};
        let good = "companyportal://join?portal=https%3A%2F%2Fportal.contoso.example";
        let long = format!("{good}{}", "a".repeat(LONGEST_JOIN));
        for (link, expected) in [
            ("", Unknown),
            ("companyportal://join", Unknown),
            ("companyportal:join?portal=https://a.example", Unknown),
            ("companyportal:///join?portal=https://a.example", Unknown),
            ("companyportal://join/?portal=https://a.example", Unknown),
            ("companyportal://join/x?portal=https://a.example", Unknown),
            ("companyportal://join:80?portal=https://a.example", Unknown),
            ("companyportal://me@join?portal=https://a.example", Unknown),
            ("companyportal://wipe?portal=https://a.example", Unknown),
            ("companyportal://devices/1?confirm=reset-device", Unknown),
            ("CompanyPortal://join?portal=https://a.example", Unknown),
            ("companyportals://join?portal=https://a.example", Unknown),
            ("https://join?portal=https://a.example", Unknown),
            ("javascript:join?portal=https://a.example", Unknown),
            ("companyportal://join?", Parameters),
            ("companyportal://join?portal", Parameters),
            (
                "companyportal://join?p%6Frtal=https://a.example",
                Parameters,
            ),
            (
                "companyportal://join?portal=https://a.example&portal=https://b.example",
                Parameters,
            ),
            (
                "companyportal://join?portal=https://a.example&confirm=wipe",
                Parameters,
            ),
            (
                "companyportal://join?action=wipe&portal=https://a.example",
                Parameters,
            ),
            (
                "companyportal://join?portal=https%3A%2F%2Fa.example%2",
                Parameters,
            ),
            (
                "companyportal://join?portal=https%3A%2F%2Fa.example%zz",
                Parameters,
            ),
            ("companyportal://join?portal=+https://a.example", Parameters),
            (
                "companyportal://join?portal=https://a.example#b",
                Characters,
            ),
            (
                "companyportal://join?portal=https:\\\\a.example",
                Characters,
            ),
            (" companyportal://join?portal=https://a.example", Characters),
            (
                "companyportal://join?portal=https://a.example\n",
                Characters,
            ),
            ("companyportal://join?portal=https://a.éxample", Characters),
            ("companyportal://join?portal=", Address),
            ("companyportal://join?portal=a.example", Address),
            ("companyportal://join?portal=http://a.example", Address),
            ("companyportal://join?portal=https://me@a.example", Address),
            (
                "companyportal://join?portal=https://a.example/devices",
                Address,
            ),
            ("companyportal://join?portal=https://a.example?b=c", Address),
            (
                "companyportal://join?portal=https%3A%2F%2Fa.example%23b",
                Address,
            ),
            (
                "companyportal://join?portal=https%3A%2F%2Fa.example%0A",
                Address,
            ),
            ("companyportal://join?portal=%00", Address),
            (
                "companyportal://join?portal=https%3A%2F%2F%E2%80%AEa.example",
                Address,
            ),
            ("companyportal://join?portal=javascript:alert(1)", Address),
            (&long, TooLong),
        ] {
            assert_eq!(joins(link).err(), Some(expected), "{link}");
        }
    }

    #[test]
    fn an_answer_is_read_as_on_a_laptop() {
        let link = format!("{CALLBACK}?state=s&code=c&iss=https%3A%2F%2Fid.example");
        assert!(matches!(read(&link), Ok(Link::Callback(it)) if it.state == "s"));
        for (link, expected) in [
            (
                "org.companyportal.app:/callback?code=c",
                NotALink::Parameters,
            ),
            (
                "org.companyportal.app:/callback?state=s&state=t&code=c",
                NotALink::Parameters,
            ),
            (
                "org.companyportal.app:/callback?state=s&code=c&code=d",
                NotALink::Parameters,
            ),
            (
                "org.companyportal.app:/callback?state=s&code=c#d",
                NotALink::Characters,
            ),
            ("org.companyportal.app:/callback", NotALink::Unknown),
            (
                "org.companyportal.app://callback?state=s&code=c",
                NotALink::Unknown,
            ),
            (
                "org.companyportal.app:/devices?state=s&code=c",
                NotALink::Unknown,
            ),
            (
                "org.companyportal.apps:/callback?state=s&code=c",
                NotALink::Unknown,
            ),
        ] {
            assert_eq!(read(link).err(), Some(expected), "{link}");
        }
    }

    #[test]
    fn both_kinds_have_an_end() {
        let is_read = |begin: &str, filling: &str, end: &str, length: usize| {
            let filling = filling.repeat(length - begin.len() - end.len());
            read(&format!("{begin}{filling}{end}")).map(drop)
        };
        let join = |length| {
            is_read(
                "companyportal://join?portal=https://a.example:",
                "0",
                "8443",
                length,
            )
        };
        let answer = |length| {
            is_read(
                "org.companyportal.app:/callback?state=s&code=",
                "c",
                "",
                length,
            )
        };
        assert_eq!(join(2_048), Ok(()));
        assert_eq!(join(2_049), Err(NotALink::TooLong));
        assert_eq!(answer(8_192), Ok(()));
        assert_eq!(answer(8_193), Err(NotALink::TooLong));
        assert_eq!(NotALink::TooLong.to_string(), "a link that is too long");
    }
}
