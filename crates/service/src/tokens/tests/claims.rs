//! What a token says of the person and of itself, and what may not be said.

use super::*;
use crate::testing::minted::ISSUER;

#[tokio::test]
async fn claims_that_are_wrong_or_missing_are_refused() {
    let good = with(&json!({}));
    for change in [
        json!({ "iss": "https://login.fabrikam.example" }),
        json!({ "iss": format!("{ISSUER}/") }),
        json!({ "iss": format!("{ISSUER}\0.fabrikam.example") }),
        json!({ "iss": [ISSUER] }),
        json!({ "iss": null }),
        json!({ "aud": "company-portal-app" }),
        json!({ "aud": format!("{AUDIENCE}/") }),
        json!({ "aud": { "portal": AUDIENCE } }),
        json!({ "aud": null }),
        json!({ "aud": [] }),
        json!({ "sub": null }),
        json!({ "sub": 1 }),
        json!({ "exp": null }),
    ] {
        let token = with(&change);
        check(&change.to_string(), &good, &token, Refusal::Invalid).await;
    }
}

#[tokio::test]
async fn a_sign_in_time_that_is_missing_is_none() {
    let token = with(&json!({ "auth_time": null }));
    assert_eq!(gate().tokens.read(&token).await.unwrap().auth_time(), None);
}
