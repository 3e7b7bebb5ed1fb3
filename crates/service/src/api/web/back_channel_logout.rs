//! `POST /web/back-channel-logout`: the issuer says that a session of somebody's ended there (OpenID Connect
//! Back-Channel Logout 1.0). It ends here as well.

use crate::failure::Failure;
use crate::portal::Portal;
use crate::tokens::Refusal;
use axum::extract::State;
use http::StatusCode;
use storage::EndedByIssuer;
use wire::failure::Problem;

#[utoipa::path(
    post,
    path = "/web/back-channel-logout",
    responses(
        (status = 200, description = "It has ended, or there was none."),
        (status = 400, description = "The issuer doesn't say so.", body = Problem),
        (status = 404, description = "This portal is no website.", body = Problem),
        (status = 503, description = "The issuer's keys can't be had now.", body = Problem),
    ),
)]
pub(crate) async fn back_channel_logout(
    State(portal): State<Portal>,
    body: String,
) -> Result<StatusCode, Failure> {
    if portal.browsers().is_none() {
        return Err(Failure::NotFound);
    }
    let refused = Failure::BadRequest("There is no logout token that counts.");
    let mut tokens = url::form_urlencoded::parse(body.as_bytes())
        .filter(|(name, _)| name == "logout_token")
        .map(|(_, token)| token);
    let (Some(token), None) = (tokens.next(), tokens.next()) else {
        return Err(refused);
    };
    let logout = portal
        .tokens()
        .read_logout(&token)
        .await
        .map_err(|refusal| {
            tracing::info!(?refusal, "logout token refused");
            match refusal {
                Refusal::KeysUnreachable => Failure::Unavailable,
                _ => refused,
            }
        })?;
    let ended = EndedByIssuer {
        subject: logout.subject,
        issuer_session: logout.session,
    };
    for person in portal.storage().end_web_sessions(ended).await? {
        portal.end_streams(person);
    }
    Ok(StatusCode::OK)
}
