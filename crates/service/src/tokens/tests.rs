//! The zoo: each token that is refused stands beside a twin that counts and differs in one thing only.

mod claims;
mod headers;
mod keys;
mod near;
mod profiles;

use super::*;
use crate::testing::minted::{self, AUDIENCE, FixedKeys, claims, header, sign, sign_texts};
use crate::testing::{NOW, SetClock, config_in};
use jsonwebtoken::Header;
use model::time::Timestamp;
use serde_json::{Value, json};

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

/// Which tokens count of an issuer that differs from ours as `change` says.
fn tokens_of(change: impl FnOnce(&mut TrustedIssuer)) -> Tokens {
    let mut config = config_in("/nowhere".into());
    change(&mut config.issuer);
    let keys = Arc::new(FixedKeys::of_issuer());
    Tokens::new(&config, keys, SetClock::at(NOW))
}

/// The twin counts, and the token that differs from it as `what` says doesn't.
async fn check(what: &str, twin: &str, token: &str, refusal: Refusal) {
    assert_eq!(refused(twin).await, None, "the twin of {what}");
    assert_eq!(refused(token).await, Some(refusal), "{what}");
}

/// A good token's claims, changed as `change` says; null takes a claim away.
fn changed(change: &Value) -> Value {
    let mut changed = claims("ada", NOW);
    for (name, value) in change.as_object().unwrap() {
        if value.is_null() {
            changed.as_object_mut().unwrap().remove(name);
        } else {
            changed[name] = value.clone();
        }
    }
    changed
}

/// A token whose claims differ from a good one's as `change` says.
fn with(change: &Value) -> String {
    sign(&header(), &changed(change))
}

fn with_header(change: impl FnOnce(&mut Header)) -> String {
    let mut header = header();
    change(&mut header);
    sign(&header, &claims("ada", NOW))
}

#[tokio::test]
async fn a_good_token_counts() {
    let claims = gate().tokens.read(&with(&json!({}))).await.unwrap();
    assert_eq!(claims.subject, "ada");
    assert!(claims.allows("portal"));
    assert_eq!(claims.auth_time(), Some(Timestamp(NOW)));
    assert_eq!(refused(&with(&json!({ "aud": [AUDIENCE] }))).await, None);
}

#[tokio::test]
async fn the_clock_that_was_passed_in_decides() {
    let (last, over) = (json!({ "exp": NOW - 29 }), json!({ "exp": NOW - 30 }));
    check("too old", &with(&last), &with(&over), Refusal::Expired).await;
    let (first, early) = (json!({ "nbf": NOW + 30 }), json!({ "nbf": NOW + 31 }));
    check("too early", &with(&first), &with(&early), Refusal::NotYet).await;
}

#[tokio::test]
async fn what_is_no_token_or_too_long_is_refused() {
    for text in ["", ".", "..", "a.b.c", "ada"] {
        assert_eq!(refused(text).await, Some(Refusal::Header), "{text}");
    }
    let good = with(&json!({}));
    for torn in [good.replacen('.', "", 1), format!("{good}.")] {
        check("torn", &good, &torn, Refusal::Header).await;
    }
    let named = |length| with(&json!({ "name": "a".repeat(length) }));
    let mut length = (16_384 - named(0).len()) * 3 / 4;
    while named(length + 1).len() <= 16_384 {
        length += 1;
    }
    let (longest, longer) = (named(length), named(length + 1));
    check("longer", &longest, &longer, Refusal::TooLong).await;
}
