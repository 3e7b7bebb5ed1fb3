//! The demo's OpenID provider, in the same process and reached as any other.

use super::DemoFailure;
use super::organisation::{InLanguages, Organisation, Person, Role};
use crate::clock::{Clock, SystemClock};
use crate::config::{SecretFailure, ServiceConfig, WebsiteConfig};
use crate::dice::{Dice, SystemDice};
use core::fmt::Write;
use issuer::{Client, Config, Issuer};
use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// Starts answering on `listener`.
pub(super) fn start(
    listener: TcpListener,
    organisation: &Organisation,
    service: &ServiceConfig,
) -> Result<JoinHandle<()>, DemoFailure> {
    let config = config(organisation, service).map_err(DemoFailure::Secret)?;
    let router = Issuer::router(config, Arc::new(SystemClock), Arc::new(SystemDice))
        .map_err(DemoFailure::Key)?;
    Ok(tokio::spawn(async move {
        if let Err(error) = issuer::serve(listener, router).await {
            tracing::error!(%error, "the demo's provider stopped");
        }
    }))
}

fn config(organisation: &Organisation, service: &ServiceConfig) -> Result<Config, SecretFailure> {
    let website = service
        .website
        .as_ref()
        .map(|it| website(it, &service.resource));
    let about = &organisation.organisation;
    let app = Client {
        id: service.native_client_id.clone(),
        secret: None,
        redirects: vec!["http://127.0.0.1/callback".to_owned()],
        after_sign_out: Vec::new(),
    };
    Ok(Config {
        identifier: service.issuer.identifier.clone(),
        organisation: about.name.get_ref().clone(),
        theme_color: about
            .theme_color
            .as_ref()
            .map_or_else(String::new, |color| color.get_ref().clone()),
        audience: service.resource.clone(),
        clients: website.transpose()?.into_iter().chain([app]).collect(),
        people: organisation.people.iter().map(person).collect(),
        key_file: service.data.join("issuer.pem"),
    })
}

fn website(website: &WebsiteConfig, address: &str) -> Result<Client, SecretFailure> {
    Ok(Client {
        id: website.client_id.clone(),
        secret: Some(website.secret()?.expose_secret().to_owned()),
        redirects: vec![format!("{address}/web/callback")],
        after_sign_out: vec![format!("{address}/")],
    })
}

fn person(person: &Person) -> issuer::Person {
    let user_name = person.user_name.get_ref();
    issuer::Person {
        subject: subject(user_name),
        user_name: user_name.clone(),
        password: person.password.get_ref().clone(),
        display_name: person.display_name.get_ref().clone(),
        mail: Some(user_name.clone()),
        roles: person.roles.iter().map(|role| role.claim()).collect(),
        about: in_languages(person.about.as_ref()),
    }
}

fn in_languages(about: Option<&InLanguages>) -> issuer::InLanguages {
    let en = about.map_or_else(String::new, |about| about.en.clone());
    issuer::InLanguages {
        nl: about
            .and_then(|about| about.nl.clone())
            .unwrap_or_else(|| en.clone()),
        en,
    }
}

impl Role {
    fn claim(self) -> issuer::Role {
        match self {
            Self::Employee => issuer::Role::Employee,
            Self::HelpDesk => issuer::Role::HelpDesk,
            Self::Administrator => issuer::Role::Administrator,
        }
    }
}

/// Somebody's `sub`: says nothing, and is the same at every start.
pub(super) fn subject(user_name: &str) -> String {
    let digest = Sha256::digest(format!("subject of {}", user_name.to_lowercase()));
    digest
        .iter()
        .take(16)
        .fold(String::new(), |mut text, byte| {
            // Writing into a text can't fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

impl issuer::Clock for SystemClock {
    fn now(&self) -> i64 {
        Clock::now(self).0
    }
}

impl issuer::Dice for SystemDice {
    fn fill(&self, bytes: &mut [u8]) {
        Dice::fill(self, bytes);
    }
}
