//! On a bus of its own, with a desktop that a test tells what to do.

use super::*;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use zbus::connection::Builder;
use zbus::object_server::SignalEmitter;

const CONFIGURATION: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/src-tauri/src/notices/freedesktop/bus.conf"
);

/// A message bus that ends with the test.
struct Bus {
    address: String,
    _daemon: Child,
}

impl Bus {
    async fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args([
                "--nofork",
                "--print-address",
                "--config-file",
                CONFIGURATION,
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(daemon.stdout.take().unwrap()).lines();
        Self {
            address: lines.next_line().await.unwrap().unwrap(),
            _daemon: daemon,
        }
    }

    fn connect(&self) -> Builder<'_> {
        Builder::address(self.address.as_str()).unwrap()
    }
}

/// What the person does with a notification.
#[derive(Clone, Copy)]
enum Person {
    Clicks,
    Dismisses,
    ClicksAnother,
}

struct Desktop {
    person: Person,
    able: Vec<&'static str>,
    shown: Arc<Mutex<Vec<String>>>,
}

const ID: u32 = 7;

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Desktop {
    fn get_capabilities(&self) -> Vec<&'static str> {
        self.able.clone()
    }

    #[expect(clippy::too_many_arguments, reason = "the specification has that many")]
    async fn notify(
        &self,
        _app_name: &str,
        _replaces: u32,
        _icon: &str,
        summary: &str,
        body: &str,
        actions: Vec<&str>,
        _hints: HashMap<&str, Value<'_>>,
        _timeout: i32,
        #[zbus(signal_emitter)] desktop: SignalEmitter<'_>,
    ) -> u32 {
        let shown = format!("{summary} | {body} | {}", actions.join(" "));
        self.shown.lock().unwrap().push(shown);
        let told = match self.person {
            Person::Clicks => Self::action_invoked(&desktop, ID, CLICK).await,
            Person::Dismisses => Self::notification_closed(&desktop, ID, 2).await,
            Person::ClicksAnother => {
                let another = Self::action_invoked(&desktop, ID + 1, CLICK).await;
                another.and(Self::notification_closed(&desktop, ID, 1).await)
            }
        };
        told.unwrap();
        ID
    }

    #[zbus(signal)]
    async fn action_invoked(desktop: &SignalEmitter<'_>, id: u32, key: &str) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn notification_closed(
        desktop: &SignalEmitter<'_>,
        id: u32,
        reason: u32,
    ) -> zbus::Result<()>;
}

/// What became of a notification on a desktop, and what the desktop was told.
async fn check(person: Person, able: &[&'static str]) -> (Ending, String) {
    let bus = Bus::start().await;
    let shown = Arc::default();
    let desktop = Desktop {
        person,
        able: able.to_vec(),
        shown: Arc::clone(&shown),
    };
    let serving = bus.connect().serve_at(PATH, desktop).unwrap();
    let _desktop = serving.name(NAME).unwrap().build().await.unwrap();
    let app = bus.connect().build().await.unwrap();
    let notice = Notice {
        title: "Work phone was reset".to_owned(),
        body: "R&D <b>phone</b>".to_owned(),
    };
    let ending = show(&app, &notice).await.unwrap();
    let shown = shown.lock().unwrap().join("\n");
    (ending, shown)
}

#[tokio::test]
async fn a_click_is_told() {
    let (ending, shown) = check(Person::Clicks, &["actions", "body"]).await;
    assert_eq!(ending, Ending::Clicked);
    assert_eq!(shown, "Work phone was reset | R&D <b>phone</b> | default ");
}

#[tokio::test]
async fn what_is_dismissed_is_gone() {
    let (ending, shown) = check(Person::Dismisses, &["body"]).await;
    assert_eq!(ending, Ending::Gone);
    assert_eq!(shown, "Work phone was reset | R&D <b>phone</b> | ");
}

#[tokio::test]
async fn a_click_on_another_apps_notification_is_none() {
    let (ending, _) = check(Person::ClicksAnother, &["actions"]).await;
    assert_eq!(ending, Ending::Gone);
}

#[tokio::test]
async fn a_desktop_that_reads_markup_is_given_none() {
    let (_, shown) = check(Person::Dismisses, &["actions", "body-markup"]).await;
    assert!(
        shown.contains("R&amp;D &lt;b&gt;phone&lt;/b&gt;"),
        "{shown}"
    );
}

#[tokio::test]
async fn without_a_desktop_there_is_no_notification() {
    let bus = Bus::start().await;
    let app = bus.connect().build().await.unwrap();
    let notice = Notice {
        title: "Work phone was reset".to_owned(),
        body: String::new(),
    };
    assert!(show(&app, &notice).await.is_err());
}
