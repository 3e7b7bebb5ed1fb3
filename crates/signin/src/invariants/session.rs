//! The file of a session that is kept.

use crate::address::PortalAddress;
use crate::attempt::Person;
use crate::chance::Dice;
use crate::kept::sealed::Sealed;
use crate::kept::{KeptSession, Key, understood, written};
use crate::portal::Portal;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

const ADDRESS: &str = "https://portal.contoso.example";

/// Dice that always fall the same way.
struct Loaded;

impl Dice for Loaded {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

/// A file opens only if it is the one that was sealed, byte for byte, and with no other key and for no other
/// portal at all. And a text that is taken for a session is one: written down anew, it is read the same.
///
/// # Panics
///
/// Where that doesn't hold.
#[expect(clippy::expect_used, reason = "a try fails by panicking")]
pub fn session(bytes: &[u8]) {
    let address = PortalAddress::parse(ADDRESS).expect("an address");
    let text = written(&anna(&address)).expect("a session");
    let key: Key = Zeroizing::new([1; 32]);
    let file = Sealed::of(&key, ADDRESS).seal(&text, &Loaded);
    let opened = Sealed::of(&key, ADDRESS).open(bytes);
    assert_eq!(opened.is_some(), bytes == file, "another file opens");
    let other: Key = Zeroizing::new([2; 32]);
    assert_eq!(Sealed::of(&other, ADDRESS).open(bytes), None);
    let elsewhere = Sealed::of(&key, "https://portal.fabrikam.example");
    assert_eq!(elsewhere.open(bytes), None);
    if let Some(session) = understood(bytes, &address) {
        assert_eq!(session.portal.address, address);
        assert_eq!(session.person.auth_time, None, "it would confirm something");
        assert_eq!(session.person.issuer, session.portal.issuer);
        let text = written(&session).expect("a session");
        let again = understood(&text, &address).expect("it is read anew");
        assert_eq!(again.portal, session.portal);
        assert_eq!(again.person, session.person);
        let [one, other] = [&again, &session].map(|it| it.refresh.expose_secret());
        assert_eq!(one, other);
    }
}

fn anna(address: &PortalAddress) -> KeptSession {
    KeptSession {
        portal: Portal {
            address: address.clone(),
            organisation: "Contoso".into(),
            issuer: "https://id.contoso.example".into(),
            client_id: "company-portal-app".into(),
            scopes: vec!["openid".into(), "portal".into()],
            elevates: true,
        },
        person: Person {
            issuer: "https://id.contoso.example".into(),
            subject: "anna".into(),
            display_name: "Anna Visser".into(),
            user_name: "anna@contoso.example".into(),
            auth_time: None,
        },
        refresh: SecretString::from("refresh"),
    }
}

/// The file that opens, as it was sealed.
#[cfg(test)]
pub(super) fn sealed() -> Vec<u8> {
    let address = PortalAddress::parse(ADDRESS).unwrap();
    let text = written(&anna(&address)).unwrap();
    Sealed::of(&Zeroizing::new([1; 32]), ADDRESS).seal(&text, &Loaded)
}
