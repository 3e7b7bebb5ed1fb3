//! The organisation's file: read strictly, so that a slip is found where it was made.

mod checks;
mod failure;
mod tables;

pub use failure::OrganisationFailure;
pub(super) use tables::{Device, InLanguages, Organisation, Person, Role, color};

use failure::{BUILT_IN, Slip};
use std::fs;
use std::path::Path;

/// Reads an organisation's file.
pub(super) fn read(file: &Path) -> Result<Organisation, OrganisationFailure> {
    let name = file.display().to_string();
    let text = fs::read_to_string(file).map_err(|error| OrganisationFailure::Unreadable {
        file: name.clone(),
        error,
    })?;
    parse(&name, &text)
}

/// Contoso.
pub(super) fn built_in() -> Result<Organisation, OrganisationFailure> {
    parse(BUILT_IN, include_str!("../../demo/organisation.toml"))
}

/// Reads an organisation from `text`, which stands in `file`.
pub(super) fn parse(file: &str, text: &str) -> Result<Organisation, OrganisationFailure> {
    let slipped = |slip: Slip| slip.found_in(file, text);
    let organisation: Organisation =
        toml::from_str(text).map_err(|error| slipped(Slip::from(error)))?;
    checks::check(&organisation).map_err(slipped)?;
    Ok(organisation)
}
