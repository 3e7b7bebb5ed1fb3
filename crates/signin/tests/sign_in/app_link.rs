//! A phone's browser comes back with a link, and anybody may open one.

use super::*;
use secrecy::ExposeSecret;
use signin::app_link::AppLink;
use signin::link::CALLBACK;
use signin::loopback::TimeIsOver;
use signin::returning::Returning;

/// An attempt, and the state that went along with the browser.
async fn attempt() -> (Attempt, String) {
    let fake = FakeIssuer::start(NOW).await;
    let issuer = issuer::discover(&web(), &fake.address).await.unwrap();
    let attempt = Attempt::new(&TestDice::default(), CALLBACK.into(), Proof::Any);
    let page = attempt.authorization_url(&portal(&fake), &issuer, "en");
    let state = page.query_pairs().find(|it| it.0 == "state");
    let state = state.unwrap().1.into_owned();
    (attempt, state)
}

fn link(state: &str, code: &str) -> Returning {
    Returning::read(&format!("state={state}&code={code}")).unwrap()
}

#[tokio::test]
async fn only_a_link_with_the_state_ends_it_and_none_is_taken_afterwards() {
    let (attempt, state) = attempt().await;
    let (links, bringer) = AppLink::open();
    assert!(bringer.bring(link("another", "a")));
    assert!(bringer.bring(link(&state, "b")));
    let callback = links.wait(&attempt, &clock(), Timestamp(NOW)).await;
    let code = callback.unwrap().code.unwrap();
    assert_eq!(code.expose_secret(), "b");
    assert!(!bringer.bring(link(&state, "c")));
}

#[tokio::test]
async fn when_the_wall_clock_says_so_no_link_counts() {
    let (attempt, state) = attempt().await;
    let (links, bringer) = AppLink::open();
    assert!(bringer.bring(link(&state, "a")));
    let callback = links.wait(&attempt, &clock(), Timestamp(NOW - 1)).await;
    assert_eq!(callback.map(drop), Err(TimeIsOver));
}
