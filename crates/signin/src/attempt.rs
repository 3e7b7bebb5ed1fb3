//! One sign-in: what is sent with the browser, and what has to come back with it.
//!
//! State, nonce and verifier live in memory, for this one attempt, and are never used again.

mod proving;

use crate::address::PortalAddress;
use crate::audience;
use crate::challenge::Demand;
use crate::chance::{Clock, Dice, secret};
use crate::client::Client;
use crate::failure::Failure;
use crate::grant::{self, Grant, Tokens, revoke};
use crate::id_token::{self, Expectation};
use crate::issuer::Issuer;
use crate::web::Web;
use model::freshness::MAX_AGE;
use oauth2::{PkceCodeChallenge, PkceCodeVerifier};
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;
use url::Url;
use wire::host::SignInFailure::{Cancelled, Refused, SomebodyElse};

pub use crate::id_token::Person;
pub use proving::{Obtained, Proven};

/// What goes with the browser. `Debug` shows nothing secret of it.
#[derive(Debug)]
pub struct Attempt {
    state: SecretString,
    nonce: SecretString,
    verifier: SecretString,
    redirect: String,
    proof: Proof,
    demand: Option<Demand>,
}

/// What somebody has to prove in a sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// What their issuer asks of them; it may remember them.
    Any,
    /// Who they are, anew.
    Anew,
    /// That they are this person, anew.
    AnewBy(Person),
    /// That they did so within the last five minutes, wherever that was.
    Lately,
}

/// What a portal wants of a fresh sign-in, beyond its being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demanded {
    /// The portal: nobody else has a say in what its people are asked for.
    pub by: PortalAddress,
    /// What it wants.
    pub demand: Demand,
}

/// What the browser brought back (RFC 6749 §4.1.2, RFC 9207). `Debug` shows no code.
#[derive(Debug, Default)]
pub struct Callback {
    /// The authorization code.
    pub code: Option<SecretString>,
    /// Why there is none.
    pub error: Option<String>,
    /// The issuer that answers.
    pub iss: Option<String>,
}

/// Somebody who signed in, with what their issuer gave us.
#[derive(Debug)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// Their tokens.
    pub tokens: Tokens,
}

impl Attempt {
    /// Rolls a new attempt.
    pub fn new(dice: &dyn Dice, redirect: String, proof: Proof) -> Self {
        Self {
            state: secret::<32>(dice),
            nonce: secret::<32>(dice),
            verifier: secret::<32>(dice),
            redirect,
            proof,
            demand: None,
        }
    }

    /// The attempt, so that it proves what was demanded, too: where the portal at `address` did so, and still
    /// has the person who confirms sign in at `issuer`.
    #[must_use]
    pub fn proving(
        self,
        demanded: Option<Demanded>,
        address: &PortalAddress,
        issuer: &Issuer,
    ) -> Self {
        let at_issuer = |person: &Person| person.issuer == issuer.identifier;
        let same = matches!(&self.proof, Proof::AnewBy(person) if at_issuer(person));
        let demanded = demanded.filter(|demanded| same && demanded.by == *address);
        Self {
            demand: demanded.map(|demanded| demanded.demand),
            ..self
        }
    }

    /// The attempt, so that somebody who proves anew who they are proves this, too.
    #[must_use]
    pub fn demanding(self, demand: Option<Demand>) -> Self {
        Self { demand, ..self }
    }

    /// Whether `state` is this attempt's own; takes as long for every wrong one.
    #[must_use]
    pub fn knows(&self, state: &str) -> bool {
        self.state
            .expose_secret()
            .as_bytes()
            .ct_eq(state.as_bytes())
            .into()
    }

    /// Where the browser goes: the issuer's sign-in page, in `language`.
    #[must_use]
    pub fn authorization_url<'a>(
        &self,
        client: impl Into<Client<'a>>,
        issuer: &Issuer,
        language: &str,
    ) -> Url {
        let client = client.into();
        let verifier = PkceCodeVerifier::new(self.verifier.expose_secret().to_owned());
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
        let mut url = issuer.authorization.clone();
        let mut query = url.query_pairs_mut();
        query
            .append_pair("response_type", "code")
            .append_pair("client_id", client.id)
            .append_pair("redirect_uri", &self.redirect)
            .append_pair("scope", &client.scopes.join(" "))
            .append_pair("state", self.state.expose_secret())
            .append_pair("nonce", self.nonce.expose_secret())
            .append_pair("code_challenge", challenge.as_str())
            .append_pair("code_challenge_method", "S256")
            .append_pair("ui_locales", language);
        if matches!(self.proof, Proof::Anew | Proof::AnewBy(_)) {
            query.append_pair("prompt", "login");
        }
        if self.proof == Proof::Lately {
            query.append_pair("max_age", &MAX_AGE.to_string());
        }
        if let Proof::AnewBy(person) = &self.proof {
            let demand = self.demand.as_ref();
            query.append_pair("max_age", &max_age(demand).to_string());
            if let Some(claims) = demand.and_then(|demand| demand.claims.as_ref()) {
                query.append_pair("claims", claims.as_str());
            }
            if !person.user_name.is_empty() {
                query.append_pair("login_hint", &person.user_name);
            }
        }
        drop(query);
        url
    }

    /// Turns what came back into a person with tokens. Tokens of a sign-in that fails are given back.
    ///
    /// # Errors
    ///
    /// `Cancelled` or `Refused` as the issuer says, `SomebodyElse` when another person signed in anew,
    /// `NotTrusted` when a check fails, `IssuerUnreachable` when the issuer falls silent.
    pub async fn finish(
        &self,
        web: &Web,
        clock: &dyn Clock,
        client: impl Into<Client<'_>>,
        issuer: &Issuer,
        callback: Callback,
    ) -> Result<SignedIn, Failure> {
        let client = client.into();
        let grant = self.redeem(web, clock, client, issuer, callback).await?;
        match self.judge(web, clock, client, issuer, &grant).await {
            Ok(person) => Ok(SignedIn {
                person,
                tokens: grant.tokens,
            }),
            Err(failure) => {
                revoke(web, issuer, client, grant.tokens).await;
                Err(failure)
            }
        }
    }

    async fn redeem(
        &self,
        web: &Web,
        clock: &dyn Clock,
        client: Client<'_>,
        issuer: &Issuer,
        callback: Callback,
    ) -> Result<Grant, Failure> {
        let code = accept(issuer, callback)?;
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code.expose_secret()),
            ("redirect_uri", &self.redirect),
            ("code_verifier", self.verifier.expose_secret()),
        ];
        grant::redeem(web, clock, issuer, client, &form).await
    }

    async fn judge(
        &self,
        web: &Web,
        clock: &dyn Clock,
        client: Client<'_>,
        issuer: &Issuer,
        grant: &Grant,
    ) -> Result<Person, Failure> {
        let expectation = Expectation {
            issuer,
            client_id: client.id,
            nonce: Some(&self.nonce),
            fresh: matches!(self.proof, Proof::AnewBy(_) | Proof::Lately),
            now: clock.now(),
        };
        let person = id_token::verify(web, grant, &expectation).await?;
        if let Some(portal) = client.portal {
            audience::check(&grant.tokens.access, portal)?;
        }
        match &self.proof {
            Proof::AnewBy(expected) if !expected.is(&person) => {
                Err(Failure::new(SomebodyElse, "another person signed in"))
            }
            _ => Ok(person),
        }
    }
}

/// How old a fresh sign-in may be, in seconds. Never 0, by which some issuers send people round in circles.
fn max_age(demand: Option<&Demand>) -> u64 {
    let own = MAX_AGE.unsigned_abs();
    let demanded = demand.and_then(|demand| demand.max_age);
    demanded.map_or(own, |demanded| demanded.clamp(1, own))
}

/// Takes the code out of an answer of the right issuer. Whoever mixes issuers up doesn't name the right
/// one, so the name is looked at first (RFC 9207 §2.4).
fn accept(issuer: &Issuer, callback: Callback) -> Result<SecretString, Failure> {
    let Callback { code, error, iss } = callback;
    match iss {
        Some(iss) if iss != issuer.identifier => {
            return Err(Failure::not_trusted("another issuer answered"));
        }
        None if issuer.names_itself => {
            return Err(Failure::not_trusted("the answer doesn't name its issuer"));
        }
        _ => {}
    }
    match (code, error.as_deref()) {
        (Some(code), None) => Ok(code),
        (None, Some("access_denied")) => {
            Err(Failure::new(Cancelled, "the issuer says: access_denied"))
        }
        (None, Some(_)) => Err(Failure::new(Refused, "the issuer answered with an error")),
        _ => Err(Failure::not_trusted(
            "neither a code nor an error came back",
        )),
    }
}
