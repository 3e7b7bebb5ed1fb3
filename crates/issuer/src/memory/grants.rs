//! Codes, and the families of refresh tokens that grow from them.

use crate::environment::Digest;
use std::collections::HashMap;

/// How long a code may be redeemed, in seconds.
const CODE_LIFETIME: i64 = 60;
/// How long a redeemed code is remembered, so that a second use is noticed, in seconds.
const CODE_MEMORY: i64 = 10 * 60;
/// How long a family of refresh tokens lives after the sign-in it came from, in seconds.
const FAMILY_LIFETIME: i64 = 30 * 24 * 60 * 60;

/// What somebody granted to an app.
#[derive(Clone)]
pub(crate) struct Grant {
    /// The app's `client_id`.
    pub(crate) client: String,
    /// Whose `sub`.
    pub(crate) subject: String,
    /// Space-separated.
    pub(crate) scope: String,
    /// When they typed their password.
    pub(crate) auth_time: i64,
}

/// A code that was handed out.
#[derive(Clone)]
pub(crate) struct Code {
    /// What it stands for.
    pub(crate) grant: Grant,
    /// Where it was sent.
    pub(crate) redirect: String,
    /// What its verifier must hash to.
    pub(crate) challenge: String,
    /// To be repeated in the ID token.
    pub(crate) nonce: Option<String>,
    /// When it was handed out.
    pub(crate) issued: i64,
}

/// Identifies a family of refresh tokens: the digest of the code it grew from.
type FamilyId = Digest;

struct Redeemable {
    code: Code,
    used: bool,
}

struct Family {
    grant: Grant,
    /// The one token that still works.
    current: Digest,
}

/// All codes and refresh tokens.
#[derive(Default)]
pub(crate) struct Grants {
    codes: HashMap<Digest, Redeemable>,
    families: HashMap<FamilyId, Family>,
    /// Every refresh token ever handed out in a living family.
    tokens: HashMap<Digest, FamilyId>,
}

impl Grants {
    /// Notes a code.
    pub(crate) fn hand_out(&mut self, key: Digest, code: Code) {
        let now = code.issued;
        self.codes
            .retain(|_, other| now - other.code.issued <= CODE_MEMORY);
        let dead: Vec<FamilyId> = self
            .families
            .iter()
            .filter(|(_, family)| now - family.grant.auth_time > FAMILY_LIFETIME)
            .map(|(id, _)| *id)
            .collect();
        for id in dead {
            self.end_family(id);
        }
        self.codes.insert(key, Redeemable { code, used: false });
    }

    /// Redeems a code that `fits`, once. A second use ends what grew from the first
    /// (RFC 6749 §4.1.2); a use that doesn't fit burns the code, whoever it was.
    pub(crate) fn redeem(
        &mut self,
        key: Digest,
        now: i64,
        fits: impl FnOnce(&Code) -> bool,
    ) -> Option<Code> {
        let redeemable = self.codes.get_mut(&key)?;
        if redeemable.used {
            self.end_family(key);
            return None;
        }
        redeemable.used = true;
        let code = &redeemable.code;
        (now - code.issued <= CODE_LIFETIME && fits(code)).then(|| code.clone())
    }

    /// The first refresh token of the family that grows from a redeemed code.
    pub(crate) fn found_family(&mut self, code: Digest, grant: Grant, token: Digest) {
        self.tokens.insert(token, code);
        self.families.insert(
            code,
            Family {
                grant,
                current: token,
            },
        );
    }

    /// Replaces a refresh token by `next`. An old one that comes back ends its family
    /// (RFC 9700 §4.14.2); somebody else's client gets nothing and changes nothing.
    pub(crate) fn rotate(
        &mut self,
        token: Digest,
        client: &str,
        next: Digest,
        now: i64,
    ) -> Option<Grant> {
        let id = *self.tokens.get(&token)?;
        let family = self.families.get_mut(&id)?;
        if family.grant.client != client {
            return None;
        }
        if family.current != token || now - family.grant.auth_time > FAMILY_LIFETIME {
            self.end_family(id);
            return None;
        }
        family.current = next;
        let grant = family.grant.clone();
        self.tokens.insert(next, id);
        Some(grant)
    }

    /// Ends the family of a refresh token, if it is `client`'s (RFC 7009 §2.1).
    pub(crate) fn revoke(&mut self, token: Digest, client: &str) {
        let Some(id) = self.tokens.get(&token).copied() else {
            return;
        };
        if self
            .families
            .get(&id)
            .is_some_and(|family| family.grant.client == client)
        {
            self.end_family(id);
        }
    }

    /// The scope a refresh token of `client` stands for, while it works.
    pub(crate) fn scope(&self, token: Digest, client: &str) -> Option<String> {
        let family = self.families.get(self.tokens.get(&token)?)?;
        (family.grant.client == client).then(|| family.grant.scope.clone())
    }

    fn end_family(&mut self, id: FamilyId) {
        self.families.remove(&id);
        self.tokens.retain(|_, family| *family != id);
    }
}
