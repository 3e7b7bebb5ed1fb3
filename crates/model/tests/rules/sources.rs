//! Every rule says where it comes from, and every rule can be reached.

use model::action::RemoteAction;
use model::device::{Enrolment, Platform};
use model::rules::rows;

#[test]
fn every_rule_names_its_source() {
    for action in RemoteAction::ALL {
        for row in rows(action) {
            assert!(!row.source.trim().is_empty(), "{action:?}: {row:?}");
        }
    }
}

#[test]
fn no_rule_speaks_of_what_is_not_known() {
    for action in RemoteAction::ALL {
        for row in rows(action) {
            assert!(!row.platforms.is_empty(), "{row:?}");
            assert!(!row.platforms.contains(&Platform::Unknown), "{row:?}");
            assert!(!row.covers_enrolment(Enrolment::Unknown), "{row:?}");
        }
    }
}
