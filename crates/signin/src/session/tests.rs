//! Every way from one state of the session to another.

use super::*;
use crate::address::PortalAddress;
use crate::challenge::Demand;
use wire::host::Confirms;

const NOW: Timestamp = Timestamp(1_800_000_000);

fn person(subject: &str) -> Person {
    Person {
        issuer: "https://id.contoso.example".into(),
        subject: subject.into(),
        display_name: "Anna Visser".into(),
        user_name: "anna@contoso.example".into(),
        auth_time: Some(NOW),
    }
}

fn confirming() -> Confirming {
    Confirming {
        what: Confirms::ResetPasscode,
        device_name: "Work phone".into(),
    }
}

fn request(fresh: bool) -> SignIn {
    SignIn {
        fresh,
        return_to: Some("/devices/1?confirm=reset-passcode".into()),
        confirming: Some(confirming()),
        language: "en".into(),
    }
}

fn begin(session: &mut Session<u8>, fresh: bool, now: Timestamp) -> Begun<u8> {
    session
        .begin(request(fresh), "http://127.0.0.1:1/start/x".into(), now)
        .unwrap()
}

fn signed_in() -> Session<u8> {
    let mut session = Session::default();
    let begun = begin(&mut session, false, NOW);
    session
        .succeed(begun.attempt, person("anna"), 1, NOW)
        .unwrap();
    session
}

fn confirmed_until(session: &Session<u8>) -> Option<Timestamp> {
    match session.view(|_| Kept::UntilClosed) {
        SessionState::SignedIn {
            confirmed_until, ..
        } => confirmed_until.map(|it| it.0),
        other => panic!("{other:?}"),
    }
}

fn out(failure: Option<SignInFailure>, confirming: Option<Confirming>) -> SessionState {
    SessionState::SignedOut {
        failure,
        confirming,
    }
}

#[test]
fn an_ordinary_sign_in_confirms_nothing() {
    assert_eq!(confirmed_until(&signed_in()), None);
}

#[test]
fn a_fresh_sign_in_lets_go_and_confirms_for_five_minutes_after_auth_time() {
    let mut session = signed_in();
    let begun = begin(&mut session, true, NOW.plus(1000));
    assert_eq!(begun.let_go, Some(1));
    assert_eq!(begun.proof, Proof::AnewBy(person("anna")));
    assert_eq!(session.keeps(), None);
    let mut again = person("anna");
    again.auth_time = Some(NOW.plus(1040));
    session
        .succeed(begun.attempt, again, 2, NOW.plus(1050))
        .unwrap();
    assert_eq!(confirmed_until(&session), Some(NOW.plus(1340)));
}

#[test]
fn an_issuer_ahead_of_us_gives_no_extra_time() {
    let mut session = signed_in();
    let begun = begin(&mut session, true, NOW);
    let mut again = person("anna");
    again.auth_time = Some(NOW.plus(29));
    session
        .succeed(begun.attempt, again, 2, NOW.plus(5))
        .unwrap();
    assert_eq!(confirmed_until(&session), Some(NOW.plus(305)));
}

#[test]
fn somebody_else_is_not_signed_in_nor_the_next_time_by_what_the_issuer_remembers() {
    let mut session = signed_in();
    let begun = begin(&mut session, true, NOW);
    let refused = session.succeed(begun.attempt, person("bob"), 2, NOW);
    assert_eq!(refused, Err((2, Some(SignInFailure::SomebodyElse))));
    assert_eq!(
        session.view(|_| Kept::UntilClosed),
        out(Some(SignInFailure::SomebodyElse), Some(confirming()))
    );
    assert_eq!(begin(&mut session, false, NOW).proof, Proof::Anew);
}

#[test]
fn a_second_too_late_is_too_late() {
    for (after, late) in [(300, false), (301, true)] {
        let mut session = signed_in();
        let begun = begin(&mut session, true, NOW);
        let result = session.succeed(begun.attempt, person("anna"), 2, NOW.plus(after));
        assert_eq!(result.is_err(), late);
        if late {
            assert_eq!(
                session.view(|_| Kept::UntilClosed),
                out(Some(SignInFailure::TookTooLong), Some(confirming()))
            );
        }
    }
}

#[test]
fn cancelling_says_what_was_not_confirmed_and_what_comes_later_counts_for_nothing() {
    let mut session = signed_in();
    let begun = begin(&mut session, true, NOW);
    assert!(session.cancel());
    assert!(!session.cancel());
    assert_eq!(
        session.view(|_| Kept::UntilClosed),
        out(Some(SignInFailure::Cancelled), Some(confirming()))
    );
    assert_eq!(
        session.succeed(begun.attempt, person("anna"), 2, NOW),
        Err((2, None))
    );
    assert!(!session.fail(begun.attempt, SignInFailure::Refused));
    assert_eq!(
        session.view(|_| Kept::UntilClosed),
        out(Some(SignInFailure::Cancelled), Some(confirming()))
    );
}

#[test]
fn beginning_again_keeps_the_person_and_gives_no_more_time() {
    let mut session = signed_in();
    let first = begin(&mut session, true, NOW);
    let second = begin(&mut session, true, NOW.plus(60));
    assert_eq!(second.proof, Proof::AnewBy(person("anna")));
    assert_eq!(second.until, first.until);
    assert_eq!(
        session.succeed(first.attempt, person("anna"), 2, NOW),
        Err((2, None))
    );
}

#[test]
fn a_fresh_sign_in_of_nobody_is_an_ordinary_one() {
    let mut session = Session::default();
    let begun = begin(&mut session, true, NOW);
    assert_eq!(begun.proof, Proof::Any);
    session
        .succeed(begun.attempt, person("anna"), 1, NOW)
        .unwrap();
    assert_eq!(confirmed_until(&session), None);
}

#[test]
fn somebody_who_is_signed_in_need_not_sign_in() {
    let mut session = signed_in();
    assert!(session.begin(request(false), String::new(), NOW).is_none());
    assert_eq!(session.keeps(), Some(&1));
}

#[test]
fn signing_out_says_nothing_and_an_ended_session_says_so() {
    let mut session = signed_in();
    assert_eq!(session.sign_out(SigningOut::Here), Some(1));
    assert_eq!(session.view(|_| Kept::UntilClosed), out(None, None));

    let mut session = signed_in();
    assert_eq!(session.end(EndedBy::Issuer, |keeps| *keeps == 7), None);
    assert_eq!(session.end(EndedBy::Issuer, |keeps| *keeps == 1), Some(1));
    assert_eq!(
        session.view(|_| Kept::UntilClosed),
        out(Some(SignInFailure::SessionEnded), None)
    );
}

#[test]
fn whoever_signed_out_everywhere_proves_anew_who_they_are() {
    for (how, told) in [
        (SigningOut::Everywhere, None),
        (SigningOut::Untold, Some(SignInFailure::SignedOutHereOnly)),
    ] {
        let mut session = signed_in();
        assert_eq!(session.sign_out(how), Some(1));
        assert_eq!(session.view(|_| Kept::UntilClosed), out(told, None));
        let begun = begin(&mut session, false, NOW);
        assert_eq!(begun.proof, Proof::Anew);
        session.cancel();
        assert_eq!(begin(&mut session, false, NOW).proof, Proof::Anew);
    }
}

#[test]
fn a_session_that_the_portal_ended_is_not_repeated() {
    let next = |by| {
        let mut session = signed_in();
        session.end(by, |_| true);
        let begun = begin(&mut session, false, NOW);
        session
            .succeed(begun.attempt, person("anna"), 2, NOW)
            .unwrap();
        session.sign_out(SigningOut::Here);
        (begun.proof, begin(&mut session, false, NOW).proof)
    };
    assert_eq!(next(EndedBy::Portal), (Proof::Anew, Proof::Any));
    assert_eq!(next(EndedBy::Issuer), (Proof::Any, Proof::Any));
}

#[test]
fn a_portal_that_is_away_is_told_until_it_answers() {
    let mut session = Session::<u8>::default();
    assert!(session.unreached(SignInFailure::PortalUnreachable));
    assert!(!session.unreached(SignInFailure::PortalUnreachable));
    let away = out(Some(SignInFailure::PortalUnreachable), None);
    assert_eq!(session.view(|_| Kept::UntilClosed), away);
    assert!(session.reached());
    assert!(!session.reached());
    assert_eq!(session.view(|_| Kept::UntilClosed), out(None, None));
}

#[test]
fn a_portal_that_answers_again_leaves_everything_else_that_was_said() {
    let mut session = signed_in();
    assert!(!session.unreached(SignInFailure::PortalUnreachable));
    let begun = begin(&mut session, true, NOW);
    session.fail(begun.attempt, SignInFailure::PortalUnreachable);
    assert!(!session.reached());
    let unconfirmed = out(Some(SignInFailure::PortalUnreachable), Some(confirming()));
    assert_eq!(session.view(|_| Kept::UntilClosed), unconfirmed);
    let mut session = Session::<u8>::default();
    let begun = begin(&mut session, false, NOW);
    session.fail(begun.attempt, SignInFailure::Cancelled);
    assert!(!session.unreached(SignInFailure::PortalUnreachable));
    assert!(!session.reached());
}

#[test]
fn only_own_routes_are_returned_to() {
    let mut session: Session<u8> = Session::default();
    let mut request = request(false);
    request.return_to = Some("//evil.example".into());
    let begun = session.begin(request, String::new(), NOW).unwrap();
    session
        .succeed(begun.attempt, person("anna"), 1, NOW)
        .unwrap();
    let SessionState::SignedIn { return_to, .. } = session.view(|_| Kept::UntilClosed) else {
        panic!("not signed in");
    };
    assert_eq!(return_to, None);
}

fn demanded(max_age: u64) -> Demanded {
    Demanded {
        by: PortalAddress::parse("https://portal.contoso.example").unwrap(),
        demand: Demand {
            max_age: Some(max_age),
            claims: None,
        },
    }
}

#[test]
fn what_the_portal_wants_is_asked_for_in_one_fresh_sign_in() {
    let mut session = signed_in();
    session.demand(demanded(300), |_| true);
    session.demand(demanded(60), |_| true);
    let first = begin(&mut session, true, NOW);
    assert_eq!(first.demanded, Some(demanded(60)));
    // Beginning once more is the same sign-in.
    let again = begin(&mut session, true, NOW);
    assert_eq!(again.demanded, Some(demanded(60)));
    session
        .succeed(again.attempt, person("anna"), 2, NOW)
        .unwrap();
    assert_eq!(begin(&mut session, true, NOW).demanded, None);
}

#[test]
fn a_sign_in_that_ended_otherwise_takes_with_it_what_was_wanted() {
    let wanting = || {
        let mut session = signed_in();
        session.demand(demanded(60), |_| true);
        session
    };
    let mut failed = wanting();
    let begun = begin(&mut failed, true, NOW);
    failed.fail(begun.attempt, SignInFailure::Refused);
    let mut cancelled = wanting();
    begin(&mut cancelled, true, NOW);
    cancelled.cancel();
    let mut out = wanting();
    out.sign_out(SigningOut::Here);
    let mut ended = wanting();
    ended.end(EndedBy::Portal, |_| true);
    for mut session in [failed, cancelled, out, ended] {
        assert_eq!(begin(&mut session, true, NOW).demanded, None);
        let mut ordinary = begin(&mut session, false, NOW);
        assert_eq!(ordinary.demanded, None);
        ordinary = begin(&mut session, true, NOW);
        assert_eq!(ordinary.demanded, None);
    }
    let mut replaced = wanting();
    begin(&mut replaced, true, NOW);
    assert_eq!(begin(&mut replaced, false, NOW).demanded, None);
}

#[test]
fn only_the_session_that_was_refused_is_asked_for_more() {
    let mut session = signed_in();
    session.demand(demanded(60), |keeps| *keeps == 2);
    assert_eq!(begin(&mut session, true, NOW).demanded, None);
    session.demand(demanded(60), |_| true);
    assert_eq!(begin(&mut session, true, NOW).demanded, None);
}

#[test]
fn the_browser_and_its_link_are_those_of_the_attempt_under_way() {
    let mut session = Session::default();
    assert_eq!(session.link(), None);
    let first = begin(&mut session, false, NOW).attempt;
    assert_eq!(
        session.link(),
        Some((first, "http://127.0.0.1:1/start/x".into()))
    );
    let second = begin(&mut session, false, NOW).attempt;
    for (attempt, opened, link) in [(first, true, "late"), (second, false, "next")] {
        session.browser_opened(attempt, opened);
        session.goes_on_at(attempt, link.into());
    }
    assert_eq!(session.link(), Some((second, "next".into())));
    let view = session.view(|_| Kept::UntilClosed);
    let SessionState::SigningIn {
        browser_opened,
        link,
        ..
    } = view
    else {
        panic!("{view:?}");
    };
    assert_eq!((browser_opened, link.as_str()), (false, "next"));
    session.succeed(second, person("anna"), 1, NOW).unwrap();
    assert_eq!(session.link(), None);
}

#[test]
fn turning_to_another_portal_takes_along_what_each_has_to_have_proved() {
    let mut session = signed_in();
    assert_eq!(session.leave(true), (Some(1), false));
    assert_eq!(session.view(|_| Kept::UntilClosed), out(None, None));
    assert_eq!(begin(&mut session, false, NOW).proof, Proof::Anew);
    assert_eq!(session.leave(false), (None, true));
    assert_eq!(begin(&mut session, false, NOW).proof, Proof::Any);
}

#[test]
fn only_who_has_not_begun_to_sign_in_goes_on_as_before() {
    let mut session = Session::default();
    assert_eq!(session.resume(person("anna"), 7), Ok(()));
    assert_eq!(session.keeps(), Some(&7));
    assert_eq!(confirmed_until(&session), None);
    assert_eq!(session.resume(person("bob"), 8), Err(8));
    let mut session = Session::default();
    begin(&mut session, false, NOW);
    assert_eq!(session.resume(person("anna"), 7), Err(7));
}
