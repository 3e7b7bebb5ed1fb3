//! The zoo: each token differs from a good one in one thing only.

use super::*;
use crate::testing::minted::{
    self, AUDIENCE, FixedKeys, ISSUER, ISSUER_PUBLIC_KEY, claims, header, sign,
};
use crate::testing::{NOW, SetClock, config_in};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{EncodingKey, Header, encode};
use model::time::Timestamp;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

struct Gate {
    tokens: Tokens,
    keys: Arc<FixedKeys>,
    clock: Arc<SetClock>,
}

fn gate() -> Gate {
    let keys = Arc::new(FixedKeys::of_issuer());
    let clock = SetClock::at(NOW);
    let config = config_in("/nowhere".into());
    let tokens = Tokens::new(
        &config,
        Arc::<FixedKeys>::clone(&keys),
        Arc::<SetClock>::clone(&clock),
    );
    Gate {
        tokens,
        keys,
        clock,
    }
}

async fn refused(token: &str) -> Option<Refusal> {
    gate().tokens.read(token).await.err()
}

/// A token whose claims differ from a good one's as `change` says; null takes a claim away.
fn with(change: &Value) -> String {
    let mut changed = claims("ada", NOW);
    for (name, value) in change.as_object().unwrap() {
        if value.is_null() {
            changed.as_object_mut().unwrap().remove(name);
        } else {
            changed[name] = value.clone();
        }
    }
    sign(&header(), &changed)
}

fn with_header(change: impl FnOnce(&mut Header)) -> String {
    let mut header = header();
    change(&mut header);
    sign(&header, &claims("ada", NOW))
}

#[tokio::test]
async fn a_good_token_counts() {
    let claims = gate().tokens.read(&with(&json!({}))).await.unwrap();
    assert_eq!(claims.sub, "ada");
    assert!(claims.allows("portal"));
    assert_eq!(claims.auth_time(), Some(Timestamp(NOW)));
    assert_eq!(refused(&with(&json!({ "aud": [AUDIENCE] }))).await, None);
    assert_eq!(
        refused(&with_header(|header| {
            header.typ = Some("application/at+jwt".to_owned());
        }))
        .await,
        None
    );
}

#[tokio::test]
async fn claims_that_are_wrong_or_missing_are_refused() {
    for change in [
        json!({ "iss": "https://login.fabrikam.example" }),
        json!({ "iss": format!("{ISSUER}/") }),
        json!({ "iss": null }),
        json!({ "aud": "company-portal-app" }),
        json!({ "aud": null }),
        json!({ "aud": [] }),
        json!({ "sub": null }),
        json!({ "exp": null }),
        json!({ "exp": (NOW + 3600).to_string() }),
        json!({ "nbf": (NOW - 10).to_string() }),
        json!({ "auth_time": NOW.to_string() }),
        json!({ "auth_time": 1_795_407_600.5 }),
        json!({ "auth_time": true }),
    ] {
        let token = with(&change);
        assert_eq!(refused(&token).await, Some(Refusal::Invalid), "{change}");
    }
}

#[tokio::test]
async fn the_clock_that_was_passed_in_decides() {
    assert_eq!(refused(&with(&json!({ "exp": NOW - 29 }))).await, None);
    assert_eq!(
        refused(&with(&json!({ "exp": NOW - 30 }))).await,
        Some(Refusal::Expired)
    );
    assert_eq!(refused(&with(&json!({ "nbf": NOW + 30 }))).await, None);
    assert_eq!(
        refused(&with(&json!({ "nbf": NOW + 31 }))).await,
        Some(Refusal::NotYet)
    );
}

#[tokio::test]
async fn a_sign_in_time_that_is_missing_is_none() {
    let token = with(&json!({ "auth_time": null }));
    assert_eq!(gate().tokens.read(&token).await.unwrap().auth_time(), None);
}

#[tokio::test]
async fn headers_that_ask_for_something_else_are_refused() {
    for typ in [None, Some("JWT"), Some("id+jwt"), Some("at+jwt ")] {
        let token = with_header(|header| header.typ = typ.map(str::to_owned));
        assert_eq!(refused(&token).await, Some(Refusal::WrongType), "{typ:?}");
    }
    for key_id in [None, Some("../../dev/null"), Some("")] {
        let token = with_header(|header| header.kid = key_id.map(str::to_owned));
        assert_eq!(refused(&token).await, Some(Refusal::UnknownKey));
    }
}

#[tokio::test]
async fn no_signature_or_the_wrong_one_is_refused() {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let body = part(&claims("ada", NOW));
    let none = part(&json!({ "alg": "none", "typ": "at+jwt", "kid": minted::KEY_ID }));
    assert_eq!(
        refused(&format!("{none}.{body}.")).await,
        Some(Refusal::Header)
    );

    let mut shared = header();
    shared.alg = Algorithm::HS256;
    let key = EncodingKey::from_secret(ISSUER_PUBLIC_KEY);
    let token = encode(&shared, &claims("ada", NOW), &key).unwrap();
    assert_eq!(refused(&token).await, Some(Refusal::Header));

    let stranger = minted::sign_as_stranger(&header(), &claims("ada", NOW));
    assert_eq!(refused(&stranger).await, Some(Refusal::Invalid));

    let good = with(&json!({}));
    let (head, signature) = good.rsplit_once('.').unwrap();
    let (head, _) = head.rsplit_once('.').unwrap();
    let other = part(&claims("grace", NOW));
    assert_eq!(
        refused(&format!("{head}.{other}.{signature}")).await,
        Some(Refusal::Invalid)
    );
    assert_eq!(
        refused(&format!("{head}.{other}.")).await,
        Some(Refusal::Invalid)
    );
}

#[tokio::test]
async fn a_claim_that_stands_twice_is_refused() {
    struct Twice;

    impl serde::Serialize for Twice {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            use serde::ser::SerializeMap;
            let once = claims("ada", NOW);
            let mut map = serializer.serialize_map(None)?;
            for (name, value) in once.as_object().unwrap() {
                map.serialize_entry(name, value)?;
            }
            map.serialize_entry("sub", "grace")?;
            map.end()
        }
    }

    let token = sign(&header(), &Twice);
    assert_eq!(refused(&token).await, Some(Refusal::Invalid));
}

#[tokio::test]
async fn an_issuer_that_signs_with_rsa_signs_with_nothing_else() {
    let mut config = config_in("/nowhere".into());
    config.issuer.signature = Signature::Rs256;
    let keys = Arc::new(FixedKeys::of_issuer());
    let tokens = Tokens::new(&config, keys, SetClock::at(NOW));
    let refused = tokens.read(&with(&json!({}))).await.err();
    assert_eq!(refused, Some(Refusal::Header));
}

#[tokio::test]
async fn a_key_that_the_token_brings_along_is_not_looked_at() {
    let token = with_header(|header| {
        header.jku = Some("https://login.fabrikam.example/keys".to_owned());
        header.kid = Some("theirs".to_owned());
    });
    assert_eq!(refused(&token).await, Some(Refusal::UnknownKey));
}

#[tokio::test]
async fn what_is_no_token_or_too_long_is_refused() {
    for text in ["", ".", "..", "a.b.c", "ada"] {
        assert_eq!(refused(text).await, Some(Refusal::Header), "{text}");
    }
    let huge = with(&json!({ "name": "a".repeat(LONGEST) }));
    assert_eq!(refused(&huge).await, Some(Refusal::TooLong));
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
