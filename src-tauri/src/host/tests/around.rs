//! What is around a host in a test: a clock and dice that stand as they are set, a browser in which
//! somebody signs in, a keychain that can be taken away, a desktop and a window.

use crate::browser::Browser;
use crate::host::{Host, Surroundings, WayBack};
use crate::notices::{Ending, Notice, Notices};
use crate::window::Window;
use futures::future::BoxFuture;
use signin::address::PortalAddress;
use signin::chance::{Clock, Dice, Timestamp};
use signin::kept::{Key, Keychain, NotKept};
use signin::web::Web;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU8, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use tempfile::TempDir;

pub(super) struct TestClock(pub(super) AtomicI64);

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

#[derive(Default)]
pub(super) struct TestDice(AtomicU8);

impl Dice for TestDice {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.0.fetch_add(1, Ordering::SeqCst));
    }
}

/// A browser in which somebody signs in at once, or nobody does.
pub(super) struct TestBrowser {
    pub(super) web: Web,
    pub(super) somebody: AtomicBool,
    pub(super) pages: Arc<Mutex<Vec<String>>>,
    /// Every address that it was to open.
    pub(super) opened: Mutex<Vec<String>>,
}

impl Browser for TestBrowser {
    fn open<'a>(&'a self, url: &'a str) -> BoxFuture<'a, bool> {
        let opens = self.somebody.load(Ordering::SeqCst);
        self.opened.lock().unwrap().push(url.to_owned());
        if opens {
            // A browser goes on by itself, whoever waits for it.
            tokio::spawn(browse(
                self.web.clone(),
                url.to_owned(),
                Arc::clone(&self.pages),
            ));
        }
        Box::pin(async move { opens })
    }
}

/// A desktop on which somebody clicks every notification at once.
#[derive(Default)]
pub(super) struct TestNotices {
    pub(super) shown: Mutex<Vec<Notice>>,
}

impl Notices for TestNotices {
    fn show(&self, notice: Notice) -> BoxFuture<'_, Ending> {
        self.shown.lock().unwrap().push(notice);
        Box::pin(std::future::ready(Ending::Clicked))
    }
}

/// A window that is somewhere behind others.
#[derive(Default)]
pub(super) struct TestWindow {
    pub(super) in_front: AtomicBool,
}

impl Window for TestWindow {
    fn is_in_front(&self) -> bool {
        self.in_front.load(Ordering::SeqCst)
    }

    fn come_to_front(&self) {
        self.in_front.store(true, Ordering::SeqCst);
    }
}

async fn browse(web: Web, mut url: String, pages: Arc<Mutex<Vec<String>>>) {
    loop {
        let address = url.parse().unwrap();
        let response = web.client(&address).get(address).send().await.unwrap();
        match response.headers().get("location") {
            Some(next) => url = next.to_str().unwrap().to_owned(),
            None if response.headers().contains_key("refresh") => {
                let refresh = response.headers()["refresh"].to_str().unwrap();
                url = refresh.strip_prefix("0; url=").unwrap().to_owned();
            }
            None => {
                let page = response.text().await.unwrap();
                return pages.lock().unwrap().push(page);
            }
        }
    }
}

/// A keychain that can be taken away.
#[derive(Default)]
pub(super) struct TestKeychain {
    pub(super) keys: Mutex<BTreeMap<String, Key>>,
    pub(super) away: AtomicBool,
}

impl TestKeychain {
    fn keys(&self) -> Result<MutexGuard<'_, BTreeMap<String, Key>>, NotKept> {
        if self.away.load(Ordering::SeqCst) {
            return Err(NotKept("away".into()));
        }
        Ok(self.keys.lock().unwrap())
    }
}

impl Keychain for TestKeychain {
    fn find(&self, name: &str) -> Result<Option<Key>, NotKept> {
        Ok(self.keys()?.get(name).cloned())
    }

    fn put(&self, name: &str, key: &Key) -> Result<(), NotKept> {
        self.keys()?.insert(name.to_owned(), key.clone());
        Ok(())
    }
}

/// What is there before the app and after it.
pub(super) struct Around {
    pub(super) clock: Arc<TestClock>,
    pub(super) browser: Arc<TestBrowser>,
    pub(super) keychain: Arc<TestKeychain>,
    pub(super) disk: TempDir,
    pub(super) dice: Arc<TestDice>,
    pub(super) notices: Arc<TestNotices>,
    pub(super) window: Arc<TestWindow>,
}

impl Around {
    pub(super) fn start(&self, portal: &str) -> Host {
        let address = PortalAddress::parse(portal).unwrap();
        self.start_with(Some(address), WayBack::Loopback)
    }

    /// Starts the app as people do, who name no portal.
    pub(super) fn start_plain(&self, way_back: WayBack) -> Host {
        self.start_with(None, way_back)
    }

    fn start_with(&self, portal: Option<PortalAddress>, way_back: WayBack) -> Host {
        let around = Surroundings {
            clock: Arc::<TestClock>::clone(&self.clock),
            dice: Arc::<TestDice>::clone(&self.dice),
            browser: Arc::<TestBrowser>::clone(&self.browser),
            keychain: Arc::<TestKeychain>::clone(&self.keychain),
            way_back,
            sessions: self.disk.path().join("sessions"),
            organisations: self.disk.path().join("organisations.json"),
            managed: self.managed(),
            notices: Arc::<TestNotices>::clone(&self.notices),
            window: Arc::<TestWindow>::clone(&self.window),
        };
        Host::new(portal, self.browser.web.clone(), around)
    }

    /// The file of what the organisation allows.
    pub(super) fn managed(&self) -> PathBuf {
        self.disk.path().join("managed.toml")
    }
}
