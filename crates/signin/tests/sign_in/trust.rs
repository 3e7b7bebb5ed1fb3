//! What an issuer can do wrong, each time beside a twin that is accepted.

use super::*;
use jsonwebtoken::Algorithm;
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use signin::challenge::Challenge;
use wire::host::SignInFailure::{
    self, Cancelled, IssuerUnreachable, NotTrusted, Refused, SomebodyElse,
};

#[tokio::test]
async fn a_sign_in_asks_for_what_it_needs() {
    let fake = FakeIssuer::start(NOW).await;
    let (_, signed_in) = sign_in(&fake, Proof::Any).await.unwrap();
    assert_eq!(signed_in.person.display_name, "Anna Visser");
    assert_eq!(signed_in.person.auth_time, Some(Timestamp(NOW)));
    let script = fake.script();
    assert_eq!(script.asked["code_challenge_method"], "S256");
    assert_eq!(script.asked["ui_locales"], "nl");
    assert_eq!(script.asked["scope"], "openid portal");
    assert!(!script.asked.contains_key("prompt"));
    assert_eq!(script.forms[0]["code_verifier"].len(), 43);
    assert_eq!(script.keys_asked, 1, "its key was known");
    assert!(!format!("{signed_in:?}").contains(fake_issuer::CANARY));
}

#[tokio::test]
async fn whoever_signs_in_gets_the_tokens_that_the_issuer_gave() {
    let fake = FakeIssuer::start(NOW).await;
    let (_, SignedIn { tokens, .. }) = sign_in(&fake, Proof::Any).await.unwrap();
    let said = |kind: &str| format!("{kind}-{}-1", fake_issuer::CANARY);
    assert_eq!(tokens.access().expose_secret(), said("access"));
    let refresh = tokens.refresh().map(ExposeSecret::expose_secret);
    assert_eq!(refresh, Some(said("refresh").as_str()));
    assert_eq!(tokens.expires(), Timestamp(NOW + 3600));
}

#[tokio::test]
async fn a_fresh_sign_in_asks_for_the_password_again() {
    let fake = FakeIssuer::start(NOW).await;
    sign_in(&fake, Proof::AnewBy(anna(&fake))).await.unwrap();
    let script = fake.script();
    assert_eq!(script.asked["prompt"], "login");
    assert_eq!(script.asked["max_age"], "300");
    assert_eq!(script.asked["login_hint"], "anna@contoso.example");
}

#[tokio::test]
async fn a_sign_in_after_signing_out_everywhere_asks_anybody_for_their_password() {
    let fake = FakeIssuer::start(NOW).await;
    sign_in(&fake, Proof::Anew).await.unwrap();
    let script = fake.script();
    assert_eq!(script.asked["prompt"], "login");
    assert!(!script.asked.contains_key("max_age"));
    assert!(!script.asked.contains_key("login_hint"));
}

/// What `portal` demands when it sends this challenge.
fn demanded(portal: &str, challenge: &str) -> Demanded {
    let Some(Challenge::FreshSignIn(demand)) = Challenge::read([challenge.as_bytes()]) else {
        panic!("{challenge}");
    };
    let by = PortalAddress::parse(portal).unwrap();
    Demanded { by, demand }
}

const CLAIMS: &str = r#"Bearer error="insufficient_claims", claims="eyJhIjoiw6kmPSJ9""#;
const OURS: &str = "http://127.0.0.1:1";

#[tokio::test]
async fn a_fresh_sign_in_asks_for_what_the_portal_demands() {
    let asked = async |challenge: &str| {
        let fake = FakeIssuer::start(NOW).await;
        let demanded = Some(demanded(OURS, challenge));
        let proof = Proof::AnewBy(anna(&fake));
        sign_in_proving(&fake, proof, demanded).await.unwrap();
        let script = fake.script();
        let claims = script.asked.get("claims").cloned();
        (claims, script.asked["max_age"].clone())
    };
    let claims = Some(r#"{"a":"é&="}"#.to_owned());
    assert_eq!(asked(CLAIMS).await, (claims, "300".to_owned()));
    for (age, expected) in [("60", "60"), ("0", "1"), ("300", "300"), ("301", "300")] {
        let challenge = format!("Bearer error=insufficient_user_authentication, max_age=\"{age}\"");
        assert_eq!(asked(&challenge).await, (None, expected.to_owned()));
    }
}

#[tokio::test]
async fn who_demands_something_itself_has_the_issuer_asked_for_it() {
    let fake = FakeIssuer::start(NOW).await;
    let issuer = issuer::discover(&web(), &fake.address).await.unwrap();
    let asked = |demand| {
        let (dice, proof) = (TestDice::default(), Proof::AnewBy(anna(&fake)));
        let attempt = Attempt::new(&dice, "https://here.example".into(), proof).demanding(demand);
        let page = attempt.authorization_url(&portal(&fake), &issuer, "nl");
        page.query_pairs().any(|(name, _)| name == "claims")
    };
    assert!(asked(Some(demanded(OURS, CLAIMS).demand)));
    assert!(!asked(None));
}

#[tokio::test]
async fn what_another_portal_demands_or_of_another_sign_in_is_not_asked_for() {
    let asked = async |portal: &str, anew: bool, elsewhere: bool| {
        let fake = FakeIssuer::start(NOW).await;
        let mut person = anna(&fake);
        if elsewhere {
            person.issuer = "https://id.fabrikam.example".into();
        }
        let proof = if anew {
            Proof::AnewBy(person)
        } else {
            Proof::Anew
        };
        let demanded = Some(demanded(portal, CLAIMS));
        let signed_in = sign_in_proving(&fake, proof, demanded).await;
        assert_eq!(signed_in.is_ok(), !elsewhere);
        fake.script().asked.contains_key("claims")
    };
    assert!(asked(OURS, true, false).await);
    assert!(!asked("http://127.0.0.1:2", true, false).await);
    assert!(!asked("http://localhost:1", true, false).await);
    assert!(!asked(OURS, false, false).await);
    assert!(!asked(OURS, true, true).await);
}

#[tokio::test]
async fn metadata_that_is_not_believed() {
    for (change, accepted) in [
        (json!({}), true),
        (
            json!({ "authorization_response_iss_parameter_supported": false }),
            true,
        ),
        (
            json!({ "code_challenge_methods_supported": ["plain", "S256"] }),
            true,
        ),
        (json!({ "issuer": "https://evil.example" }), false),
        (json!({ "issuer": "http://127.0.0.1:1/" }), false),
        (
            json!({ "code_challenge_methods_supported": ["plain"] }),
            false,
        ),
        (json!({ "code_challenge_methods_supported": null }), false),
        (
            json!({ "token_endpoint": "http://id.contoso.example/token" }),
            false,
        ),
        (json!({ "jwks_uri": "file:///etc/passwd" }), false),
        (
            json!({ "authorization_endpoint": "javascript:alert(1)" }),
            false,
        ),
    ] {
        let fake = FakeIssuer::start(NOW).await;
        fake.script().metadata = change.clone();
        let code = sign_in(&fake, Proof::Any)
            .await
            .map(drop)
            .map_err(|failure| failure.code);
        assert_eq!(
            code,
            if accepted { Ok(()) } else { Err(NotTrusted) },
            "{change}"
        );
    }
}

#[tokio::test]
async fn a_page_elsewhere_is_believed_where_its_answers_name_the_issuer() {
    for (names_itself, expected) in [(true, Ok(())), (false, Err(NotTrusted))] {
        let fake = FakeIssuer::start(NOW).await;
        let elsewhere = fake.address.replace("127.0.0.1", "localhost");
        fake.script().metadata = json!({
            "authorization_endpoint": format!("{elsewhere}/authorize"),
            "authorization_response_iss_parameter_supported": names_itself,
        });
        let signed_in = sign_in(&fake, Proof::Any).await;
        if let Ok((issuer, _)) = &signed_in {
            assert_eq!(issuer.sign_in_host(), "localhost");
        }
        assert_eq!(signed_in.map(drop).map_err(|it| it.code), expected);
        assert_eq!(fake.script().forms.is_empty(), !names_itself);
    }
}

#[tokio::test]
async fn answers_that_are_not_believed() {
    let check = async |answer: Value, expected: Result<(), SignInFailure>| {
        let fake = FakeIssuer::start(NOW).await;
        fake.script().answer = answer.clone();
        let code = sign_in(&fake, Proof::Any)
            .await
            .map(drop)
            .map_err(|failure| failure.code);
        assert_eq!(code, expected, "{answer}");
    };
    check(json!({}), Ok(())).await;
    check(json!({ "iss": null }), Err(NotTrusted)).await;
    let silent = FakeIssuer::start(NOW).await;
    silent.script().metadata = json!({ "authorization_response_iss_parameter_supported": false });
    silent.script().answer = json!({ "iss": null });
    sign_in(&silent, Proof::Any).await.unwrap();
    check(json!({ "iss": "https://evil.example" }), Err(NotTrusted)).await;
    check(json!({ "code": null }), Err(NotTrusted)).await;
    check(json!({ "error": "access_denied" }), Err(NotTrusted)).await;
    check(
        json!({ "code": null, "error": "access_denied" }),
        Err(Cancelled),
    )
    .await;
    check(
        json!({ "code": null, "error": "server_error" }),
        Err(Refused),
    )
    .await;
}

#[tokio::test]
async fn an_issuer_that_is_too_busy_has_not_said_no() {
    for (status, expected) in [
        (400, Refused),
        (429, IssuerUnreachable),
        (500, IssuerUnreachable),
    ] {
        let fake = FakeIssuer::start(NOW).await;
        fake.script().refuses = true;
        fake.script().status = Some(status);
        let failure = sign_in(&fake, Proof::Any).await.map(drop).unwrap_err();
        assert_eq!(failure.code, expected, "{status}");
    }
}

/// One claim wrong; `fresh` says whether it matters in a fresh sign-in only.
async fn check_claims(claims: Value, fresh: bool, expected: Result<(), SignInFailure>) {
    let fake = FakeIssuer::start(NOW).await;
    fake.script().claims = claims.clone();
    let proof = if fresh {
        Proof::AnewBy(anna(&fake))
    } else {
        Proof::Any
    };
    let code = sign_in(&fake, proof)
        .await
        .map(drop)
        .map_err(|failure| failure.code);
    assert_eq!(code, expected, "{claims}, fresh: {fresh}");
    // What was handed out for nothing is given back.
    let revoked = fake.script().revoked.len();
    assert_eq!(revoked, if expected.is_ok() { 0 } else { 2 }, "{claims}");
}

#[tokio::test]
async fn id_tokens_that_are_not_believed() {
    for claims in [
        json!({ "iss": "https://evil.example" }),
        json!({ "aud": "another-app" }),
        json!({ "aud": ["company-portal-app", "another-app"] }),
        json!({ "azp": "another-app" }),
        json!({ "nonce": "another" }),
        json!({ "nonce": null }),
        json!({ "exp": NOW - 31 }),
        json!({ "iat": NOW - 601 }),
        json!({ "iat": NOW + 31 }),
        json!({ "at_hash": "AAAAAAAAAAAAAAAAAAAAAA" }),
        json!({ "sub": null }),
    ] {
        check_claims(claims, false, Err(NotTrusted)).await;
    }
    for claims in [
        json!({}),
        json!({ "azp": null }),
        json!({ "aud": ["company-portal-app"] }),
        json!({ "exp": NOW - 29 }),
        json!({ "iat": NOW - 600 }),
        json!({ "iat": NOW + 30 }),
        json!({ "auth_time": null }),
        json!({ "auth_time": NOW - 100_000 }),
    ] {
        check_claims(claims, false, Ok(())).await;
    }
}

#[tokio::test]
async fn a_fresh_sign_in_looks_at_who_and_when() {
    check_claims(json!({}), true, Ok(())).await;
    check_claims(json!({ "auth_time": NOW - 330 }), true, Ok(())).await;
    check_claims(json!({ "auth_time": NOW - 331 }), true, Err(NotTrusted)).await;
    check_claims(json!({ "auth_time": NOW + 31 }), true, Err(NotTrusted)).await;
    check_claims(json!({ "auth_time": null }), true, Err(NotTrusted)).await;
    check_claims(json!({ "sub": "bob" }), true, Err(SomebodyElse)).await;
}

#[tokio::test]
async fn a_signature_of_another_kind_counts_for_nothing() {
    let fake = FakeIssuer::start(NOW).await;
    fake.script().algorithm = Some(Algorithm::HS256);
    assert_eq!(
        sign_in(&fake, Proof::Any).await.unwrap_err().code,
        NotTrusted
    );
    assert_eq!(fake.script().keys_asked, 1, "no key could make it count");
}

#[tokio::test]
async fn keys_may_change_while_somebody_signs_in() {
    let fake = FakeIssuer::start(NOW).await;
    fake.script().rotates = true;
    sign_in(&fake, Proof::Any).await.unwrap();
}

#[tokio::test]
async fn token_responses_that_are_not_believed() {
    for (response, expected) in [
        (json!({ "id_token": null }), NotTrusted),
        (json!({ "id_token": "a.b.c" }), NotTrusted),
        (json!({ "token_type": "DPoP" }), NotTrusted),
        (json!({ "access_token": null }), NotTrusted),
        (json!({ "access_token": "a\r\nb" }), NotTrusted),
    ] {
        let fake = FakeIssuer::start(NOW).await;
        fake.script().response = response.clone();
        assert_eq!(
            sign_in(&fake, Proof::Any).await.unwrap_err().code,
            expected,
            "{response}"
        );
    }
}

#[tokio::test]
async fn an_access_token_for_another_portal_is_given_back() {
    for (audience, expected) in [
        (OURS, Ok(())),
        ("https://portal.fabrikam.example", Err(NotTrusted)),
    ] {
        let fake = FakeIssuer::start(NOW).await;
        fake.script().response = json!({ "access_token": access_token_for(audience) });
        let signed_in = sign_in(&fake, Proof::Any).await;
        let code = signed_in.map(drop).map_err(|failure| failure.code);
        assert_eq!(code, expected, "{audience}");
        let given_back = fake.script().revoked.clone();
        let all = ["refresh-canary-1".to_owned(), access_token_for(audience)];
        assert_eq!(given_back, if code.is_ok() { &[][..] } else { &all });
    }
}
