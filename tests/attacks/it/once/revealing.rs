//! The attacks on what opens an employee's device. docs/attacks.md says of each what it does.

use super::super::{End, refused};
use super::{AnyDeed, Asked, Asker, Before, Deed, Proof, Row, by, once};

/// The organisation wants IT to be shown passcodes.
const WANTED: &[(Asker, Asked)] = &[(Asker::Petra, Asked::Reveals(true))];
/// The help desk has been shown this one.
const SHOWN: &[(Asker, Asked)] = &[(Asker::Petra, Asked::Reveals(true)), (Asker::Hugo, SHOW)];
/// IT is stopped.
const STOPPED: &[(Asker, Asked)] = &[
    (Asker::Petra, Asked::Reveals(true)),
    (Asker::Hugo, Asked::Stop),
];

const SHOW: Asked = Asked::Reveal("She called");

/// Somebody is to be shown the passcode that Anna's phone has set.
const fn shows(asker: Asker) -> Deed {
    Deed {
        then: WANTED,
        ..by(asker, Before::Reset, SHOW)
    }
}

const fn shows_by(proof: Proof) -> AnyDeed {
    once(Deed {
        proof,
        ..shows(Asker::Petra)
    })
}

/// What most rows have in common.
const ROW: Row = Row {
    name: "",
    deed: once(shows(Asker::Hugo)),
    twin: once(shows(Asker::Hugo)),
    end: End::Accepted,
};

pub(in super::super) const ROWS: &[Row] = &[
    Row {
        name: "it/reveal/not-wanted",
        deed: once(Deed {
            then: &[],
            ..shows(Asker::Petra)
        }),
        end: refused(403, "forbidden"),
        ..ROW
    },
    Row {
        name: "it/reveal/own",
        deed: once(shows(Asker::Anna)),
        end: refused(403, "forbidden"),
        ..ROW
    },
    Row {
        name: "it/reveal/twice",
        deed: once(Deed {
            then: SHOWN,
            ..shows(Asker::Petra)
        }),
        end: refused(410, "gone"),
        ..ROW
    },
    Row {
        name: "it/reveal/without-a-reason",
        deed: once(Deed {
            asked: Asked::Reveal(" "),
            ..shows(Asker::Hugo)
        }),
        end: refused(400, "badRequest"),
        ..ROW
    },
    Row {
        name: "it/reveal/stale",
        deed: shows_by(Proof::Ago(301)),
        twin: shows_by(Proof::Ago(300)),
        end: refused(401, "insufficientUserAuthentication"),
    },
    Row {
        name: "it/reveal/elevated-for-something-else",
        deed: shows_by(Proof::Elevated("approve")),
        twin: shows_by(Proof::Elevated("showPasscode")),
        end: refused(401, "insufficientUserAuthentication"),
    },
    Row {
        name: "it/reveal/after-a-week",
        deed: once(Deed {
            later: 7 * 86_400,
            ..shows(Asker::Hugo)
        }),
        twin: once(Deed {
            later: 7 * 86_400 - 1,
            ..shows(Asker::Hugo)
        }),
        end: refused(410, "gone"),
    },
    Row {
        name: "it/reveal/while-stopped",
        deed: once(Deed {
            then: STOPPED,
            ..shows(Asker::Petra)
        }),
        end: refused(409, "stopped"),
        ..ROW
    },
];
