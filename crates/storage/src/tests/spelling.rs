//! Each term is read back as what was written.

use crate::term::Term;
use core::fmt::Debug;
use model::action::RemoteAction;
use model::command::CommandState;
use model::device::{Enrolment, Ownership, Platform};
use model::elevation::Purpose;
use model::enrolment_text::EnrolmentQuestion;
use model::person::Role;

fn check<T: Term + Copy + Debug + PartialEq>(terms: &[T]) {
    for term in terms {
        assert_eq!(T::from_text(term.text()), Some(*term));
    }
}

#[test]
fn every_term_comes_back() {
    check(&RemoteAction::ALL);
    check(&CommandState::ALL);
    check(&Platform::ALL);
    check(&Enrolment::ALL);
    check(&Ownership::ALL);
    check(&Role::ALL);
    check(&Purpose::ALL);
    check(&EnrolmentQuestion::ALL);
}
