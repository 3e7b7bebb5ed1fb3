//! The attacks on the caps. docs/attacks.md says of each what it does.

use super::super::{Deed as AnyDeed, End, Row};
use super::{Asker, Deed, Step};

/// Of so many devices two percent are ten: more than one administrator may take away lately.
const LARGE: usize = 500;
/// Of so many they are twenty-one: more than one administrator may take away in a day.
const LARGER: usize = 1_050;
/// One that may always take away five.
const SMALL: usize = 64;

const MARK: &[Asker] = &[Asker::Mark];
const FOUR: &[Asker] = &[Asker::Mark, Asker::Petra, Asker::Olga, Asker::Quinten];

/// As many as one may at once.
const AGAIN: Step = Step::Each(5);
/// When one may again.
const LATER: Step = Step::Clock(600);

const fn take(fleet: usize, by: &'static [Asker], steps: &'static [Step]) -> AnyDeed {
    AnyDeed::Caps(Deed { fleet, by, steps })
}

const fn beyond(ran: usize, waits: usize) -> End {
    End::Beyond { ran, waits }
}

pub(in super::super) const ROWS: &[Row] = &[
    Row {
        name: "it/caps/at-once",
        deed: take(LARGE, MARK, &[Step::Each(64)]),
        twin: take(LARGE, MARK, &[Step::Each(5)]),
        end: beyond(5, 59),
    },
    Row {
        name: "it/caps/many-administrators",
        deed: take(LARGE, FOUR, &[Step::Each(64)]),
        twin: take(LARGE, FOUR, &[Step::Each(10)]),
        end: beyond(10, 54),
    },
    Row {
        name: "it/caps/small-company",
        deed: take(SMALL, FOUR, &[Step::Each(64)]),
        twin: take(SMALL, FOUR, &[Step::Each(5)]),
        end: beyond(5, 59),
    },
    Row {
        name: "it/caps/lists-at-once",
        deed: take(LARGE, MARK, &[Step::Lists(8, 3)]),
        twin: take(LARGE, MARK, &[Step::Lists(1, 3)]),
        end: beyond(3, 21),
    },
    Row {
        name: "it/caps/split",
        deed: take(LARGE, MARK, &[Step::Lists(1, 3), Step::Lists(1, 3)]),
        twin: take(LARGE, MARK, &[Step::Lists(1, 3), Step::Lists(1, 2)]),
        end: beyond(3, 3),
    },
    Row {
        name: "it/caps/list-and-some-more",
        deed: take(LARGE, MARK, &[Step::Lists(1, 3), Step::Each(3)]),
        twin: take(LARGE, MARK, &[Step::Lists(1, 3), Step::Each(2)]),
        end: beyond(5, 1),
    },
    Row {
        name: "it/caps/called-off-and-again",
        deed: take(LARGE, MARK, &[Step::Each(5), Step::CallOff, Step::Each(5)]),
        twin: take(LARGE, MARK, &[Step::Each(2), Step::CallOff, Step::Each(3)]),
        end: beyond(5, 5),
    },
    Row {
        name: "it/caps/list-called-off-and-again",
        deed: take(
            LARGE,
            MARK,
            &[Step::Lists(1, 5), Step::CallOff, Step::Lists(1, 5)],
        ),
        twin: take(
            LARGE,
            MARK,
            &[Step::Lists(1, 2), Step::CallOff, Step::Lists(1, 3)],
        ),
        end: beyond(5, 5),
    },
    Row {
        name: "it/caps/after-an-approval",
        deed: take(
            LARGE,
            MARK,
            &[Step::Lists(1, 6), Step::Approve, Step::Each(1)],
        ),
        twin: take(LARGE, MARK, &[Step::Lists(1, 6), Step::Approve]),
        end: beyond(6, 1),
    },
    Row {
        name: "it/caps/a-little-later",
        deed: take(
            LARGE,
            MARK,
            &[Step::Each(5), Step::Clock(599), Step::Each(1)],
        ),
        twin: take(
            LARGE,
            MARK,
            &[Step::Each(5), Step::Clock(600), Step::Each(1)],
        ),
        end: beyond(5, 1),
    },
    Row {
        name: "it/caps/all-day",
        deed: take(
            LARGER,
            MARK,
            &[
                AGAIN,
                LATER,
                AGAIN,
                LATER,
                AGAIN,
                LATER,
                AGAIN,
                LATER,
                Step::Each(1),
            ],
        ),
        twin: take(
            LARGER,
            MARK,
            &[AGAIN, LATER, AGAIN, LATER, AGAIN, LATER, AGAIN, LATER],
        ),
        end: beyond(20, 1),
    },
    Row {
        name: "it/caps/clock-set-back",
        deed: take(
            SMALL,
            MARK,
            &[Step::Each(5), Step::Clock(-86_400), Step::Each(5)],
        ),
        twin: take(
            SMALL,
            MARK,
            &[Step::Each(5), Step::Clock(86_400), Step::Each(5)],
        ),
        end: beyond(5, 5),
    },
];
