//! The portal says who signs its people in (RFC 9728), so that the app needs only its address.

use crate::address::{PortalAddress, safe};
use crate::client::Client;
use crate::failure::Failure;
use crate::web::Web;
use url::Url;
use wire::host::SignInFailure::{NotAPortal, PortalUnreachable};
use wire::portal::ProtectedResource;

/// A portal that has introduced itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portal {
    /// Its address.
    pub address: PortalAddress,
    /// The organisation's name.
    pub organisation: String,
    /// The issuer's identifier, exactly as the portal spells it.
    pub issuer: String,
    /// Our client id there.
    pub client_id: String,
    /// What is asked for.
    pub scopes: Vec<String>,
    /// Whether it has a fresh sign-in proved to itself as well.
    pub elevates: bool,
}

impl<'a> From<&'a Portal> for Client<'a> {
    /// The app, as the portal names it.
    fn from(portal: &'a Portal) -> Self {
        Self {
            id: &portal.client_id,
            scopes: &portal.scopes,
            secret: None,
            portal: Some(&portal.address),
        }
    }
}

/// What signing in needs by itself, whatever the portal asks for on top.
const OWN_SCOPES: [&str; 4] = ["openid", "profile", "email", "offline_access"];

/// The longest name of an organisation, in characters: more than there is room for.
const LONGEST_NAME: usize = 120;

/// What turns the direction of the text around it (Unicode's bidirectional formatting characters).
const DIRECTIONS: [char; 12] = [
    '\u{61c}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}',
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
];

/// Asks the portal to introduce itself.
///
/// # Errors
///
/// `PortalUnreachable` when nothing answers or it is failing, `NotAPortal` when what answers isn't a
/// portal or speaks for another address (RFC 9728 §3.3).
pub async fn find(web: &Web, address: &PortalAddress) -> Result<Portal, Failure> {
    let url = metadata_url(address);
    let answer = web
        .get(url)
        .await
        .map_err(|failure| Failure::new(PortalUnreachable, format!("metadata: {failure:?}")))?;
    if answer.status.is_server_error() {
        return Err(Failure::new(
            PortalUnreachable,
            format!("metadata: {}", answer.status),
        ));
    }
    if !answer.status.is_success() {
        return Err(Failure::new(
            NotAPortal,
            format!("metadata: {}", answer.status),
        ));
    }
    let metadata = serde_json::from_slice(&answer.body)
        .map_err(|_| Failure::new(NotAPortal, "the metadata isn't a portal's"))?;
    understand(address, metadata)
}

fn metadata_url(address: &PortalAddress) -> Url {
    let mut url = address.as_url().clone();
    url.set_path("/.well-known/oauth-protected-resource");
    url
}

fn understand(address: &PortalAddress, metadata: ProtectedResource) -> Result<Portal, Failure> {
    let ProtectedResource {
        resource,
        resource_name,
        authorization_servers,
        scopes_supported,
        bearer_methods_supported: _,
        portal_native_client_id,
        portal_elevations_supported,
    } = metadata;
    let not_a_portal = |cause: &'static str| Failure::new(NotAPortal, cause);
    if resource.trim_end_matches('/') != address.as_resource() {
        return Err(not_a_portal("the metadata speaks for another address"));
    }
    let issuer = authorization_servers
        .into_iter()
        .next()
        .ok_or_else(|| not_a_portal("no issuer is named"))?;
    if safe(&issuer).is_none_or(|url| url.query().is_some()) {
        return Err(not_a_portal("the issuer isn't https"));
    }
    if portal_native_client_id.is_empty() {
        return Err(not_a_portal("no client id is named"));
    }
    let mut scopes = OWN_SCOPES.map(str::to_owned).to_vec();
    for scope in scopes_supported {
        if !scopes.contains(&scope) && scope.bytes().all(|byte| byte.is_ascii_graphic()) {
            scopes.push(scope);
        }
    }
    Ok(Portal {
        address: address.clone(),
        organisation: in_one_line(&resource_name, address),
        issuer,
        client_id: portal_native_client_id,
        scopes,
        elevates: portal_elevations_supported,
    })
}

/// A name as it can be shown anywhere: in one line, not too long, and in the direction of what is around
/// it. A portal without a name is called by its host.
fn in_one_line(name: &str, address: &PortalAddress) -> String {
    let shown = |it: &char| !it.is_control() && !DIRECTIONS.contains(it);
    let name: String = name.chars().filter(shown).take(LONGEST_NAME).collect();
    match name.trim() {
        "" => address.as_url().host_str().unwrap_or_default().to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata() -> ProtectedResource {
        ProtectedResource {
            resource: "https://portal.contoso.example".into(),
            resource_name: "Contoso".into(),
            authorization_servers: vec!["https://id.contoso.example".into()],
            scopes_supported: vec!["portal".into(), "openid".into()],
            bearer_methods_supported: vec!["header".into()],
            portal_native_client_id: "company-portal-app".into(),
            portal_elevations_supported: false,
        }
    }

    fn check(change: impl FnOnce(&mut ProtectedResource)) -> Result<Portal, Failure> {
        let mut metadata = metadata();
        change(&mut metadata);
        let address = PortalAddress::parse("https://portal.contoso.example").unwrap();
        understand(&address, metadata)
    }

    #[test]
    fn a_portal_introduces_itself() {
        let portal = check(|_| ()).unwrap();
        assert_eq!(portal.organisation, "Contoso");
        assert_eq!(
            portal.scopes,
            ["openid", "profile", "email", "offline_access", "portal"]
        );
    }

    #[test]
    fn what_it_may_not_say() {
        let refused = [
            check(|it| it.resource = "https://evil.example".into()),
            check(|it| it.resource = "https://portal.contoso.example.evil.example".into()),
            check(|it| it.authorization_servers.clear()),
            check(|it| it.authorization_servers = vec!["http://id.contoso.example".into()]),
            check(|it| it.authorization_servers = vec!["https://id.contoso.example?x=y".into()]),
            check(|it| it.portal_native_client_id.clear()),
        ];
        for result in refused {
            assert_eq!(result.unwrap_err().code, NotAPortal);
        }
    }

    #[test]
    fn its_name_is_shown_in_one_line() {
        for (name, expected) in [
            ("Contoso", "Contoso"),
            (" Contoso\n", "Contoso"),
            ("Con\u{202e}osot", "Conosot"),
            ("\u{7}", "portal.contoso.example"),
            ("", "portal.contoso.example"),
        ] {
            let portal = check(|it| it.resource_name = name.to_owned()).unwrap();
            assert_eq!(portal.organisation, expected);
        }
        let long = check(|it| it.resource_name = "é".repeat(1_000)).unwrap();
        assert_eq!(long.organisation, "é".repeat(LONGEST_NAME));
    }
}
