//! Challenges, however they are written, and what must not be read into them.

use super::*;

fn read(headers: &[&str]) -> Option<Challenge> {
    Challenge::read(headers.iter().map(|header| header.as_bytes()))
}

fn fresh(max_age: Option<u64>, claims: Option<&str>) -> Option<Challenge> {
    Some(Challenge::FreshSignIn(Demand {
        max_age,
        claims: claims.map(|claims| Claims(claims.to_owned())),
    }))
}

/// `{"access_token":{"acrs":{"essential":true,"value":"c1"}}}`, as the portal sends it.
const C1: &str = "eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19";
const C1_TEXT: &str = r#"{"access_token":{"acrs":{"essential":true,"value":"c1"}}}"#;

#[test]
fn an_error_is_read_however_it_is_written() {
    let invalid = Some(Challenge::InvalidToken);
    for header in [
        r#"Bearer error="invalid_token""#,
        "Bearer error=invalid_token",
        r#"bEaReR ErRoR="invalid_token""#,
        r#"Bearer realm="a, b", error="invalid_token""#,
        r#"Bearer realm="Basic error=x\", error=\"y", error="invalid_token""#,
        r#"Bearer error_description="error=", error="invalid_token""#,
        "Bearer \t error\t= \t\"invalid_token\" \t,",
        r#",, Bearer ,, error="invalid_token",, ,"#,
        r#"Bearer error="inv\alid\_token""#,
        r#"Negotiate, Basic realm="x", Bearer error="invalid_token""#,
        r#"Negotiate TlRMTVNTUAAB==, Bearer error="invalid_token""#,
        r#"Bearer error="invalid_token", Negotiate TlRMTVNTUAAB==, Basic realm=x"#,
        "Bearer realm=\"\u{e9}\u{fffd}\", error=invalid_token",
    ] {
        assert_eq!(read(&[header]), invalid, "{header}");
    }
    let scope = Some(Challenge::InsufficientScope);
    assert_eq!(read(&["Bearer error=insufficient_scope"]), scope);
}

#[test]
fn what_is_no_challenge_for_a_bearer_token_counts_for_nothing() {
    for header in [
        "",
        ",",
        "Bearer",
        "Bearer error",
        "Bearer invalid_token==",
        r#"Bearer realm="error=invalid_token""#,
        r#"Bearer realm="x", error_="invalid_token""#,
        r#"Bearer error="https://evil.example""#,
        r#"Bearer error="INVALID_TOKEN""#,
        r#"Basic error="invalid_token""#,
        r#"Bearer realm="x", Basic error="invalid_token""#,
        r#"Bearerx error="invalid_token""#,
        // Said twice.
        r#"Bearer error="invalid_token", error="invalid_token""#,
        r#"Bearer error="invalid_token", Error="insufficient_scope""#,
        r#"Bearer realm=a, REALM=b, error="invalid_token""#,
        // Not to be read to the end.
        r#"Bearer error="invalid_token"#,
        r#"Bearer error="invalid_token\"#,
        r#"Bearer error="invalid_token"x"#,
        r#"Bearer error="invalid_token", realm="#,
        r#"Bearer error="invalid_token" realm="x""#,
        r#"Bearer error=invalid_token realm=x"#,
        r#"Bearer error="invalid_token"; realm=x"#,
        "Bearererror=invalid_token, =x",
        "Bearer error=\"invalid_token\", realm=\"a\nb\"",
        "Bearer error=\"invalid_token\", realm=\"a\\\nb\"",
        "Bearer abc==, error=invalid_token",
        "error=invalid_token",
        "error=invalid_token, Bearer",
    ] {
        assert_eq!(read(&[header]), None, "{header}");
    }
}

#[test]
fn one_header_that_cannot_be_read_hides_no_other() {
    let headers = [r#"Bearer error="x"#, "Bearer error=invalid_token"];
    assert_eq!(read(&headers), Some(Challenge::InvalidToken));
    let twice = r#"Bearer error=a, error=b, Bearer error="invalid_token""#;
    assert_eq!(read(&[twice]), Some(Challenge::InvalidToken));
}

#[test]
fn there_are_limits() {
    let padded = |length: usize| {
        let header = r#"Bearer error="invalid_token", realm=""#;
        format!("{header}{}\"", "a".repeat(length - header.len() - 1))
    };
    assert!(read(&[&padded(8 * 1024)]).is_some());
    assert_eq!(read(&[&padded(8 * 1024 + 1)]), None);
    let among = |count: usize| format!("{}Bearer error=invalid_token", "Basic,".repeat(count));
    assert!(read(&[&among(15)]).is_some());
    assert_eq!(read(&[&among(16)]), None);
    let of_many = |count: usize| {
        let others: String = (0..count).map(|it| format!(",a{it}=b")).collect();
        format!("Bearer error=invalid_token{others}")
    };
    assert!(read(&[&of_many(63)]).is_some());
    assert_eq!(read(&[&of_many(64)]), None);
    let last = |before: usize| {
        let mut headers = vec!["Basic"; before];
        headers.push("Bearer error=invalid_token");
        read(&headers)
    };
    assert!(last(7).is_some());
    assert_eq!(last(8), None);
}

#[test]
fn an_age_is_a_whole_number_that_is_not_negative() {
    for (age, expected) in [
        ("\"300\"", Some(300)),
        ("300", Some(300)),
        ("0", Some(0)),
        ("0300", Some(300)),
        ("\"-1\"", None),
        ("\"+1\"", None),
        ("\"\"", None),
        ("\"5 minutes\"", None),
        ("1.5", None),
        ("18446744073709551615", Some(u64::MAX)),
        ("18446744073709551616", None),
    ] {
        let header = format!("Bearer error=insufficient_user_authentication, max_age={age}");
        assert_eq!(read(&[&header]), fresh(expected, None), "{age}");
    }
}

#[test]
fn claims_are_a_json_object_of_a_sensible_size() {
    use base64::engine::general_purpose::{STANDARD, URL_SAFE, URL_SAFE_NO_PAD};
    let of = |base64: &str| {
        let header = format!(r#"Bearer error="insufficient_claims", claims="{base64}""#);
        read(&[&header])
    };
    let object = r#" { "access_token" : {"x":"??>>~~"} } "#;
    let written = r#"{"access_token":{"x":"??>>~~"}}"#;
    for base64 in [
        STANDARD.encode(object),
        URL_SAFE.encode(object),
        URL_SAFE_NO_PAD.encode(object),
    ] {
        assert_eq!(of(&base64), fresh(None, Some(written)), "{base64}");
    }
    assert!(STANDARD.encode(object).contains('/') && URL_SAFE.encode(object).contains('_'));
    assert_eq!(of(C1), fresh(None, Some(C1_TEXT)));
    for text in ["", "[]", "null", "\"{}\"", "{", "{} {}", "{\"a\":1,}"] {
        assert_eq!(of(&STANDARD.encode(text)), fresh(None, None), "{text}");
    }
    let deep = format!("{}{}", "{\"a\":".repeat(500), "1");
    assert_eq!(of(&STANDARD.encode(deep)), fresh(None, None));
    for base64 in ["{}", "ey!", "e", "eyJ9+-_/"] {
        assert_eq!(of(base64), fresh(None, None), "{base64}");
    }
    let long = |length: usize| {
        let text = format!("{{\"a\":\"{}\"}}", "b".repeat(length - 8));
        of(&STANDARD.encode(text))
    };
    assert!(matches!(
        long(2048),
        Some(Challenge::FreshSignIn(Demand {
            claims: Some(_),
            ..
        }))
    ));
    assert_eq!(long(2049), fresh(None, None));
}

#[test]
fn claims_without_their_error_are_not_read() {
    let header = format!(r#"Bearer error="insufficient_user_authentication", claims="{C1}""#);
    assert_eq!(read(&[&header]), fresh(None, None));
    assert_eq!(read(&[&format!(r#"Bearer claims="{C1}""#)]), None);
}

#[test]
fn several_challenges_want_all_that_they_want() {
    let aged = |age: &str| format!("Bearer error=insufficient_user_authentication, max_age={age}");
    let claims = |base64: &str| format!(r#"Bearer error=insufficient_claims, claims="{base64}""#);
    let both = fresh(Some(300), Some(C1_TEXT));
    assert_eq!(read(&[&aged("300"), &claims(C1)]), both);
    assert_eq!(read(&[&claims(C1), &aged("300")]), both);
    assert_eq!(read(&[&format!("{}, {}", claims(C1), aged("300"))]), both);
    for (one, other) in [("60", "300"), ("300", "60"), ("60", "x"), ("x", "60")] {
        assert_eq!(read(&[&aged(one), &aged(other)]), fresh(Some(60), None));
    }
    // What comes first counts where both can't.
    assert_eq!(
        read(&[&claims(C1), &claims("e30=")]),
        fresh(None, Some(C1_TEXT))
    );
    assert_eq!(
        read(&[&claims("W10="), &claims("e30=")]),
        fresh(None, Some("{}"))
    );
    let (invalid, scope) = (
        "Bearer error=invalid_token",
        "Bearer error=insufficient_scope",
    );
    for headers in [
        [invalid, &aged("300")],
        [&aged("300"), invalid],
        [scope, invalid],
    ] {
        assert_eq!(read(&headers), Some(Challenge::InvalidToken));
    }
    for headers in [[scope, &aged("300")], [&aged("300"), scope]] {
        assert_eq!(read(&headers), fresh(Some(300), None));
    }
    assert_eq!(read(&[scope, scope]), Some(Challenge::InsufficientScope));
}
