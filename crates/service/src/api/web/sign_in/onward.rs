//! `GET /web/sign-in/{id}`: sends the browser on to the issuer, once.

use crate::api::requested::Id;
use crate::api::web::see_other;
use crate::browser::cookie::Cookie;
use crate::browsing::told;
use crate::failure::Failure;
use crate::guard::hash_of;
use crate::portal::Portal;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use wire::failure::Problem;

#[utoipa::path(
    get,
    path = "/web/sign-in/{id}",
    params(("id" = String, Path, description = "Good once, in the browser that began the sign-in.")),
    responses(
        (status = 303, description = "To the issuer; back to the page where it can't be asked."),
        (status = 404, description = "Not there, or the browser went on before.", body = Problem),
    ),
)]
pub(crate) async fn go_on(
    State(portal): State<Portal>,
    Id(ticket): Id,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let browsers = portal.browsers().ok_or(Failure::NotFound)?;
    let browser = Cookie::SignIn.read(&headers, &portal);
    let browser = browser.ok_or(Failure::NotFound)?;
    let (storage, now) = (portal.storage(), portal.now());
    let sign_in = storage
        .send_web_sign_in(browser.hash(), hash_of(&ticket), now)
        .await?
        .ok_or(Failure::NotFound)?;
    match browsers.page(&browser, &sign_in).await {
        Ok(page) => Ok(see_other(page.as_str())),
        Err(failure) => {
            tracing::warn!(%failure, "nobody signs in");
            let code = told(failure.code);
            storage.fail_web_sign_in(browser.hash(), code, now).await?;
            Ok(see_other(sign_in.return_to.as_deref().unwrap_or("/")))
        }
    }
}
