//! The attacks on signing in, in the order in which a sign-in goes its way. docs/attacks.md says of each
//! what it does and where it comes from.

mod answer;
mod basic;
mod challenge;
mod config;
mod hijack;
mod join;
mod link;
mod network;
mod refresh;
mod response;
mod sign_out;
mod step_up;

use super::row::Row;

/// Every row.
pub(super) fn every() -> impl Iterator<Item = &'static Row> {
    let all = [
        basic::ROWS,
        config::ROWS,
        refresh::ROWS,
        answer::ROWS,
        response::ROWS,
        network::ROWS,
        step_up::ROWS,
        challenge::ROWS,
        sign_out::ROWS,
        hijack::ROWS,
        join::ROWS,
        link::ROWS,
    ];
    all.into_iter().flatten()
}
