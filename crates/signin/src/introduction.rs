//! A portal introduces itself and names who signs its people in: as far as that is believed, and allowed here.

use crate::address::PortalAddress;
use crate::failure::Failure;
use crate::issuer::{self, Issuer};
use crate::managed::Managed;
use crate::portal::{self, Portal};
use crate::web::Web;

/// Finds the portal at `address` and its issuer. What the organisation doesn't allow is asked nothing.
///
/// # Errors
///
/// As [`portal::find`], [`Managed::allow`] and [`issuer::discover`].
pub async fn find(
    web: &Web,
    managed: &Managed,
    address: &PortalAddress,
) -> Result<(Portal, Issuer), Failure> {
    managed.allow_portal(address)?;
    let portal = portal::find(web, address).await?;
    let issuer = issuer_of(web, managed, &portal).await?;
    Ok((portal, issuer))
}

/// Finds the issuer of a portal that has introduced itself.
///
/// # Errors
///
/// As [`Managed::allow`] and [`issuer::discover`].
pub async fn issuer_of(web: &Web, managed: &Managed, portal: &Portal) -> Result<Issuer, Failure> {
    managed.allow(portal)?;
    issuer::discover(web, &portal.issuer).await
}
