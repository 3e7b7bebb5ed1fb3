//! What an organisation put on its computers: which portals the app is for, and who may sign people in.
//!
//! A portal names its sign-in service itself, so a hostile one would name its own. Where `issuers` are listed,
//! no other is ever asked. Settings that can't be read allow nothing at all: whoever can break them must
//! not get an app without them.

use crate::address::{PortalAddress, safe};
use crate::failure::Failure;
use crate::portal::Portal;
use serde::Deserialize;
use std::borrow::Cow;
use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use wire::host::SignInFailure::{NotAllowed, SettingsUnreadable};

/// More than any such file, in bytes.
const LARGEST: u64 = 64 * 1024;

/// What the organisation allows on this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Managed(Option<Rules>);

/// The file, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Rules {
    portals: Vec<PortalAddress>,
    /// Absent: whoever a portal names.
    issuers: Option<Vec<String>>,
    others: bool,
}

/// Why settings can't be used; the cause, for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(Cow<'static, str>);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unreadable {}

/// What may stand in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(default)]
    portals: Vec<String>,
    issuers: Option<Vec<String>>,
    #[serde(default = "yes")]
    others: bool,
}

fn yes() -> bool {
    true
}

impl Managed {
    /// Nobody manages this computer: everything is allowed.
    #[must_use]
    pub fn by_nobody() -> Self {
        Self(Some(Rules {
            portals: Vec::new(),
            issuers: None,
            others: true,
        }))
    }

    /// Settings that can't be read: nothing is allowed.
    #[must_use]
    pub fn unreadable() -> Self {
        Self(None)
    }

    /// Reads the settings at `path`; where there are none, nobody manages this computer.
    ///
    /// # Errors
    ///
    /// When others than their owner can write them, or they can't be read or understood.
    pub fn read(path: &Path) -> Result<Self, Unreadable> {
        let unreadable = |error| Unreadable(format!("{}: {error}", path.display()).into());
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::by_nobody()),
            Err(error) => return Err(unreadable(error)),
        };
        is_its_owners(&file)?;
        let mut text = String::new();
        let read = file.by_ref().take(LARGEST + 1).read_to_string(&mut text);
        let length = read.map_err(unreadable)?;
        if u64::try_from(length).is_ok_and(|length| length > LARGEST) {
            return Err(Unreadable("the settings are too long".into()));
        }
        Self::parse(&text)
    }

    /// Reads the settings out of their text.
    ///
    /// # Errors
    ///
    /// When they aren't TOML, have a name that isn't known, or an address that none may have.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let document: Document =
            toml::from_str(text).map_err(|error| Unreadable(error.message().to_owned().into()))?;
        let Document {
            portals,
            issuers,
            others,
        } = document;
        let portal = |text: String| {
            PortalAddress::parse(&text)
                .map_err(|failure| Unreadable(format!("{text}: {failure}").into()))
        };
        let unsafe_issuer = |issuer: &&String| safe(issuer).is_none();
        if let Some(issuer) = issuers.iter().flatten().find(unsafe_issuer) {
            return Err(Unreadable(
                format!("{issuer}: no issuer may have that address").into(),
            ));
        }
        Ok(Self(Some(Rules {
            portals: portals.into_iter().map(portal).collect::<Result<_, _>>()?,
            issuers,
            others,
        })))
    }

    /// The portals that the organisation put here.
    #[must_use]
    pub fn portals(&self) -> &[PortalAddress] {
        self.0.as_ref().map_or(&[], |rules| &rules.portals)
    }

    /// Whether the person may add others.
    #[must_use]
    pub fn allows_others(&self) -> bool {
        self.0.as_ref().is_some_and(|rules| rules.others)
    }

    /// Looks whether the settings could be read.
    ///
    /// # Errors
    ///
    /// `SettingsUnreadable` when they couldn't.
    pub fn readable(&self) -> Result<(), Failure> {
        self.rules().map(drop)
    }

    /// Looks whether the app may be for the portal at `address`.
    ///
    /// # Errors
    ///
    /// `NotAllowed` when it mustn't, `SettingsUnreadable` when nothing is allowed.
    pub fn allow_portal(&self, address: &PortalAddress) -> Result<(), Failure> {
        let rules = self.rules()?;
        (rules.others || rules.portals.contains(address))
            .then_some(())
            .ok_or_else(|| Failure::new(NotAllowed, "the portal isn't one of the organisation's"))
    }

    /// Looks whether `issuer` may sign people in.
    ///
    /// # Errors
    ///
    /// As [`Managed::allow_portal`].
    pub fn allow_issuer(&self, issuer: &str) -> Result<(), Failure> {
        let listed = |issuers: &Vec<String>| issuers.iter().any(|it| it == issuer);
        self.rules()?
            .issuers
            .as_ref()
            .is_none_or(listed)
            .then_some(())
            .ok_or_else(|| Failure::new(NotAllowed, "the portal names another issuer"))
    }

    /// Looks whether people of `portal` may sign in with the issuer that it names.
    ///
    /// # Errors
    ///
    /// As [`Managed::allow_portal`].
    pub fn allow(&self, portal: &Portal) -> Result<(), Failure> {
        self.allow_portal(&portal.address)?;
        self.allow_issuer(&portal.issuer)
    }

    fn rules(&self) -> Result<&Rules, Failure> {
        let unreadable = || Failure::new(SettingsUnreadable, "the settings can't be read");
        self.0.as_ref().ok_or_else(unreadable)
    }
}

/// Settings that anybody could have written aren't the organisation's.
#[cfg(unix)]
fn is_its_owners(file: &File) -> Result<(), Unreadable> {
    use std::os::unix::fs::MetadataExt as _;
    let metadata = file
        .metadata()
        .map_err(|error| Unreadable(error.to_string().into()))?;
    if metadata.is_file() && metadata.mode() & 0o022 == 0 {
        return Ok(());
    }
    Err(Unreadable(
        "others than their owner can write the settings".into(),
    ))
}

/// On Windows the access list of the folder of programs, where only administrators write, has to do.
#[cfg(not(unix))]
fn is_its_owners(_file: &File) -> Result<(), Unreadable> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PORTAL: &str = "https://portal.contoso.example";
    const ISSUER: &str = "https://login.contoso.example";

    fn allows(text: &str, portal: &str, issuer: &str) -> Result<(), wire::host::SignInFailure> {
        let managed = Managed::parse(text).unwrap_or_else(|_| Managed::unreadable());
        let address = PortalAddress::parse(portal).unwrap();
        managed
            .allow_portal(&address)
            .and_then(|()| managed.allow_issuer(issuer))
            .map_err(|failure| failure.code)
    }

    #[test]
    fn what_is_listed_is_allowed() {
        let portals = format!("portals = [\"{PORTAL}\"]\n");
        let evil = "https://portal.evil.example";
        for (text, portal, issuer, expected) in [
            (String::new(), evil, ISSUER, Ok(())),
            (portals.clone(), evil, ISSUER, Ok(())),
            (format!("{portals}others = false"), PORTAL, ISSUER, Ok(())),
            (
                format!("{portals}others = false"),
                evil,
                ISSUER,
                Err(NotAllowed),
            ),
            ("others = false".to_owned(), PORTAL, ISSUER, Err(NotAllowed)),
            (format!("issuers = [\"{ISSUER}\"]"), evil, ISSUER, Ok(())),
            (
                format!("issuers = [\"{ISSUER}\"]"),
                PORTAL,
                evil,
                Err(NotAllowed),
            ),
            (
                format!("issuers = [\"{ISSUER}\"]"),
                PORTAL,
                "https://login.contoso.example.evil.example",
                Err(NotAllowed),
            ),
            ("issuers = []".to_owned(), PORTAL, ISSUER, Err(NotAllowed)),
        ] {
            assert_eq!(allows(&text, portal, issuer), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_allows_nothing() {
        for text in [
            "other = false",
            "issuer = [\"https://login.contoso.example\"]",
            "portals = [\"http://portal.contoso.example\"]",
            "portals = \"https://portal.contoso.example\"",
            "issuers = [\"http://login.contoso.example\"]",
            "others = \"no\"",
            "others = false\nothers = true",
            "{",
        ] {
            assert_eq!(
                allows(text, PORTAL, ISSUER),
                Err(SettingsUnreadable),
                "{text}"
            );
        }
    }

    #[test]
    fn they_say_what_they_list_and_a_portal_is_allowed_with_its_issuer() {
        let text = format!("portals = [\"{PORTAL}\"]\nissuers = [\"{ISSUER}\"]\nothers = false");
        let managed = Managed::parse(&text).unwrap();
        assert_eq!(managed.portals(), [PortalAddress::parse(PORTAL).unwrap()]);
        assert!(!managed.allows_others());
        assert_eq!(managed.readable().map_err(|it| it.code), Ok(()));
        let allowed = |issuer: &str| {
            let portal = Portal {
                address: PortalAddress::parse(PORTAL).unwrap(),
                organisation: "Contoso".into(),
                issuer: issuer.into(),
                client_id: "company-portal-app".into(),
                scopes: Vec::new(),
                elevates: false,
            };
            managed.allow(&portal).map_err(|failure| failure.code)
        };
        assert_eq!(allowed(ISSUER), Ok(()));
        assert_eq!(allowed("https://login.evil.example"), Err(NotAllowed));

        assert!(Managed::by_nobody().allows_others());
        let unreadable = Managed::unreadable().readable();
        assert_eq!(unreadable.map_err(|it| it.code), Err(SettingsUnreadable));
    }

    #[test]
    fn the_log_says_what_is_wrong_with_them() {
        let cause = |text: &str| Managed::parse(text).unwrap_err().to_string();
        assert_eq!(
            cause("portals = [\"http://portal.contoso.example\"]"),
            "http://portal.contoso.example: not a portal's address: give https://HOST, or http://127.0.0.1:PORT on this machine"
        );
        assert_eq!(
            cause("issuers = [\"http://login.contoso.example\"]"),
            "http://login.contoso.example: no issuer may have that address"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_can_write_is_nobodys() {
        use std::fs::{self, Permissions};
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("managed.toml");
        assert_eq!(Managed::read(&path), Ok(Managed::by_nobody()));
        fs::write(&path, "others = false").unwrap();
        for (mode, trusted) in [(0o644, true), (0o600, true), (0o664, false), (0o646, false)] {
            fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
            assert_eq!(Managed::read(&path).is_ok(), trusted, "{mode:o}");
        }
        fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
        let text = "others = false\n";
        let of_length = |length: usize| format!("{text}{}", " ".repeat(length - text.len()));
        fs::write(&path, of_length(65_536)).unwrap();
        assert!(Managed::read(&path).is_ok());
        fs::write(&path, of_length(65_537)).unwrap();
        assert!(Managed::read(&path).is_err());
        assert!(Managed::read(folder.path()).is_err());
        // Not there is something else than not to be had.
        assert!(Managed::read(&path.join("below")).is_err());
    }
}
