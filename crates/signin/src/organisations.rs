//! The organisations that somebody has joined with this app: a short list in a file of its own. No secret
//! stands in it; what is kept of a session lies elsewhere ([`crate::kept`]).

use crate::address::PortalAddress;
use crate::kept::{NotKept, file};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::PathBuf;

/// More than anybody joins.
const MOST: usize = 32;
/// More than so many take, in bytes.
const LARGEST: usize = 64 * 1024;
/// How many lists that couldn't be read are kept aside.
const MOST_ASIDE: usize = 100;

/// The organisations that are kept, and which of them the app is for.
#[derive(Debug)]
pub struct KeptOrganisations {
    path: PathBuf,
    /// Whether the file may be replaced: another's stays as it is, and so does what can't be read and can't be
    /// put aside.
    writable: bool,
    list: Vec<KeptOrganisation>,
    current: Option<PortalAddress>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptOrganisation {
    /// Its portal's address.
    pub portal: PortalAddress,
    /// Its name as it was last told.
    pub name: Option<String>,
    /// The host name of the page where its people sign in, as it was last told.
    pub sign_in_host: Option<String>,
}

/// As many are kept as may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

/// What is in the file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Document {
    current: Option<String>,
    organisations: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Entry {
    portal: String,
    name: Option<String>,
    sign_in_host: Option<String>,
}

impl KeptOrganisations {
    /// Reads the list at `path`. One that can't be read is put aside, and the log told of it.
    #[must_use]
    pub fn open(path: PathBuf) -> Self {
        let (mut kept, understood) = Self::read(path);
        kept.writable = true;
        if !understood {
            kept.put_aside();
        }
        kept
    }

    /// Reads the list at `path`, which is another app's to keep: whatever becomes of this one, the file stays
    /// as it is.
    #[must_use]
    pub fn of_another(path: PathBuf) -> Self {
        Self::read(path).0
    }

    /// The list, and whether there is none that can't be read.
    fn read(path: PathBuf) -> (Self, bool) {
        let mut kept = Self {
            path,
            writable: false,
            list: Vec::new(),
            current: None,
        };
        let understood = file::read(&kept.path).and_then(|bytes| match bytes {
            Some(bytes) => understood(&bytes).map(Some),
            None => Ok(None),
        });
        match understood {
            Ok(Some((list, current))) => (kept.list, kept.current) = (list, current),
            Ok(None) => {}
            Err(failure) => {
                tracing::error!(%failure, "the list of organisations can't be read");
                return (kept, false);
            }
        }
        (kept, true)
    }

    /// Every one, in the order in which they were joined.
    #[must_use]
    pub fn all(&self) -> &[KeptOrganisation] {
        &self.list
    }

    /// The one that the app is for.
    #[must_use]
    pub fn current(&self) -> Option<&PortalAddress> {
        self.current.as_ref()
    }

    /// What is kept of the portal at `address`.
    #[must_use]
    pub fn of(&self, address: &PortalAddress) -> Option<&KeptOrganisation> {
        self.list.iter().find(|it| it.portal == *address)
    }

    /// The app is for the portal at `address` from now on, which is kept if it wasn't.
    ///
    /// # Errors
    ///
    /// When no further one is kept.
    pub fn choose(&mut self, address: &PortalAddress) -> Result<(), TooMany> {
        if self.of(address).is_none() {
            if self.list.len() >= MOST {
                return Err(TooMany);
            }
            self.list.push(KeptOrganisation {
                portal: address.clone(),
                name: None,
                sign_in_host: None,
            });
        }
        self.current = Some(address.clone());
        self.write();
        Ok(())
    }

    /// Keeps what was told of the portal at `address`, if that is kept.
    pub fn tell(
        &mut self,
        address: &PortalAddress,
        name: Option<&str>,
        sign_in_host: Option<&str>,
    ) {
        let Some(kept) = self.list.iter_mut().find(|it| it.portal == *address) else {
            return;
        };
        let before = kept.clone();
        if let Some(name) = name {
            kept.name = Some(name.to_owned());
        }
        if let Some(host) = sign_in_host {
            kept.sign_in_host = Some(host.to_owned());
        }
        if *kept != before {
            self.write();
        }
    }

    /// Forgets the portal at `address`. Where the app was for that one, it is for none now.
    pub fn forget(&mut self, address: &PortalAddress) {
        self.list.retain(|it| it.portal != *address);
        if self.current.as_ref() == Some(address) {
            self.current = None;
        }
        self.write();
    }

    fn write(&self) {
        if !self.writable {
            return;
        }
        let entry = |it: &KeptOrganisation| Entry {
            portal: it.portal.to_string(),
            name: it.name.clone(),
            sign_in_host: it.sign_in_host.clone(),
        };
        let document = Document {
            current: self.current.as_ref().map(ToString::to_string),
            organisations: self.list.iter().map(entry).collect(),
        };
        let written = serde_json::to_vec_pretty(&document)
            .map_err(|error| NotKept(error.to_string().into()))
            .and_then(|bytes| file::replace(&self.path, &bytes, &mut |_| Ok(())));
        if let Err(failure) = written {
            tracing::error!(%failure, "the list of organisations can't be kept");
        }
    }

    /// Somebody may still get out of it what this version can't.
    fn put_aside(&mut self) {
        let aside = (1..=MOST_ASIDE)
            .map(|number| {
                self.path
                    .with_extension(format!("unreadable-{number}.json"))
            })
            .find(|aside| !aside.exists());
        let moved = aside.is_some_and(|aside| match fs::rename(&self.path, &aside) {
            Ok(()) => {
                tracing::error!(kept = %aside.display(), "a new list is begun");
                true
            }
            Err(error) => {
                tracing::error!(%error, "it can't be put aside, so nothing is kept");
                false
            }
        });
        self.writable = moved;
    }
}

/// The list and the current one; an address that no portal may have makes all of it foreign.
fn understood(bytes: &[u8]) -> Result<(Vec<KeptOrganisation>, Option<PortalAddress>), NotKept> {
    if bytes.len() > LARGEST {
        return Err(NotKept("it is too large".into()));
    }
    let Document {
        current,
        organisations,
    } = serde_json::from_slice(bytes).map_err(|error| NotKept(error.to_string().into()))?;
    if organisations.len() > MOST {
        return Err(NotKept("it is too long".into()));
    }
    let portal = |text: &str| {
        PortalAddress::parse(text).map_err(|failure| NotKept(failure.to_string().into()))
    };
    let mut list: Vec<KeptOrganisation> = Vec::new();
    for Entry {
        portal: address,
        name,
        sign_in_host,
    } in organisations
    {
        let portal = portal(&address)?;
        if list.iter().any(|it| it.portal == portal) {
            return Err(NotKept("an organisation stands in it twice".into()));
        }
        list.push(KeptOrganisation {
            portal,
            name,
            sign_in_host,
        });
    }
    let current = current.as_deref().map(portal).transpose()?;
    Ok((list, current))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn address(host: &str) -> PortalAddress {
        PortalAddress::parse(&format!("https://{host}.example")).unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let files = fs::read_dir(folder).unwrap();
        let name = |file: fs::DirEntry| file.file_name().to_string_lossy().into_owned();
        let mut names: Vec<_> = files.map(|file| name(file.unwrap())).collect();
        names.sort();
        names
    }

    #[test]
    fn what_was_joined_is_there_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/organisations.json");
        let mut kept = KeptOrganisations::open(path.clone());
        assert_eq!((kept.all().len(), kept.current()), (0, None));
        kept.choose(&address("contoso")).unwrap();
        kept.tell(&address("contoso"), Some("Contoso"), None);
        kept.choose(&address("fabrikam")).unwrap();
        kept.tell(&address("contoso"), None, Some("login.contoso.example"));
        kept.tell(&address("nobody"), Some("Nobody"), None);
        let read = KeptOrganisations::open(path.clone());
        assert_eq!(read.all(), kept.all());
        assert_eq!(read.current(), Some(&address("fabrikam")));
        let contoso = read.of(&address("contoso")).unwrap();
        assert_eq!(contoso.name.as_deref(), Some("Contoso"));
        assert_eq!(
            contoso.sign_in_host.as_deref(),
            Some("login.contoso.example")
        );
        kept.forget(&address("fabrikam"));
        let read = KeptOrganisations::open(path);
        assert_eq!((read.all().len(), read.current()), (1, None));
        assert!(read.of(&address("contoso")).is_some());
    }

    #[test]
    fn what_cannot_be_read_is_put_aside_and_never_lost() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("organisations.json");
        let foreign = [
            "{",
            "[]",
            r#"{"current":null,"organisations":[],"more":1}"#,
            r#"{"current":null,"organisations":[{"portal":"http://contoso.example","name":null,"signInHost":null}]}"#,
        ];
        for text in foreign {
            fs::write(&path, text).unwrap();
            let mut kept = KeptOrganisations::open(path.clone());
            assert_eq!(kept.all().len(), 0, "{text}");
            kept.choose(&address("contoso")).unwrap();
        }
        fs::write(&path, " ".repeat(LARGEST + 1)).unwrap();
        assert_eq!(KeptOrganisations::open(path.clone()).all().len(), 0);
        assert_eq!(names(folder.path()).len(), foreign.len() + 1);
        let first = fs::read_to_string(path.with_extension("unreadable-1.json"));
        assert_eq!(first.unwrap(), foreign[0]);
    }

    #[test]
    fn however_little_it_says_one_that_is_too_large_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("organisations.json");
        for (length, read) in [(65_536, true), (65_537, false)] {
            let text = r#"{"current":null,"organisations":[]}"#;
            let filling = " ".repeat(length - text.len());
            fs::write(&path, format!("{text}{filling}")).unwrap();
            let _kept = KeptOrganisations::open(path.clone());
            assert_eq!(path.exists(), read, "{length}");
        }
    }

    #[test]
    fn one_that_is_anothers_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("organisations.json");
        let mut theirs = KeptOrganisations::open(path.clone());
        theirs.choose(&address("contoso")).unwrap();
        let mut ours = KeptOrganisations::of_another(path.clone());
        theirs.choose(&address("fabrikam")).unwrap();
        ours.tell(&address("contoso"), Some("Contoso"), None);
        assert_eq!(KeptOrganisations::open(path.clone()).all(), theirs.all());
        fs::write(&path, "{").unwrap();
        assert_eq!(KeptOrganisations::of_another(path.clone()).all().len(), 0);
        assert_eq!(names(folder.path()), ["organisations.json"]);
    }

    #[test]
    fn one_that_cannot_be_put_aside_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("organisations.json");
        fs::create_dir(&path).unwrap();
        for number in 1..=MOST_ASIDE {
            let aside = path.with_extension(format!("unreadable-{number}.json"));
            fs::write(aside, "").unwrap();
        }
        let mut kept = KeptOrganisations::open(path.clone());
        kept.choose(&address("contoso")).unwrap();
        assert!(path.is_dir());
    }

    #[test]
    fn there_is_an_end_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("organisations.json");
        let mut kept = KeptOrganisations::open(path.clone());
        for number in 0..MOST {
            kept.choose(&address(&format!("portal-{number}"))).unwrap();
        }
        assert_eq!(kept.choose(&address("one-more")), Err(TooMany));
        assert_eq!(kept.choose(&address("portal-0")), Ok(()));
        assert_eq!(KeptOrganisations::open(path.clone()).all().len(), MOST);
        let text = fs::read_to_string(&path).unwrap();
        let one_more = r#""organisations": [{"portal":"https://one-more.example","name":null,"signInHost":null},"#;
        fs::write(&path, text.replace("\"organisations\": [", one_more)).unwrap();
        assert_eq!(KeptOrganisations::open(path).all().len(), 0);
    }
}
