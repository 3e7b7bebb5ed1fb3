//! Every rule says where it comes from, and none speaks of what isn't known.

use model::action::Action;
use model::device::{Enrolment, Platform};
use model::rules::rows;

#[test]
fn every_rule_names_its_source() {
    for action in Action::ALL {
        assert!(!rows(action).is_empty(), "{action:?}");
        for row in rows(action) {
            assert!(!row.source.trim().is_empty(), "{action:?}: {row:?}");
        }
    }
}

#[test]
fn only_the_name_can_be_changed_of_what_is_not_known() {
    for action in Action::ALL {
        for row in rows(action) {
            let renames = action == Action::Rename;
            assert!(!row.platforms.is_empty(), "{row:?}");
            assert_eq!(
                row.platforms.contains(&Platform::Unknown),
                renames,
                "{row:?}"
            );
            assert_eq!(row.covers_enrolment(Enrolment::Unknown), renames, "{row:?}");
        }
    }
}
