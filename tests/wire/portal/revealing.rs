//! A passcode that IT sees, and what its person is told.

use crate::wire::written;
use ::wire::portal::{Requester, RevealToIt, ShownToIt};
use insta::assert_snapshot;

#[test]
fn a_passcode_that_it_saw() {
    assert_snapshot!(written(&ShownToIt {
        person: Requester {
            id: "p2".to_owned(),
            display_name: "Mark Visser".to_owned(),
        },
        reason: "Only phone".to_owned(),
    }), @r#"
    {
      "person": {
        "id": "p2",
        "displayName": "Mark Visser"
      },
      "reason": "Only phone"
    }
    "#);
    assert_snapshot!(written(&RevealToIt {
        reason: "Only phone".to_owned(),
    }), @r#"
    {
      "reason": "Only phone"
    }
    "#);
}
