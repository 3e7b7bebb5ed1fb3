//! A stage on which people sign in at node oidc-provider, and the service is configured as organisations
//! configure it. Every program says all it can, so that a journey can look for what none may say.

use super::{
    Stage, Time,
    around::{Around, Issuer, Keychain, Portal},
    starting::Serving,
};
use crate::{
    company::{Company, Device},
    oidc_provider::{AccessTokens, CLIENT_ID, OidcProvider, ServiceClient},
    program::Program,
    words::Language,
};
use anyhow::{Context as _, Result};
use serde_json::json;
use std::{collections::HashMap, fs, path::Path};
use wire::{
    channel::{DeviceReport, Posture},
    pretend::{PretendDevice, PretendFleet},
    terms::{Chassis, Platform, RemoteAction},
};

/// What makes the app say all it can.
pub(super) const TALKATIVE_APP: (&str, &str) = ("RUST_LOG", "trace");

impl Stage {
    /// Sets the stage in English and in real time, with the people of the demo's own company and without
    /// any device, and opens the app.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set_at_oidc_provider(
        name: &str,
        tokens: AccessTokens,
        keychain: Keychain,
    ) -> Result<Self> {
        let around = Around {
            issuer: Issuer::OidcProvider(tokens),
            keychain,
            ..Around::demo(Portal::There)
        };
        Self::raise(
            &Company::demo(),
            name,
            Language::English,
            Time::Real,
            around,
        )
        .await
    }

    /// The issuer of a stage that was set at one.
    ///
    /// # Errors
    ///
    /// When this is another stage.
    pub fn provider(&self) -> Result<&OidcProvider> {
        let provider = self.provider.as_ref();
        provider.context("people sign in at the demo's own issuer here")
    }

    /// The folders of everything that a program wrote here: the app's own, the service's database, and what
    /// each logged.
    #[must_use]
    pub fn written(&self) -> [&Path; 2] {
        [self.folder.path(), &self.kept]
    }

    /// What the service logged.
    #[must_use]
    pub fn service_log(&self) -> String {
        self.service.as_ref().map(Program::log).unwrap_or_default()
    }

    /// Switches a pretend Linux computer on, which enrols with `code`.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn enrol(&mut self, device: &Device, code: &str) -> Result<()> {
        let computer = PretendDevice {
            handle: device.handle.clone(),
            enrolment_code: code.to_owned(),
            report: DeviceReport {
                device_name: device.name().to_owned(),
                platform: Platform::Linux,
                operating_system: "Debian".to_owned(),
                os_version: "12".to_owned(),
                chassis: Chassis::Laptop,
                model: "ThinkPad X1".to_owned(),
                manufacturer: "Lenovo".to_owned(),
                serial_number: "PF4JOURNEY1".to_owned(),
                reset_token_activated: false,
                enrolled_by_current_user: true,
                posture: Posture {
                    passcode_set: Some(device.passcode.is_some()),
                    ..Posture::default()
                },
                can: vec![RemoteAction::ResetPasscode],
            },
            passcode: device.passcode.clone(),
            activates_reset_token: false,
            offline: false,
            delay_milliseconds: 0,
            fails: None,
            fails_at: HashMap::new(),
            silent_after_accept: false,
        };
        let fleet = PretendFleet {
            devices: vec![computer],
        };
        let file = self.folder.path().join("pretend-devices.json");
        fs::write(file, serde_json::to_vec(&fleet)?)?;
        self.switch_devices_on()
    }
}

/// Starts the provider, and writes what the service is told of it and of the company.
pub(super) async fn prepare(
    company: &Company,
    [portal, issuer]: [u16; 2],
    tokens: AccessTokens,
    folder: &Path,
    logs: &Path,
) -> Result<(Serving, OidcProvider)> {
    let listen = format!("127.0.0.1:{portal}");
    let resource = format!("http://{listen}");
    let people = company.people();
    let provider = OidcProvider::start(issuer, &resource, people, tokens, folder, logs).await?;
    let mut told_of_issuer = json!({ "identifier": provider.issuer() });
    if let Some(client) = provider.service() {
        told_of_issuer["elevation"] = json!({
            "client_id": ServiceClient::ID,
            "client_secret_file": client.secret_file(),
        });
    }
    if tokens == AccessTokens::NameNoContext {
        told_of_issuer["authentication_context"] = json!("c1");
    }
    let configuration = json!({
        "service": {
            "listen": listen,
            "resource": resource,
            "native_client_id": CLIENT_ID,
            "data": folder,
            "issuer": told_of_issuer,
        },
        "organisation": { "name": company.name() },
    });
    let file = folder.join("company-portal.toml");
    fs::write(&file, toml::to_string(&configuration)?)?;
    Ok((Serving::Configured(file), provider))
}
