//! Which requests of the face go out at all: to the portal's own API, and nowhere else.

use http::{HeaderMap, HeaderName, HeaderValue};
use signin::address::PortalAddress;
use url::Url;
use wire::host::carrying::{REQUEST_HEADERS, carries};
use wire::host::{Method, Send, SendFailure};

/// A request that may go out.
#[derive(Debug)]
pub(super) struct Outbound {
    pub(super) method: http::Method,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<String>,
}

impl Outbound {
    /// Judges a request.
    ///
    /// # Errors
    ///
    /// `NotAllowed` when it isn't plainly a request to the portal's API.
    pub(super) fn of(portal: &PortalAddress, request: Send) -> Result<Self, SendFailure> {
        if !carries(&request) {
            return Err(SendFailure::NotAllowed);
        }
        let Send {
            method,
            path,
            headers,
            body,
        } = request;
        let url = target(portal, &path).ok_or(SendFailure::NotAllowed)?;
        let mut sent = HeaderMap::new();
        for (name, value) in headers {
            if REQUEST_HEADERS.contains(&name.as_str()) {
                let name = HeaderName::try_from(name).map_err(|_| SendFailure::NotAllowed)?;
                let value = HeaderValue::try_from(value).map_err(|_| SendFailure::NotAllowed)?;
                sent.insert(name, value);
            }
        }
        if body.is_some() {
            let json = HeaderValue::from_static("application/json");
            sent.insert(http::header::CONTENT_TYPE, json);
        }
        let method = match method {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
            Method::Patch => http::Method::PATCH,
            Method::Put => http::Method::PUT,
        };
        Ok(Self {
            method,
            url,
            headers: sent,
            body,
        })
    }
}

/// Where `path` leads, where joining it to the address changed nothing of it.
fn target(portal: &PortalAddress, path: &str) -> Option<Url> {
    let (before_query, _) = path.split_once('?').unwrap_or((path, ""));
    let url = portal.as_url().join(path).ok()?;
    let unchanged = url.path() == before_query && url.fragment().is_none();
    (unchanged && url.origin() == portal.as_url().origin()).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use wire::host::carrying::LARGEST_REQUEST;

    fn portal() -> PortalAddress {
        PortalAddress::parse("https://portal.contoso.example").unwrap()
    }

    fn get(path: &str) -> Send {
        Send {
            method: Method::Get,
            path: path.into(),
            headers: BTreeMap::new(),
            body: None,
        }
    }

    #[test]
    fn paths_of_the_api_go_out_as_they_are() {
        for path in [
            "/v1.0/me",
            "/v1.0/me/managedDevices?$select=id,deviceName&$top=50",
            "/v1.0/users('a')/managedDevices",
            "/beta/deviceManagement/remoteActionAudits",
            "/portal/v1/actions/8f14/reveal",
            "/v1.0/me/managedDevices/a%20b?$filter=a%2Fb",
        ] {
            let outbound = Outbound::of(&portal(), get(path)).unwrap();
            assert_eq!(
                outbound.url.as_str(),
                format!("https://portal.contoso.example{path}")
            );
        }
    }

    #[test]
    fn everything_else_stays_here() {
        for path in [
            "",
            "/",
            "v1.0/me",
            "/v1.0",
            "/v1.0evil/me",
            "/v2.0/me",
            "/.well-known/oauth-protected-resource",
            "/channel/v1/enrol",
            "/openidconnect",
            "https://evil.example/v1.0/me",
            "//evil.example/v1.0/me",
            "/\\evil.example/v1.0/me",
            "@evil.example/v1.0/me",
            "/v1.0/../channel/v1/enrol",
            "/v1.0/..",
            "/v1.0/./me",
            "/v1.0/%2e%2e/channel/v1/enrol",
            "/v1.0/%2E%2e/channel",
            "/v1.0/.%2e/channel",
            "/v1.0/%252e%252e/channel",
            "/v1.0/..%2fchannel",
            "/v1.0/a%2Fb",
            "/v1.0/a%5Cb",
            "/v1.0/a\\b",
            "/v1.0//me",
            "/v1.0/me#top",
            "/v1.0/me\r\nx-evil: 1",
            "/v1.0/me\t",
            "/v1.0/m\0e",
            "/v1.0/%00",
            "/v1.0/%0d%0a",
            "/v1.0/m e",
            "/v1.0/mé",
            "/v1.0/\"me\"",
        ] {
            let judged = Outbound::of(&portal(), get(path));
            assert_eq!(
                judged.map(|it| it.url),
                Err(SendFailure::NotAllowed),
                "{path:?}"
            );
        }
        assert!(Outbound::of(&portal(), get(&format!("/v1.0/{}", "a".repeat(8192)))).is_err());
    }

    #[test]
    fn only_listed_headers_go_along() {
        let mut request = get("/v1.0/me");
        for name in [
            "accept-language",
            "authorization",
            "cookie",
            "host",
            "idempotency-key",
            "If-Match",
            "if-match",
            "x-forwarded-for",
            "x-http-method-override",
            "content-type",
        ] {
            request.headers.insert(name.into(), "x".into());
        }
        let outbound = Outbound::of(&portal(), request).unwrap();
        let mut names: Vec<_> = outbound.headers.keys().map(HeaderName::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, ["accept-language", "idempotency-key", "if-match"]);
    }

    #[test]
    fn a_header_has_one_line() {
        let mut request = get("/v1.0/me");
        request
            .headers
            .insert("if-match".into(), "x\r\nauthorization: y".into());
        assert_eq!(
            Outbound::of(&portal(), request).map(|it| it.url),
            Err(SendFailure::NotAllowed)
        );
    }

    #[test]
    fn bodies_are_json_of_a_sensible_size_and_never_go_with_a_question() {
        let mut request = get("/v1.0/me");
        request.body = Some("{}".into());
        assert!(Outbound::of(&portal(), request.clone()).is_err());
        request.method = Method::Post;
        let outbound = Outbound::of(&portal(), request.clone()).unwrap();
        assert_eq!(outbound.headers["content-type"], "application/json");
        request.body = Some("x".repeat(LARGEST_REQUEST + 1));
        assert!(Outbound::of(&portal(), request).is_err());
    }
}
