//! What a token says of itself: its kind, its signature, its key.

use super::*;
use crate::testing::minted::{ISSUER_PUBLIC_KEY, KEY_ID};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{EncodingKey, encode};

const CERTIFICATES: &str = "https://login.fabrikam.example/certificates";

/// A token of the issuer with this text for a header.
fn with_header_text(header: &str) -> String {
    sign_texts(header, &claims("ada", NOW).to_string())
}

#[tokio::test]
async fn only_the_media_type_of_access_tokens_counts() {
    for typ in [None, Some("JWT"), Some("id+jwt"), Some("at+jwt ")] {
        let twin = with_header(|header| header.typ = Some("application/AT+JWT".to_owned()));
        let token = with_header(|header| header.typ = typ.map(str::to_owned));
        check(&format!("{typ:?}"), &twin, &token, Refusal::WrongType).await;
    }
}

#[tokio::test]
async fn a_key_is_named_as_the_issuer_names_it() {
    let good = with_header(|_| {});
    let cut = format!("{KEY_ID}\0");
    for key_id in [
        None,
        Some(""),
        Some("theirs"),
        Some("../../dev/null"),
        Some("file:///dev/null"),
        Some("the-issuer's-key' OR '1'='1"),
        Some(&cut),
    ] {
        let token = with_header(|header| header.kid = key_id.map(str::to_owned));
        check(&format!("{key_id:?}"), &good, &token, Refusal::UnknownKey).await;
    }
}

#[tokio::test]
async fn a_key_that_the_token_brings_along_makes_it_none() {
    let good = with_header(|_| {});
    let own = serde_json::to_value(minted::issuer_key(KEY_ID)).unwrap();
    for (name, value) in [
        ("jku", json!(CERTIFICATES)),
        ("x5u", json!(CERTIFICATES)),
        ("x5c", json!(["MIIB"])),
        ("jwk", own),
        ("crit", json!(["exp"])),
        ("crit", json!(["b64"])),
        ("crit", json!([])),
    ] {
        let mut document = serde_json::to_value(header()).unwrap();
        document[name] = value;
        let token = with_header_text(&document.to_string());
        check(name, &good, &token, Refusal::Header).await;
    }
}

#[tokio::test]
async fn a_header_says_each_thing_once_and_in_its_kind() {
    let header = |middle: &str| with_header_text(&format!("{{{middle}}}"));
    let good = r#""typ":"at+jwt","kid":"the-issuer's-key","alg":"ES256""#;
    for more in [
        r#""alg":"none""#,
        r#""alg":"ES256""#,
        r#""kid":"the-issuer's-key""#,
        r#""typ":"JWT""#,
    ] {
        let twice = header(&format!("{good},{more}"));
        check(more, &header(good), &twice, Refusal::Header).await;
    }
    for (right, wrong) in [
        (r#""the-issuer's-key""#, "1"),
        (r#""the-issuer's-key""#, r#"["the-issuer's-key"]"#),
        (r#""ES256""#, r#""es256""#),
        (r#""ES256""#, r#"["ES256"]"#),
    ] {
        let token = header(&good.replace(right, wrong));
        check(wrong, &header(good), &token, Refusal::Header).await;
    }
}

#[tokio::test]
async fn no_signature_or_the_wrong_one_is_refused() {
    let good = with(&json!({}));
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let (head, signature) = good.rsplit_once('.').unwrap();
    let (first, body) = head.split_once('.').unwrap();
    for name in ["none", "None", "NONE", "HS256"] {
        let unsigned = part(&json!({ "alg": name, "typ": "at+jwt", "kid": KEY_ID }));
        for token in [
            format!("{unsigned}.{body}."),
            format!("{unsigned}.{body}.{signature}"),
        ] {
            check(name, &good, &token, Refusal::Header).await;
        }
    }
    check("unsigned", &good, &format!("{head}."), Refusal::Invalid).await;

    let mut shared = header();
    shared.alg = Algorithm::HS256;
    let key = EncodingKey::from_secret(ISSUER_PUBLIC_KEY);
    let token = encode(&shared, &claims("ada", NOW), &key).unwrap();
    check("the public key as a secret", &good, &token, Refusal::Header).await;

    let stranger = minted::sign_as_stranger(&header(), &claims("ada", NOW));
    check("a stranger's", &good, &stranger, Refusal::Invalid).await;

    let other = part(&claims("grace", NOW));
    let token = format!("{first}.{other}.{signature}");
    check("somebody else's claims", &good, &token, Refusal::Invalid).await;
}

#[tokio::test]
async fn an_issuer_that_signs_with_one_algorithm_signs_with_no_other() {
    let elliptic = with(&json!({}));
    let rsa = minted::sign_with_rsa(Algorithm::RS256, &claims("ada", NOW));
    let pss = minted::sign_with_rsa(Algorithm::PS256, &claims("ada", NOW));
    for (signature, right, wrong) in [
        (Signature::Rs256, &rsa, [&pss, &elliptic]),
        (Signature::Ps256, &pss, [&rsa, &elliptic]),
    ] {
        let mut config = config_in("/nowhere".into());
        config.issuer.signature = signature;
        let keys = Arc::new(FixedKeys::of_issuer());
        keys.become_these(vec![minted::issuer_rsa_key(KEY_ID)]);
        let tokens = Tokens::new(&config, keys, SetClock::at(NOW));
        assert_eq!(tokens.read(right).await.err(), None, "{signature:?}");
        for token in wrong {
            let refused = tokens.read(token).await.err();
            assert_eq!(refused, Some(Refusal::Header), "{signature:?}");
        }
    }
}
