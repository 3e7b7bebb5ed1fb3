//! `POST /web/sign-in`: the portal's own page begins to sign somebody in.
//!
//! A fresh sign-in ends the session first, and remembers whose it was: only they can confirm.

pub(crate) mod onward;

use crate::api::requested::Document;
use crate::browser::cookie::Cookie;
use crate::browser::secret::BrowserSecret;
use crate::browser::session;
use crate::browsing::told;
use crate::failure::Failure;
use crate::guard::{hash_of, new_secret};
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::response::{AppendHeaders, IntoResponse};
use http::HeaderMap;
use http::header::SET_COOKIE;
use signin::route;
use storage::{BeginWebSignIn, Hash, WebProof, WebSignIn};
use wire::failure::Problem;
use wire::host::SignInFailure::SomebodyElse;
use wire::host::{Continue, SignIn};
use zeroize::Zeroizing;

/// How long a browser keeps a sign-in, in seconds: longer than it may take, so that whoever takes too long is
/// told so.
pub(super) const KEPT: i64 = 60 * 60;
/// The longest name of a device that comes along, in bytes.
const LONGEST_CONFIRMING: usize = 1024;

#[utoipa::path(
    post,
    path = "/web/sign-in",
    responses(
        (status = 200, description = "Where the browser goes on, once."),
        (status = 400, description = "The body can't be read.", body = Problem),
        (status = 403, description = "Another page asks.", body = Problem),
        (status = 404, description = "This portal is no website.", body = Problem),
    ),
)]
pub(crate) async fn sign_in(
    State(portal): State<Portal>,
    headers: HeaderMap,
    Document(asked): Document<SignIn>,
) -> Result<impl IntoResponse, Failure> {
    let SignIn {
        fresh,
        return_to,
        confirming,
        language,
    } = asked;
    let confirming = confirming
        .and_then(|confirming| serde_json::to_string(&confirming).ok())
        .filter(|text| text.len() <= LONGEST_CONFIRMING);
    let before = Cookie::SignIn.read(&headers, &portal);
    let session = Cookie::Session.read(&headers, &portal).map(|it| it.hash());
    let ticket = Zeroizing::new(new_secret(&portal));
    let browser = BrowserSecret::new(&portal);
    let sign_in = WebSignIn {
        language: if language == "nl" { "nl" } else { "en" }.to_owned(),
        proof: proof(&portal, session.filter(|_| fresh), before.as_ref(), fresh).await?,
        session: session.filter(|_| !fresh),
        return_to: return_to.filter(|route| route::is_own(route)),
        confirming,
    };
    let begun = BeginWebSignIn {
        browser_hash: browser.hash(),
        ticket_hash: hash_of(&ticket),
        sign_in,
        replaces: before.map(|secret| secret.hash()),
        now: portal.now(),
    };
    portal.storage().begin_web_sign_in(begun).await?;
    let mut cookies = vec![(SET_COOKIE, Cookie::SignIn.give(&portal, &browser, KEPT))];
    if fresh {
        if let Some(hash) = session {
            session::end(&portal, hash).await?;
        }
        cookies.push((SET_COOKIE, Cookie::Session.take_away(&portal)));
    }
    let onward = Continue {
        r#continue: Some(format!("/web/sign-in/{}", &*ticket)),
    };
    Ok((AppendHeaders(cookies), Json(onward)))
}

/// What the person has to prove. After somebody else came, the issuer mustn't remember anybody.
async fn proof(
    portal: &Portal,
    session: Option<Hash>,
    before: Option<&BrowserSecret>,
    fresh: bool,
) -> Result<WebProof, Failure> {
    let (storage, now) = (portal.storage(), portal.now());
    if fresh {
        let session = match session {
            Some(hash) => storage.web_session(hash, now).await?,
            None => None,
        };
        return Ok(session.map_or(WebProof::Anew, |session| WebProof::AnewBy {
            subject: session.subject,
            user_name: session.person.user_name,
        }));
    }
    let failed = match before {
        Some(secret) => storage.failed_web_sign_in(secret.hash(), now).await?,
        None => None,
    };
    Ok(match failed {
        Some(failed) if failed.failure == told(SomebodyElse) => WebProof::Anew,
        _ => WebProof::Any,
    })
}
