//! The database from outside: intents in, answers out, on a fresh file each time.

mod accepting;
mod audit;
mod completing;
mod enrolling;
mod expiring;
mod fixture;
pub(crate) mod plans;
mod revealing;
mod signing_out;
mod spelling;
mod surviving;
mod taking;
mod telling;
