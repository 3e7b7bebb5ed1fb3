//! Notifications of the system: when they are shown, and where a click leads.

use super::*;
use wire::host::Notify;

fn notify(stage: &Stage, path: &str) {
    stage.host.notify(Notify {
        title: "Work phone was reset".into(),
        body: "Its passcode was removed.".into(),
        path: path.into(),
    });
}

/// What the face is told next, beyond the session.
async fn next(events: &mut Events) -> HostEvent {
    loop {
        match events.next().await.unwrap() {
            HostEvent::Session => {}
            event => return event,
        }
    }
}

#[tokio::test]
async fn a_click_brings_the_window_and_the_page() {
    let stage = Stage::set().await;
    let mut events = stage.host.events();
    notify(&stage, "/devices/8f14?confirm=remove");
    let opened = next(&mut events).await;
    assert_eq!(
        opened,
        HostEvent::Open("/devices/8f14?confirm=remove".into())
    );
    assert!(stage.around.window.in_front.load(Ordering::SeqCst));
    let shown = stage.around.notices.shown.lock().unwrap();
    assert_eq!(shown[0].title, "Work phone was reset");
}

#[tokio::test]
async fn whoever_looks_at_the_window_is_not_told_twice() {
    let stage = Stage::set().await;
    stage.around.window.in_front.store(true, Ordering::SeqCst);
    notify(&stage, "/devices");
    assert!(stage.around.notices.shown.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_notification_leads_nowhere_else() {
    let stage = Stage::set().await;
    for path in [
        "//evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "",
    ] {
        notify(&stage, path);
    }
    let mut events = stage.host.events();
    notify(&stage, "/support");
    assert_eq!(next(&mut events).await, HostEvent::Open("/support".into()));
    assert_eq!(stage.around.notices.shown.lock().unwrap().len(), 1);
}
