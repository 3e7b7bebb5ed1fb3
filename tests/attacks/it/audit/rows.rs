//! The attacks on the audit. docs/attacks.md says of each what it does.

use super::super::{Deed as AnyDeed, End, Row};
use super::{Deed, Found};

/// What the rows have in common.
const ROW: Row = Row {
    name: "",
    deed: AnyDeed::Audit(Deed::Nothing),
    twin: AnyDeed::Audit(Deed::Nothing),
    end: End::Accepted,
};

pub(in super::super) const ROWS: &[Row] = &[
    Row {
        name: "it/audit/sequence",
        deed: AnyDeed::Audit(Deed::Flips("seq")),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/time",
        deed: AnyDeed::Audit(Deed::Flips("at")),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/actor",
        deed: AnyDeed::Audit(Deed::Flips("actor")),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/action",
        deed: AnyDeed::Audit(Deed::Flips("action")),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/subject",
        deed: AnyDeed::Audit(Deed::Flips("subject")),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/detail",
        deed: AnyDeed::Audit(Deed::Flips("detail")),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/previous-hash",
        deed: AnyDeed::Audit(Deed::Flips("previous_hash")),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/hash",
        deed: AnyDeed::Audit(Deed::Flips("hash")),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/taken-out",
        deed: AnyDeed::Audit(Deed::TakesOut),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/swapped",
        deed: AnyDeed::Audit(Deed::Swaps),
        end: End::Found(Found::Entry),
        ..ROW
    },
    Row {
        name: "it/audit/cut-off",
        deed: AnyDeed::Audit(Deed::CutsOff),
        end: End::Found(Found::CutOff),
        ..ROW
    },
    Row {
        name: "it/audit/written-anew",
        deed: AnyDeed::Audit(Deed::WritesAnew),
        end: End::Found(Found::Replaced),
        ..ROW
    },
];
