//! A service that is the issuer's client itself, and wants to know who signed in lately.

use super::*;
use secrecy::SecretString;
use serde_json::{Value, json};
use signin::attempt::Proven;
use signin::client::Client;
use signin::returning::Returning;
use wire::host::SignInFailure::{self, NotTrusted};

/// Anna's browser goes to the issuer and comes back, and the service looks at `claim`.
async fn prove(fake: &FakeIssuer, claim: &str) -> Result<Proven, Failure> {
    let (web, scopes) = (web(), ["openid".to_owned()]);
    let secret = SecretString::from("p&ss word");
    let client = Client {
        id: "portal:service",
        scopes: &scopes,
        secret: Some(&secret),
        portal: None,
    };
    let issuer = issuer::discover(&web, &fake.address).await?;
    let redirect = "https://portal.contoso.example/callback".to_owned();
    let attempt = Attempt::new(&TestDice::default(), redirect, Proof::Lately);
    let page = attempt.authorization_url(client, &issuer, "en");
    let response = web.client(&page).get(page).send().await.unwrap();
    let back = Url::parse(response.headers()["location"].to_str().unwrap()).unwrap();
    let returning = Returning::read(back.query().unwrap()).unwrap();
    assert!(attempt.knows(&returning.state));
    let callback = returning.callback;
    attempt
        .prove(&web, &clock(), client, &issuer, callback, claim)
        .await
}

async fn fake(claims: Value) -> FakeIssuer {
    let fake = FakeIssuer::start(NOW).await;
    let mut own = json!({ "aud": "portal:service", "azp": "portal:service" });
    for (name, value) in claims.as_object().unwrap() {
        own[name] = value.clone();
    }
    fake.script().claims = own;
    fake
}

#[tokio::test]
async fn the_issuer_is_asked_who_signed_in_lately_and_not_to_ask_again() {
    let fake = fake(json!({ "auth_time": NOW - 60 })).await;
    let proven = prove(&fake, "sub").await.unwrap();
    assert_eq!(proven.subject, "anna");
    assert_eq!(proven.auth_time, Timestamp(NOW - 60));
    let script = fake.script();
    assert_eq!(script.asked["max_age"], "300");
    assert!(!script.asked.contains_key("prompt"));
    assert_eq!(script.asked["client_id"], "portal:service");
    // What nobody asked for isn't given back either: that would end the session at some issuers.
    assert!(script.revoked.is_empty());
}

#[tokio::test]
async fn the_secret_goes_in_the_header() {
    let basic = fake(json!({})).await;
    prove(&basic, "sub").await.unwrap();
    let script = basic.script();
    // `portal%3Aservice:p%26ss+word`
    let header = "Basic cG9ydGFsJTNBc2VydmljZTpwJTI2c3Mrd29yZA==";
    assert_eq!(script.authorizations, [header]);
    assert!(!script.forms[0].contains_key("client_id"));
    assert!(!script.forms[0].contains_key("client_secret"));
}

#[tokio::test]
async fn or_in_the_form_where_the_issuer_wants_it_there() {
    let post = fake(json!({})).await;
    let methods = json!({ "token_endpoint_auth_methods_supported": ["client_secret_post"] });
    post.script().metadata = methods;
    prove(&post, "sub").await.unwrap();
    let script = post.script();
    assert!(script.authorizations.is_empty());
    assert_eq!(script.forms[0]["client_id"], "portal:service");
    assert_eq!(script.forms[0]["client_secret"], "p&ss word");
}

#[tokio::test]
async fn an_issuer_that_takes_no_secret_gets_no_code_either() {
    let neither = fake(json!({})).await;
    let methods = json!({ "token_endpoint_auth_methods_supported": ["private_key_jwt"] });
    neither.script().metadata = methods;
    assert_eq!(code(prove(&neither, "sub").await), Some(NotTrusted));
    assert!(neither.script().forms.is_empty());
}

fn code(proven: Result<Proven, Failure>) -> Option<SignInFailure> {
    proven.err().map(|failure| failure.code)
}

#[tokio::test]
async fn who_it_was_and_when_has_to_be_said() {
    for (claims, claim, accepted) in [
        (json!({ "oid": "o1" }), "oid", true),
        (json!({ "oid": "" }), "oid", false),
        (json!({ "oid": 1 }), "oid", false),
        (json!({}), "oid", false),
        (json!({ "auth_time": NOW - 330 }), "sub", true),
        (json!({ "auth_time": NOW - 331 }), "sub", false),
        (json!({ "auth_time": NOW + 31 }), "sub", false),
        (json!({ "auth_time": null }), "sub", false),
        (json!({ "aud": "company-portal-app" }), "sub", false),
        (json!({ "nonce": "of another" }), "sub", false),
    ] {
        let proven = prove(&fake(claims.clone()).await, claim).await;
        assert_eq!(proven.is_ok(), accepted, "{claims} {proven:?}");
    }
}
