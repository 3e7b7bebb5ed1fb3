//! Issuers whose tokens aren't those of RFC 9068.

use super::*;
use crate::config::{PersonClaim, RoleWords, ScopeClaim};
use model::person::Role;

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

#[tokio::test]
async fn a_person_is_whom_the_configured_claim_names() {
    let document =
        json!({ "sub": "pairwise", "oid": "of-the-tenant", "uid": "of-okta", "tid": "t" });
    for (person_claim, subject) in [
        (PersonClaim::Sub, "pairwise"),
        (PersonClaim::Oid, "of-the-tenant"),
        (PersonClaim::Uid, "of-okta"),
    ] {
        let tokens = tokens_of(|issuer| issuer.person_claim = person_claim);
        let good = with(&document);
        assert_eq!(tokens.read(&good).await.unwrap().subject, subject);
        for wrong in [
            json!(null),
            json!(""),
            json!(7),
            json!(["ada"]),
            json!("a\0"),
        ] {
            let mut changed = document.clone();
            changed[person_claim.name()] = wrong;
            let (what, token) = (changed.to_string(), with(&changed));
            check_for(&tokens, &what, &good, &token, Refusal::Invalid).await;
        }
    }
}

#[tokio::test]
async fn a_token_of_another_tenant_or_of_none_is_refused() {
    let tenant = "6b1f0a52-9f0e-4f4e-8f7b-0d2a7a7d4c10";
    let tokens = tokens_of(|issuer| {
        issuer.person_claim = PersonClaim::Oid;
        issuer.tenant = Some(tenant.to_owned());
    });
    let of = |tenant: Value| with(&json!({ "oid": "ada", "tid": tenant }));
    let good = of(json!(tenant));
    for (other, refusal) in [
        (
            json!("9188040d-6c67-4c5b-b112-36a304b66dad"),
            Refusal::AnotherTenant,
        ),
        (json!(tenant.to_uppercase()), Refusal::AnotherTenant),
        (json!(""), Refusal::AnotherTenant),
        (json!(null), Refusal::AnotherTenant),
        (json!([tenant]), Refusal::Invalid),
    ] {
        let what = other.to_string();
        check_for(&tokens, &what, &good, &of(other), refusal).await;
    }
}

/// The role of somebody whose token says this, where `words` mean something.
async fn role(words: RoleWords, change: &Value) -> Result<Role, Refusal> {
    let tokens = tokens_of(|issuer| issuer.roles = words);
    let claims = tokens.read(&with(change)).await?;
    Ok(claims.role())
}

#[tokio::test]
async fn without_configuration_the_roles_are_called_as_we_call_them() {
    use Role::{Administrator, Employee, HelpDesk};
    for (roles, expected) in [
        (json!(null), Ok(Employee)),
        (json!([]), Ok(Employee)),
        (json!("helpDesk"), Ok(HelpDesk)),
        (json!(["helpDesk"]), Ok(HelpDesk)),
        (
            json!(["administrator", "helpDesk", "employee"]),
            Ok(Administrator),
        ),
        (
            json!(["Administrator", "administrators", " administrator", ""]),
            Ok(Employee),
        ),
        (json!("helpDesk administrator"), Ok(Employee)),
        (json!(["administrator", 1]), Err(Refusal::Invalid)),
        (json!({ "administrator": true }), Err(Refusal::Invalid)),
        (json!(true), Err(Refusal::Invalid)),
    ] {
        let change = json!({ "roles": roles });
        assert_eq!(
            role(RoleWords::default(), &change).await,
            expected,
            "{change}"
        );
    }
}

#[tokio::test]
async fn roles_come_from_the_configured_claim_in_the_issuers_words() {
    use Role::{Administrator, Employee, HelpDesk};
    let words = |claim: &str| RoleWords {
        claim: claim.to_owned(),
        help_desk: vec!["it-desk".to_owned(), "it-desk-nights".to_owned()],
        administrator: vec!["8a2f".to_owned()],
    };
    let address = "https://contoso.example/roles";
    for (claim, change, expected) in [
        (
            "groups",
            json!({ "groups": ["8a2f", "it-desk"] }),
            Administrator,
        ),
        ("groups", json!({ "groups": ["it-desk-nights"] }), HelpDesk),
        ("groups", json!({ "groups": ["administrator"] }), Employee),
        (
            "groups",
            json!({ "groups": null, "roles": ["8a2f"] }),
            Employee,
        ),
        (address, json!({ address: ["8a2f"] }), Administrator),
        (
            "realm_access.roles",
            json!({ "realm_access": { "roles": ["it-desk"] } }),
            HelpDesk,
        ),
        (
            "realm_access.roles",
            json!({ "realm_access": { "roles": ["8a2f"] }, "realm_access.roles": [] }),
            Employee,
        ),
        (
            "realm_access.roles",
            json!({ "realm_access": ["8a2f"] }),
            Employee,
        ),
        ("realm_access.roles", json!({ "roles": ["8a2f"] }), Employee),
        ("realm_access", json!({}), Employee),
    ] {
        let found = role(words(claim), &change).await;
        assert_eq!(found, Ok(expected), "{claim} of {change}");
    }
    let within = role(words("a.b"), &json!({ "a": { "b": { "8a2f": true } } })).await;
    assert_eq!(within, Err(Refusal::Invalid));
}
