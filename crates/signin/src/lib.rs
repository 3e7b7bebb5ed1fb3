//! The OAuth and OpenID Connect relying party: who somebody is, learned from the identity provider
//! that their organisation already has.
//!
//! Nothing here knows a window or a web framework. The clock, the dice and the HTTP client are
//! passed in; whoever keeps the tokens beyond this process does so elsewhere.
//!
//! The way of a sign-in: `introduction::find` → [`attempt::Attempt`] → (the browser, and on a laptop
//! `loopback`, on a phone `app_link`) → [`attempt::Attempt::finish`] → `keeping::Keeping`. A service that wants
//! to know when somebody signed in goes the same way as a client of its own, from [`issuer::discover`] to
//! [`attempt::Attempt::prove`]; one that has browsers signed in, to [`attempt::Attempt::obtain`].

pub mod address;
#[cfg(feature = "app")]
pub mod app_link;
pub mod attempt;
pub mod audience;
pub mod challenge;
pub mod chance;
pub mod client;
pub mod failure;
pub mod grant;
mod id_token;
#[cfg(feature = "app")]
pub mod introduction;
#[cfg(all(feature = "app", any(test, fuzzing)))]
pub mod invariants;
pub mod issuer;
#[cfg(feature = "app")]
pub mod keeping;
#[cfg(feature = "app")]
pub mod kept;
#[cfg(feature = "app")]
pub mod link;
#[cfg(feature = "app")]
pub mod loopback;
#[cfg(feature = "app")]
pub mod managed;
#[cfg(feature = "app")]
pub mod organisations;
#[cfg(feature = "page")]
pub mod page;
#[cfg(feature = "app")]
pub mod portal;
pub mod renewal;
pub mod returning;
pub mod route;
#[cfg(feature = "app")]
pub mod session;
pub mod web;
