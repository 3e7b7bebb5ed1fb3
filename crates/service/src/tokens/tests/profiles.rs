//! Issuers whose tokens aren't those of RFC 9068.

use super::*;
use crate::config::ScopeClaim;

const APP: &str = "company-portal-app";

/// For `tokens`, the twin counts, and the token that differs from it as `what` says doesn't.
async fn check_for(tokens: &Tokens, what: &str, twin: &str, token: &str, refusal: Refusal) {
    assert_eq!(tokens.read(twin).await.err(), None, "the twin of {what}");
    assert_eq!(tokens.read(token).await.err(), Some(refusal), "{what}");
}

/// A token that calls itself `typ`, with claims changed as `change` says.
fn called(typ: Option<&str>, change: &Value) -> String {
    let mut header = header();
    header.typ = typ.map(str::to_owned);
    sign(&header, &changed(change))
}

#[tokio::test]
async fn a_token_that_calls_itself_a_jwt_shows_by_its_claims_that_it_is_no_id_token() {
    let tokens = tokens_of(|issuer| issuer.token_type = TokenType::Jwt);
    let good = called(Some("JWT"), &json!({}));
    for typ in [None, Some("jwt")] {
        let read = tokens.read(&called(typ, &json!({}))).await;
        assert!(read.is_ok(), "{typ:?}");
    }
    for typ in ["at+jwt", "id+jwt", "dpop+jwt", ""] {
        let token = called(Some(typ), &json!({}));
        check_for(&tokens, typ, &good, &token, Refusal::WrongType).await;
    }
    for (id_token, refusal) in [
        (json!({ "aud": APP }), Refusal::Invalid),
        (json!({ "aud": [AUDIENCE, APP] }), Refusal::WrongType),
        (json!({ "scope": null }), Refusal::WrongType),
    ] {
        let token = called(Some("JWT"), &id_token);
        check_for(&tokens, &id_token.to_string(), &good, &token, refusal).await;
    }
}

#[tokio::test]
async fn the_audience_is_the_one_that_is_configured() {
    let api = "9d3b6f0e-6a0b-4c3e-9f1f-5b8f1f6f3c11";
    let tokens = tokens_of(|issuer| issuer.audience = Some(api.to_owned()));
    let good = with(&json!({ "aud": api }));
    for audience in [AUDIENCE, "api://9d3b6f0e-6a0b-4c3e-9f1f-5b8f1f6f3c11", ""] {
        let token = with(&json!({ "aud": audience }));
        check_for(&tokens, audience, &good, &token, Refusal::Invalid).await;
    }
}

#[tokio::test]
async fn the_scope_stands_in_the_configured_claim_as_a_text_or_a_list() {
    let tokens = tokens_of(|issuer| issuer.scope_claim = ScopeClaim::Scp);
    for (change, allowed) in [
        (json!({ "scp": "portal" }), true),
        (json!({ "scp": "openid portal" }), true),
        (json!({ "scp": ["openid", "portal"] }), true),
        (json!({ "scp": "portals" }), false),
        (json!({ "scp": ["openid portal"] }), false),
        (json!({ "scp": [] }), false),
        (json!({ "scope": "portal" }), false),
    ] {
        let claims = tokens.read(&with(&change)).await.unwrap();
        assert_eq!(claims.allows("portal"), allowed, "{change}");
    }
    let good = with(&json!({ "scp": "portal" }));
    for wrong in [json!(1), json!({ "portal": true }), json!(["portal", 1])] {
        let token = with(&json!({ "scp": wrong }));
        check_for(&tokens, &wrong.to_string(), &good, &token, Refusal::Invalid).await;
    }
}
