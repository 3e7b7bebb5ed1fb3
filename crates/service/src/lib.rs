//! The portal service: people's API, the devices' channel, and what they may do.
//!
//! [`routes::table`] is the table of contents. A handler unpacks the request, asks `model` and
//! `storage`, and answers in the types of `wire`; [`failure`] is what it answers otherwise.

mod addressed;
mod api;
pub mod audit_heads;
pub mod availability;
pub mod browser;
mod browsing;
mod bulk_work;
pub mod clock;
pub mod config;
#[cfg(feature = "demo")]
pub mod demo;
pub mod dice;
pub mod elevator;
mod enrolment_code;
mod envelope;
mod expiry;
pub mod failure;
mod freshness;
pub mod guard;
pub mod issuer_client;
mod listening;
pub mod logging;
#[cfg(test)]
#[path = "../build/packing.rs"]
mod packing;
pub mod portal;
pub mod routes;
pub mod rules_csv;
#[cfg(test)]
mod sequences;
pub mod server;
#[cfg(test)]
mod testing;
pub mod tls;
pub mod tokens;
pub mod vault;
pub mod web_client;
#[cfg(feature = "website")]
mod website;
