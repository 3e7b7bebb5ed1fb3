//! Whom a request is addressed to.
//!
//! Somebody else's page can make a name of its own lead to this service (DNS rebinding): then it is of the same
//! origin as what it asks. But its requests say that name, so where browsers are served, only those count that
//! say the portal's.

use crate::failure::Failure;
use crate::portal::Portal;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::HOST;
use http::uri::Authority;
use url::Url;

pub(crate) async fn check(
    State(portal): State<Portal>,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let config = portal.config();
    if config.website.is_some() && !is_for(&request, &config.resource) {
        return Err(Failure::BadRequest("This host isn't the portal's."));
    }
    Ok(next.run(request).await)
}

/// Whether `request` says that it is for `resource`. One that says nothing comes from no browser.
fn is_for<Body>(request: &http::Request<Body>, resource: &str) -> bool {
    let Ok(resource) = Url::parse(resource) else {
        return false;
    };
    let mut hosts = request.headers().get_all(HOST).iter();
    let said = match (request.uri().authority(), hosts.next(), hosts.next()) {
        (Some(authority), _, _) => authority.clone(),
        (None, None, _) => return true,
        (None, Some(host), None) => match Authority::try_from(host.as_bytes()) {
            Ok(authority) => authority,
            Err(_) => return false,
        },
        (None, Some(_), Some(_)) => return false,
    };
    // Compared whole, so that nothing else can stand in it: somebody's name, or a colon without a port.
    let host = resource.host_str().unwrap_or_default();
    let ours = |port: u16| format!("{host}:{port}");
    let whole = resource.port_or_known_default().map(ours);
    let bare = resource.port().is_none().then(|| host.to_owned());
    [whole, bare]
        .into_iter()
        .flatten()
        .any(|name| name.eq_ignore_ascii_case(said.as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_for;
    use http::Request;

    fn check(resource: &str, hosts: &[&str], is_ours: bool) {
        let mut request = Request::builder().uri("/devices");
        for host in hosts {
            request = request.header("host", *host);
        }
        let request = request.body(()).unwrap();
        assert_eq!(is_for(&request, resource), is_ours, "{resource} {hosts:?}");
    }

    #[test]
    fn only_the_portals_own_name_counts() {
        let portal = "https://portal.contoso.example";
        check(portal, &["portal.contoso.example"], true);
        check(portal, &["Portal.Contoso.Example"], true);
        check(portal, &["portal.contoso.example:443"], true);
        check(portal, &[], true);
        for other in [
            "evil.example",
            "portal.contoso.example.evil.example",
            "portal.contoso.example:8470",
            "portal.contoso.example:80",
            "portal.contoso.example:",
            "portal.contoso.example@evil.example",
            "evil@portal.contoso.example",
            "127.0.0.1",
            "127.0.0.1:8470",
            "",
            " ",
        ] {
            check(portal, &[other], false);
        }
        check(portal, &["portal.contoso.example", "evil.example"], false);
        check(portal, &["portal.contoso.example"; 2], false);
    }

    #[test]
    fn a_port_and_an_address_are_part_of_a_name() {
        check("http://127.0.0.1:8470", &["127.0.0.1:8470"], true);
        check("http://127.0.0.1:8470", &["127.0.0.1"], false);
        check("http://127.0.0.1:8470", &["localhost:8470"], false);
        check("http://[::1]:8470", &["[::1]:8470"], true);
        check("http://portal.example", &["portal.example:80"], true);
    }

    #[test]
    fn a_whole_address_counts_more_than_the_header() {
        let of = |address: &str| {
            let request = Request::builder().uri(address);
            let request = request.header("host", "portal.contoso.example");
            is_for(&request.body(()).unwrap(), "https://portal.contoso.example")
        };
        assert!(of("https://portal.contoso.example/devices"));
        assert!(!of("https://evil.example/devices"));
    }
}
