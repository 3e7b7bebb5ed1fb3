//! Who asks, and what their access token says.

use super::company::Company;
use serde_json::{Value, json};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asker {
    /// An employee, whose the devices are.
    Anna,
    /// An employee without any.
    Bob,
    /// Of the help desk.
    Hugo,
    /// An administrator, who asks for what is asked for before the attack.
    Mark,
    /// A second one.
    Petra,
    /// A third.
    Olga,
    /// A fourth.
    Quinten,
    /// Petra, and her token says now that she is an employee.
    NoLonger,
    /// Somebody whose token says that they administer, in every claim but the one that counts.
    ByAnotherClaim,
    /// Somebody whose word for it is nearly the one that counts.
    ByAnotherWord,
    /// Petra, signed in by another issuer.
    ByAnotherIssuer,
    /// Petra, with a token for another portal.
    ForAnotherPortal,
    /// Petra, with a token that says that it is an ID token.
    ByIdToken,
    /// Petra, with yesterday's token.
    Yesterday,
}

/// When they say that they proved who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proof {
    /// So many seconds ago, as their token says.
    Ago(i64),
    /// Their token doesn't say.
    Unsaid,
    /// Their token doesn't say, and they were elevated for this.
    Elevated(&'static str),
}

impl Company {
    /// Their access token.
    pub(super) fn token(&self, asker: Asker, proof: Proof) -> String {
        let now = self.now();
        let auth_time = match proof {
            Proof::Ago(seconds) => json!(now - seconds),
            Proof::Unsaid | Proof::Elevated(_) => Value::Null,
        };
        let mut claims = json!({
            "aud": self.address, "iat": now, "exp": now + 3_600, "auth_time": auth_time,
        });
        let roles = match asker {
            Asker::Anna | Asker::Bob | Asker::NoLonger => json!(["employee"]),
            Asker::Hugo => json!(["helpDesk"]),
            Asker::ByAnotherWord => {
                json!([
                    "Administrator",
                    "administrators",
                    " administrator",
                    "admin",
                    "*"
                ])
            }
            Asker::ByAnotherClaim => Value::Null,
            _ => json!(["administrator"]),
        };
        claims["roles"] = roles;
        let subject = match asker {
            Asker::Anna => "anna",
            Asker::Bob => "bob",
            Asker::Hugo => "hugo",
            Asker::Mark => "mark",
            Asker::Olga => "olga",
            Asker::Quinten => "quinten",
            Asker::ByAnotherClaim | Asker::ByAnotherWord => "eve",
            _ => "petra",
        };
        match asker {
            Asker::ByAnotherClaim => {
                claims["role"] = "administrator".into();
                claims["groups"] = json!(["administrator"]);
                claims["realm_access"] = json!({ "roles": ["administrator"] });
                claims["scope"] = "openid portal administrator".into();
                claims["name"] = "administrator".into();
            }
            Asker::ByAnotherIssuer => claims["iss"] = "https://evil.example".into(),
            Asker::ForAnotherPortal => claims["aud"] = "https://evil.example".into(),
            Asker::ByIdToken => {
                claims["sub"] = subject.into();
                claims["client_id"] = crate::sign_in::portal::CLIENT_ID.into();
                claims["scope"] = "openid portal".into();
                return self.issuer.logout_token(claims, json!({ "typ": "JWT" }));
            }
            Asker::Yesterday => {
                claims["iat"] = (now - 86_400).into();
                claims["exp"] = (now - 82_800).into();
            }
            _ => {}
        }
        self.issuer.access_token(subject, claims)
    }
}
