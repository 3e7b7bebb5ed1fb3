//! The attacks in which one thing is asked for. docs/attacks.md says of each what it does.

use super::super::{End, refused};
use super::{
    APPROVE, AnyDeed, Asked, Asker, Before, Deed, Hash, Id, Proof, REJECT, Row, START, by, once,
};

/// Somebody approves what Mark asked for.
const fn approves(asker: Asker) -> Deed {
    by(asker, Before::Many, APPROVE)
}

/// Petra does, having shown this.
const fn approves_by(proof: Proof) -> AnyDeed {
    once(Deed {
        proof,
        ..approves(Asker::Petra)
    })
}

/// She does after this.
const fn approves_after(then: &'static [(Asker, Asked)]) -> AnyDeed {
    once(Deed {
        then,
        ..approves(Asker::Petra)
    })
}

/// What most rows about approvals have in common.
const ROW: Row = Row {
    name: "",
    deed: once(approves(Asker::Petra)),
    twin: once(approves(Asker::Petra)),
    end: End::Accepted,
};

pub(in super::super) const ROWS: &[Row] = &[
    Row {
        name: "it/role/lapsed",
        deed: once(Deed {
            later: 86_400,
            ..by(Asker::Bob, Before::One("retire"), Asked::Take)
        }),
        twin: once(Deed {
            later: 86_399,
            ..by(Asker::Bob, Before::One("retire"), Asked::Take)
        }),
        end: refused(409, "notAcceptable"),
    },
    Row {
        name: "it/own-device/calls-off",
        deed: once(by(Asker::Anna, Before::One("wipe"), Asked::CallOff)),
        twin: once(by(Asker::Petra, Before::One("wipe"), Asked::CallOff)),
        end: refused(403, "forbidden"),
    },
    Row {
        name: "it/own-device/calls-off-anothers",
        deed: once(by(Asker::Bob, Before::One("wipe"), Asked::CallOff)),
        twin: once(by(Asker::Petra, Before::One("wipe"), Asked::CallOff)),
        end: refused(404, "notFound"),
    },
    Row {
        name: "it/help-desk/removes",
        deed: once(by(Asker::Hugo, Before::Nothing, Asked::Act("retire"))),
        twin: once(by(Asker::Petra, Before::Nothing, Asked::Act("retire"))),
        end: refused(409, "notAvailable"),
    },
    Row {
        name: "it/help-desk/wipes",
        deed: once(by(Asker::Hugo, Before::Nothing, Asked::Act("wipe"))),
        twin: once(by(Asker::Petra, Before::Nothing, Asked::Act("wipe"))),
        end: refused(409, "notAvailable"),
    },
    Row {
        name: "it/help-desk/wipes-two",
        deed: once(by(Asker::Hugo, Before::Nothing, Asked::ActOnTwo("wipe"))),
        twin: once(by(Asker::Petra, Before::Nothing, Asked::ActOnTwo("wipe"))),
        end: refused(400, "badRequest"),
    },
    Row {
        name: "it/help-desk/approves",
        deed: once(approves(Asker::Hugo)),
        end: refused(403, "forbidden"),
        ..ROW
    },
    Row {
        name: "it/help-desk/rejects",
        deed: once(by(Asker::Hugo, Before::Many, REJECT)),
        twin: once(by(Asker::Petra, Before::Many, REJECT)),
        end: refused(403, "forbidden"),
    },
    Row {
        name: "it/bulk/guessed",
        deed: once(by(
            Asker::Mark,
            Before::Looked,
            Asked::Start(Id::Guessed, Hash::Right),
        )),
        twin: once(by(Asker::Mark, Before::Looked, START)),
        end: refused(404, "notFound"),
    },
    Row {
        name: "it/bulk/calls-off-guessed",
        deed: once(by(
            Asker::Petra,
            Before::Many,
            Asked::CallOffMany(Id::Guessed),
        )),
        twin: once(by(
            Asker::Petra,
            Before::Many,
            Asked::CallOffMany(Id::Right),
        )),
        end: refused(404, "notFound"),
    },
    Row {
        name: "it/bulk/anothers-preview",
        deed: once(by(Asker::Petra, Before::Looked, START)),
        twin: once(by(Asker::Mark, Before::Looked, START)),
        end: refused(404, "notFound"),
    },
    Row {
        name: "it/bulk/after-a-quarter-of-an-hour",
        deed: once(Deed {
            later: 900,
            ..by(Asker::Mark, Before::Looked, START)
        }),
        twin: once(Deed {
            later: 899,
            ..by(Asker::Mark, Before::Looked, START)
        }),
        end: refused(404, "notFound"),
    },
    Row {
        name: "it/bulk/hash-of-another",
        deed: once(by(
            Asker::Mark,
            Before::Looked,
            Asked::Start(Id::Right, Hash::OfAnother),
        )),
        twin: once(by(Asker::Mark, Before::Looked, START)),
        end: refused(409, "listChanged"),
    },
    Row {
        name: "it/bulk/stale",
        deed: once(Deed {
            proof: Proof::Ago(301),
            ..by(Asker::Mark, Before::Looked, START)
        }),
        twin: once(Deed {
            proof: Proof::Ago(300),
            ..by(Asker::Mark, Before::Looked, START)
        }),
        end: refused(401, "insufficientUserAuthentication"),
    },
    Row {
        name: "it/approval/own",
        deed: once(approves(Asker::Mark)),
        end: refused(403, "ownRequest"),
        ..ROW
    },
    Row {
        name: "it/approval/new-administrator",
        deed: once(Deed {
            seasoned: 86_399,
            ..approves(Asker::Petra)
        }),
        end: refused(403, "newAdministrator"),
        ..ROW
    },
    Row {
        name: "it/approval/another-list",
        deed: once(by(
            Asker::Petra,
            Before::Many,
            Asked::Approve(Id::Right, Hash::OfAnother),
        )),
        end: refused(409, "listChanged"),
        ..ROW
    },
    Row {
        name: "it/approval/guessed",
        deed: once(by(
            Asker::Petra,
            Before::Many,
            Asked::Approve(Id::Guessed, Hash::Right),
        )),
        end: refused(404, "notFound"),
        ..ROW
    },
    Row {
        name: "it/approval/never-asked-for",
        deed: once(by(Asker::Petra, Before::Looked, APPROVE)),
        end: refused(404, "notFound"),
        ..ROW
    },
    Row {
        name: "it/approval/lapsed",
        deed: once(Deed {
            later: 86_400,
            ..approves(Asker::Petra)
        }),
        twin: once(Deed {
            later: 86_399,
            ..approves(Asker::Petra)
        }),
        end: refused(409, "settled"),
    },
    Row {
        name: "it/approval/twice",
        deed: approves_after(&[(Asker::Petra, APPROVE)]),
        end: refused(409, "settled"),
        ..ROW
    },
    Row {
        name: "it/approval/after-it-was-rejected",
        deed: approves_after(&[(Asker::Petra, REJECT)]),
        end: refused(409, "settled"),
        ..ROW
    },
    Row {
        name: "it/approval/after-it-was-called-off",
        deed: approves_after(&[(Asker::Hugo, Asked::CallOffMany(Id::Right))]),
        end: refused(409, "settled"),
        ..ROW
    },
    Row {
        name: "it/approval/stale",
        deed: approves_by(Proof::Ago(301)),
        twin: approves_by(Proof::Ago(300)),
        end: refused(401, "insufficientUserAuthentication"),
    },
    Row {
        name: "it/approval/unsaid",
        deed: approves_by(Proof::Unsaid),
        end: refused(401, "insufficientUserAuthentication"),
        ..ROW
    },
    Row {
        name: "it/approval/elevated-for-something-else",
        deed: approves_by(Proof::Elevated("removeDevice")),
        twin: approves_by(Proof::Elevated("approve")),
        end: refused(401, "insufficientUserAuthentication"),
    },
];
