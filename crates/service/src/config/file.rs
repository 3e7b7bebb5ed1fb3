//! The configuration file: TOML with the service's settings and the organisation.

use super::compliance::{ComplianceTable, same_name};
use super::enrolment::{EnrolmentTextTable, first_mistake};
use super::{ServiceConfig, issuer};
use core::fmt;
use model::compliance::CompliancePolicy;
use model::enrolment_text::EnrolmentText;
use model::policy::{SelfServicePolicy, Switch};
use serde::Deserialize;
use std::path::Path;
use storage::{Contact, Organisation};
use wire::terms::{Action, Ownership, Platform};

/// Everything that stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What the service has to be told.
    pub service: ServiceConfig,
    /// The organisation.
    pub organisation: Organisation,
    /// What its devices have to comply with.
    pub compliance: Vec<CompliancePolicy>,
    /// What it says itself about enrolling them.
    pub enrolment_texts: Vec<EnrolmentText>,
}

/// Why the file can't be used.
#[derive(Debug)]
pub enum ConfigFailure {
    /// It can't be read.
    Unreadable(std::io::Error),
    /// It isn't what is asked for; says where.
    Invalid(Box<toml::de::Error>),
    /// An address has to be written without a slash at its end; names which.
    SlashAtEnd(&'static str),
    /// Who serves with a certificate is reached over https; `service.resource` says otherwise.
    NotHttps,
    /// A compliance policy has another one's name, or none.
    SameName(String),
    /// A text about enrolling can't be used; says why.
    EnrolmentText(String),
    /// What is said of the issuer can't be meant; says why.
    Issuer(&'static str),
}

impl fmt::Display for ConfigFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "the configuration can't be read: {error}"),
            Self::Invalid(error) => write!(f, "the configuration can't be used: {error}"),
            Self::SlashAtEnd(name) => write!(f, "{name} must not end with a slash"),
            Self::NotHttps => f.write_str(
                "service.resource has to begin with https://, since there is a service.tls",
            ),
            Self::SameName(name) => {
                write!(
                    f,
                    "compliance_policy.name has to be another one than “{name}”"
                )
            }
            Self::EnrolmentText(what) => write!(f, "enrolment_text: {what}"),
            Self::Issuer(what) => write!(f, "service.issuer: {what}"),
        }
    }
}

impl std::error::Error for ConfigFailure {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    service: ServiceConfig,
    organisation: OrganisationTable,
    #[serde(default)]
    switch: Vec<SwitchTable>,
    #[serde(default)]
    compliance_policy: Vec<ComplianceTable>,
    #[serde(default)]
    enrolment_text: Vec<EnrolmentTextTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganisationTable {
    name: String,
    theme_color: Option<[u8; 3]>,
    privacy_url: Option<String>,
    #[serde(default)]
    it_reveals_passcodes: bool,
    #[serde(default)]
    contact: ContactTable,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ContactTable {
    name: Option<String>,
    phone_number: Option<String>,
    email_address: Option<String>,
    notes: Option<String>,
    site_url: Option<String>,
    site_name: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct SwitchTable {
    action: Action,
    platform: Platform,
    ownership: Ownership,
    on: bool,
}

/// Reads the file at `path`.
///
/// # Errors
///
/// When it can't be read or isn't what is asked for.
pub fn read(path: &Path) -> Result<Settings, ConfigFailure> {
    let text = std::fs::read_to_string(path).map_err(ConfigFailure::Unreadable)?;
    parse(&text)
}

fn parse(text: &str) -> Result<Settings, ConfigFailure> {
    let document: Document =
        toml::from_str(text).map_err(|error| ConfigFailure::Invalid(Box::new(error)))?;
    let Document {
        service,
        organisation,
        switch,
        compliance_policy,
        enrolment_text,
    } = document;
    if service.resource.ends_with('/') {
        return Err(ConfigFailure::SlashAtEnd("service.resource"));
    }
    if service.tls.is_some() && !service.resource.starts_with("https://") {
        return Err(ConfigFailure::NotHttps);
    }
    if let Some(mistake) = issuer::first_mistake(&service) {
        return Err(ConfigFailure::Issuer(mistake));
    }
    if let Some(name) = same_name(&compliance_policy) {
        return Err(ConfigFailure::SameName(name.get_ref().clone()));
    }
    if let Some(mistake) = first_mistake(&enrolment_text) {
        return Err(ConfigFailure::EnrolmentText(mistake.into_inner()));
    }
    Ok(Settings {
        service,
        organisation: described(organisation, switch),
        compliance: compliance_policy
            .iter()
            .map(ComplianceTable::policy)
            .collect(),
        enrolment_texts: enrolment_text
            .iter()
            .map(EnrolmentTextTable::text)
            .collect(),
    })
}

fn described(organisation: OrganisationTable, switches: Vec<SwitchTable>) -> Organisation {
    let OrganisationTable {
        name,
        theme_color,
        privacy_url,
        it_reveals_passcodes,
        contact,
    } = organisation;
    let ContactTable {
        name: contact_name,
        phone_number,
        email_address,
        notes,
        site_url,
        site_name,
    } = contact;
    Organisation {
        name,
        theme_color,
        logo: None,
        contact: Contact {
            name: contact_name,
            phone_number,
            email_address,
            notes,
            site_url,
            site_name,
        },
        privacy_url,
        policy: SelfServicePolicy {
            switches: switches.into_iter().map(switched).collect(),
            it_reveals: it_reveals_passcodes,
        },
    }
}

fn switched(table: SwitchTable) -> Switch {
    let SwitchTable {
        action,
        platform,
        ownership,
        on,
    } = table;
    Switch {
        action: action.into(),
        platform: platform.into(),
        ownership: ownership.into(),
        on,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{ScopeClaim, Signature, TokenType, TrustedIssuer};

    const WHOLE: &str = r#"
        [service]
        listen = "127.0.0.1:8470"
        resource = "https://portal.contoso.example"
        issuer = { identifier = "https://login.contoso.example", signature = "RS256" }
        native_client_id = "company-portal-app"
        data = "/var/lib/company-portal"

        [organisation]
        name = "Contoso"
        theme_color = [0, 90, 158]
        contact = { name = "IT Support", phone_number = "+31 20 555 0100" }

        [[switch]]
        action = "resetPasscode"
        platform = "android"
        ownership = "company"
        on = true

        [[compliance_policy]]
        name = "Laptops"
        platforms = ["windows", "linux"]
        encryption_required = true
        minimum_os_version = "10.0"
        last_contact_days = 30
        grace_days = 14

        [[enrolment_text]]
        platform = "windows"
        question = "how"
        text.en = "Open https://enrol.contoso.example."
        text.nl = "Open https://enrol.contoso.example."
    "#;

    #[test]
    fn a_whole_file_is_read() {
        let settings = parse(WHOLE).unwrap();
        assert_eq!(settings.service.issuer.signature, Signature::Rs256);
        assert_eq!(settings.organisation.name, "Contoso");
        assert_eq!(settings.organisation.policy.switches.len(), 1);
        let [policy] = &*settings.compliance else {
            panic!("one policy");
        };
        assert_eq!((policy.requirements.len(), policy.grace_days), (3, 14));
        let [text] = &*settings.enrolment_texts else {
            panic!("one text");
        };
        assert_eq!(text.text.len(), 2);
    }

    #[test]
    fn a_slash_at_the_end_or_an_unknown_word_is_refused() {
        let slash = WHOLE.replace("portal.contoso.example", "portal.contoso.example/");
        assert!(matches!(parse(&slash), Err(ConfigFailure::SlashAtEnd(_))));
        let unknown = WHOLE.replace("theme_color", "theme_colour");
        assert!(matches!(parse(&unknown), Err(ConfigFailure::Invalid(_))));
        let version = WHOLE.replace("\"10.0\"", "\"ten\"");
        assert!(matches!(parse(&version), Err(ConfigFailure::Invalid(_))));
        let (_, policy) = WHOLE.split_once("[[compliance_policy]]").unwrap();
        let twice = format!("{WHOLE}\n[[compliance_policy]]{policy}");
        assert!(matches!(parse(&twice), Err(ConfigFailure::SameName(_))));
    }

    #[test]
    fn a_certificate_is_for_an_address_that_says_so() {
        let tls = "[service.tls]\ncertificate = \"/c.pem\"\nkey = \"/k.pem\"\n[organisation]";
        let whole = WHOLE.replace("[organisation]", tls);
        let files = parse(&whole).unwrap().service.tls.unwrap();
        assert_eq!(files.certificate.to_str(), Some("/c.pem"));
        let plain = whole.replace("https://portal", "http://portal");
        assert!(matches!(parse(&plain), Err(ConfigFailure::NotHttps)));
    }

    /// `WHOLE` with more about the issuer.
    fn with_issuer(more: &str) -> Result<Settings, ConfigFailure> {
        parse(&WHOLE.replace("signature =", &format!("{more}, signature =")))
    }

    #[test]
    fn an_issuers_tokens_are_described_or_those_of_rfc_9068() {
        let default = parse(WHOLE).unwrap().service;
        let expected = TrustedIssuer {
            signature: Signature::Rs256,
            ..TrustedIssuer::new("https://login.contoso.example".to_owned())
        };
        assert_eq!(default.issuer, expected);
        assert_eq!(default.audience(), "https://portal.contoso.example");

        let described = r#"token_type = "JWT", audience = "api://portal", scope_claim = "scp""#;
        let described = with_issuer(described).unwrap().service;
        assert_eq!(described.audience(), "api://portal");
        assert_eq!(described.issuer.token_type, TokenType::Jwt);
        assert_eq!(described.issuer.scope_claim, ScopeClaim::Scp);

        let own = with_issuer(r#"audience = "https://portal.contoso.example/""#);
        let own = own.unwrap().service;
        assert_eq!(own.audience(), "https://portal.contoso.example/");
    }

    #[test]
    fn what_cannot_be_meant_of_an_issuer_is_refused() {
        for wrong in [
            r#"audience = "company-portal-app""#,
            r#"audience = "https://api.contoso.example""#,
            r#"audience = "HTTPS://api.contoso.example""#,
            r#"audience = "http://portal.contoso.example""#,
            r#"requested_scope = """#,
            r#"requested_scope = "portal admin""#,
            r#"requested_scope = 'portal"'"#,
            r#"person_claim = "oid""#,
            r#"elevation = { client_id = "company-portal-app", client_secret_file = "/s" }"#,
            r#"elevation = { client_id = "https://portal.contoso.example", client_secret_file = "/s" }"#,
            r#"elevation = { client_id = "", client_secret_file = "/s" }"#,
            r#"authentication_context = "c0""#,
            r#"authentication_context = "c+1""#,
            r#"authentication_context = "c100""#,
            r#"authentication_context = "1""#,
            r#"roles = { claim = "" }"#,
            r#"roles = { administrator = [""] }"#,
        ] {
            let failure = with_issuer(wrong).unwrap_err();
            assert!(matches!(failure, ConfigFailure::Issuer(_)), "{failure}");
        }
        for unknown in [
            r#"token_type = "jwt""#,
            r#"scope_claim = "scopes""#,
            r#"person_claim = "email""#,
            r#"elevation = { client_id = "portal", client_secret = "secret" }"#,
        ] {
            let failure = with_issuer(unknown).unwrap_err();
            assert!(matches!(failure, ConfigFailure::Invalid(_)), "{failure}");
        }
    }

    #[test]
    fn a_text_about_enrolling_answers_one_question_for_one_platform() {
        let (_, text) = WHOLE.split_once("[[enrolment_text]]").unwrap();
        let long = "a".repeat(4_001);
        for wrong in [
            format!("{WHOLE}\n[[enrolment_text]]{text}"),
            WHOLE.replace("platform = \"windows\"", "platform = \"windows81\""),
            WHOLE.replace("Open https://enrol.contoso.example.", " "),
            WHOLE.replace("Open https://enrol.contoso.example.", &long),
        ] {
            let failure = parse(&wrong).unwrap_err();
            assert!(
                matches!(failure, ConfigFailure::EnrolmentText(_)),
                "{failure}"
            );
        }
    }
}
