//! A browser's session: whom its cookie stands for, in the place of an access token.
//!
//! The issuer is asked again whenever an access token would have ended, so that whoever it no longer lets
//! in is out here as well. It sees each refresh token once: one request asks, the others wait.

use super::cookie::Cookie;
use super::secret::BrowserSecret;
use super::{Browsers, InVain, own_page};
use crate::failure::{Challenge, Failure};
use crate::guard::{SCOPE, SignedIn, person_of};
use crate::portal::Portal;
use crate::tokens::{Claims, Refusal};
use http::{HeaderMap, HeaderName, Method};
use model::freshness::MAX_AGE;
use model::id::PersonId;
use secrecy::{ExposeSecret, SecretString};
use signin::attempt::{Callback, Obtained};
use signin::failure::Failure as SignInFailed;
use signin::grant::Tokens;
use signin::renewal::Renewed;
use storage::{BeginWebSession, Hash, RenewWebSession, WebProof, WebSession, WebSignIn};
use wire::host::SignInFailure::{self, IssuerUnreachable, NotTrusted, Refused, SessionEnded};

/// How often it is noted that a session is used, in seconds.
const NOTED_EVERY: i64 = 60;
/// How long the issuer is left alone about a session after it wasn't there, in seconds.
const PAUSE: i64 = 5;
/// What a page listens to all the time, whether or not anybody looks at it.
const LISTENING: &str = "/portal/v1/events";
/// The header by which the portal's page says that it asks by itself, with nobody there.
const UNATTENDED: HeaderName = HeaderName::from_static("x-company-portal-unattended");
/// No session is the same answer as no valid token.
const OVER: Failure = Failure::Unauthenticated(Challenge::InvalidToken);

/// What a browser gets when somebody has signed in.
pub(crate) struct Begun {
    pub(crate) secret: BrowserSecret,
    /// For how long, in seconds.
    pub(crate) lasts: i64,
}

/// Whether a request comes with a browser's session, and with no token that would say otherwise.
pub(crate) fn is_meant(portal: &Portal, headers: &HeaderMap) -> bool {
    portal.browsers().is_some() && Cookie::Session.read(headers, portal).is_some()
}

/// The person whom the browser's session stands for.
///
/// # Errors
///
/// `NotOurPage` where another page asks, 401 where the session is over, 503 where the issuer can't be asked
/// whether it is.
pub(crate) async fn signed_in(
    portal: &Portal,
    method: &Method,
    path: &str,
    headers: &HeaderMap,
) -> Result<SignedIn, Failure> {
    own_page::check(portal, method, headers)?;
    let browsers = portal.browsers().ok_or(OVER)?;
    let hash = Cookie::Session.read(headers, portal).ok_or(OVER)?.hash();
    let session = portal.storage().web_session(hash, portal.now()).await?;
    let mut session = session.ok_or(OVER)?;
    if portal.now() >= session.checked_until {
        let portal = portal.clone();
        // In a task of its own: a browser that stops waiting must not lose a rotated refresh token.
        let renewing = tokio::spawn(async move { renewed(&portal, hash).await });
        session = renewing.await.map_err(|_| Failure::Internal)??;
    }
    let idle_until = portal.now().plus(browsers.idle);
    let attended = path != LISTENING && !headers.contains_key(UNATTENDED);
    if attended && idle_until.since(session.idle_until) >= NOTED_EVERY {
        portal.storage().use_web_session(hash, idle_until).await?;
    }
    Ok(SignedIn {
        person: session.person,
        auth_time: session.auth_time,
        in_context: session.in_context,
        until: session.checked_until.min(session.idle_until),
        session: hash,
    })
}

async fn renewed(portal: &Portal, hash: Hash) -> Result<WebSession, Failure> {
    let browsers = portal.browsers().ok_or(OVER)?;
    let mut in_vain = browsers.renewing(&hash).lock().await;
    let storage = portal.storage();
    let session = storage.web_session(hash, portal.now()).await?;
    let session = session.ok_or(OVER)?;
    if portal.now() < session.checked_until {
        return Ok(session);
    }
    let lately = |it: &InVain| it.session == hash && portal.now().since(it.at) < PAUSE;
    if in_vain.as_ref().is_some_and(lately) {
        return Err(Failure::Unavailable);
    }
    match ask_again(portal, browsers, hash, &session).await {
        Ok(()) => {
            let session = storage.web_session(hash, portal.now()).await?;
            session.ok_or(OVER)
        }
        Err(failure) if matches!(failure.code, Refused | SessionEnded) => {
            tracing::info!(%failure, "a browser's session is over");
            end(portal, hash).await?;
            Err(OVER)
        }
        Err(failure) => {
            tracing::warn!(%failure, "the issuer can't be asked about a browser's session");
            *in_vain = Some(InVain {
                session: hash,
                at: portal.now(),
            });
            Err(Failure::Unavailable)
        }
    }
}

/// Asks the issuer whether whose session it is may still come in, and notes what it says. The new refresh token
/// is kept before anything else: the old one may be worth nothing by then.
async fn ask_again(
    portal: &Portal,
    browsers: &Browsers,
    hash: Hash,
    session: &WebSession,
) -> Result<(), SignInFailed> {
    let ended = |cause: &'static str| SignInFailed::new(SessionEnded, cause);
    let sealed = session.refresh.as_ref();
    let sealed = sealed.ok_or_else(|| ended("the issuer gave no refresh token"))?;
    let refresh = portal
        .vault()
        .unseal_refresh(sealed, &hash)
        .map_err(|_| ended("what was sealed doesn't open"))?;
    let Renewed { refresh, tokens } = browsers.renew(portal, session, &refresh).await?;
    let sealed = sealed_refresh(portal, Some(&refresh), &hash);
    let kept = RenewWebSession {
        session_hash: hash,
        in_context: session.in_context,
        refresh: sealed,
        checked_until: session.checked_until,
    };
    note(portal, kept.clone()).await?;
    let tokens = tokens?;
    let claims = claims(portal, &tokens)
        .await
        .map_err(|failure| match failure.code {
            NotTrusted => SignInFailed::new(SessionEnded, failure.cause),
            _ => failure,
        })?;
    let (in_context, until) = (claims.in_context(), claims.until());
    let person = person(portal, claims).await?;
    if person != session.person.id {
        return Err(ended("renewed for somebody else"));
    }
    let renewed = RenewWebSession {
        in_context,
        checked_until: tokens.expires().min(until),
        ..kept
    };
    note(portal, renewed).await
}

/// Notes what came of a renewal; a session that has ended meanwhile gives back what it got.
async fn note(portal: &Portal, renewed: RenewWebSession) -> Result<(), SignInFailed> {
    let (hash, refresh) = (renewed.session_hash, renewed.refresh.clone());
    match portal.storage().renew_web_session(renewed).await {
        Ok(true) => Ok(()),
        Ok(false) => {
            give_back(portal, hash, refresh);
            Err(SignInFailed::new(SessionEnded, "it ended meanwhile"))
        }
        Err(failure) => Err(unkept(&failure)),
    }
}

/// Begins a session for whom the browser brings back.
///
/// # Errors
///
/// Why nobody is signed in.
pub(crate) async fn begin(
    portal: &Portal,
    browsers: &Browsers,
    browser: &BrowserSecret,
    sign_in: &WebSignIn,
    callback: Callback,
) -> Result<Begun, SignInFailed> {
    let obtained = browsers.obtain(portal, browser, sign_in, callback).await?;
    let refresh = obtained.tokens.refresh().cloned();
    let secret = BrowserSecret::new(portal);
    let began = async {
        let begun = judged(portal, browsers, &secret, sign_in, obtained).await?;
        let begun = BeginWebSession {
            browser_hash: browser.hash(),
            ..begun
        };
        let began = portal.storage().begin_web_session(begun).await;
        match began {
            Ok(true) => Ok(()),
            Ok(false) => Err(SignInFailed::new(Refused, "the sign-in was over")),
            Err(failure) => Err(unkept(&failure)),
        }
    };
    if let Err(failure) = began.await {
        if let Some(refresh) = refresh {
            browsers.give_back(&refresh).await;
        }
        return Err(failure);
    }
    if let Some(before) = sign_in.session {
        // Whoever has a copy of what the browser had before is out with it.
        end(portal, before).await.map_err(|it| unkept(&it))?;
    }
    Ok(Begun {
        secret,
        lasts: browsers.longest,
    })
}

async fn judged(
    portal: &Portal,
    browsers: &Browsers,
    secret: &BrowserSecret,
    sign_in: &WebSignIn,
    obtained: Obtained,
) -> Result<BeginWebSession, SignInFailed> {
    let Obtained {
        person: known,
        subject,
        session: issuer_session,
        tokens,
    } = obtained;
    let claims = claims(portal, &tokens).await?;
    if claims.subject != subject {
        return Err(SignInFailed::new(
            NotTrusted,
            "the tokens are of two people",
        ));
    }
    let (in_context, proved, until) = (claims.in_context(), claims.proved(), claims.until());
    let person = person(portal, claims).await?;
    let now = portal.now();
    let fresh = matches!(sign_in.proof, WebProof::AnewBy { .. });
    let session_hash = secret.hash();
    Ok(BeginWebSession {
        session_hash,
        browser_hash: session_hash,
        person,
        subject: known.subject,
        issuer_session,
        proved,
        auth_time: known.auth_time,
        confirmed_until: known
            .auth_time
            .filter(|_| fresh)
            .map(|at| at.min(now).plus(MAX_AGE)),
        in_context,
        refresh: sealed_refresh(portal, tokens.refresh(), &session_hash),
        checked_until: tokens.expires().min(until),
        idle_until: now.plus(browsers.idle),
        until: now.plus(browsers.longest),
    })
}

/// Ends a session here at once, and lets the issuer know. Whoever listens to its events hears nothing more.
///
/// # Errors
///
/// When the database can't do it; the session goes on.
pub(crate) async fn end(portal: &Portal, hash: Hash) -> Result<(), Failure> {
    if let Some((person, refresh)) = portal.storage().end_web_session(hash).await? {
        portal.end_streams(person);
        give_back(portal, hash, refresh);
    }
    Ok(())
}

/// Ends every session of a person, in browsers and apps.
///
/// # Errors
///
/// When the database can't do it; they go on.
pub(crate) async fn end_everywhere(
    portal: &Portal,
    person: PersonId,
    request_id: String,
) -> Result<(), Failure> {
    let storage = portal.storage();
    let signing_out = storage.sign_out_everywhere(person.clone(), portal.now(), request_id);
    for (hash, refresh) in signing_out.await? {
        give_back(portal, hash, refresh);
    }
    portal.end_streams(person);
    Ok(())
}

/// Gives a session's refresh token back to the issuer, as well as that goes.
fn give_back(portal: &Portal, hash: Hash, sealed: Option<Vec<u8>>) {
    let Some(refresh) = sealed.and_then(|it| portal.vault().unseal_refresh(&it, &hash).ok()) else {
        return;
    };
    let portal = portal.clone();
    tokio::spawn(async move {
        if let Some(browsers) = portal.browsers() {
            browsers.give_back(&refresh).await;
        }
    });
}

fn sealed_refresh(portal: &Portal, refresh: Option<&SecretString>, hash: &Hash) -> Option<Vec<u8>> {
    let seal = |refresh: &SecretString| {
        let dice = &**portal.dice();
        portal.vault().seal_refresh(refresh, hash, dice)
    };
    refresh.map(seal)
}

/// What the access token says: it has to be as good as one that an app comes with.
async fn claims(portal: &Portal, tokens: &Tokens) -> Result<Claims, SignInFailed> {
    let token = tokens.access().expose_secret();
    let claims = portal.tokens().read(token).await.map_err(|refusal| {
        let code = match refusal {
            // Its keys change, and clocks differ: that passes.
            Refusal::KeysUnreachable | Refusal::UnknownKey | Refusal::NotYet => IssuerUnreachable,
            _ => NotTrusted,
        };
        SignInFailed::new(code, format!("access token: {refusal:?}"))
    })?;
    if !claims.allows(SCOPE) {
        let cause = "the access token may not be used for the portal";
        return Err(SignInFailed::new(Refused, cause));
    }
    Ok(claims)
}

async fn person(portal: &Portal, claims: Claims) -> Result<PersonId, SignInFailed> {
    match person_of(portal, claims).await {
        Ok(Some(person)) => Ok(person.id),
        Ok(None) => Err(SignInFailed::new(
            SessionEnded,
            "they signed out everywhere",
        )),
        Err(failure) => Err(unkept(&failure)),
    }
}

/// The database is ours, and what it can't do now is tried again.
fn unkept(failure: &dyn core::fmt::Debug) -> SignInFailed {
    let cause = format!("the database gave no answer: {failure:?}");
    SignInFailed::new(SignInFailure::PortalUnreachable, cause)
}
