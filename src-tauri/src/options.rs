//! What the app is started with: one portal that it is for, as an argument or in the environment, or a link.

use signin::address::{NotAnAddress, PortalAddress};
use std::fmt;

/// The environment variable with the portal's address.
pub(crate) const ADDRESS: &str = "COMPANY_PORTAL_ADDRESS";

/// How the links begin that lead to the app.
const LINKS: &str = "companyportal:";

/// What is said about the arguments.
pub(crate) const USAGE: &str = "usage: company-portal [--portal https://PORTAL] [companyportal://join?portal=https%3A%2F%2FPORTAL]\n\
    Without --portal the address is taken from COMPANY_PORTAL_ADDRESS. Without either the app is for\n\
    the organisations that were joined with it, or that this computer is managed by.";

/// What the app was started with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The address of the portal that the app is for alone, if one was given.
    pub(crate) portal: Option<PortalAddress>,
}

/// Why the app doesn't start.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotAnOption {
    /// An argument that it doesn't know.
    Unknown(String),
    /// `--portal` without an address.
    AddressMissing,
    /// An address that no portal may have.
    Address(String, NotAnAddress),
}

impl Options {
    pub(crate) fn read(
        arguments: impl IntoIterator<Item = String>,
        environment: Option<String>,
    ) -> Result<Self, NotAnOption> {
        let mut given = environment.filter(|address| !address.is_empty());
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            given = match argument.split_once('=') {
                Some(("--portal", address)) => Some(address.to_owned()),
                None if argument == "--portal" => {
                    Some(arguments.next().ok_or(NotAnOption::AddressMissing)?)
                }
                // The system starts the app with the link that somebody opened; whoever reads links reads it.
                _ if argument.starts_with(LINKS) => continue,
                _ => return Err(NotAnOption::Unknown(argument)),
            };
        }
        let portal = given
            .map(|text| {
                PortalAddress::parse(&text).map_err(|failure| NotAnOption::Address(text, failure))
            })
            .transpose()?;
        Ok(Self { portal })
    }
}

impl fmt::Display for NotAnOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(argument) => write!(f, "unknown argument: {argument}"),
            Self::AddressMissing => f.write_str("--portal needs an address"),
            Self::Address(text, failure) => write!(f, "{text}: {failure}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str], environment: Option<&str>) -> Result<Option<String>, NotAnOption> {
        Options::read(
            arguments.iter().map(ToString::to_string),
            environment.map(Into::into),
        )
        .map(|options| options.portal.map(|it| it.to_string()))
    }

    #[test]
    fn the_argument_goes_before_the_environment() {
        let (here, there) = ("http://127.0.0.1:8470", "https://portal.contoso.example");
        assert_eq!(read(&[], None), Ok(None));
        assert_eq!(read(&["companyportal://join?portal=x"], None), Ok(None));
        assert_eq!(read(&[], Some("")), Ok(None));
        assert_eq!(read(&[], Some(there)), Ok(Some(there.into())));
        assert_eq!(
            read(&["--portal", here], Some(there)),
            Ok(Some(here.into()))
        );
        assert_eq!(
            read(&["--portal=http://127.0.0.1:8470"], None),
            Ok(Some(here.into()))
        );
    }

    #[test]
    fn what_it_does_not_understand_it_says() {
        assert_eq!(read(&["--portal"], None), Err(NotAnOption::AddressMissing));
        assert_eq!(
            read(&["--port"], None),
            Err(NotAnOption::Unknown("--port".into()))
        );
        let plain = "http://portal.contoso.example";
        assert_eq!(
            read(&["--portal", plain], None),
            Err(NotAnOption::Address(plain.into(), NotAnAddress))
        );
    }
}
