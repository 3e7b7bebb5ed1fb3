//! Links that the system hands over: where they lead, and what they end.

use super::*;
use wire::host::organisations::PortalAt;

/// What the face is told next, beyond the session.
async fn next(events: &mut Events) -> HostEvent {
    loop {
        match events.next().await.unwrap() {
            HostEvent::Session => {}
            event => return event,
        }
    }
}

async fn phone() -> Stage {
    let mut stage = Stage::set().await;
    stage.host = stage.around.start_plain(WayBack::Link);
    stage.host.resume().await;
    let address = stage.portal.address.clone();
    let portal = PortalAt { address };
    stage.host.choose_organisation(portal).await.unwrap();
    stage.around.browser.somebody.store(false, Ordering::SeqCst);
    stage.begin(false).await;
    stage
}

/// Where the browser was sent to, once it was.
async fn page(stage: &Stage) -> url::Url {
    loop {
        if let Some(page) = stage.around.browser.opened.lock().unwrap().last() {
            return page.parse().unwrap();
        }
        tokio::task::yield_now().await;
    }
}

/// What the issuer sends the browser back with.
async fn answer(stage: &Stage) -> String {
    let page = page(stage).await;
    let response = stage.around.browser.web.client(&page).get(page.clone());
    let response = response.send().await.unwrap();
    response.headers()["location"].to_str().unwrap().to_owned()
}

fn is_signing_in(stage: &Stage) -> bool {
    matches!(stage.host.session().state, SessionState::SigningIn { .. })
}

#[tokio::test]
async fn a_link_only_shows_an_organisation() {
    let mut stage = Stage::set().await;
    stage.host = stage.around.start_plain(WayBack::Loopback);
    let link = "companyportal://join?portal=https%3A%2F%2Fportal.fabrikam.example";
    let shown = HostEvent::Open("/join?portal=https%3A%2F%2Fportal.fabrikam.example".into());
    // It started the app, whose face doesn't listen yet.
    stage.host.follow_link(link);
    let mut events = stage.host.events();
    assert_eq!(next(&mut events).await, shown);
    // Others lead nowhere, so the next that is told is the right one's.
    for other in [
        "companyportal://devices/1?confirm=reset-device",
        "companyportal://join?portal=https%3A%2F%2Fa.example&action=wipe",
        "companyportal://join?portal=javascript%3Aalert(1)",
        "https://evil.example/",
        "/devices/1",
    ] {
        stage.host.follow_link(other);
    }
    stage.host.follow_link(link);
    assert_eq!(next(&mut events).await, shown);
    assert!(stage.around.window.in_front.load(Ordering::SeqCst));
    assert_eq!(stage.host.session().portal, None);
    assert!(stage.host.organisations().kept.is_empty());
}

#[tokio::test]
async fn an_app_for_one_portal_follows_none() {
    let stage = Stage::set().await;
    let mut events = stage.host.events();
    let link = "companyportal://join?portal=https%3A%2F%2Fportal.fabrikam.example";
    stage.host.follow_link(link);
    stage.host.notify(wire::host::Notify {
        title: "Work phone was reset".into(),
        body: String::new(),
        path: "/support".into(),
    });
    assert_eq!(next(&mut events).await, HostEvent::Open("/support".into()));
}

#[tokio::test]
async fn where_there_is_no_choice_a_link_only_brings_the_app_to_the_front() {
    let mut stage = Stage::set().await;
    let portal = stage.portal.address.clone();
    let settings = format!("portals = [\"{portal}\"]\nothers = false\n");
    std::fs::write(stage.around.managed(), settings).unwrap();
    stage.host = stage.around.start_plain(WayBack::Loopback);
    let mut events = stage.host.events();
    stage
        .host
        .follow_link(&format!("companyportal://join?portal={portal}"));
    assert!(stage.around.window.in_front.swap(false, Ordering::SeqCst));
    stage.host.notify(wire::host::Notify {
        title: "Work phone was reset".into(),
        body: String::new(),
        path: "/support".into(),
    });
    assert_eq!(next(&mut events).await, HostEvent::Open("/support".into()));
}

#[tokio::test]
async fn on_a_phone_a_link_ends_the_sign_in_that_knows_its_state() {
    let mut stage = phone().await;
    let redirect = page(&stage)
        .await
        .query_pairs()
        .find(|it| it.0 == "redirect_uri")
        .unwrap()
        .1
        .into_owned();
    assert_eq!(redirect, "org.companyportal.app:/callback");
    let answer = answer(&stage).await;
    let state = answer
        .split("state=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap();
    for other in [
        "org.companyportal.app:/callback?state=wrong&code=canary",
        "org.companyportal.app:/callback?error=access_denied&state=wrong",
        &format!("{answer}&state={state}"),
        &format!("{answer}&padding={}", "a".repeat(8 * 1024)),
        &answer.replace("org.companyportal.app:/", "org.companyportal.app://"),
    ] {
        stage.host.follow_link(other);
        assert!(is_signing_in(&stage), "{other}");
    }
    stage.host.follow_link(&answer);
    let state = stage.settled().await;
    assert!(matches!(state, SessionState::SignedIn { .. }), "{state:?}");
    // Once more it does nothing.
    stage.host.follow_link(&answer);
    assert_eq!(stage.get("/v1.0/me").await, Ok(200));
}

#[tokio::test]
async fn a_link_counts_in_no_sign_in_but_its_own() {
    let mut stage = phone().await;
    let old = answer(&stage).await;
    stage.host.cancel_sign_in();
    stage.host.follow_link(&old);
    assert_eq!(
        failure(&stage.settled().await),
        Some(SignInFailure::Cancelled)
    );
    stage.around.browser.opened.lock().unwrap().clear();
    stage.begin(false).await;
    let new = answer(&stage).await;
    stage.host.follow_link(&old);
    assert!(is_signing_in(&stage));
    stage.host.follow_link(&new);
    let state = stage.settled().await;
    assert!(matches!(state, SessionState::SignedIn { .. }), "{state:?}");
}

#[tokio::test]
async fn on_a_phone_a_sign_in_opens_no_page_of_the_one_before() {
    let mut stage = phone().await;
    let before = page(&stage).await;
    stage.host.cancel_sign_in();
    stage.settled().await;
    stage.around.browser.opened.lock().unwrap().clear();
    stage.begin(false).await;
    // The portal hasn't been asked yet.
    stage.host.reopen_browser().await;
    let after = page(&stage).await;
    assert_ne!(after, before);
    let opened = stage.around.browser.opened.lock().unwrap().clone();
    assert_eq!(opened, [after.to_string()]);
}

#[tokio::test]
async fn on_a_laptop_a_link_ends_nothing() {
    let mut stage = Stage::set().await;
    stage.around.browser.somebody.store(false, Ordering::SeqCst);
    stage.begin(false).await;
    stage
        .host
        .follow_link("org.companyportal.app:/callback?error=access_denied&state=a");
    assert!(is_signing_in(&stage));
    stage.host.cancel_sign_in();
    assert_eq!(
        failure(&stage.settled().await),
        Some(SignInFailure::Cancelled)
    );
}
