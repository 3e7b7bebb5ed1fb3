//! The organisation.

use crate::{Failure, Storage};
use model::policy::SelfServicePolicy;

/// The organisation, as its people see it, and what it lets them do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its colour: red, green, blue.
    pub theme_color: Option<[u8; 3]>,
    /// How to reach IT.
    pub contact: Contact,
    /// The address of its privacy page.
    pub privacy_url: Option<String>,
    /// Its self-service switches.
    pub policy: SelfServicePolicy,
}

/// How to reach IT.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// IT's name.
    pub name: Option<String>,
    /// IT's telephone number.
    pub phone_number: Option<String>,
    /// IT's mail address.
    pub email_address: Option<String>,
    /// What IT adds to it.
    pub notes: Option<String>,
    /// The address of IT's website.
    pub site_url: Option<String>,
    /// The name of IT's website.
    pub site_name: Option<String>,
}

impl Storage {
    /// The organisation; `None` before it was ever described.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn organisation(&self) -> Result<Option<Organisation>, Failure> {
        Err(Failure::Closed)
    }
}
