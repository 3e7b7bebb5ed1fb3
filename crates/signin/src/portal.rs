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
        }
    }
}

/// What signing in needs by itself, whatever the portal asks for on top.
const OWN_SCOPES: [&str; 4] = ["openid", "profile", "email", "offline_access"];

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
        organisation: resource_name,
        issuer,
        client_id: portal_native_client_id,
        scopes,
        elevates: portal_elevations_supported,
    })
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
}
