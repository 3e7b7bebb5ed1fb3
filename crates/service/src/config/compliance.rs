//! A compliance policy as it is written down: `[[compliance_policy]]`.

use core::num::NonZeroU16;
use model::compliance::{CompliancePolicy, Requirement};
use model::version::Version;
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use toml::Spanned;
use wire::terms::Platform;

/// What devices have to comply with. Terms are spelled as they are in the API.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ComplianceTable {
    /// What people know it by, unique in the file.
    pub(crate) name: Spanned<String>,
    platforms: Vec<Platform>,
    #[serde(default)]
    passcode_required: bool,
    #[serde(default)]
    encryption_required: bool,
    #[serde(default, deserialize_with = "version")]
    minimum_os_version: Option<Version>,
    #[serde(default)]
    jailbreak_not_allowed: bool,
    /// It must have been in contact within this many days.
    last_contact_days: Option<NonZeroU16>,
    /// How many days a device that doesn't comply may still use company resources.
    #[serde(default)]
    grace_days: u16,
}

impl ComplianceTable {
    /// The policy.
    pub(crate) fn policy(&self) -> CompliancePolicy {
        let name = self.name.get_ref().clone();
        let requirements = [
            self.passcode_required.then_some(Requirement::Passcode),
            self.encryption_required.then_some(Requirement::Encryption),
            self.minimum_os_version
                .clone()
                .map(Requirement::MinimumVersion),
            self.jailbreak_not_allowed
                .then_some(Requirement::NotJailbroken),
            self.last_contact_days
                .map(|days| Requirement::LastContact(days.get())),
        ];
        CompliancePolicy {
            id: id_of(&name),
            name,
            platforms: self.platforms.iter().copied().map(Into::into).collect(),
            requirements: requirements.into_iter().flatten().collect(),
            grace_days: self.grace_days,
        }
    }
}

/// The first table that has another one's name, or none.
pub(crate) fn same_name(tables: &[ComplianceTable]) -> Option<&Spanned<String>> {
    let mut names = HashSet::new();
    tables
        .iter()
        .map(|table| &table.name)
        .find(|name| name.get_ref().trim().is_empty() || !names.insert(name.get_ref()))
}

/// The same for the same name, whenever it is read: a GUID of version 8 (RFC 9562 §5.8).
fn id_of(name: &str) -> String {
    let hash = Sha256::digest(name);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    crate::dice::id_text(&bytes)
}

fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Version>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let version = Version::parse(&text);
    version
        .ok_or_else(|| D::Error::custom("a version is written as numbers with dots between"))
        .map(Some)
}
