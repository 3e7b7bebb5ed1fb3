//! Whom to ask, in words.

use super::tr;
use wire::graph::IntuneBrand;

/// "Contact Contoso IT.", or what fits what is known.
#[must_use]
pub fn lead(brand: &IntuneBrand) -> String {
    match &brand.contact_it_name {
        Some(name) => tr!("help-contact-named", { "name" => name.clone() }),
        None if ways(brand) => tr!("help-contact"),
        None => tr!("help-no-contact"),
    }
}

/// Whom to ask once trying again hasn't helped.
#[must_use]
pub fn lead_after_failing(brand: &IntuneBrand) -> String {
    match &brand.contact_it_name {
        Some(name) => tr!("help-keeps-failing-named", { "name" => name.clone() }),
        None if ways(brand) => tr!("help-keeps-failing"),
        None => tr!("help-keeps-failing-no-contact"),
    }
}

/// Whether there is any way to reach IT.
#[must_use]
pub fn ways(brand: &IntuneBrand) -> bool {
    brand.contact_it_phone_number.is_some()
        || brand.contact_it_email_address.is_some()
        || brand.online_support_site_url.is_some()
}

/// What to do if the person's own sign-in app is on the phone that they can't open. Where IT has a
/// telephone number, it follows.
#[must_use]
pub fn sign_in_app(brand: &IntuneBrand) -> String {
    if brand.contact_it_phone_number.is_some() {
        tr!("sign-in-app-call")
    } else {
        tr!("sign-in-app")
    }
}
