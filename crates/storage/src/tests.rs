//! The database from outside: intents in, answers out, on a fresh file each time.

mod accepting;
mod audit;
mod browsing;
mod bulk;
mod cancelling;
mod completing;
mod complying;
mod elevating;
mod enrolling;
mod enrolment_texts;
mod expiring;
mod fixture;
mod granting;
mod listing;
mod listing_commands;
pub(crate) mod plans;
mod removing;
mod revealing;
mod revealing_to_it;
mod signing_out;
mod spelling;
mod superseding;
mod surviving;
mod switching;
mod taking;
mod telling;
