//! `GET /v1.0/deviceManagement/intuneBrand`: the organisation as its people see it.

use crate::api::document::etag;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::ETAG;
use storage::{Contact, Organisation};
use wire::failure::GraphFailure;
use wire::graph::{IntuneBrand, MimeContent, RgbColor};

/// The type of a logo.
pub(crate) const LOGO_TYPE: &str = "image/png";

#[utoipa::path(
    get,
    path = "/v1.0/deviceManagement/intuneBrand",
    responses(
        (status = 200, description = "The organisation.", body = IntuneBrand),
        (status = 401, description = "No valid token.", body = GraphFailure),
    ),
)]
pub(crate) async fn intune_brand(
    State(portal): State<Portal>,
    _: SignedIn,
) -> Result<impl IntoResponse, Failure> {
    let storage = portal.storage();
    // The version first: who describes it over what was written meanwhile is told so.
    let tag = etag(storage.described_version().await?);
    let organisation = storage.organisation().await?.ok_or(Failure::Unavailable)?;
    Ok(([(ETAG, tag)], Json(brand(organisation))))
}

/// The organisation in Graph's words.
pub(crate) fn brand(organisation: Organisation) -> IntuneBrand {
    let Organisation {
        name,
        theme_color,
        logo,
        contact,
        privacy_url,
        policy: _,
    } = organisation;
    let Contact {
        name: contact_it_name,
        phone_number,
        email_address,
        notes,
        site_url,
        site_name,
    } = contact;
    IntuneBrand {
        display_name: name,
        theme_color: theme_color.map(|[r, g, b]| RgbColor { r, g, b }),
        light_background_logo: logo.map(|logo| MimeContent {
            mime_type: LOGO_TYPE.to_owned(),
            value: STANDARD.encode(logo),
        }),
        contact_it_name,
        contact_it_phone_number: phone_number,
        contact_it_email_address: email_address,
        contact_it_notes: notes,
        online_support_site_url: site_url,
        online_support_site_name: site_name,
        privacy_url,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::World;

    #[tokio::test]
    async fn the_organisation_in_graphs_words() {
        let world = World::new().await;
        let reply = world.get("ada", "/v1.0/deviceManagement/intuneBrand").await;
        insta::assert_snapshot!(reply.shown(), @r#"
        200
        {
          "contactITEmailAddress": null,
          "contactITName": "IT Support",
          "contactITNotes": null,
          "contactITPhoneNumber": "+31 20 555 0100",
          "displayName": "Contoso",
          "onlineSupportSiteName": null,
          "onlineSupportSiteUrl": null,
          "privacyUrl": null,
          "themeColor": {
            "b": 158,
            "g": 90,
            "r": 0
          }
        }
        "#);
    }
}
