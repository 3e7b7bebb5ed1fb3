//! The attacks while what IT asked for is stopped. docs/attacks.md says of each what it does.

use super::super::{End, refused};
use super::{APPROVE, AnyDeed, Asked, Asker, Before, Deed, Proof, REJECT, Row, START, by, once};

/// The help desk stops everything.
const STOP: &[(Asker, Asked)] = &[(Asker::Hugo, Asked::Stop)];
/// And an administrator lets IT act again.
const STOP_AND_GO: &[(Asker, Asked)] = &[
    (Asker::Hugo, Asked::Stop),
    (Asker::Petra, Asked::LetActAgain),
];

/// The same after this.
const fn after(then: &'static [(Asker, Asked)], deed: Deed) -> AnyDeed {
    once(Deed { then, ..deed })
}

/// Somebody lets IT act again, having shown this.
const fn lets_act_again(asker: Asker, proof: Proof) -> AnyDeed {
    let deed = by(asker, Before::Nothing, Asked::LetActAgain);
    after(STOP, Deed { proof, ..deed })
}

const LOCK: Deed = by(Asker::Mark, Before::Nothing, Asked::Act("remoteLock"));
const LOCK_TWO: Deed = by(Asker::Mark, Before::Nothing, Asked::ActOnTwo("remoteLock"));
const RENAME: Deed = by(Asker::Mark, Before::Nothing, Asked::Rename);
const TAKE: Deed = by(Asker::Mark, Before::One("remoteLock"), Asked::Take);
const OWN_LOCK: Deed = by(Asker::Anna, Before::Nothing, Asked::ActOnOwn("remoteLock"));
const OWN_TAKE: Deed = by(Asker::Anna, Before::Own("remoteLock"), Asked::Take);
const LOOKED_AT: Deed = by(Asker::Mark, Before::Looked, START);
const APPROVED: Deed = by(Asker::Petra, Before::Many, APPROVE);
const REJECTED: Deed = by(Asker::Petra, Before::Many, REJECT);

pub(in super::super) const ROWS: &[Row] = &[
    Row {
        name: "it/stop/acts-on-one",
        deed: after(STOP, LOCK),
        twin: once(LOCK),
        end: refused(409, "stopped"),
    },
    Row {
        name: "it/stop/acts-on-two",
        deed: after(STOP, LOCK_TWO),
        twin: once(LOCK_TWO),
        end: refused(409, "stopped"),
    },
    Row {
        name: "it/stop/asks-for-what-was-looked-at",
        deed: after(STOP, LOOKED_AT),
        twin: once(LOOKED_AT),
        end: refused(409, "stopped"),
    },
    Row {
        name: "it/stop/renames",
        deed: after(STOP, RENAME),
        twin: once(RENAME),
        end: refused(409, "stopped"),
    },
    Row {
        name: "it/stop/approves",
        deed: after(STOP, APPROVED),
        twin: once(APPROVED),
        end: refused(409, "settled"),
    },
    Row {
        name: "it/stop/rejects",
        deed: after(STOP, REJECTED),
        twin: once(REJECTED),
        end: refused(409, "settled"),
    },
    Row {
        name: "it/stop/handed-out",
        deed: after(STOP, TAKE),
        twin: once(TAKE),
        end: refused(409, "notAcceptable"),
    },
    Row {
        name: "it/stop/handed-out-afterwards",
        deed: after(STOP_AND_GO, TAKE),
        twin: once(TAKE),
        end: refused(409, "notAcceptable"),
    },
    Row {
        name: "it/stop/approves-afterwards",
        deed: after(STOP_AND_GO, APPROVED),
        twin: once(APPROVED),
        end: refused(409, "settled"),
    },
    Row {
        name: "it/stop/employee-stops",
        deed: once(by(Asker::Anna, Before::Nothing, Asked::Stop)),
        twin: once(by(Asker::Hugo, Before::Nothing, Asked::Stop)),
        end: refused(403, "forbidden"),
    },
    Row {
        name: "it/stop/help-desk-lets-act-again",
        deed: lets_act_again(Asker::Hugo, Proof::Ago(0)),
        twin: lets_act_again(Asker::Petra, Proof::Ago(0)),
        end: refused(403, "forbidden"),
    },
    Row {
        name: "it/stop/stale",
        deed: lets_act_again(Asker::Petra, Proof::Ago(301)),
        twin: lets_act_again(Asker::Petra, Proof::Ago(300)),
        end: refused(401, "insufficientUserAuthentication"),
    },
    Row {
        name: "it/stop/elevated-for-something-else",
        deed: lets_act_again(Asker::Petra, Proof::Elevated("resetDevice")),
        twin: lets_act_again(Asker::Petra, Proof::Elevated("approve")),
        end: refused(401, "insufficientUserAuthentication"),
    },
    Row {
        name: "it/stop/employees-go-on",
        deed: after(STOP, OWN_LOCK),
        twin: after(STOP, OWN_LOCK),
        end: End::Accepted,
    },
    Row {
        name: "it/stop/own-is-handed-out",
        deed: after(STOP, OWN_TAKE),
        twin: after(STOP, OWN_TAKE),
        end: End::Accepted,
    },
];
