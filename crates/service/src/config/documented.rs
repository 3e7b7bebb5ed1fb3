//! What the documentation shows can be used as it stands there.

use super::{PersonClaim, ServiceConfig, TokenType, TrustedIssuer, WebsiteConfig, read};
use toml::Table;

const PAGE: &str = include_str!("../../../../docs/running-in-production.md");

/// The page's examples of the service's file that have such a part, in its order.
fn examples(part: &str) -> Vec<Table> {
    let parts = PAGE.split("```toml\n").skip(1);
    parts
        .filter_map(|part| part.split_once("\n```"))
        .map(|(example, _)| example.parse().unwrap())
        .filter(|example: &Table| {
            let service = example.get("service");
            service.is_some_and(|service| service.get(part).is_some())
        })
        .collect()
}

/// What the service reads from `file`.
fn service(file: &Table) -> ServiceConfig {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("company-portal.toml");
    std::fs::write(&path, file.to_string()).unwrap();
    read(&path)
        .unwrap_or_else(|failure| panic!("{failure}: {file}"))
        .service
}

#[test]
fn the_whole_file_says_of_the_issuer_what_holds_anyway() {
    let [whole, ..] = &*examples("issuer") else {
        panic!("the whole file comes first");
    };
    let identifier = "https://login.contoso.example".to_owned();
    assert_eq!(service(whole).issuer, TrustedIssuer::new(identifier));
}

/// The whole file with what the one example of `part` adds.
fn with(part: &str) -> ServiceConfig {
    let mut whole = examples("issuer").remove(0);
    let [example] = &*examples(part) else {
        panic!("one example of {part}");
    };
    let more = example["service"].as_table().unwrap().clone();
    whole["service"].as_table_mut().unwrap().extend(more);
    service(&whole)
}

#[test]
fn the_service_can_be_given_a_certificate() {
    let service = with("tls");
    assert_eq!(service.listen.port(), 443);
    let certificate = service.tls.unwrap().certificate;
    assert!(certificate.ends_with("certificate.pem"));
}

#[test]
fn what_is_said_of_the_website_holds_anyway() {
    let website = with("website").website.unwrap();
    let WebsiteConfig {
        client_id,
        client_secret_file,
        ..
    } = website.clone();
    assert_eq!(website, WebsiteConfig::new(client_id, client_secret_file));
}

#[test]
fn each_example_of_an_issuer_can_be_used() {
    let [whole, providers @ ..] = &*examples("issuer") else {
        panic!("the whole file comes first");
    };
    let issuers: Vec<_> = providers
        .iter()
        .map(|provider| {
            let mut file = whole.clone();
            file["service"]["issuer"] = provider["service"]["issuer"].clone();
            service(&file).issuer
        })
        .collect();
    let [keycloak, okta, entra, elevating] = &*issuers else {
        panic!("Keycloak, Okta, Entra ID, and whoever is asked by the service itself");
    };
    assert!(keycloak.elevation.is_none());
    let client = elevating.elevation.as_ref().unwrap();
    assert_eq!(client.client_id, "company-portal-service");
    assert_eq!(keycloak.roles.claim, "realm_access.roles");
    assert_eq!(okta.person_claim, PersonClaim::Uid);
    assert_eq!(entra.token_type, TokenType::Jwt);
    let tenant = entra.tenant.as_deref().unwrap();
    let identifier = format!("https://login.microsoftonline.com/{tenant}/v2.0");
    assert_eq!(entra.identifier, identifier);
    let audience = entra.audience.as_deref().unwrap();
    assert_eq!(entra.requested_scope, format!("api://{audience}/portal"));
}
