//! Whoever asks the issuer: an app, which can keep nothing secret, or a service, which can.

use crate::address::PortalAddress;
use crate::failure::Failure;
use secrecy::SecretString;

/// A client as the issuer knows it.
#[derive(Clone, Copy, Debug)]
pub struct Client<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it asks for.
    pub scopes: &'a [String],
    /// What it proves itself with; `None`: it is an app (RFC 6749 §2.1).
    pub secret: Option<&'a SecretString>,
    /// The portal that it takes its access tokens to; `None`: it is a service, which takes them nowhere.
    pub portal: Option<&'a PortalAddress>,
}

/// How a client proves itself at the token endpoint (OpenID Connect Core §9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Authentication {
    /// `client_secret_basic`
    Basic,
    /// `client_secret_post`
    Post,
}

impl Authentication {
    /// The first of ours that an issuer offers; one that doesn't say takes the first (OpenID Connect
    /// Discovery §3).
    pub(crate) fn offered(methods: Option<&[String]>) -> Option<Self> {
        let Some(methods) = methods else {
            return Some(Self::Basic);
        };
        let offers = |wanted: &str| methods.iter().any(|method| method == wanted);
        if offers("client_secret_basic") {
            Some(Self::Basic)
        } else if offers("client_secret_post") {
            Some(Self::Post)
        } else {
            None
        }
    }
}

/// How this client goes about it; `None` for an app.
///
/// # Errors
///
/// `NotTrusted` when the issuer takes no secret.
pub(crate) fn authentication(
    client: Client<'_>,
    offered: Option<Authentication>,
) -> Result<Option<(Authentication, &SecretString)>, Failure> {
    let Some(secret) = client.secret else {
        return Ok(None);
    };
    offered
        .map(|it| Some((it, secret)))
        .ok_or_else(|| Failure::not_trusted("the issuer takes no client secret"))
}

#[cfg(test)]
mod tests {
    use super::Authentication;

    #[test]
    fn the_secret_goes_as_the_issuer_wants_it() {
        let offered = |methods: &[&str]| {
            let methods: Vec<_> = methods.iter().map(|it| (*it).to_owned()).collect();
            Authentication::offered(Some(&methods))
        };
        let (basic, post) = (Some(Authentication::Basic), Some(Authentication::Post));
        assert_eq!(Authentication::offered(None), basic);
        assert_eq!(
            offered(&["client_secret_post", "client_secret_basic"]),
            basic
        );
        assert_eq!(offered(&["private_key_jwt", "client_secret_post"]), post);
        assert_eq!(offered(&["private_key_jwt"]), None);
    }
}
