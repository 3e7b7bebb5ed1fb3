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
        json!({ "sub": "" }),
        json!({ "exp": null }),
    ] {
        let token = with(&change);
        check(&change.to_string(), &good, &token, Refusal::Invalid).await;
    }
}

#[tokio::test]
async fn a_token_that_an_app_got_for_itself_is_nobodys() {
    let good = with(&json!({ "idtyp": "user" }));
    for change in [
        json!({ "idtyp": "app" }),
        json!({ "idtyp": "device" }),
        json!({ "idtyp": "" }),
        json!({ "sub": "company-portal-app" }),
        json!({ "sub": "nightly-job", "azp": "nightly-job" }),
        json!({ "sub": "nightly-job", "cid": "nightly-job" }),
    ] {
        let token = with(&change);
        check(&change.to_string(), &good, &token, Refusal::NoPerson).await;
    }
}

#[tokio::test]
async fn a_sign_in_time_that_is_missing_is_none() {
    let token = with(&json!({ "auth_time": null }));
    assert_eq!(gate().tokens.read(&token).await.unwrap().auth_time(), None);
}

#[tokio::test]
async fn a_time_is_whole_seconds_between_1970_and_9999() {
    for name in ["exp", "nbf", "iat", "auth_time"] {
        let (soon, last) = (NOW + 25, 253_402_300_799_i64);
        for (twin, wrong) in [
            (json!(soon), json!(soon.to_string())),
            (json!(soon), json!(format!("{soon}\0"))),
            (json!(soon), json!(1_795_407_625.5)),
            (json!(soon), json!(1_795_407_625.0)),
            (json!(soon), json!([soon])),
            (json!(soon), json!(true)),
            (json!(soon), json!(-1)),
            (json!(soon), json!(i64::MIN)),
            (json!(soon), json!(i64::MAX)),
            (json!(soon), json!(u64::MAX)),
            (json!(soon), json!(1e300)),
            (json!(last), json!(last + 1)),
        ] {
            if name == "nbf" && twin == last {
                continue;
            }
            let what = format!("{name}: {wrong}");
            let (twin, token) = (with(&json!({ name: twin })), with(&json!({ name: wrong })));
            check(&what, &twin, &token, Refusal::Invalid).await;
        }
    }
}

/// A token of the issuer with this text for its claims.
fn with_text(claims: &str) -> String {
    sign_texts(&serde_json::to_string(&header()).unwrap(), claims)
}

#[tokio::test]
async fn a_claim_that_stands_twice_makes_the_token_none() {
    let good = claims("ada", NOW).to_string();
    let open = good.strip_suffix('}').unwrap();
    let twin = with_text(&format!(r#"{open},"more":{{"a":1,"b":1}}}}"#));
    for more in [
        r#""sub":"grace""#,
        r#""sub":"ada""#,
        r#""\u0073ub":"grace""#,
        r#""iss":"https://login.contoso.example""#,
        r#""aud":"https://portal.contoso.example""#,
        r#""exp":1900000000"#,
        r#""auth_time":1795407600"#,
        r#""roles":["administrator"]"#,
        r#""more":1,"more":1"#,
        r#""more":{"a":1,"a":1}"#,
        r#""more":[{"a":1,"a":1}]"#,
    ] {
        let token = with_text(&format!("{open},{more}}}"));
        check(more, &twin, &token, Refusal::Invalid).await;
    }
}

#[tokio::test]
async fn a_text_with_a_nul_makes_the_token_none() {
    for (twin, token) in [
        (json!({ "sub": "ada" }), json!({ "sub": "ada\0" })),
        (json!({ "sub": "ada" }), json!({ "sub": "a\0da" })),
        (json!({ "name": "Ada" }), json!({ "name": "Ada\0" })),
        (
            json!({ "aud": [AUDIENCE] }),
            json!({ "aud": [AUDIENCE, "\0"] }),
        ),
        (
            json!({ "more": { "a": 1 } }),
            json!({ "more": { "a\0": 1 } }),
        ),
    ] {
        let what = token.to_string();
        check(&what, &with(&twin), &with(&token), Refusal::Invalid).await;
    }
    let raw = claims("ada", NOW)
        .to_string()
        .replace("\"ada\"", "\"ada\0\"");
    check(
        "a raw NUL",
        &with(&json!({})),
        &with_text(&raw),
        Refusal::Invalid,
    )
    .await;
}

#[tokio::test]
async fn claims_are_one_object() {
    let good = claims("ada", NOW).to_string();
    for text in [
        format!("[{good}]"),
        format!("{good}{good}"),
        format!("{good} x"),
        good.replace("\"ada\"", "ada"),
        "null".to_owned(),
        String::new(),
        format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)),
    ] {
        let what = text.chars().take(20).collect::<String>();
        check(
            &what,
            &with_text(&good),
            &with_text(&text),
            Refusal::Invalid,
        )
        .await;
    }
}
