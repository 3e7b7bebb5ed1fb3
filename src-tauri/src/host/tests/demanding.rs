//! What the portal demands of a fresh sign-in: it is asked for once, and the face doesn't learn it.

use super::*;

const AGE: &str = "Bearer error=\"insufficient_user_authentication\", max_age=\"60\"";
/// Wants `{"access_token":{"acrs":{"essential":true,"value":"c1"}}}`.
const CLAIMS: &str = "Bearer error=\"insufficient_claims\", \
     claims=\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19\"";

impl Stage {
    async fn challenged(&mut self, challenges: &[&str]) {
        self.portal.challenge_with(challenges);
        assert_eq!(self.get("/v1.0/demanding").await, Ok(401));
    }

    /// The claims and the age that the last sign-in was asked for.
    fn asked(&self) -> (Option<String>, Option<String>) {
        let script = self.issuer.script();
        let asked = |name| script.asked.get(name).cloned();
        (asked("claims"), asked("max_age"))
    }
}

fn claims() -> Option<String> {
    Some(r#"{"access_token":{"acrs":{"essential":true,"value":"c1"}}}"#.into())
}

#[tokio::test]
async fn the_next_fresh_sign_in_asks_for_it_and_no_other() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.challenged(&[AGE, CLAIMS]).await;
    stage.sign_in(true).await;
    assert_eq!(stage.asked(), (claims(), Some("60".into())));
    stage.sign_in(true).await;
    assert_eq!(stage.asked(), (None, Some("300".into())));
    let told = stage.told.join("\n");
    assert!(told.contains("insufficient_user_authentication"));
    for hidden in ["claims", "acrs", "eyJ", "max_age"] {
        assert!(!told.contains(hidden), "{told}");
    }
}

#[tokio::test]
async fn a_sign_in_that_failed_asks_for_it_no_more() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.challenged(&[CLAIMS]).await;
    stage.issuer.script().answer = json!({ "code": null, "error": "server_error" });
    let state = stage.sign_in(true).await;
    assert_eq!(failure(&state), Some(SignInFailure::Refused));
    assert_eq!(stage.asked(), (claims(), Some("300".into())));
    stage.issuer.script().answer = json!({});
    stage.sign_in(false).await;
    assert_eq!(stage.asked(), (None, None));
    stage.sign_in(true).await;
    assert_eq!(stage.asked(), (None, Some("300".into())));
}

#[tokio::test]
async fn the_last_refusal_says_what_is_wanted() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.challenged(&[CLAIMS]).await;
    stage.challenged(&[AGE]).await;
    stage.sign_in(true).await;
    assert_eq!(stage.asked(), (None, Some("60".into())));
}

#[tokio::test]
async fn an_issuer_that_the_portal_trusts_now_is_not_asked_for_it() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.challenged(&[CLAIMS]).await;
    let other = FakeIssuer::start(NOW).await;
    stage.portal.trusts(&other.address);
    let state = stage.sign_in(true).await;
    assert_eq!(failure(&state), Some(SignInFailure::SomebodyElse));
    assert_eq!(other.script().asked["prompt"], "login");
    assert!(!other.script().asked.contains_key("claims"));
}
