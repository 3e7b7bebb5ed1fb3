//! What the types of the tables can't say.

use super::failure::Slip;
use super::tables::{Device, Organisation, color};
use crate::config::compliance::same_name;
use crate::config::enrolment::first_mistake;
use std::collections::HashSet;
use toml::Spanned;
use wire::terms::Assignment;

/// Checks everything that one line says about another.
pub(super) fn check(organisation: &Organisation) -> Result<(), Slip> {
    written(&organisation.organisation.name)?;
    if let Some(text) = &organisation.organisation.theme_color
        && color(text.get_ref()).is_none()
    {
        return slip(text, "a colour is written as #rrggbb");
    }
    if let Some(name) = same_name(&organisation.compliance_policies) {
        return slip(
            name,
            "another compliance policy has this name, or it has none",
        );
    }
    if let Some(mistake) = first_mistake(&organisation.enrolment_texts) {
        return slip(&mistake, mistake.get_ref());
    }
    let mut user_names = HashSet::new();
    for person in &organisation.people {
        written(&person.user_name)?;
        written(&person.display_name)?;
        written(&person.password)?;
        if !user_names.insert(person.user_name.get_ref().to_lowercase()) {
            return slip(&person.user_name, "somebody else has this user name");
        }
    }
    let mut handles = HashSet::new();
    for device in &organisation.devices {
        written(&device.handle)?;
        if !handles.insert(device.handle.get_ref()) {
            return slip(&device.handle, "another device has this handle");
        }
        check_device(device, &user_names)?;
    }
    Ok(())
}

fn check_device(device: &Device, user_names: &HashSet<String>) -> Result<(), Slip> {
    match &device.owner {
        Some(owner) if !user_names.contains(&owner.get_ref().to_lowercase()) => {
            return slip(owner, "nobody has this user name");
        }
        None if device.assignment == Some(Assignment::PrimaryUser) => {
            return slip(
                &device.handle,
                "a device with a primary user needs an owner",
            );
        }
        Some(_) | None => {}
    }
    Ok(())
}

fn written(text: &Spanned<String>) -> Result<(), Slip> {
    if text.get_ref().trim().is_empty() {
        return slip(text, "something has to be written here");
    }
    Ok(())
}

fn slip<T>(at: &Spanned<T>, what: &str) -> Result<(), Slip> {
    Err(Slip {
        at: at.span(),
        what: what.to_owned(),
    })
}
