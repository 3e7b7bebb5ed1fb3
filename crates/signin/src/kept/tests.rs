//! What is kept comes back whole, for its portal and with its key, or not at all.

use super::*;
use crate::kept::file::Step;
use std::collections::HashMap;
use std::fs;
use std::io;
use std::sync::atomic::{AtomicU8, Ordering};
use tempfile::TempDir;

const ADDRESS: &str = "https://portal.contoso.example";

/// Counts, so that no two keys and no two nonces are the same.
#[derive(Default)]
struct CountingDice(AtomicU8);

impl Dice for CountingDice {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.0.fetch_add(1, Ordering::SeqCst));
    }
}

/// A keychain that can be taken away, or that forgets.
#[derive(Default)]
struct TestKeychain {
    keys: Mutex<HashMap<String, Key>>,
    away: Mutex<bool>,
    forgets: Mutex<bool>,
}

impl Keychain for TestKeychain {
    fn find(&self, name: &str) -> Result<Option<Key>, NotKept> {
        if *self.away.lock().unwrap() {
            return Err(NotKept("away".into()));
        }
        Ok(self.keys.lock().unwrap().get(name).cloned())
    }

    fn put(&self, name: &str, key: &Key) -> Result<(), NotKept> {
        self.find(name)?;
        if !*self.forgets.lock().unwrap() {
            let mut keys = self.keys.lock().unwrap();
            keys.insert(name.to_owned(), key.clone());
        }
        Ok(())
    }
}

struct Bench {
    folder: TempDir,
    keychain: Arc<TestKeychain>,
    dice: Arc<CountingDice>,
}

impl Bench {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            keychain: Arc::default(),
            dice: Arc::default(),
        }
    }

    /// As the app finds it when it starts.
    fn file(&self, address: &str) -> Arc<SessionFile> {
        let keychain: Arc<dyn Keychain> = Arc::<TestKeychain>::clone(&self.keychain);
        let dice: Arc<dyn Dice> = Arc::<CountingDice>::clone(&self.dice);
        let address = PortalAddress::parse(address).unwrap();
        SessionFile::in_folder(
            &self.folder.path().join("sessions"),
            address,
            keychain,
            dice,
        )
    }

    fn kept(&self) -> Option<String> {
        let resumed = self.file(ADDRESS).resume().unwrap()?;
        Some(resumed.0.refresh.expose_secret().to_owned())
    }

    fn files(&self) -> Vec<PathBuf> {
        let Ok(files) = fs::read_dir(self.folder.path().join("sessions")) else {
            return Vec::new();
        };
        files.map(|file| file.unwrap().path()).collect()
    }
}

fn session(refresh: &str) -> KeptSession {
    KeptSession {
        portal: Portal {
            address: PortalAddress::parse(ADDRESS).unwrap(),
            organisation: "Contoso".into(),
            issuer: "https://id.contoso.example".into(),
            client_id: "company-portal-app".into(),
            scopes: vec!["openid".into(), "portal".into()],
            elevates: false,
        },
        person: Person {
            issuer: "https://id.contoso.example".into(),
            subject: "anna".into(),
            display_name: "Anna Visser".into(),
            user_name: "anna@contoso.example".into(),
            auth_time: None,
        },
        refresh: SecretString::from(refresh),
    }
}

#[test]
fn a_session_comes_back_after_a_restart() {
    let bench = Bench::new();
    assert_eq!(bench.kept(), None);
    // Longer than any keychain would take.
    let long = "t".repeat(8 * 1024);
    bench
        .file(ADDRESS)
        .begin()
        .unwrap()
        .keep(&session(&long))
        .unwrap();
    let (found, place) = bench.file(ADDRESS).resume().unwrap().unwrap();
    assert_eq!(found.refresh.expose_secret(), long);
    assert_eq!(found.portal, session("").portal);
    assert_eq!(found.person, session("").person);
    place.keep(&session("second")).unwrap();
    assert_eq!(bench.kept().as_deref(), Some("second"));
    let [file] = &*bench.files() else {
        panic!("one file");
    };
    let bytes = fs::read(file).unwrap();
    for plain in ["second", "anna", "Contoso"] {
        assert!(!bytes.windows(plain.len()).any(|it| it == plain.as_bytes()));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            fs::metadata(file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}

#[test]
fn each_portal_has_a_file_of_its_own_whose_name_tells_nothing() {
    let bench = Bench::new();
    for address in [ADDRESS, "https://portal.fabrikam.example"] {
        let place = bench.file(address).begin().unwrap();
        place.keep(&session(address)).unwrap();
        assert_eq!(format!("{place:?}"), "Place { .. }");
    }
    assert_eq!(bench.kept().as_deref(), Some(ADDRESS));
    let files = bench.files();
    assert_eq!(files.len(), 2);
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let hexadecimal = name.bytes().all(|byte| byte.is_ascii_hexdigit());
        assert!(name.len() == 32 && hexadecimal, "{name}");
    }
}

#[test]
fn what_can_neither_be_read_nor_removed_is_not_taken_for_nothing() {
    let bench = Bench::new();
    let file = bench.file(ADDRESS);
    fs::create_dir_all(&file.path).unwrap();
    assert!(file.resume().is_err());
    assert!(file.forget().is_err());
}

#[test]
fn what_was_forgotten_stays_forgotten() {
    let bench = Bench::new();
    let place = bench.file(ADDRESS).begin().unwrap();
    place.keep(&session("first")).unwrap();
    place.forget();
    assert!(bench.files().is_empty());
    assert!(place.keep(&session("late")).is_err());
    assert_eq!(bench.kept(), None);
}

#[test]
fn what_is_forgotten_without_its_key_is_gone_but_can_be_given_back() {
    let bench = Bench::new();
    let place = bench.file(ADDRESS).begin().unwrap();
    place.keep(&session("first")).unwrap();
    let file = bench.file(ADDRESS);
    *bench.keychain.away.lock().unwrap() = true;
    let forgotten = file.forget().unwrap().unwrap();
    assert!(bench.files().is_empty());
    *bench.keychain.away.lock().unwrap() = false;
    let next = file.begin().unwrap();
    next.keep(&session("next")).unwrap();
    // The next sign-in made a key of its own, and what comes late of the one before leaves it alone.
    assert!(forgotten.open().is_err());
    assert_eq!(bench.kept().as_deref(), Some("next"));
    let (given_back, late) = file.forget().unwrap().unwrap().open().unwrap();
    assert_eq!(given_back.refresh.expose_secret(), "next");
    for place in [&next, &late] {
        assert!(place.keep(&session("late")).is_err());
    }
    assert!(bench.files().is_empty());
    assert!(file.forget().unwrap().is_none());
}

/// A keychain that forgets the file while it waits for the person.
struct Waiting {
    keys: Arc<TestKeychain>,
    file: Mutex<Option<Arc<SessionFile>>>,
}

impl Keychain for Waiting {
    fn find(&self, name: &str) -> Result<Option<Key>, NotKept> {
        if let Some(file) = self.file.lock().unwrap().take() {
            file.forget()?;
        }
        self.keys.find(name)
    }

    fn put(&self, name: &str, key: &Key) -> Result<(), NotKept> {
        self.keys.put(name, key)
    }
}

#[test]
fn what_is_forgotten_while_the_keychain_waits_is_not_gone_on_with() {
    let bench = Bench::new();
    let place = bench.file(ADDRESS).begin().unwrap();
    place.keep(&session("first")).unwrap();
    let waiting = Arc::new(Waiting {
        keys: Arc::clone(&bench.keychain),
        file: Mutex::default(),
    });
    let folder = bench.folder.path().join("sessions");
    let address = PortalAddress::parse(ADDRESS).unwrap();
    let keychain: Arc<dyn Keychain> = Arc::<Waiting>::clone(&waiting);
    let dice: Arc<dyn Dice> = Arc::<CountingDice>::clone(&bench.dice);
    let file = SessionFile::in_folder(&folder, address, keychain, dice);
    *waiting.file.lock().unwrap() = Some(Arc::clone(&file));
    assert!(file.resume().is_err());
    assert!(bench.files().is_empty());
}

#[test]
fn a_session_that_another_replaced_writes_and_forgets_nothing() {
    let bench = Bench::new();
    let file = bench.file(ADDRESS);
    let old = file.begin().unwrap();
    old.keep(&session("old")).unwrap();
    let new = file.begin().unwrap();
    new.keep(&session("new")).unwrap();
    assert!(old.keep(&session("late")).is_err());
    old.forget();
    assert_eq!(bench.kept().as_deref(), Some("new"));
}

#[test]
fn nothing_else_opens_it() {
    let kept = || {
        let bench = Bench::new();
        bench
            .file(ADDRESS)
            .begin()
            .unwrap()
            .keep(&session("first"))
            .unwrap();
        bench
    };
    assert!(kept().kept().is_some());
    // Another byte anywhere.
    let length = fs::read(&kept().files()[0]).unwrap().len();
    for at in [0, 10, 30, 60, length - 1] {
        let bench = kept();
        let mut bytes = fs::read(&bench.files()[0]).unwrap();
        bytes[at] ^= 1;
        fs::write(&bench.files()[0], bytes).unwrap();
        assert!(bench.file(ADDRESS).resume().is_err(), "{at}");
        assert!(bench.files().is_empty(), "{at}");
    }
    // The file of another portal, under this one's name and with this one's key.
    let bench = kept();
    let other = bench.file("https://other.contoso.example");
    other.begin().unwrap().keep(&session("other")).unwrap();
    let (ours, theirs) = (bench.file(ADDRESS), &other);
    fs::copy(&theirs.path, &ours.path).unwrap();
    let key = bench
        .keychain
        .find(&name_of(&theirs.portal))
        .unwrap()
        .unwrap();
    bench.keychain.put(&name_of(&ours.portal), &key).unwrap();
    assert!(ours.resume().is_err());
    // The key of another sign-in.
    let bench = kept();
    bench.file(ADDRESS).begin().unwrap();
    assert!(bench.file(ADDRESS).resume().is_err());
    // No key at all.
    let bench = kept();
    bench.keychain.keys.lock().unwrap().clear();
    assert!(bench.file(ADDRESS).resume().is_err());
    assert!(bench.files().is_empty());
}

#[test]
fn without_a_keychain_nothing_is_kept_and_nothing_lost() {
    let bench = Bench::new();
    bench
        .file(ADDRESS)
        .begin()
        .unwrap()
        .keep(&session("first"))
        .unwrap();
    *bench.keychain.away.lock().unwrap() = true;
    let cause = bench.file(ADDRESS).begin().unwrap_err();
    assert_eq!(cause.to_string(), "away");
    assert!(bench.file(ADDRESS).resume().is_err());
    // Locked today, open tomorrow.
    *bench.keychain.away.lock().unwrap() = false;
    assert_eq!(bench.kept().as_deref(), Some("first"));
    *bench.keychain.forgets.lock().unwrap() = true;
    assert!(bench.file(ADDRESS).begin().is_err());
}

#[test]
fn wherever_writing_stops_the_old_or_the_new_session_stands_whole() {
    let steps = [
        (Step::MakeFolder, "old"),
        (Step::Create, "old"),
        (Step::Write, "old"),
        (Step::Sync, "old"),
        (Step::Rename, "old"),
        (Step::SyncFolder, "new"),
    ];
    for (fails_at, expected) in steps {
        let bench = Bench::new();
        let place = bench.file(ADDRESS).begin().unwrap();
        place.keep(&session("old")).unwrap();
        let kept = place.keep_by_steps(&session("new"), &mut |step| {
            if step == fails_at {
                return Err(io::Error::other("stopped"));
            }
            Ok(())
        });
        assert!(kept.is_err(), "{fails_at:?}");
        assert_eq!(bench.kept().as_deref(), Some(expected), "{fails_at:?}");
        assert_eq!(bench.files().len(), 1, "{fails_at:?}");
    }
}
