//! The issuer's keys: known, withdrawn, made up, and not to be had.

use super::*;
use std::sync::atomic::Ordering;

#[tokio::test]
async fn a_known_key_serves_while_the_issuer_is_down() {
    let gate = gate();
    let token = with(&json!({}));
    assert!(gate.tokens.read(&token).await.is_ok());
    gate.keys.down.store(true, Ordering::SeqCst);
    gate.clock.advance(600);
    assert!(gate.tokens.read(&token).await.is_ok());
    assert_eq!(gate.keys.asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_key_that_the_issuer_withdrew_counts_until_it_is_asked_anew() {
    let gate = gate();
    let token = with(&json!({}));
    assert!(gate.tokens.read(&token).await.is_ok());
    gate.keys.down.store(true, Ordering::SeqCst);
    gate.tokens.renew_keys().await;
    assert!(gate.tokens.read(&token).await.is_ok());
    gate.keys.down.store(false, Ordering::SeqCst);
    gate.keys.withdrawn.store(true, Ordering::SeqCst);
    gate.tokens.renew_keys().await;
    assert_eq!(
        gate.tokens.read(&token).await.err(),
        Some(Refusal::UnknownKey)
    );
}

#[tokio::test]
async fn made_up_key_names_ask_the_issuer_once_a_minute() {
    let gate = gate();
    assert!(gate.tokens.read(&with(&json!({}))).await.is_ok());
    for count in 0..50 {
        let token = with_header(|header| header.kid = Some(format!("made-up-{count}")));
        assert_eq!(
            gate.tokens.read(&token).await.err(),
            Some(Refusal::UnknownKey)
        );
    }
    // The first fetch is less than a minute ago, so none of the fifty asked again.
    assert_eq!(gate.keys.asked.load(Ordering::SeqCst), 1);
    gate.clock.advance(60);
    let token = with_header(|header| header.kid = Some("made-up".to_owned()));
    assert!(gate.tokens.read(&token).await.is_err());
    assert_eq!(gate.keys.asked.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn without_any_key_nothing_counts_and_it_is_asked_again_soon() {
    let gate = gate();
    gate.keys.down.store(true, Ordering::SeqCst);
    let token = with(&json!({}));
    assert_eq!(
        gate.tokens.read(&token).await.err(),
        Some(Refusal::KeysUnreachable)
    );
    gate.keys.down.store(false, Ordering::SeqCst);
    gate.clock.advance(2);
    assert!(gate.tokens.read(&token).await.is_ok());
}
