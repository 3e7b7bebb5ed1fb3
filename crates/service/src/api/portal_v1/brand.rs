//! `PUT /portal/v1/brand`: the organisation as its people see it: name, colour, IT's contact. It is read at
//! `GET /v1.0/deviceManagement/intuneBrand`.

mod logo;

use crate::api::document::etag;
use crate::api::requested::{Document, if_match};
use crate::api::v1_0::device_management::intune_brand::brand;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use http::header::ETAG;
use model::policy::SelfServicePolicy;
use storage::{Contact, DescribeOrganisation, Organisation, Putting};
use url::Url;
use wire::failure::Problem;
use wire::graph::IntuneBrand;

/// The longest name of the organisation, in characters.
const LONGEST_NAME: usize = 64;
/// The longest line of the contact card, in characters.
const LONGEST_LINE: usize = 256;
/// The longest address, in characters.
const LONGEST_ADDRESS: usize = 2_048;

#[utoipa::path(
    put,
    path = "/portal/v1/brand",
    params(("If-Match" = Option<String>, Header, description = "The tag of the description that was looked at.")),
    request_body = IntuneBrand,
    responses(
        (status = 200, description = "It is described so.", body = IntuneBrand),
        (status = 400, description = "The body can't be read, or something in it can't be used.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not an administrator.", body = Problem),
        (status = 412, description = "The description changed.", body = Problem),
    ),
)]
pub(crate) async fn put_brand(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    headers: HeaderMap,
    Document(described): Document<IntuneBrand>,
) -> Result<impl IntoResponse, Failure> {
    let organisation = read(described)?;
    let describing = portal
        .storage()
        .describe_organisation(DescribeOrganisation {
            organisation: organisation.clone(),
            if_match: if_match(&headers),
            requester: person.id,
            now: portal.now(),
            request_id,
        });
    match describing.await? {
        Putting::Put(version) => Ok(([(ETAG, etag(version))], Json(brand(organisation)))),
        Putting::PreconditionFailed => Err(Failure::PreconditionFailed),
        Putting::NotAllowed => Err(Failure::WrongRole),
    }
}

fn read(described: IntuneBrand) -> Result<Organisation, Failure> {
    let IntuneBrand {
        display_name,
        theme_color,
        light_background_logo,
        contact_it_name,
        contact_it_phone_number,
        contact_it_email_address,
        contact_it_notes,
        online_support_site_url,
        online_support_site_name,
        privacy_url,
    } = described;
    let name = display_name.trim().to_owned();
    if name.is_empty() || name.chars().count() > LONGEST_NAME || has_controls(&name, false) {
        return Err(Failure::BadRequest(
            "The organisation's name has from 1 to 64 characters, each of which can be seen.",
        ));
    }
    Ok(Organisation {
        name,
        theme_color: theme_color.map(|color| [color.r, color.g, color.b]),
        logo: light_background_logo.map(logo::read).transpose()?,
        contact: Contact {
            name: line(contact_it_name, false)?,
            phone_number: line(contact_it_phone_number, false)?,
            email_address: mail(contact_it_email_address)?,
            notes: line(contact_it_notes, true)?,
            site_url: address(online_support_site_url)?,
            site_name: line(online_support_site_name, false)?,
        },
        privacy_url: address(privacy_url)?,
        policy: SelfServicePolicy::default(),
    })
}

/// What is written there, if anything.
fn line(text: Option<String>, may_break: bool) -> Result<Option<String>, Failure> {
    let text = text.map(|text| text.trim().to_owned());
    let text = text.filter(|text| !text.is_empty());
    let fits =
        |text: &String| text.chars().count() <= LONGEST_LINE && !has_controls(text, may_break);
    if text.as_ref().is_none_or(fits) {
        Ok(text)
    } else {
        Err(Failure::BadRequest(
            "What stands on the contact card has at most 256 characters, each of which can be seen.",
        ))
    }
}

fn has_controls(text: &str, may_break: bool) -> bool {
    text.chars()
        .any(|character| character.is_control() && !(may_break && character == '\n'))
}

fn mail(text: Option<String>) -> Result<Option<String>, Failure> {
    let mail = line(text, false)?;
    let is_one = |mail: &String| {
        !mail.contains(char::is_whitespace)
            && matches!(mail.rsplit_once('@'), Some((local, domain)) if !local.is_empty() && !domain.is_empty())
    };
    if mail.as_ref().is_none_or(is_one) {
        Ok(mail)
    } else {
        Err(Failure::BadRequest("That isn't a mail address."))
    }
}

/// An address that people are sent to; anything but a website's would be run, or opened, by what they read
/// it in.
fn address(text: Option<String>) -> Result<Option<String>, Failure> {
    let text = text.map(|text| text.trim().to_owned());
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let url = Url::parse(&text).ok().filter(|url| {
        matches!(url.scheme(), "https" | "http")
            && url.host_str().is_some()
            && url.username().is_empty()
            && url.password().is_none()
            && text.len() <= LONGEST_ADDRESS
    });
    match url {
        Some(_) => Ok(Some(text)),
        None => Err(Failure::BadRequest(
            "An address begins with https:// or http:// and names a website.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request_with;
    use serde_json::{Value, json};

    const READ: &str = "/v1.0/deviceManagement/intuneBrand";

    #[tokio::test]
    async fn an_administrator_describes_the_organisation() {
        let world = World::new().await;
        let puts = async |role: &str, tag: &str, brand: &Value| {
            let token = world.token_with_role(role);
            let mut put = request_with("PUT", "/portal/v1/brand", &token, brand);
            put.headers_mut().insert("if-match", tag.parse().unwrap());
            world.ask(put).await
        };
        let read = world.get("ada", READ).await;
        let tag = read.header("etag").to_owned();
        let mut brand = read.json();
        brand["displayName"] = " Contoso Europe ".into();
        brand["contactITNotes"] = "Floor 2\nRoom 7".into();
        brand["contactITEmailAddress"] = "".into();
        assert_eq!(puts("helpDesk", &tag, &brand).await.status, 403);
        let put = puts("administrator", &tag, &brand).await;
        assert_eq!(put.status, 200, "{}", put.body);
        let known = world.get("ada", READ).await;
        assert_eq!(known.json(), put.json());
        assert_eq!(known.header("etag"), put.header("etag"));
        assert_eq!(known.json()["displayName"], "Contoso Europe");
        assert_eq!(known.json()["contactITEmailAddress"], Value::Null);
        assert_eq!(puts("administrator", &tag, &brand).await.status, 412);

        let mut told = Vec::new();
        for (member, value) in [
            ("displayName", json!("  ")),
            ("displayName", json!("x".repeat(65))),
            ("displayName", json!("a\nb")),
            ("contactITName", json!("x".repeat(257))),
            ("contactITPhoneNumber", json!("1\n2")),
            ("contactITEmailAddress", json!("it at contoso")),
            ("onlineSupportSiteUrl", json!("javascript:alert(1)")),
            ("privacyUrl", json!("https://it:secret@contoso.example")),
            ("privacyUrl", json!("contoso.example")),
            (
                "lightBackgroundLogo",
                json!({ "type": "image/svg+xml", "value": "PHN2Zy8+" }),
            ),
            ("themeColor", json!({ "r": 256, "g": 0, "b": 0 })),
        ] {
            let mut wrong = brand.clone();
            wrong[member] = value;
            let refused = puts("administrator", "*", &wrong).await;
            assert_eq!(refused.status, 400, "{member}");
            told.push(refused.json()["title"].as_str().unwrap().to_owned());
        }
        told.dedup();
        insta::assert_snapshot!(told.join("\n"), @r"
        The organisation's name has from 1 to 64 characters, each of which can be seen.
        What stands on the contact card has at most 256 characters, each of which can be seen.
        That isn't a mail address.
        An address begins with https:// or http:// and names a website.
        A logo is a PNG.
        The body isn't the JSON document that is asked for.
        ");
        assert_eq!(world.get("ada", READ).await.json(), known.json());
    }
}
