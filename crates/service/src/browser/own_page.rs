//! Whether it is the portal's own page that asks. A browser sends cookies along with whatever any page
//! makes it send.
//!
//! A page of another origin can't set a header of its own without asking beforehand, which is never
//! granted here; and browsers themselves say where a request comes from (Fetch Metadata, RFC 6454 §7).

use crate::failure::Failure;
use crate::portal::Portal;
use http::header::ORIGIN;
use http::{HeaderMap, HeaderName, Method};

/// The header that the portal's own page sets.
pub(crate) const OWN_PAGE: HeaderName = HeaderName::from_static("x-company-portal");
/// What it says.
const WEB: &str = "web";
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Fails on whatever another page could have sent.
///
/// # Errors
///
/// `NotOurPage`.
pub(crate) fn check(portal: &Portal, method: &Method, headers: &HeaderMap) -> Result<(), Failure> {
    let one = |name: &HeaderName| -> Result<Option<&[u8]>, Failure> {
        let mut all = headers.get_all(name).iter();
        match (all.next(), all.next()) {
            (value, None) => Ok(value.map(http::HeaderValue::as_bytes)),
            _ => Err(Failure::NotOurPage),
        }
    };
    let is =
        |value: Option<&[u8]>, expected: &str| value.is_none_or(|it| it == expected.as_bytes());
    let (ours, site, origin) = (one(&OWN_PAGE)?, one(&FETCH_SITE)?, one(&ORIGIN)?);
    let says_where_from = site.is_some() || origin.is_some();
    let from_here = ours == Some(WEB.as_bytes())
        && is(site, "same-origin")
        && is(origin, &portal.config().resource)
        && (says_where_from || method.is_safe());
    from_here.then_some(()).ok_or(Failure::NotOurPage)
}
