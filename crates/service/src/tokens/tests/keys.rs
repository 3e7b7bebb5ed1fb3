//! The issuer's keys: known, withdrawn, made up, and not to be had.

use super::*;
use crate::testing::minted::{KEY_ID, issuer_key};
use jsonwebtoken::jwk::{Jwk, PublicKeyUse};
use std::sync::atomic::Ordering;

/// What becomes of a good token where these are the issuer's keys.
async fn refused_with(keys: Vec<Jwk>) -> Option<Refusal> {
    let gate = gate();
    gate.keys.become_these(keys);
    gate.tokens.read(&with(&json!({}))).await.err()
}

/// As many keys as that, of which the last one signs.
fn so_many(count: usize) -> Vec<Jwk> {
    let mut keys = vec![issuer_key(KEY_ID); count];
    for (number, key) in keys.iter_mut().enumerate().take(count - 1) {
        key.common.key_id = Some(format!("key-{number}"));
    }
    keys
}

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
    gate.keys.become_these(vec![issuer_key("next")]);
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

#[tokio::test]
async fn while_the_issuer_is_down_made_up_names_ask_it_once_a_minute_too() {
    let gate = gate();
    let good = with(&json!({}));
    let made_up = with_header(|header| header.kid = Some("made-up".to_owned()));
    assert!(gate.tokens.read(&good).await.is_ok());
    gate.keys.down.store(true, Ordering::SeqCst);
    for minute in 1..=3 {
        gate.clock.advance(60);
        for _ in 0..10 {
            let refused = gate.tokens.read(&made_up).await.err();
            assert_eq!(refused, Some(Refusal::UnknownKey));
            assert!(gate.tokens.read(&good).await.is_ok());
        }
        assert_eq!(gate.keys.asked.load(Ordering::SeqCst), 1 + minute);
    }
}

#[tokio::test]
async fn many_at_once_ask_the_issuer_once() {
    let gate = gate();
    let good = with(&json!({}));
    let all = (0..50).map(|_| gate.tokens.read(&good));
    let read = futures::future::join_all(all).await;
    assert!(read.iter().all(Result::is_ok));
    assert_eq!(gate.keys.asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_name_that_stands_for_two_keys_stands_for_none() {
    let (own, mut other) = (issuer_key(KEY_ID), issuer_key("other"));
    assert_eq!(refused_with(vec![own.clone(), other.clone()]).await, None);
    other.common.key_id = own.common.key_id.clone();
    let twice = refused_with(vec![own.clone(), other.clone()]).await;
    assert_eq!(twice, Some(Refusal::UnknownKey));
    other.common.public_key_use = Some(PublicKeyUse::Encryption);
    let twice = refused_with(vec![own, other]).await;
    assert_eq!(twice, Some(Refusal::UnknownKey));
}

#[tokio::test]
async fn a_key_of_another_kind_or_for_something_else_verifies_nothing() {
    let own = || issuer_key(KEY_ID);
    let (mut signs, mut encrypts) = (own(), own());
    signs.common.public_key_use = Some(PublicKeyUse::Signature);
    assert_eq!(refused_with(vec![signs]).await, None);
    encrypts.common.public_key_use = Some(PublicKeyUse::Encryption);
    let refused = refused_with(vec![encrypts]).await;
    assert_eq!(refused, Some(Refusal::UnknownKey));
    for other in [
        json!({ "kty": "oct", "kid": KEY_ID, "k": "c2VjcmV0" }),
        json!({ "kty": "RSA", "kid": KEY_ID, "n": "AQAB", "e": "AQAB" }),
        json!({ "kty": "OKP", "kid": KEY_ID, "crv": "Ed25519", "x": "AQAB" }),
        json!({ "kty": "EC", "kid": KEY_ID, "crv": "P-256", "x": "AQAB", "y": "AQAB" }),
    ] {
        let key = serde_json::from_value(other.clone()).unwrap();
        let refused = refused_with(vec![key]).await;
        assert_eq!(refused, Some(Refusal::Invalid), "{other}");
    }
}

#[tokio::test]
async fn a_set_of_keys_is_bounded_and_what_is_known_stays() {
    assert_eq!(refused_with(so_many(1_000)).await, None);
    for count in [1_001, 10_000] {
        let refused = refused_with(so_many(count)).await;
        assert_eq!(refused, Some(Refusal::KeysUnreachable), "{count}");
    }
    let gate = gate();
    let good = with(&json!({}));
    assert!(gate.tokens.read(&good).await.is_ok());
    gate.keys.become_these(so_many(10_000));
    gate.tokens.renew_keys().await;
    assert!(gate.tokens.read(&good).await.is_ok());
}
