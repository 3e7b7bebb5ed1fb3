//! The portal's `WWW-Authenticate`.

use crate::challenge::{Challenge, Demand};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// Whatever is read out of headers, one in each line: claims are a JSON object that fits into an address, and
/// what was read, written plainly, is read the same. Where all lines together say nothing, none
/// does alone.
pub fn challenge(lines: &[u8]) {
    let headers: Vec<_> = lines.split(|byte| *byte == b'\n').collect();
    let Some(challenge) = Challenge::read(headers.iter().copied()) else {
        for header in headers.into_iter().take(8) {
            assert_eq!(Challenge::read([header]), None);
        }
        return;
    };
    let plain = plainly(&challenge);
    let plain = plain.iter().map(String::as_bytes);
    assert_eq!(Challenge::read(plain), Some(challenge.clone()));
    if let Challenge::FreshSignIn(Demand {
        claims: Some(claims),
        ..
    }) = challenge
    {
        assert!(claims.as_str().len() <= 2 * 1024, "too long");
        let object: Result<Value, _> = serde_json::from_str(claims.as_str());
        assert!(object.is_ok_and(|it| it.is_object()), "{claims:?}");
    }
}

fn plainly(challenge: &Challenge) -> Vec<String> {
    let Demand { max_age, claims } = match challenge {
        Challenge::InvalidToken => return vec!["Bearer error=invalid_token".to_owned()],
        Challenge::InsufficientScope => return vec!["Bearer error=insufficient_scope".to_owned()],
        Challenge::FreshSignIn(demand) => demand,
    };
    let age = max_age.map_or(String::new(), |age| format!(", max_age={age}"));
    let claims = claims.iter().map(|claims| {
        let claims = STANDARD.encode(claims.as_str());
        format!("Bearer error=insufficient_claims, claims=\"{claims}\"")
    });
    [format!(
        "Bearer error=insufficient_user_authentication{age}"
    )]
    .into_iter()
    .chain(claims)
    .collect()
}
